"""The number-like expressions of texts: reading them in a language, and comparing two texts."""

from collections.abc import Callable

from . import alphabetic, cjk, english, korean
from .matching import Comparison, Match, Mismatch, compare
from .quantity import Clock, Day, Number, Phone, Quantity, Reading, Weekday

__all__ = [
    "Clock",
    "Comparison",
    "Day",
    "Match",
    "Mismatch",
    "Number",
    "Phone",
    "Quantity",
    "Reading",
    "Weekday",
    "compare",
    "quantities",
]

_READERS: dict[str, Callable[[str], list[Quantity]]] = {
    "ko": korean.quantities,
    "en": english.quantities,
    "ja": cjk.quantities,
    "zh": cjk.quantities,
}


def quantities(text: str, language: str) -> list[Quantity]:
    """What the number-like expressions of `text` mean, in their order."""
    main = language.partition("-")[0]
    reader = _READERS.get(main)
    return reader(text) if reader else alphabetic.quantities(text, main)
