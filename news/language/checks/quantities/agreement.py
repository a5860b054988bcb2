"""Whether two readings mean the same, and how surely."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from typing import Literal

from .quantity import Clock, Day, Number, Phone, Quantity, Reading, Weekday
from .units import alike, in_smallest

type Fault = Literal["", "percentage", "currency", "unit", "date"]
type Agreement = tuple[int, Fault]
"""How surely two quantities are one (0: not at all), and what is wrong with it all the same."""

NONE: Agreement = (0, "")
_HALF_DAY, _DAY = 720, 1440
_TINY = Decimal("0.0000001")


def agreement(source: Quantity, target: Quantity) -> Agreement:
    """The best agreement that two quantities have in any of their readings."""
    best = NONE
    for one in source.readings:
        for other in target.readings:
            found = _readings(one, other, source, target)
            best = max(best, found, key=lambda each: each[0])
    return best


def _readings(one: Reading, other: Reading, source: Quantity, target: Quantity) -> Agreement:
    if isinstance(one, Number):
        if isinstance(other, Number):
            return _numbers(one, other, source, target)
        return _day_and_number(other, one) if isinstance(other, Day) else NONE
    if isinstance(one, Day):
        if isinstance(other, Day):
            return _days(one, other)
        return _day_and_number(one, other) if isinstance(other, Number) else NONE
    if isinstance(one, Clock) and isinstance(other, Clock):
        return _clocks(one, other)
    if isinstance(one, Weekday) and isinstance(other, Weekday):
        return (10, "") if one == other else NONE
    if isinstance(one, Phone) and isinstance(other, Phone):
        return _phones(one.digits, other.digits)
    return NONE


def _numbers(one: Number, other: Number, source: Quantity, target: Quantity) -> Agreement:
    if one.value == other.value:
        return _measures(one, other)
    if one.measure == other.measure == "number" and _same_amount(one, other):
        return 9, ""
    if abs(one.value - other.value) < _TINY:  # a third
        return _measures(one, other)
    if _is_rounded(one.value, other.value, source, target):
        certain, fault = _measures(one, other)
        return (certain - 4, fault) if certain > 4 else NONE
    return NONE


def _measures(one: Number, other: Number) -> Agreement:
    """The same value: of the same thing?"""
    kinds = {one.measure, other.measure}
    if one.measure == other.measure == "money":
        return (10, "") if one.unit == other.unit else (3, "currency")
    if one.measure == other.measure:
        if alike(one.unit, other.unit) and (
            one.unit == other.unit or not (one.unit and other.unit)
        ):
            return (10, "") if one.unit == other.unit else (8, "")
        return 3, "unit"
    if kinds == {"number", "ordinal"}:
        return 7, ""
    if "percent" in kinds or "points" in kinds:
        return 3, "percentage"
    if kinds == {"number", "money"}:
        unit = one.unit if one.measure == "number" else other.unit
        return (3, "unit") if unit else (5, "")
    return 2, "unit"


def _same_amount(one: Number, other: Number) -> bool:
    if not (one.unit and other.unit and alike(one.unit, other.unit)):
        return False
    return in_smallest(one.value, one.unit) == in_smallest(other.value, other.unit)


def _is_rounded(exact: Decimal, said: Decimal, source: Quantity, target: Quantity) -> bool:
    """Whether `said` is `exact` with fewer digits: `about 1.2 million` for 1,234,567."""
    if not (source.rough or target.rough or target.scale > 1) or exact < 10 or said < 10:
        return False
    if abs(exact - said) * 20 > exact:
        return False
    digits = said.normalize().as_tuple()
    if len(digits.digits) < 2 and exact != said:
        return abs(exact - said) * 50 <= exact and target.rough
    if len(digits.digits) >= len(exact.normalize().as_tuple().digits):
        return False
    step = Decimal(1).scaleb(int(digits.exponent))
    ways = (ROUND_HALF_UP, ROUND_DOWN) if target.rough else (ROUND_HALF_UP,)
    return any((exact / step).quantize(Decimal(1), way) * step == said for way in ways)


def _days(one: Day, other: Day) -> Agreement:
    if one.relative or other.relative:
        return _relative(one, other)
    pairs = [(a, b) for a, b in zip(one[:3], other[:3], strict=True) if a and b]
    if not pairs or any(a != b for a, b in pairs):
        return NONE
    if _finest(one) != _finest(other):
        return 3, "date"  # year and month may go without saying, the day in a month may not
    if len(pairs) == 1 and one.day and other.day and not (one.month or other.month):
        return 9, ""
    return 5 + len(pairs), ""


def _finest(day: Day) -> int:
    return 3 if day.day else 2 if day.month else 1


def _relative(one: Day, other: Day) -> Agreement:
    if one.relative and other.relative:
        return (4, "") if one[3:] == other[3:] else NONE
    part, day = (one.relative, other) if one.relative else (other.relative, one)
    said = {"year": day.year, "month": day.month, "day": day.day}[part or "year"]
    alone = sum(value is not None for value in day[:3]) == 1
    return (3, "") if said and (alone or part == "day") else NONE


def _day_and_number(day: Day, number: Number) -> Agreement:
    """The 11th may be a plain 11; 22년 is the year 2022 where the other side says so."""
    if number.measure not in ("number", "ordinal") or day.relative:
        return NONE
    parts = [part for part in day[:3] if part is not None]
    if len(parts) != 1:
        return NONE
    if day.year and number.unit in ("", "year"):
        if number.value == day.year:
            return 6, ""
        return (3, "") if 1900 <= day.year < 2100 and number.value == day.year % 100 else NONE
    if number.value == day.day and number.unit in ("", "day"):
        return 6, ""
    return NONE


def _clocks(one: Clock, other: Clock) -> Agreement:
    if one.minutes % _DAY == other.minutes % _DAY:
        return 10, ""
    if (one.either or other.either) and (one.minutes - other.minutes) % _HALF_DAY == 0:
        return 8, ""
    return NONE


def _phones(one: str, other: str) -> Agreement:
    short, long = sorted((one, other), key=len)
    known = long == short or (len(short) >= 7 and long[0] != "+" and long.endswith(short))
    return (10, "") if known else NONE
