"""The quantities of a Korean text."""

from . import addresses, korean_dates, korean_numbers, korean_words
from .joined import shared
from .quantity import Quantity
from .scan import Scan

_PASSES = (
    *addresses.PASSES,
    *korean_words.BEFORE,
    *korean_dates.PASSES,
    *korean_numbers.PASSES,
    *korean_words.AFTER,
)


def quantities(text: str) -> list[Quantity]:
    scan = Scan(text)
    return shared(scan.run(_PASSES), scan.text)
