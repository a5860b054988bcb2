"""Days and times as a text writes them, and what a document's own dates make of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from .date_patterns import DATES, MONTHS, TIMES, WEEKDAYS

_ENGLISH_WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_AFTERNOON = ("오후", "저녁", "밤")


@dataclass(frozen=True)
class Day:
    """A day as it is written; `weekday` is ISO's, 1 for Monday."""

    start: int
    end: int
    text: str
    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None

    def on(self, year: int, month: int) -> date | None:
        try:
            return date(year, month, self.day)
        except ValueError:
            return None


@dataclass(frozen=True)
class Clock:
    """A time of the day as it is written; `half` is 0 or 12, `None` where it is not said."""

    start: int
    end: int
    hour: int
    minute: int = 0
    half: int | None = None

    def time(self) -> time | None:
        hour = self.hour
        if self.half is not None and hour <= 12:
            hour = hour % 12 + self.half
        try:
            return time(hour % 24 if hour == 24 else hour, self.minute)
        except ValueError:
            return None


def days_in(text: str) -> list[Day]:
    """The days of `text` in their order; of two readings of the same characters the fuller."""
    taken: list[Day] = []
    covered = bytearray(len(text))
    if not any(character.isdigit() for character in text):
        return []
    for pattern in DATES:
        for match in pattern.finditer(text):
            if not any(covered[match.start() : match.end()]):
                covered[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
                taken.append(day_of(match))
    return sorted(taken, key=lambda each: each.start)


def day_of(match: re.Match[str]) -> Day:
    given = match.groupdict()
    year, month, weekday = given.get("year"), given.get("month"), given.get("weekday")
    return Day(
        match.start(),
        match.end(),
        match[0].strip(),
        int(given["day"]),
        _month(month) if month else None,
        int(year) + (2000 if len(year) == 2 else 0) if year else None,
        _weekday(weekday) if weekday else None,
    )


def clocks_in(text: str, days: list[Day]) -> Iterator[Clock]:
    """The times of `text` that are no part of one of its days."""
    for match in TIMES.finditer(text):
        if any(day.start < match.end() and match.start() < day.end for day in days):
            continue
        if match["noon"] or match["midnight"]:
            yield Clock(*match.span(), hour=12 if match["noon"] else 24)
        else:
            minutes = match["minute"] or match["minutes"] or (30 if match["thirty"] else 0)
            half = _half(match["half"] or match["english"] or "", int(match["hour"]))
            yield Clock(*match.span(), int(match["hour"]), int(minutes), half)


def _half(word: str, hour: int) -> int | None:
    if not word:
        return None
    if word == "낮":
        return 12 if hour in {12, 1, 2, 3, 4} else 0
    if word == "밤" and hour in {12, 1, 2, 3}:
        return 0
    return 12 if word in _AFTERNOON or word.lower().startswith("p") else 0


def _month(word: str) -> int:
    return int(word) if word.isdigit() else MONTHS.index(word[:3].lower()) + 1


def _weekday(word: str) -> int:
    if word in WEEKDAYS:
        return WEEKDAYS.index(word) + 1
    return _ENGLISH_WEEKDAYS.index(word[:3].lower()) + 1
