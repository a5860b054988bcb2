"""Morning and evening papers (조간, 석간): from when their news may stand online."""

import re
from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from .dates import SEOUL

type Papers = Literal["morning", "evening"]

_RULE = re.compile(r"([+-]?\d{1,2}) ([01]\d|2[0-3]):([0-5]\d)")


def parse_online_rule(rule: str) -> tuple[timedelta, time]:
    """`-1 12:00`: the day before the paper's, at noon. Raises `ValueError` for anything else."""
    match = _RULE.fullmatch(rule.strip())
    if not match:
        raise ValueError(f"Not a day's offset and a time, such as “-1 12:00”: {rule!r}")
    return timedelta(days=int(match[1])), time(int(match[2]), int(match[3]))


def online_from(day: date, rule: str) -> datetime:
    """The instant that `rule` proposes for the papers of `day`, by the clocks of Seoul."""
    offset, clock = parse_online_rule(rule)
    return datetime.combine(day + offset, clock, ZoneInfo(SEOUL))
