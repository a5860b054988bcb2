"""English words that imply a number (both, twice, decade), and numbers inside names (G20, Q3)."""

import re
from collections.abc import Iterable
from decimal import Decimal

from .quantity import Number, Quantity
from .scan import Pass, skip

# Words that may stand for a number of the other side, but need not.
_HINTS: dict[str, tuple[int | str, ...]] = {
    word: values
    for words, values in {
        "both twice dual twin twins couple pair bilateral biannual biannually semiannual latter"
        " biennial biennially biennale bimonthly biweekly": (2,),
        "double doubled doubles doubling twofold": (2, 100, 200),
        "triple tripled triples tripling treble trebled threefold thrice trio trilateral tripartite"
        " triennial triennale": (3, 200, 300),
        "quadruple quadrupled quadrupling fourfold quartet": (4,),
        "quarterly": (4, 3),
        "quintuple quintupled fivefold": (5,),
        "half halve halves halved halving": ("0.5", 50, 30, 6),
        "quarter quarters": ("0.25",),
        "once single sole solo only inaugural maiden debut unprecedented top leading initial"
        " initially": (1,),
        "zero no none nil": (0,),
        "dozen": (12,),
        "decade teen teens teenager teenagers teenage": (10,),
        "century centennial centenary": (100,),
        "fortnight fortnightly": (14, 2),
        "overnight": (1, 2),
    }.items()
    for word in words.split()
}
_PHRASES: dict[str, tuple[int | str, ...]] = {
    "each other": (2,), "second half": (2,), "later this year": (2,), "later in the year": (2,),
    "back to back": (2,), "semi annual": (2,), "semi annually": (2,), "half a year": (6,),
    "one of": (1,), "one another": (1,), "no one": (1,), "number one": (1,), "all day": (1,),
    "four seasons": (4,), "year round": (365,), "around the clock": (24,),
    "round the clock": (24,), "day and night": (24,),
}  # fmt: skip
_HINT = re.compile(r"[a-z]+", re.IGNORECASE)
_LAST_WORDS = tuple({phrase.split()[-1] for phrase in _PHRASES})
_PHRASE = re.compile(
    rf"\b(?:{'|'.join(phrase.replace(' ', '[ -]') for phrase in _PHRASES)})\b", re.IGNORECASE
)
_ALWAYS = re.compile(r"\b24/7\b|\b24-7\b")
_VAGUE = re.compile(
    r"\b(?:tens|hundreds|thousands|millions|billions|trillions|dozens|scores)\b"
    r"(?:\sof(?:\s(?:thousands|millions|billions|trillions))?)?"
    r"|\b(?:several|a few|many)\s(?:hundred|thousand|million|billion|dozen|trillion)\b",
    re.IGNORECASE,
)
_KNOWN = re.compile(
    r"\bCOVID-?\s?19\b|\bcoronavirus(?:\sdisease)?[\s-](?:20)?19\b|\bPM\s?-?(?P<dust>2\.5|10)\b",
    re.IGNORECASE,
)
_LETTERED = re.compile(
    r"(?<![A-Za-z0-9])(?!(?:KRW|USD|EUR|JPY|CNY|GBP|RMB|W|US)\d)[A-Za-z]+-?(?P<number>\d+(?:\.\d+)?)[A-Za-z]*(?![\d,:])"
    r"|(?<![\w.,$€£¥₩])(?P<generation>\d{1,2})(?:G|D|K|X|A)(?![A-Za-z])"
)
_ROMAN = re.compile(
    r"\b(?:Phase|Stage|Part|Type|Act|Volume|Vol\.|War|Level|Grade|Class|Chapter)\s(?P<roman>I{1,3}|IV|VI{0,3}|IX|X)\b"
)
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_LISTED = re.compile(r"^\s*\(?(?P<number>\d{1,2})[.)](?=\s)|(?P<ring>[①-⑳])")
_THE_TWO = re.compile(r"\b(?:the|these|those|between)\s(?P<number>two)\b", re.IGNORECASE)


def _soft(match: re.Match[str], *values: int | str) -> Quantity:
    numbers = [Number(Decimal(value)) for value in values]
    percents = [Number(each.value, "percent") for each in numbers if each.value >= 50]
    return Quantity(match.start(), match.end(), (*numbers, *percents), soft=True)


def _hint(match: re.Match[str]) -> Iterable[Quantity] | None:
    said = match[0].lower().replace("-", " ")
    values = _HINTS.get(said) or _PHRASES.get(said)
    return [_soft(match, *values)] if values else None


def _always(match: re.Match[str]) -> Iterable[Quantity]:
    return [_soft(match, 24), _soft(match, 7), _soft(match, 365)]


def _known(match: re.Match[str]) -> Iterable[Quantity]:
    return [_soft(match, match["dust"] or 19)]


def _lettered(match: re.Match[str]) -> Iterable[Quantity]:
    digits = match["number"] or match["generation"]
    return [Quantity(match.start(), match.end(), (Number(Decimal(digits)),))]


def _roman(match: re.Match[str]) -> Iterable[Quantity]:
    return [_soft(match, _ROMANS.index(match["roman"]) + 1)]


def _listed(match: re.Match[str]) -> Iterable[Quantity]:
    ring = match["ring"]
    return [_soft(match, ord(ring) - ord("①") + 1 if ring else int(match["number"]))]


def _the_two(match: re.Match[str]) -> Iterable[Quantity]:
    return [_soft(match, 2)]


BEFORE: tuple[Pass, ...] = (
    Pass(_LISTED, _listed, digit=False),
    Pass(_ALWAYS, _always, ("24",)),
    Pass(_KNOWN, _known, ("covid", "corona", "pm")),
    Pass(_LETTERED, _lettered),
    Pass(_ROMAN, _roman, (" i", " v", " x"), digit=False),
    Pass(_THE_TWO, _the_two, digit=False, words=frozenset({"two"})),
    Pass(
        _VAGUE,
        skip,
        ("tens", "hundred", "thousand", "million", "billion", "trillion", "dozen", "scores"),
        digit=False,
    ),
)
AFTER: tuple[Pass, ...] = (
    Pass(_PHRASE, _hint, _LAST_WORDS, digit=False),
    Pass(_HINT, _hint, digit=False),
)
