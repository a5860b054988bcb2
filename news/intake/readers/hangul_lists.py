"""Automatic bullets and numbers as Hangul makes them, alike in HWP and HWPX."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from .numerals import Counter, headed, numeral
from .symbols import shown

type HeadKind = Literal["NONE", "OUTLINE", "NUMBER", "BULLET"]
HEAD_KINDS: tuple[HeadKind, ...] = ("NONE", "OUTLINE", "NUMBER", "BULLET")
# HWP 5.0, table 41: ^1 to ^10 are the numbers of the levels; ^n and ^N all that lead here.
_PLACE = re.compile(r"\^(\d{1,2}|[nN])")


@dataclass(frozen=True)
class Level:
    """How one level of a list is numbered: `^1.` or `(^3)`."""

    text: str
    format: str = "DIGIT"
    start: int = 1


@dataclass(frozen=True)
class Shape:
    """What matters here of a paragraph's shape. `list` is the id of a bullet or a numbering."""

    centred: bool = False
    kind: HeadKind = "NONE"
    list: int = 0
    level: int = 0


class HangulLists:
    """Counts the numbered paragraphs of a document, section after section."""

    def __init__(
        self, bullets: Mapping[int, str], numberings: Mapping[int, Sequence[Level]]
    ) -> None:
        self._bullets = bullets
        self._numberings = numberings
        self._counters: defaultdict[tuple[str, int], Counter] = defaultdict(Counter)

    def head(self, shape: Shape, outline: int = 1) -> str:
        """What is printed before the paragraph that comes now.

        `outline` is the numbering of outline headings in its section.
        """
        if shape.kind == "BULLET":
            return headed(shape.level, shown(self._bullets.get(shape.list, "")).strip("\0"))
        if shape.kind == "NONE":
            return ""
        number = shape.list if shape.kind == "NUMBER" else shape.list or outline
        levels = self._numberings.get(number, ())
        if shape.level >= len(levels):
            return ""
        counter = self._counters[shape.kind, number]
        counted = counter.next(shape.level, [level.start for level in levels])
        return headed(shape.level, _worded(levels, shape.level, counted))


def _worded(levels: Sequence[Level], level: int, counted: Sequence[int]) -> str:
    def one(found: re.Match[str]) -> str:
        if found[1] in "nN":
            numbers = [numeral(n, levels[at].format) for at, n in enumerate(counted)]
            return ".".join(numbers) + ("." if found[1] == "n" else "")
        at = int(found[1]) - 1
        return numeral(counted[at], levels[at].format) if 0 <= at < len(counted) else ""

    return _PLACE.sub(one, levels[level].text).strip()
