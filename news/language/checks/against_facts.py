"""What the target says of the release's data, against the data."""

import itertools
from collections.abc import Iterator
from datetime import date

import phonenumbers

from .figures import BESIDE, contradicts_counts, counts_of, fits, span
from .finding import Finding
from .pair import Pair
from .quantities import Clock, Phone, Weekday


def fact_date(pair: Pair) -> Iterator[Finding]:
    """A date with more parts than the source gives it, which are not those of the fact."""
    for match in pair.comparison.matches:
        source, target = match.source.day, match.target.day
        if pair.facts is None or source is None or target is None or source.relative:
            continue
        meant = [day for day in pair.facts.days if source.day and fits(source, day)]
        if meant and not any(fits(target, day) for day in meant):
            yield Finding(
                "fact_date", span(match.source), span(match.target), {"expected": _iso(meant)}
            )


def fact_weekday(pair: Pair) -> Iterator[Finding]:
    """A weekday beside the date of a fact, which does not fall on it."""
    found = pair.target_quantities
    for one, other in itertools.pairwise(found):
        day, weekday = (one, other) if one.day else (other, one)
        between = pair.target[one.end : other.start]
        if not isinstance(weekday.first, Weekday) or not BESIDE.fullmatch(between):
            continue
        if pair.facts is None or day.day is None or not day.day.day:
            continue
        meant = [each for each in pair.facts.days if fits(day.day, each)]
        if meant and all(each.weekday() != weekday.first.number for each in meant):
            yield Finding("fact_weekday", None, span(weekday), {"expected": _iso(meant)})


def fact_time(pair: Pair) -> Iterator[Finding]:
    """A time of day for which the source leaves the half open (2시), and the fact does not."""
    for match in pair.comparison.matches:
        source, target = match.source.clock, match.target.clock
        if pair.facts is None or source is None or target is None:
            continue
        hours = [each.hour * 60 + each.minute for each in pair.facts.instants]
        meant = [minutes for minutes in hours if _shows(source, minutes)]
        if meant and not any(_shows(target, minutes) for minutes in meant):
            expected = f"{meant[0] // 60:02}:{meant[0] % 60:02}"
            yield Finding(
                "fact_time", span(match.source), span(match.target), {"expected": expected}
            )


def fact_count(pair: Pair) -> Iterator[Finding]:
    """A number of people or countries that is not in the source, and otherwise in the data."""
    for mismatch in pair.comparison.mismatches:
        if mismatch.target is not None and contradicts_counts(mismatch, pair):
            expected = ", ".join(map(str, counts_of(mismatch.target, pair)))
            yield Finding("fact_count", None, span(mismatch.target), {"expected": expected})


def fact_phone(pair: Pair) -> Iterator[Finding]:
    """A telephone number that is not one of the release's contacts, nor in the source."""
    if pair.facts is None or not pair.facts.phones:
        return
    known = [_national(phone) for phone in pair.facts.phones]
    known += [q.first.digits for q in pair.source_quantities if isinstance(q.first, Phone)]
    for quantity in pair.target_quantities:
        if isinstance(quantity.first, Phone):
            digits = quantity.first.digits
            if not any(each.endswith(digits) or digits.endswith(each) for each in known):
                yield Finding("fact_phone", None, span(quantity), {"expected": known[0]})


def _shows(clock: Clock, minutes: int) -> bool:
    step = 720 if clock.either else 1440
    return (clock.minutes - minutes) % step == 0


def _iso(days: list[date]) -> str:
    return ", ".join(day.isoformat() for day in days)


def _national(e164: str) -> str:
    try:
        return str(phonenumbers.parse(e164).national_number)
    except phonenumbers.NumberParseException:
        return e164
