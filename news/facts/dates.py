"""Dates, instants and spans of time in words of a language."""

import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.dates import format_date as babel_date
from babel.dates import format_time as babel_time

from .date_style import date_style
from .languages import babel_locale

SEOUL = "Asia/Seoul"
_DAY_START, _DAY_END = time(0, 0), time(23, 59)


def format_date(day: date, language: str) -> str:
    """`2022. 2. 11.(금)`, `Friday 11 February 2022`. The weekday is computed."""
    return _date(day, date_style(language).full, language)


def format_short_date(day: date, language: str) -> str:
    """A date for lists: `2022. 2. 11.`, `11 Feb 2022`."""
    return _date(day, date_style(language).short, language)


def format_instant(
    at: datetime, language: str, time_zone: str = SEOUL, *, name_zone: bool = False
) -> str:
    """`2022. 2. 11.(금) 10:30`, `Friday 11 February 2022, 10:30 (KST)`.

    With `name_zone`, the zone is named also where it goes without saying: `10:30 KST`.
    """
    local = _local(at, time_zone)
    text = _glue(format_date(local, language), _time(local, language), language)
    mark = _zone_mark(local, language, time_zone)
    return text + (mark or (f" {_zone_name(local)}" if name_zone else ""))


def format_period(
    start: datetime, end: datetime | None, language: str, time_zone: str = SEOUL
) -> str:
    """When an event is, by the clocks of `time_zone`, where it takes place.

    An event that starts at midnight and has no end, or ends at midnight or 23:59, takes whole
    days: it prints without times, and its last day is the one of `end`.
    """
    first = _local(start, time_zone)
    last = _local(end, time_zone) if end is not None else first
    if _whole_days(first, last):
        return _days(first, last, language)
    if first == last:
        return format_instant(first, language, time_zone)
    style = date_style(language)
    mark = _zone_mark(last, language, time_zone)
    # When the clocks change in between, one mark for both would be wrong.
    own_mark = _zone_mark(first, language, time_zone)
    own_mark = own_mark if own_mark != mark else ""
    begin, finish = _time(first, language) + own_mark, _time(last, language)
    if first.date() == last.date():
        times = f"{begin}{style.time_dash}{finish}"
        return _glue(format_date(first, language), times, language) + mark
    left = _glue(format_date(first, language), begin, language)
    right = _glue(_later_date(first, last, language), finish, language)
    return f"{left}{style.date_dash}{right}{mark}"


def _date(day: date, pattern: str, language: str) -> str:
    return babel_date(day, pattern, babel_locale(language))


def _time(local: datetime, language: str) -> str:
    return babel_time(local.time(), date_style(language).clock, locale=babel_locale(language))


def _glue(day: str, clock: str, language: str) -> str:
    return date_style(language).glue.format(clock, day)


def _later_date(first: date, last: date, language: str) -> str:
    style = date_style(language)
    return _date(last, style.later if first.year == last.year else style.full, language)


def _whole_days(first: datetime, last: datetime) -> bool:
    end = last.time().replace(second=0, microsecond=0)
    return first.time() == _DAY_START and end in (_DAY_START, _DAY_END)


def _days(first: datetime, last: datetime, language: str) -> str:
    if first.date() == last.date():
        return format_date(first, language)
    dash = date_style(language).date_dash
    return f"{format_date(first, language)}{dash}{_later_date(first, last, language)}"


def _local(at: datetime, time_zone: str) -> datetime:
    """`at` on the clocks of `time_zone`. Raises `ValueError` for what is not an instant."""
    if at.tzinfo is None:
        raise ValueError(f"An instant needs its offset: {at.isoformat()}")
    try:
        return at.astimezone(ZoneInfo(time_zone))
    except (ZoneInfoNotFoundError, OSError, OverflowError) as error:
        raise ValueError(f"No such time: {at.isoformat()} in {time_zone}") from error


def _zone_mark(local: datetime, language: str, time_zone: str) -> str:
    if time_zone == date_style(language).home_zone:
        return ""
    return f" ({_zone_name(local)})"


def _zone_name(local: datetime) -> str:
    """The zone's abbreviation where people have one (KST), else its offset (UTC+7)."""
    name = local.tzname() or ""
    if re.fullmatch(r"[A-Z]{2,5}", name) and name != "LMT":
        return name
    offset = local.utcoffset()
    minutes = int(offset.total_seconds() // 60) if offset is not None else 0
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'+' if minutes > 0 else '-'}{hours}" + (f":{rest:02}" if rest else "")
