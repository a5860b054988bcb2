"""The quantities of an English text."""

from . import addresses, english_dates, english_numbers, english_words
from .joined import shared
from .quantity import Quantity
from .scan import Scan

_PASSES = (
    *addresses.PASSES,
    *english_words.BEFORE,
    *english_dates.PASSES,
    *english_numbers.PASSES,
    *english_words.AFTER,
)


def quantities(text: str) -> list[Quantity]:
    scan = Scan(text)
    return shared(scan.run(_PASSES), scan.text)
