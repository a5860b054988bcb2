"""Where a text quotes, whatever its quotation marks: “ ”, reversed ” “, or straight ones."""

import re
from dataclasses import dataclass

_MARK = re.compile(r"[“”„‟＂\"]")
_SENTENCE_END = re.compile(r"(?<=[다요죠음함까.][.!?。])\s+|(?<=[a-z)\]][.!?])\s+(?=[A-Z“\"])")


@dataclass(frozen=True)
class Quoted:
    """The words between two marks: `start` and `end` are without them."""

    start: int
    end: int


def quoted_in(text: str) -> tuple[list[Quoted], int]:
    """What `text` quotes, and where a mark has no fellow (-1 if all have)."""
    found: list[Quoted] = []
    opened = -1
    lonely = -1
    for match in _MARK.finditer(text):
        if opened < 0:
            opened = match.start()
        elif match[0] == "“" == text[opened]:
            lonely, opened = opened, match.start()
        else:
            found.append(Quoted(opened + 1, match.start()))
            opened = -1
    return found, opened if opened >= 0 else lonely


def sentences_of(text: str) -> list[tuple[int, int]]:
    """The sentences of `text`; one that is quoted is part of the one that quotes it."""
    masked = list(text)
    for each in quoted_in(text)[0]:
        masked[each.start : each.end] = "x" * (each.end - each.start)
    starts = [0]
    starts += [match.end() for match in _SENTENCE_END.finditer("".join(masked))]
    return [(start, end) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
