"""Figures: what of a text is written with digits, and is taken over as it stands."""

import re
from collections.abc import Iterator

type Span = tuple[int, int]


def figures(text: str) -> Iterator[Span]:
    """Where figures stand: `1,234.5`, `10:30`, `032-440-1234`, `95%`. Offsets in characters."""
    for found in _FIGURE.finditer(text):
        yield found.span()


_FIGURE = re.compile(r"(?<![\d.,])\+?\d+(?:[.,:/~–-]\d+)*%?")
