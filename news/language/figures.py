"""Figures: what of a text is written with digits, and how a translation takes it over."""

import re
from collections.abc import Iterator
from decimal import Decimal

from news.facts import format_count
from news.language.checks.quantities import Number, Quantity, quantities

type Span = tuple[int, int]


def figures(text: str) -> Iterator[Span]:
    """Where figures stand: `1,234.5`, `10:30`, `032-440-1234`, `95%`. Offsets in characters."""
    for found in _FIGURE.finditer(text):
        yield found.span()


def insertable(text: str, source_language: str, language: str) -> Iterator[str]:
    """The figures of `text`, in its order, as they may stand in `language`.

    As they are; but what a word multiplies (`3억 5천만`) is written in the words of `language`
    (`350 million`), once. Where that can mean two things (`3조`: a third group), it is left out.
    """
    multiplied = [each for each in quantities(text, source_language) if _is_multiplied(each, text)]
    done = 0
    for start, end in figures(text):
        meant = [each for each in multiplied if each.start < end and start < each.end]
        if not meant:
            yield text[start:end]
        for each in meant:
            if each.start >= done and len(each.readings) == 1 and each.number:
                yield _written(each.number.value, language)
            done = each.end


def _is_multiplied(quantity: Quantity, text: str) -> bool:
    said = text[quantity.start : quantity.end]
    return isinstance(quantity.first, Number) and bool(_MULTIPLIED.search(said))


def _written(value: Decimal, language: str) -> str:
    """`value` as the language has it: `350 million`, `3억 5,000만`, `350.000.000`."""
    if value != int(value):
        return f"{value.normalize():f}"
    whole = int(value)
    main = language.partition("-")[0]
    if main == "en":
        return _in_english(whole)
    if main in _MYRIADS and whole % 10**4 == 0:
        return _in_myriads(whole, _MYRIADS[main], " " if main == "ko" else "")
    return format_count(whole, language)


def _in_english(value: int) -> str:
    power, word = next((each for each in _ENGLISH if value >= 10 ** each[0]), (0, ""))
    if not word or value % 10 ** (power - 3):
        return format_count(value, "en")
    return f"{Decimal(value).scaleb(-power).normalize():f} {word}"


def _in_myriads(value: int, words: str, between: str) -> str:
    """`value`, a multiple of 10,000, by the words for the powers of 10,000, the largest first."""
    parts = []
    for power, word in zip(range(len(words), 0, -1), words, strict=True):
        count, value = divmod(value, 10 ** (4 * power))
        if count:
            parts.append(f"{count:,}{word}")
    return between.join(parts)


_FIGURE = re.compile(r"(?<![\d.,])\+?\d+(?:[.,:/~–-]\d+)*%?")
_MULTIPLIED = re.compile(
    r"\d[십백천만억조万萬億亿兆]|\d\s?(?:thousand|million|billion|trillion|[mb]n)\b", re.IGNORECASE
)
_ENGLISH = ((12, "trillion"), (9, "billion"), (6, "million"))
# Of 兆, one cannot tell in Chinese what it is.
_MYRIADS = {"ko": "조억만", "ja": "兆億万", "zh": "亿万"}
