"""The words around numbers in a language of Latin or Cyrillic letters: what CLDR does not have."""

from collections.abc import Mapping
from dataclasses import dataclass, field

# What is the same wherever it is used, in Latin or in Cyrillic letters.
SIGNS: dict[str, str] = {
    "points": r"%p\b|%-?(?:пункт|пп)",
    "percent": r"%",
    "USD": r"USD\b",
    "KRW": r"KRW\b|won\b",
    "EUR": r"EUR\b|euro\b",
    "JPY": r"JPY\b",
    "km2": r"㎢|km2|km²|кв\.?\s?км|км2|км²",
    "m2": r"㎡|m2\b|m²|кв\.?\s?м\b|м2\b|м²",
    "m3": r"㎥|m3\b|m³|куб\.?\s?м\b|м3\b|м³",
    "ha": r"ha\b|га\b",
    "km": r"㎞|km\b|км\b",
    "cm": r"㎝|cm\b|см\b",
    "mm": r"㎜|mm\b|мм\b",
    "kg": r"㎏|kg\b|кг\b",
    "t": r"t\b|т\b",
    "m": r"m\b|м\b",
}


@dataclass(frozen=True)
class Lexicon:
    """All words are patterns; of inflected languages, for the beginnings of words.

    `scales` multiply (`triệu`: a million). `units` are named as `units.one_of` says. `counting`
    are small numerals in words, which may or may not be written out, and so are only hints.
    `month` is a month by its number, in a group `month`; `day` stands before a day, `hour`
    between hour and minute, `morning` and `evening` behind a time, `ordinal` before a number.
    """

    scales: Mapping[str, int] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    counting: Mapping[str, int] = field(default_factory=dict)
    month: str = ""
    day: str = ""
    year_first: bool = False
    hour: str = ""
    morning: str = ""
    evening: str = ""
    ordinal: str = ""


def with_signs(words: Mapping[str, str]) -> dict[str, str]:
    """`words` of a language before the signs of all."""
    both = {
        name: f"{word}|{SIGNS[name]}" if name in SIGNS else word for name, word in words.items()
    }
    return both | {name: sign for name, sign in SIGNS.items() if name not in words}


def numerals(words: str, first: int = 1) -> dict[str, int]:
    """The words of numbers in their order; those of one number stand between commas."""
    return {
        word: number
        for number, each in enumerate(words.split(";"), first)
        for word in each.strip().split(", ")
    }
