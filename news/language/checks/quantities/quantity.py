"""Quantities: what the number-like expressions of a text mean, whatever language wrote them.

`3만 5천 명` and `35,000 people` are one quantity. An expression that can mean two things has two
readings (`11일`: the eleventh, or eleven days); the other side of the pair decides.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal, NamedTuple

type Part = Literal["", "year", "month", "day"]
type Measure = Literal["number", "ordinal", "percent", "points", "money"]


class Number(NamedTuple):
    """A value and what it measures.

    `unit` is a currency (ISO 4217) for money, else a name of `units.UNITS`, or empty.
    """

    value: Decimal
    measure: Measure = "number"
    unit: str = ""


class Day(NamedTuple):
    """A date, or the parts of it that are said.

    `relative` is the part that stands for this year, last month …, `offset` which one: -1 is last.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    relative: Part = ""
    offset: int = 0


class Weekday(NamedTuple):
    """0 is Monday."""

    number: int


class Clock(NamedTuple):
    """A time of day in minutes since midnight; `either`: nothing says which half of the day."""

    minutes: int
    either: bool = False


class Phone(NamedTuple):
    """The digits of a national number, without its leading zero."""

    digits: str


type Reading = Number | Day | Weekday | Clock | Phone


@dataclass(frozen=True, slots=True)
class Quantity:
    """An expression of a text and its readings, the likeliest first.

    `soft` ones (both, once, 양국) may stand for a quantity of the other side, but need no
    counterpart. `rough` ones (about, 약, 여) may be rounded. `scale` is what multiplied the
    digits: in `3~5만` the first number shares it.
    """

    start: int
    end: int
    readings: tuple[Reading, ...]
    soft: bool = False
    rough: bool = False
    scale: Decimal = Decimal(1)

    @property
    def number(self) -> Number | None:
        return next((each for each in self.readings if isinstance(each, Number)), None)

    @property
    def day(self) -> Day | None:
        return next((each for each in self.readings if isinstance(each, Day)), None)

    @property
    def clock(self) -> Clock | None:
        return next((each for each in self.readings if isinstance(each, Clock)), None)

    @property
    def first(self) -> Reading:
        return self.readings[0]

    def reading(self, *more: Reading) -> "Quantity":
        """The same expression with further readings."""
        new = tuple(each for each in more if each not in self.readings)
        return replace(self, readings=self.readings + new) if new else self

    def rather(self, old: Reading, new: Reading) -> "Quantity":
        """The same expression with `new` in the place of `old`."""
        return replace(self, readings=tuple(new if r == old else r for r in self.readings))


def full_year(two_digits: int) -> int:
    """The year of `'22`: of this century up to 69, else of the last."""
    return two_digits + (2000 if two_digits < 70 else 1900)


def day_or_none(year: int | None, month: int | None, day: int | None) -> Day | None:
    """The date of these parts, if a calendar can have it."""
    if month is not None and not 1 <= month <= 12:
        return None
    if day is not None and not 1 <= day <= 31:
        return None
    return Day(year, month, day)


def in_order(found: Iterable[Quantity]) -> list[Quantity]:
    return sorted(found, key=lambda each: (each.start, each.end))
