"""Enumerations in a value: divided at commas, but not within brackets."""

import re
from collections.abc import Iterator

from .passage import Passage

_OPEN, _CLOSE = "([（［「『【<", ")]）］」』】>"
_SPLITS = {
    "comma": re.compile(r"[,、，;]"),
    "semicolon": re.compile(r";"),
    "stroke": re.compile(r"\s*[/|]\s*|[,、，;]"),
}
ETC = re.compile(
    r"\s*등\s*(?:이|의|공동|\d*여?개?\s*기관|기관)?\s*(?:공동\s*)?(?:주최|주관|후원|개최)?\s*$|\s*(?:공동\s*)?(?:주최|주관|후원)\s*$"
)


def divided(source: Passage, separators: str = "comma") -> Iterator[Passage]:
    """The entries of `source`, without white space around them."""
    pattern = _SPLITS[separators]
    depth, start = 0, 0
    for offset, character in enumerate(source.text):
        if character in _OPEN:
            depth += 1
        elif character in _CLOSE:
            depth = max(0, depth - 1)
        elif (
            depth == 0
            and pattern.match(source.text, offset)
            and not _in_number(source.text, offset)
        ):
            yield from _piece(source, start, offset)
            start = offset + 1
    yield from _piece(source, start, len(source))


def _piece(source: Passage, start: int, end: int) -> Iterator[Passage]:
    piece = source[start:end].strip()
    if piece:
        yield piece


def _in_number(text: str, offset: int) -> bool:
    return (
        text[offset - 1 : offset].isdigit()
        and text[offset + 1 : offset + 4].isdigit()
        and len(text[offset + 1 : offset + 4]) == 3
    )
