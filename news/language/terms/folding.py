"""Korean text as it is compared: without spaces, in NFC, one middle dot for all."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_DOTS = str.maketrans(dict.fromkeys("‧․ㆍ・･•∙⋅", "·"))
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
# A character and what composes with it: the vowels and finals of conjoining jamo, and marks.
_CLUSTER = re.compile("(?s:.)[\u1160-\u11ff\u0300-\u036f]*")


@dataclass(frozen=True)
class Folded:
    """`text[i]` was written at `starts[i]` to `ends[i]`; `gaps` are the i that follow a space."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    gaps: frozenset[int]


def fold(text: str) -> Folded:
    """`text` without spaces and invisible characters, and the way back to its offsets."""
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    gaps: set[int] = set()
    for piece, start, end in _pieces(text):
        if piece.isspace():
            gaps.add(len(characters))
        elif piece not in _INVISIBLE:
            characters.append(piece)
            starts.append(start)
            ends.append(end)
    folded = "".join(characters).translate(_DOTS)
    return Folded(folded, tuple(starts), tuple(ends), frozenset(gaps))


def _pieces(text: str) -> Iterator[tuple[str, int, int]]:
    """The characters of `text` in NFC, with the offsets at which each was written."""
    if unicodedata.is_normalized("NFC", text):
        yield from ((character, at, at + 1) for at, character in enumerate(text))
        return
    for cluster in _CLUSTER.finditer(text):
        for character in unicodedata.normalize("NFC", cluster[0]):
            yield character, cluster.start(), cluster.end()
