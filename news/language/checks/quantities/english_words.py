"""English words that imply a number (both, twice, decade), and numbers inside names (G20, Q3)."""

import re
from collections.abc import Iterable
from decimal import Decimal

from .quantity import Number, Quantity
from .scan import Pass, skip

_HINTS: dict[str, tuple[int | str, ...]] = {
    r"both|twice|dual|twin|twins|couple|pair|bilateral|biannual(?:ly)?|semi-?annual(?:ly)?|two-way|latter"
    r"|back-to-back|mutual(?:ly)?|each other|joint(?:ly)?|second half|later (?:half|this year|in the year)": (
        2,
    ),
    r"(?:the|these|those|between) two": (2,),
    r"doubl(?:e|ed|es|ing)|two-?fold": (2, 100, 200),
    r"tripl(?:e|ed|es|ing)|three-?fold|trebled?|thrice|trio|trilateral|tripartite": (3, 200, 300),
    r"quadrupl(?:e|ed|es|ing)|four-?fold|quartet|quarterly|four seasons": (4,),
    r"quintupled?|five-?fold": (5,),
    r"halv(?:e|ed|es|ing)|half": ("0.5", 50, 30, 2, 6),
    r"quarters?": ("0.25", 15, 4),
    r"one of|one another|no one|one-stop|once|single|sole|solo|only|first-ever|inaugural|maiden|debut"
    r"|unprecedented|number one|top|leading|initial(?:ly)?": (1,),
    r"zero|no|none|nil": (0,),
    r"dozen": (12,),
    r"decade|teens?|teenagers?|teenage": (10,),
    r"century|centennial|centenary": (100,),
    r"fortnight(?:ly)?": (14, 2),
    r"year-round|all year round": (365,),
    r"around the clock|round-the-clock|day and night": (24,),
    r"biennial(?:ly)?|biennale|bimonthly|biweekly": (2,),
    r"triennial(?:ly)?|triennale": (3,),
    r"full-day|all-day|day-long": (1,),
    r"pre-?war": (0,),
}
_HINT = re.compile(
    "|".join(rf"(?P<h{i}>\b(?:{words})\b)" for i, words in enumerate(_HINTS)), re.IGNORECASE
)
_VALUES = tuple(_HINTS.values())
_ALWAYS = re.compile(r"\b24/7\b|\b24-7\b")
_VAGUE = re.compile(
    r"\b(?:tens|hundreds|thousands|millions|billions|trillions|dozens|scores)\b"
    r"(?:\sof(?:\s(?:thousands|millions|billions|trillions))?)?"
    r"|\b(?:several|a few|many)\s(?:hundred|thousand|million|billion|dozen|trillion)\b",
    re.IGNORECASE,
)
_CORONA = re.compile(r"\bCOVID-?\s?19\b|\bcorona\s?virus(?:-19)?\b", re.IGNORECASE)
_LETTERED = re.compile(
    r"(?<![A-Za-z0-9])(?!(?:KRW|USD|EUR|JPY|CNY|GBP|RMB|W|US)\d)[A-Za-z]+-?(?P<number>\d+(?:\.\d+)?)[A-Za-z]*(?![\d,:])"
    r"|(?<![\w.,$€£¥₩])(?P<generation>\d{1,2})(?:G|D|K|X|A)(?![A-Za-z])"
)
_ROMAN = re.compile(
    r"\b(?:Phase|Stage|Part|Type|Act|Volume|Vol\.|War|Level|Grade|Class|Chapter)\s(?P<roman>I{1,3}|IV|VI{0,3}|IX|X)\b"
)
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_LISTED = re.compile(r"^\s*\(?(?P<number>\d{1,2})[.)](?=\s)|(?P<ring>[①-⑳])")
_NINETEENTH = re.compile(r"\b(?:9/11)\b")
_THE_TWO = re.compile(r"\b(?:the|these|those|between)\s(?P<number>two)\b", re.IGNORECASE)


def _soft(match: re.Match[str], *values: int | str) -> Quantity:
    numbers = [Number(Decimal(value)) for value in values]
    percents = [Number(each.value, "percent") for each in numbers if each.value >= 50]
    return Quantity(match.start(), match.end(), (*numbers, *percents), soft=True)


def _hint(match: re.Match[str]) -> Iterable[Quantity]:
    index = int((match.lastgroup or "h0")[1:])
    return [_soft(match, *_VALUES[index])]


def _always(match: re.Match[str]) -> Iterable[Quantity]:
    return [_soft(match, 24), _soft(match, 7), _soft(match, 365)]


def _corona(match: re.Match[str]) -> Iterable[Quantity]:
    return [_soft(match, 19)]


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
    (_LISTED, _listed),
    (_ALWAYS, _always),
    (_CORONA, _corona),
    (_LETTERED, _lettered),
    (_ROMAN, _roman),
    (_THE_TWO, _the_two),
    (_VAGUE, skip),
)
AFTER: tuple[Pass, ...] = ((_HINT, _hint),)
