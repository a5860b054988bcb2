"""Quantities side by side share what only one of them says: `10~12일`, `3 to 5 million`."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from .quantity import Clock, Day, Number, Quantity, Weekday
from .units import UNITS

_RANGE = (
    r"~|-|부터|에서|to|through|until|till|and|or|from|から|至|到|と|和|và|đến|dan|sampai|hingga|s\.d\."
    r"|по|до|и|ба|-?аас"
)
_JOINT = re.compile(
    rf"\s*(?:(?P<range>{_RANGE})|/|,|·|&|및|와|과|,\s*and)\s*(?:the\s|on\s|at\s|의\s)?\s*",
    re.IGNORECASE,
)
_COMPOSED = re.compile(r"\s*(?:and|,)?\s*", re.IGNORECASE)

type Joint = Literal["", "range", "list"]


def shared(found: list[Quantity], text: str) -> list[Quantity]:
    """`found` with what neighbours share as further readings, hours and minutes added up."""
    quantities = _composed(found, text)
    for index in range(len(quantities) - 1, 0, -1):  # from the end: what stands last says most
        before = _before(quantities, index)
        joint = "" if before is None else _joint(quantities, before, index, text)
        if before is not None and joint:
            quantities[before] = _backward(quantities[before], quantities[index], joint)
    for index in range(1, len(quantities)):
        before = _before(quantities, index)
        if before is not None and _joint(quantities, before, index, text):
            quantities[index] = _forward(quantities[before], quantities[index])
    return quantities


def _before(quantities: list[Quantity], index: int) -> int | None:
    """The quantity before the one at `index`, past a weekday in brackets."""
    before = index - 1
    if before > 0 and isinstance(quantities[before].first, Weekday):
        before -= 1
    return before if before >= 0 else None


def _joint(quantities: list[Quantity], before: int, index: int, text: str) -> Joint:
    """How the two are joined: as a range, as members of a list, or not at all."""
    end = quantities[index - 1].end
    gap = text[end : quantities[index].start]
    if before != index - 1:
        gap = gap.lstrip(" )요일,.")
    found = _JOINT.fullmatch(gap) if len(gap) < 14 else None
    return ("range" if found["range"] else "list") if found else ""


def _backward(one: Quantity, later: Quantity, joint: Joint) -> Quantity:
    """`one` with what `later` says for both: the unit, the month, the half of the day."""
    number = one.number
    if number is not None and isinstance(one.first, Number):
        if isinstance(later.first, Number):
            one = _with_measure(one, number, later, later.first, joint)
        elif isinstance(later.first, Day):
            one = _with_day(one, number, later.first)
        elif isinstance(later.first, Clock) and _is_hour(number):
            return one.reading(_clock_of(number.value, later.first))
    if one.day and later.day and one.day.day and later.day.day and not one.day.month:
        return one.rather(one.day, Day(later.day.year, later.day.month, one.day.day))
    return one


def _forward(one: Quantity, later: Quantity) -> Quantity:
    """`later` with what `one` has said for both."""
    day, clock, number = one.day, one.clock, later.number
    if day and day.month and later.day and later.day.day and not later.day.month:
        later = later.rather(later.day, Day(day.year, day.month, later.day.day))
    if clock and not clock.either and later.clock and later.clock.either:
        same_half = clock.minutes // 720 * 720 + later.clock.minutes % 720
        if same_half > clock.minutes:
            later = later.rather(later.clock, Clock(same_half))
    if number is None or number.unit:
        return later
    if day and day.day and 1 <= number.value <= 31 and number.value == int(number.value):
        later = later.reading(Day(day.year, day.month, int(number.value)))
    if clock and later.clock is None and _is_hour(number):
        later = later.reading(_clock_of(number.value, clock))
    if one.number and one.number.measure == "money" and number.measure == "number":
        later = later.reading(Number(number.value, "money", one.number.unit))
    return later


def _is_hour(number: Number) -> bool:
    return number.value <= 24 and not number.unit


def _with_measure(
    one: Quantity, number: Number, later: Quantity, other: Number, joint: Joint
) -> Quantity:
    """In a range the unit is of both; of things in a list, the first may be without."""
    if number.measure not in ("number", other.measure) or number.unit not in ("", other.unit):
        return one
    shares = Number(number.value, other.measure, other.unit)
    if joint == "range":
        one = one.rather(number, shares)
    if one.scale == 1 and later.scale > 1:
        scaled = number.value * later.scale
        return one.reading(shares, Number(scaled, other.measure, other.unit))
    return one.reading(shares)


def _with_day(one: Quantity, number: Number, day: Day) -> Quantity:
    if number.value != int(number.value) or number.unit or number.value < 1:
        return one
    value = int(number.value)
    if day.day and value <= 31:
        return one.reading(Day(day.year, day.month, value))
    if day.month and not day.day and value <= 12:
        return one.reading(Day(day.year, value))
    return one


def _clock_of(hour: Decimal, like: Clock) -> Clock:
    return Clock(int(hour) % 24 * 60, either=hour <= 12)


def _composed(found: list[Quantity], text: str) -> list[Quantity]:
    """One quantity for `1시간 30분` and `one year and six months`."""
    result: list[Quantity] = []
    for quantity in found:
        last = result[-1] if result else None
        if last and _COMPOSED.fullmatch(text[last.end : quantity.start]):
            whole = _whole(last, quantity)
            if whole:
                result[-1] = whole
                continue
        result.append(quantity)
    return result


def _whole(one: Quantity, other: Quantity) -> Quantity | None:
    first, second = one.first, other.first
    if not (isinstance(first, Number) and isinstance(second, Number)):
        return None
    if first.measure != "number" or second.measure != "number":
        return None
    sizes = [UNITS.get(each.unit) for each in (first, second)]
    if not (sizes[0] and sizes[1]) or sizes[0][0] != sizes[1][0] or sizes[0][1] <= sizes[1][1]:
        return None
    if sizes[0][0] not in ("hours", "months"):
        return None
    value = (first.value * sizes[0][1] + second.value * sizes[1][1]) / sizes[1][1]
    return replace(one, end=other.end, readings=(Number(value, "number", second.unit),), soft=False)
