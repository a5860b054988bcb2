"""When something begins and ends: `‘22.2.11(금) 10:30~17:00`, `13.(금)~15.(일)`, `오후 2시~4시`."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from .calendar_of_document import Calendar
from .date_patterns import ENGLISH_FIRST, ENGLISH_LAST, RANGE, SHORT_END
from .dates import Clock, Day, clocks_in, day_of, days_in
from .passage import Passage

SEOUL = ZoneInfo("Asia/Seoul")
_LAST_MINUTE = time(23, 59)
_NEXT_DAY = re.compile(r"익일|다음\s*날")
_LASTS = re.compile(r"부터\s*(?:약\s*)?(?P<hours>\d{1,2})\s*시간(?:\s*(?P<minutes>\d{1,2})\s*분)?")


@dataclass(frozen=True)
class Period:
    start: datetime | None
    end: datetime | None = None
    timed: bool = False


def period_in(source: Passage, calendar: Calendar, path: str) -> Period | None:
    """The first period that `source` names, as instants of Seoul; `None` if it names none."""
    text = source.text
    days = _with_short_ends(text, days_in(text))
    clocks = _in_halves(list(clocks_in(text, days))[:2], text)
    if not days:
        return None
    days = _with_year_of_end(text, days)
    first = calendar.resolve(days[0], source, path)
    if first is None:
        return None
    last = None
    if len(days) > 1 and _ranged(text, days[0].end, days[1].start):
        last = calendar.resolve(_shared(days[0], days[1], first), source, path)
    return _period(first, last, [clock.time() for clock in clocks], source, calendar, path)


def instant_in(source: Passage, calendar: Calendar, path: str) -> tuple[datetime, bool] | None:
    """The first day of `source` with the time after it, and whether there is such a time."""
    days = days_in(source.text)
    day = calendar.resolve(days[0], source, path) if days else None
    if day is None:
        return None
    later = days[1].start if len(days) > 1 else len(source)
    clocks = [each for each in clocks_in(source.text, days) if each.start < later]
    clock = clocks[0].time() if clocks else None
    return datetime.combine(day, clock or time(), SEOUL), clock is not None


def _period(
    first: date,
    last: date | None,
    times: list[time | None],
    source: Passage,
    calendar: Calendar,
    path: str,
) -> Period:
    begin = times[0] if times else None
    finish = times[1] if len(times) > 1 else None
    start = datetime.combine(first, begin or time(), SEOUL)
    end = None
    if finish:
        overnight = last is None and _NEXT_DAY.search(source.text)
        end = datetime.combine(last or first, finish, SEOUL) + timedelta(days=bool(overnight))
    elif begin and last is None and (lasts := _LASTS.search(source.text)):
        end = start + timedelta(hours=int(lasts["hours"]), minutes=int(lasts["minutes"] or 0))
    elif last:
        end = datetime.combine(last, _LAST_MINUTE if begin else time(), SEOUL)
    if end and end < start:
        calendar.ledger.doubt("end_before_start", path, source, text=source.text)
        end = None
    return Period(start, end, begin is not None)


def _with_short_ends(text: str, days: list[Day]) -> list[Day]:
    """`days` with the end of a range that is only a number: `13.(금)~15.(일)`, `11~13 May`."""
    if match := ENGLISH_FIRST.search(text):
        last = day_of(match)
        first = replace(last, end=match.end("first"), day=int(match["first"]))
        return [first, replace(last, start=match.start("day"))]
    if match := ENGLISH_LAST.search(text):
        first = day_of(match)
        return [
            replace(first, end=match.end("day")),
            replace(first, start=match.start("last"), day=int(match["last"])),
        ]
    dash = RANGE.match(text, days[0].end) if days else None
    near = dash is not None and len(days) > 1 and days[1].start - dash.end() < 3
    if not days or near:
        return days
    short = SHORT_END.match(text, dash.end()) if dash else None
    if (
        short
        and text[short.end() : short.end() + 1] != ":"
        and (short["weekday"] or text[short.end("day") : short.end("day") + 1] in {".", "일", ""})
    ):
        return [days[0], day_of(short)]
    return days


def _with_year_of_end(text: str, days: list[Day]) -> list[Day]:
    """`June 28 to July 2, 2028`: the year is said once, at the end."""
    if len(days) < 2 or days[0].year or not _ranged(text, days[0].end, days[1].start):
        return days
    first, last = days[:2]
    if not (first.month and last.month and last.year):
        return days
    return [replace(first, year=last.year - (first.month > last.month)), *days[1:]]


def _ranged(text: str, start: int, end: int) -> bool:
    """Nothing but a dash, 부터 and a time stands between two days."""
    between = text[start:end]
    return len(between) < 40 and RANGE.search(between) is not None and "," not in between


def _shared(first: Day, last: Day, resolved: date) -> Day:
    """`last`, with the year and month that it leaves to `first`."""
    if last.month is None:
        month = resolved.month
        later = resolved.day > last.day
        year = resolved.year + (later and month == 12)
        return replace(last, month=month % 12 + 1 if later else month, year=year)
    if last.year is None:
        return replace(last, year=resolved.year + (last.month < resolved.month))
    return last


def _in_halves(clocks: list[Clock], text: str) -> list[Clock]:
    """A range's two times, the half of the day carried from one to the other."""
    if len(clocks) < 2:
        return clocks
    first, last = clocks
    if not RANGE.search(text[first.end : last.start]) and "까지" not in text[last.end :]:
        return [first]
    if last.half is None and first.half == 12 and last.hour < 12 and last.hour >= first.hour % 12:
        last = replace(last, half=12)
    elif first.half is None and last.half is not None and first.hour <= 12:
        same = first.hour % 12 <= last.hour % 12
        first = replace(first, half=last.half if same else 0)
    return [first, last]
