"""English dates, weekdays and times."""

import re
from collections.abc import Iterable

from .korean_dates import ISO, date
from .quantity import Clock, Day, Quantity, Weekday, day_or_none, full_year
from .scan import Pass

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_BEGINNINGS = tuple(name[:3].lower() for name in _MONTHS)
_MONTH = (
    r"(?P<month>(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:]|,\d|\.\d|%)"
_YEAR = r"(?P<year>(?:19|20)\d{2}|'\d{2})(?![\d,]\d)"
_MONTH_FIRST = re.compile(rf"\b{_MONTH}(?:\s?{_DAY})(?:(?:,\s?|\s){_YEAR}\b)?")
_DAY_FIRST = re.compile(rf"(?<![\d,.]){_DAY}[\s-](?:of\s)?{_MONTH}(?:,?[\s-]{_YEAR}\b)?")
_MONTH_ALONE = re.compile(rf"\b{_MONTH}(?:,?\s(?:of\s)?{_YEAR}\b)?")
_SHORT_YEAR = re.compile(r"(?<![\w])'(?P<year>\d{2})(?![\d's])")
_DOTTED = re.compile(
    r"(?<![\d.])(?P<year>(?:19|20)\d{2})\s?\.\s?(?P<month>1[0-2]|0?[1-9])\s?\.\s?"
    r"(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)\.?"
)
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d{2})(?![\d/])")

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT = "Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun"
_WEEKDAY = re.compile(
    rf"\b(?:(?P<full>{'|'.join(_WEEKDAYS)})s?\b"
    rf"|(?P<short>{_SHORT})(?:\.|(?=[,)~/&-])|(?=\s(?:to|and|through)\s))"
    rf"|(?<=[-~/(&])(?P<last>{_SHORT})\b)"
)
_WEEK = re.compile(r"\b(?:(?P<work>weekdays?|working days)|weekends?)\b", re.IGNORECASE)

_CLOCK = re.compile(
    r"(?<![\d:.,])(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?\s?m\b\.?",
    re.IGNORECASE,
)
_PLAIN_CLOCK = re.compile(
    r"(?<![\d:.,])(?P<hour>[01]?\d|2[0-4])(?::|(?=\so'clock))(?P<minute>[0-5]\d)?(?![\d:])"
)
_HUNDRED = re.compile(r"(?<!\d)(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s?(?:hours|hrs)\b")
_HOURS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]
_PAST = re.compile(
    r"\b(?P<part>half|quarter)\s(?P<way>past|to)\s"
    rf"(?P<hour>{'|'.join(_HOURS)}|\d{{1,2}})\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\b(?:(?P<noon>noon|midday)|midnight)\b", re.IGNORECASE)
_RELATIVE = re.compile(
    r"\b(?:(?:(?P<last>last|(?:the )?(?:previous|preceding))|(?P<next>next|the (?:next|following))"
    r"|this|the same|that(?: same)?)\s(?P<part>year|month|day)"
    r"|(?P<ago>a (?P<unit>year|month|day) (?:ago|earlier|before)"
    r"|(?P<over>year|month)[- ](?:on|over)[- ](?:year|month)|the day before|yesterday)"
    r"|(?P<ahead>tomorrow|the day after)|today)\b",
    re.IGNORECASE,
)


def _date(match: re.Match[str]) -> Iterable[Quantity] | None:
    parts = match.groupdict()
    name = parts["month"][:3]
    month = next(n for n, full in enumerate(_MONTHS, 1) if full.startswith(name))
    year = parts.get("year")
    number = None if not year else full_year(int(year[1:])) if year[0] == "'" else int(year)
    day = day_or_none(number, month, int(parts["day"]) if parts.get("day") else None)
    return [Quantity(match.start(), match.end(), (day,))] if day else None


def _slashed(match: re.Match[str]) -> Iterable[Quantity] | None:
    one, other, year = int(match[1]), int(match[2]), int(match[3])
    days = [day_or_none(year, one, other), day_or_none(year, other, one)]
    readings = tuple(day for day in days if day is not None)
    return [Quantity(match.start(), match.end(), readings)] if readings else None


def _weekday(match: re.Match[str]) -> Iterable[Quantity]:
    name = match["full"] or match["short"] or match["last"]
    number = next(n for n, full in enumerate(_WEEKDAYS) if full.startswith(name[:3]))
    return [Quantity(match.start(), match.end(), (Weekday(number),))]


def _week(match: re.Match[str]) -> Iterable[Quantity]:
    ends = (0, 4) if match["work"] else (5, 6)
    return [Quantity(match.start(), match.end(), (Weekday(n),), soft=True) for n in ends]


def _clock(match: re.Match[str]) -> Iterable[Quantity] | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if hour > 12:  # 14:00 p.m.
        return [Quantity(match.start(), match.end(), (Clock(hour % 24 * 60 + minute),))]
    half = 12 if match["half"].lower() == "p" else 0
    return [Quantity(match.start(), match.end(), (Clock((hour % 12 + half) * 60 + minute),))]


def _plain_clock(match: re.Match[str]) -> Iterable[Quantity] | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if match["minute"] is None and match[0].endswith(":"):
        return None  # 12:1
    either = 0 < hour <= 12 and not match["hour"].startswith("0")
    return [Quantity(match.start(), match.end(), (Clock(hour % 24 * 60 + minute, either),))]


def _past(match: re.Match[str]) -> Iterable[Quantity]:
    said = match["hour"].lower()
    hour = int(said) if said.isdigit() else _HOURS.index(said) + 1
    minutes = 30 if match["part"].lower() == "half" else 15
    at = hour * 60 + (minutes if match["way"].lower() == "past" else -minutes)
    return [Quantity(match.start(), match.end(), (Clock(at, either=True),))]


def _named(match: re.Match[str]) -> Iterable[Quantity]:
    return [Quantity(match.start(), match.end(), (Clock(720 if match["noon"] else 0),))]


def _relative(match: re.Match[str]) -> Iterable[Quantity]:
    part = (match["part"] or match["unit"] or match["over"] or "day").lower()
    offset = -1 if match["last"] or match["ago"] else 1 if match["next"] or match["ahead"] else 0
    day = Day(relative=part, offset=offset)  # type: ignore[arg-type]
    return [Quantity(match.start(), match.end(), (day,), soft=True)]


PASSES: tuple[Pass, ...] = (
    Pass(ISO, date, ("-", "/")),
    Pass(_DOTTED, date, (".",)),
    Pass(_SLASHED, _slashed, ("/", ".")),
    Pass(_CLOCK, _clock, ("am", "pm", "a.m", "p.m", "a. m", "p. m")),
    Pass(_MONTH_FIRST, _date, (*_BEGINNINGS,)),
    Pass(_DAY_FIRST, _date, (*_BEGINNINGS,)),
    Pass(_MONTH_ALONE, _date, (*_BEGINNINGS,), digit=False),
    Pass(_SHORT_YEAR, date, ("'",)),
    Pass(_WEEKDAY, _weekday, ("mon", "tue", "wed", "thu", "fri", "sat", "sun"), digit=False),
    Pass(_WEEK, _week, ("week", "working day"), digit=False),
    Pass(_HUNDRED, _plain_clock, ("hours", "hrs")),
    Pass(_PLAIN_CLOCK, _plain_clock, (":", "o'clock")),
    Pass(_PAST, _past, ("half past", "quarter past", "half to", "quarter to"), digit=False),
    Pass(_NAMED, _named, ("noon", "midday", "midnight"), digit=False),
    Pass(_RELATIVE, _relative, ("year", "month", "day", "tomorrow"), digit=False),
)
