"""The quantities of a text in any other language of Latin or Cyrillic letters."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from . import addresses, alphabetic_dates
from .currencies import currency_before
from .joined import shared
from .lexicons import Lexicon, lexicon
from .quantity import Day, Number, Quantity
from .scan import Pass, Scan
from .units import measured, one_of

_DIGITS = r"\d(?<![\d.,]\d)(?:\d{0,2}(?:[., ]\d{3})+(?!\d)|\d*)(?:[.,]\d+)?"
_LETTERED = re.compile(
    r"(?<![^\W_])(?!(?:KRW|USD|EUR|Rp)\d)[^\W\d_]+-?(?P<number>\d+)(?![\d,:.]\d)(?=\W|$)"
    r"|(?<![\w.,])(?P<generation>\d{1,2})[GD](?!\w)"
)
_GROUPED = re.compile(r"\d{1,3}(?:[., ]\d{3})+")


def quantities(text: str, language: str) -> list[Quantity]:
    scan = Scan(text)
    return shared(scan.run(_passes(language)), scan.text)


@cache
def _passes(language: str) -> tuple[Pass, ...]:
    words = lexicon(language)
    return (
        *addresses.PASSES,
        *alphabetic_dates.passes(language),
        Pass(_LETTERED, _lettered),
        _number_pass(words),
        *_counting_pass(words),
    )


def _number_pass(words: Lexicon) -> Pass:
    scales = "|".join(sorted(map(re.escape, words.scales), key=len, reverse=True)) or "(?!)"
    units = one_of(words.units)
    nth = f"(?P<nth>(?:{words.ordinal})\\s?)?" if words.ordinal else ""
    pattern = re.compile(
        rf"{nth}(?P<number>{_DIGITS})(?P<scale>\s?(?:{scales})\w*)?(?:[\s-]?(?:{units}))?",
        re.IGNORECASE,
    )

    def read(match: re.Match[str]) -> Iterable[Quantity]:
        measure, unit = measured(match)
        currency, start = currency_before(match.string, match.start("number"))
        if currency:
            measure, unit = "money", currency
        scale = _scale(words, match["scale"])
        readings = [Number(value * scale, measure, unit) for value in _values(match["number"])]
        year = re.fullmatch(r"(?:1[89]|20|21)\d\d", match["number"])
        days = [Day(int(match["number"]))] if year and unit in ("", "year") else []
        quantity = Quantity(start, match.end(), (*readings, *days), scale=scale)
        return [quantity]

    return Pass(pattern, read)


def _scale(words: Lexicon, text: str | None) -> Decimal:
    said = (text or "").strip().lower()
    for word in sorted(words.scales, key=len, reverse=True):
        if said.startswith(word):
            return Decimal(words.scales[word])
    return Decimal(1)


def _values(digits: str) -> list[Decimal]:
    """What `1.234` can be: a thousand and more where points group, else one and a bit."""
    signs = re.findall(r"[., ]", digits)
    if not signs:
        return [Decimal(digits)]
    grouped = Decimal(re.sub(r"[., ]", "", digits))
    if len(signs) > 1 and signs[-1] == signs[0]:
        return [grouped]
    whole, _, part = digits.rpartition(signs[-1])
    decimal = Decimal(f"{re.sub(r'[., ]', '', whole)}.{part}")
    if len(signs) == 1 and _GROUPED.fullmatch(digits):
        return [grouped] if signs[0] == " " else [grouped, decimal]
    return [decimal]


def _counting_pass(words: Lexicon) -> Iterable[Pass]:
    """Small numerals in words: hints only, since `một` is an article as well."""
    if not words.counting:
        return
    names = list(words.counting)
    pattern = "|".join(f"(?P<w{i}>{name})" for i, name in enumerate(names))

    def read(match: re.Match[str]) -> Iterable[Quantity]:
        value = words.counting[names[int((match.lastgroup or "w0")[1:])]]
        number = Number(Decimal(value))
        half = (Number(Decimal("0.5")), Number(Decimal(50), "percent")) if value == 2 else ()
        return [Quantity(match.start(), match.end(), (number, *half), soft=True)]

    yield Pass(re.compile(rf"\b(?:{pattern})", re.IGNORECASE), read, digit=False)


def _lettered(match: re.Match[str]) -> Iterable[Quantity]:
    number = Number(Decimal(match["number"] or match["generation"]))
    return [Quantity(match.start(), match.end(), (number,))]
