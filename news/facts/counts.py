"""Counts and sizes in words of a language."""

from babel.numbers import format_decimal
from babel.units import format_unit

from .languages import babel_locale
from .words import PAGES, PEOPLE, counted

_STEP = 1024
_UNITS = ("digital-kilobyte", "digital-megabyte", "digital-gigabyte", "digital-terabyte")


def format_count(n: int, language: str) -> str:
    """`n` with the digits grouped as in `language`."""
    return format_decimal(n, locale=babel_locale(language))


def format_people(n: int, language: str) -> str:
    """A head count: `14명`, `14 people`."""
    return counted(PEOPLE, n, format_count(n, language), language)


def format_pages(n: int, language: str) -> str:
    """The length of a document: `14쪽`, `14 pages`."""
    return counted(PAGES, n, format_count(n, language), language)


def format_size(size: int, language: str) -> str:
    """The size of a file of `size` bytes in KB and upwards, with at most one decimal."""
    amount = max(size, 0) / _STEP
    if 0 < amount < 0.1:
        amount = 0.1  # a file that is there is never 0 KB
    unit = 0
    # Compared as printed, so that 1,048,575 bytes are 1 MB and not 1,024 KB.
    while round(amount, 1) >= _STEP and unit < len(_UNITS) - 1:
        amount /= _STEP
        unit += 1
    text = format_unit(
        amount, _UNITS[unit], "short", format="#,##0.#", locale=babel_locale(language)
    )
    # CLDR writes the kilobyte of 1,000 bytes; with 1,024 it is written with a capital.
    return text.replace("kB", "KB").replace("кБ", "КБ")
