"""Numbers, dates, times and money: a check for each kind of difference between the two sides."""

import itertools
import re
from collections.abc import Callable, Iterator
from datetime import date

from babel.numbers import format_decimal

from news.facts.languages import babel_locale

from .finding import Finding, Span
from .pair import Pair
from .quantities import Day, Match, Mismatch, Number, Phone, Quantity, Weekday

KINDS = (
    "number",
    "magnitude",
    "ordinal",
    "percentage",
    "money",
    "currency",
    "unit",
    "date",
    "weekday",
    "time",
    "phone",
)


BESIDE = re.compile(r"[\s,.(（]{0,3}(?:the\s)?")
"""What may stand between a weekday and its date."""


def of_kind(kind: str) -> Callable[[Pair], Iterator[Finding]]:
    """The check for one kind of difference, which is its code."""

    def find(pair: Pair) -> Iterator[Finding]:
        for mismatch in pair.comparison.mismatches:
            if mismatch.kind == kind and not _is_for_facts(mismatch, pair):
                yield _finding(kind, mismatch, pair)

    return find


def weekday_of_date(pair: Pair) -> Iterator[Finding]:
    """A weekday in the target that the date beside it does not have."""
    found = pair.target_quantities
    for one, other in itertools.pairwise(found):
        day, weekday = (one, other) if isinstance(one.first, Day) else (other, one)
        between = pair.target[one.end : other.start]
        if not isinstance(weekday.first, Weekday) or not BESIDE.fullmatch(between):
            continue
        full = _full_date(day, pair)
        if full is not None and full.weekday() != weekday.first.number:
            yield Finding(
                "weekday_of_date",
                target_span=(one.start, other.end),
                parameters={"date": full.isoformat()},
            )


def span(quantity: Quantity | None) -> Span | None:
    return (quantity.start, quantity.end) if quantity else None


def _full_date(quantity: Quantity, pair: Pair) -> date | None:
    """The date that `quantity` says, its parts filled in by its match in the source."""
    said = quantity.day
    if said is None:
        return None
    twin = next((m.source.day for m in pair.comparison.matches if m.target is quantity), None)
    parts = [a or b for a, b in zip(said[:3], (twin or Day())[:3], strict=True)]
    if parts[0] is None or parts[1] is None or parts[2] is None:
        return None
    try:
        return date(parts[0], parts[1], parts[2])
    except ValueError:
        return None


def counts_of(quantity: Quantity, pair: Pair) -> tuple[int, ...]:
    """What the data say about countries, or about people, if `quantity` is of one of them."""
    number = quantity.number
    if pair.facts is None or number is None:
        return ()
    if number.unit == "country" and pair.facts.countries:
        return (len(pair.facts.countries),)
    return pair.facts.counts if number.unit == "person" else ()


def contradicts_counts(mismatch: Mismatch, pair: Pair) -> bool:
    if mismatch.source is not None or mismatch.target is None:
        return False
    counts = counts_of(mismatch.target, pair)
    number = mismatch.target.number
    return bool(counts) and number is not None and number.value not in counts


def _is_for_facts(mismatch: Mismatch, pair: Pair) -> bool:
    """Whether the target only adds what is in the data, or is judged by the data."""
    if mismatch.source is not None or mismatch.target is None or pair.facts is None:
        return False
    number, day = mismatch.target.number, mismatch.target.day
    if isinstance(mismatch.target.first, Number) and number:
        known = number.value in (*pair.facts.counts, len(pair.facts.countries))
        return known or contradicts_counts(mismatch, pair)
    if isinstance(mismatch.target.first, Phone):
        return bool(pair.facts.phones)
    return day is not None and any(fits(day, each) for each in pair.facts.days)


def fits(said: Day, day: date) -> bool:
    """Whether `day` can be what is said of it."""
    parts = zip(said[:3], (day.year, day.month, day.day), strict=True)
    return all(part is None or part == own for part, own in parts)


def _finding(code: str, mismatch: Mismatch | Match, pair: Pair) -> Finding:
    source, target = mismatch.source, mismatch.target
    parameters = {}
    if source is not None:
        parameters["source"] = pair.source[source.start : source.end].strip()
        if isinstance(source.first, Number):
            parameters["expected"] = format_decimal(
                source.first.value, locale=babel_locale(pair.language)
            )
    if target is not None:
        parameters["target"] = pair.target[target.start : target.end].strip()
    return Finding(code, span(source), span(target), parameters)
