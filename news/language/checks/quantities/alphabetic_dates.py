"""Dates, weekdays and times in languages of Latin and Cyrillic letters, by the names of CLDR."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from news.facts.languages import babel_locale

from .korean_dates import ISO, date
from .lexicons import lexicon
from .quantity import Clock, Day, Number, Quantity, Weekday, day_or_none
from .scan import Pass

_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])"
_NUMERIC = re.compile(
    rf"(?<![\d.,/-]){_DAY}(?P<sign>[./-])(?P<month>1[0-2]|0?[1-9])"
    r"(?:(?P=sign)(?P<year>(?:19|20)\d{2}))?(?![\d/-]|[.,]\d)"
)
_ENDING = re.compile(r"[ауыеияйоьө]+$")
_INFLECTED = ("ru", "uk", "bg", "mn")


@cache
def passes(language: str) -> tuple[Pass, ...]:
    return (
        Pass(ISO, date, ("-", "/")),
        *_clock_passes(language),
        *_date_passes(language),
        _weekday_pass(language),
    )


def _date_passes(language: str) -> Iterable[Pass]:
    months = _month_names(language)

    def read(match: re.Match[str]) -> Iterable[Quantity] | None:
        parts = match.groupdict()
        month = int(parts["month"]) if parts.get("month") else months[match["name"].lower()]
        year, day = (int(parts[name]) if parts[name] else None for name in ("year", "day"))
        found = day_or_none(year, month, day)
        return [_made(match, found)] if found else None

    yield Pass(_date_pattern(language, months), read, digit=False)
    if opening := lexicon(language).day:
        yield Pass(re.compile(rf"\b{opening}{_DAY}(?![\d/.])", re.IGNORECASE), _day)
    yield Pass(_NUMERIC, _numeric, ("/", ".", "-"))


def _date_pattern(language: str, months: dict[str, int]) -> re.Pattern[str]:
    """A month, by name or as the language numbers it, with what is said of day and year."""
    words = lexicon(language)
    names = "|".join(sorted(map(re.escape, months), key=len, reverse=True)) or "(?!)"
    ending = r"\w*" if language in _INFLECTED else r"\b"
    month = rf"(?:(?P<name>\b(?:{names})){ending}" + (f"|{words.month})" if words.month else ")")
    year = r"(?P<year>(?:19|20)\d{2})(?!\d)"
    if words.year_first:
        pattern = rf"(?<!\d)(?:{year}\s(?:оны?\s)?)?{month}(?:\s{_DAY}(?!\d))?"
    else:
        before = rf"(?:(?:{words.day})?{_DAY}\.?\s)?" if words.day else rf"(?:{_DAY}\.?\s)?"
        pattern = rf"(?<![\d.,]){before}{month}\.?(?:[\s,.-]*(?:năm|de|tahun)?\s?{year})?"
    return re.compile(pattern, re.IGNORECASE)


def _day(match: re.Match[str]) -> Iterable[Quantity]:
    return [_made(match, Day(None, None, int(match["day"])))]


def _numeric(match: re.Match[str]) -> Iterable[Quantity] | None:
    year = int(match["year"]) if match["year"] else None
    day, month = int(match["day"]), int(match["month"])
    readings: list[Day | Number] = [Day(year, month, day)]
    if day <= 12 and match["sign"] == "/":
        readings.append(Day(year, day, month))
    if year is None and match["sign"] == ".":
        if len(match["month"]) < 2:
            return None  # 12.5 is no date, 11.02 may be one
        readings.append(Number(Decimal(f"{day}.{month}")))
    if year is None and match["sign"] == "/" and day < month:
        readings.append(Number(Decimal(day) / month))
    return None if year is None and match["sign"] == "-" else [_made(match, *readings)]


def _clock_passes(language: str) -> Iterable[Pass]:
    words = lexicon(language)
    half = (
        rf"(?:\s(?:(?P<morning>{words.morning})|(?P<evening>{words.evening}))\b)?"
        if words.morning
        else ""
    )
    hour, minute = r"(?<![\d:.,])(?P<hour>[01]?\d|2[0-4])", r"(?P<minute>[0-5]\d)"
    yield Pass(re.compile(rf"{hour}:{minute}(?![\d:]){half}", re.I), _clock, (":",))
    if words.hour:
        name = rf"\s?(?:{words.hour})"
        yield Pass(
            re.compile(rf"{hour}{name}\s?{minute}(?!\d)(?:\s?(?:phút|минут\w*))?{half}", re.I),
            _clock,
        )
        if words.morning and language != "id":
            yield Pass(
                re.compile(
                    rf"{hour}{name}\s(?:(?P<morning>{words.morning})|(?P<evening>{words.evening}))",
                    re.I,
                ),
                _clock,
            )
    if words.morning:
        yield Pass(
            re.compile(rf"(?:pukul|jam)\s{hour}(?:[.:]{minute})?(?!\d){half}", re.I),
            _clock,
            ("pukul", "jam"),
        )


def _clock(match: re.Match[str]) -> Iterable[Quantity]:
    parts = match.groupdict()
    hour, minute = int(match["hour"]), int(parts.get("minute") or 0)
    if parts.get("evening") and hour < 12:
        hour += 12
    said = parts.get("evening") or parts.get("morning")
    return [_made(match, Clock(hour % 24 * 60 + minute, either=not said and 0 < hour < 12))]


@cache
def _month_names(language: str) -> dict[str, int]:
    months = babel_locale(language).months
    names = {
        name.lower().strip("."): number
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in months[context][width].items()
    }
    return {name: number for name, number in names.items() if not re.search(r"\d|^.{0,2}$", name)}


def _weekday_pass(language: str) -> Pass:
    """Weekdays by the beginnings of their names: in Russian the ends change."""
    days = babel_locale(language).days["format"]["wide"]
    ending = _ENDING if language in _INFLECTED else re.compile(r"(?!)")
    numbers = {ending.sub("", name.lower()): number for number, name in days.items()}
    names = "|".join(sorted(map(re.escape, numbers), key=len, reverse=True))
    close = "" if language in _INFLECTED else r"\b"

    def read(match: re.Match[str]) -> Iterable[Quantity]:
        return [_made(match, Weekday(numbers[match["name"].lower()]))]

    return Pass(re.compile(rf"\b(?P<name>{names}){close}", re.IGNORECASE), read, digit=False)


def _made(match: re.Match[str], *readings: Number | Day | Clock | Weekday) -> Quantity:
    return Quantity(match.start(), match.end(), readings)
