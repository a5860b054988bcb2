"""The quantities of two texts laid side by side: what differs, what is missing, what was added."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from .agreement import Fault, agreement
from .quantity import Clock, Day, Number, Phone, Quantity, Reading, Weekday

type Kind = Literal[
    "number", "magnitude", "ordinal", "percentage", "money", "currency", "unit", "date", "weekday",
    "time", "phone",
]  # fmt: skip


_REACH = 60  # how far from its place a quantity is looked for


@dataclass(frozen=True)
class Match:
    source: Quantity
    target: Quantity


@dataclass(frozen=True)
class Mismatch:
    """A quantity without its like; of a difference both sides are known."""

    kind: Kind
    source: Quantity | None
    target: Quantity | None


@dataclass(frozen=True)
class Comparison:
    matches: tuple[Match, ...]
    mismatches: tuple[Mismatch, ...]


def compare(source: list[Quantity], target: list[Quantity]) -> Comparison:
    """Finds for each quantity its like on the other side, the surest first."""
    matches, faults = _matched(source, target)
    met_source = {id(match.source) for match in matches}
    met_target = {id(match.target) for match in matches}
    lost = [each for each in source if id(each) not in met_source]
    new = [each for each in target if id(each) not in met_target]
    lost = [each for each in lost if not _may_go(each, matches, of_source=True)]
    new = [each for each in new if not _may_go(each, matches, of_source=False)]
    if not any(isinstance(each.first, Weekday) for each in new):
        lost = [each for each in lost if not _beside_date(each, source)]
    if not any(isinstance(each.first, Weekday) for each in lost):
        new = [each for each in new if not _beside_date(each, target)]
    faults += _other_times(source, target, matches)
    return Comparison(tuple(matches), (*faults, *_paired(lost, new)))


def _matched(source: list[Quantity], target: list[Quantity]) -> tuple[list[Match], list[Mismatch]]:
    candidates: list[tuple[int, int, int, int, Fault]] = []
    for i, one in enumerate(source):
        first = max(0, i - _REACH)
        for j, other in enumerate(target[first : i + _REACH], first):
            sure, fault = agreement(one, other)
            if sure:
                soft = one.soft + other.soft
                distance = abs(i * len(target) - j * len(source))
                candidates.append((sure * 4 - soft * 4, -distance, i, j, fault))
    candidates.sort(key=lambda each: (-each[0], -each[1], each[2], each[3]))
    taken_source: set[int] = set()
    taken_target: set[int] = set()
    matches: list[Match] = []
    faults: list[Mismatch] = []
    for _, _, i, j, fault in candidates:
        if i in taken_source or j in taken_target:
            continue
        if fault and (source[i].soft or target[j].soft):
            continue
        taken_source.add(i)
        taken_target.add(j)
        matches.append(Match(source[i], target[j]))
        if fault:
            faults.append(Mismatch(fault, source[i], target[j]))
    return matches, faults


def _other_times(
    source: list[Quantity], target: list[Quantity], matches: list[Match]
) -> list[Mismatch]:
    """Next year for last year. Where only one side is relative, the other says a date."""
    met = {id(side) for match in matches for side in (match.source, match.target)}
    lost, new = (
        [each for each in side if each.day and each.day.relative and id(each) not in met]
        for side in (source, target)
    )
    return [
        Mismatch("date", one, other)
        for one, other in zip(lost, new, strict=False)
        if one.day and other.day and one.day.relative == other.day.relative
    ]


def _beside_date(each: Quantity, side: list[Quantity]) -> bool:
    """Whether it is a weekday that only explains a date: it may come and go, but not change."""
    return isinstance(each.first, Weekday) and any(
        other.day is not None and max(other.start - each.end, each.start - other.end) < 6
        for other in side
    )


def _may_go(left: Quantity, matches: list[Match], *, of_source: bool) -> bool:
    """Whether a quantity without its like is no fault.

    It only hints at a number; it says again what was said already; or it is the one of `1인당`,
    for which a language has many words.
    """
    if left.soft or _is_one(left, of_source):
        return True
    for match in matches:
        same, other = (match.source, match.target) if of_source else (match.target, match.source)
        if left.day:
            if not other.soft and _says_again(left, other):
                return True
        elif left.first == same.first and agreement(left, other)[0] >= 7:
            return True
    return False


def _says_again(left: Quantity, other: Quantity) -> bool:
    """Whether the date `other` has all that `left` says: its year, or its month and day."""
    whole, day = other.day, left.day
    if whole is None or day is None or whole.relative:
        return False
    return all(a == b for a, b in zip(day[:3], whole[:3], strict=True) if a is not None)


def _is_one(left: Quantity, of_source: bool) -> bool:
    if not of_source:
        return False
    if left.number is None:
        return left.first == Day(None, None, 1)
    numbers = [each for each in left.readings if isinstance(each, Number)]
    return any(each.measure in ("number", "ordinal") and each.value in (0, 1) for each in numbers)


def _paired(lost: list[Quantity], new: list[Quantity]) -> list[Mismatch]:
    """What was lost with what came instead: of the same kind, in their order."""
    found: list[Mismatch] = []
    free = list(new)
    for one in lost:
        other = next((each for each in free if type(each.first) is type(one.first)), None)
        if other is not None:
            free.remove(other)
        found.append(Mismatch(_kind(one, other), one, other))
    found += [Mismatch(_kind(other, None), None, other) for other in free]
    return found


def _kind(one: Quantity, other: Quantity | None) -> Kind:
    first, second = one.first, other.first if other else None
    if isinstance(first, Number):
        if isinstance(second, Number) and _is_slip(first.value, second.value):
            return "magnitude"
        return _kind_of_number(first)
    return _kind_of(first)


def _kind_of(reading: Reading) -> Kind:
    match reading:
        case Day():
            return "date"
        case Weekday():
            return "weekday"
        case Clock():
            return "time"
        case Phone():
            return "phone"
        case _:
            return "number"


def _kind_of_number(number: Number) -> Kind:
    match number.measure:
        case "percent" | "points":
            return "percentage"
        case "money" | "ordinal" | "number":
            return number.measure


def _is_slip(one: Decimal, other: Decimal) -> bool:
    """The same digits, a power of ten away: 억 taken for a million."""
    digits = [each.normalize().as_tuple().digits for each in (one, other)]
    return bool(one and other) and digits[0] == digits[1]
