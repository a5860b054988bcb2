"""Where a text quotes, whatever its quotation marks: “ ”, reversed ” “, or straight ones."""

import re
from dataclasses import dataclass

_MARK = re.compile(r"[“”„‟＂\"]")
_SENTENCE_END = re.compile(r"(?<=[다요죠음함까.][.!?。])\s+|(?<=[a-z)\]][.!?])\s+(?=[A-Z“\"])")


# A statement in single marks, in a text without double ones.
_SINGLE = re.compile(
    r"[‘'](?P<said>[^‘’'“”\"\n]{15,})[’'](?=\s*(?:이?라고|이?라며|이?라면서|고\s|며[\s,]|면서))"
)
_LONGEST_NAME = 30
_SENTENCE = re.compile(r"(?:[다요죠까자]|[.!?])\W*$|[a-z],?$")
_ANSWERED = re.compile(r"\s*(?:이?라)?(?:고|는)\s*(?:응답|대답한|답한\s*(?:비율|시민|사람))")
_AS_NAME = re.compile(
    r"(?:을|를|의|에서?|와|과|로|으로|이란|란|등)(?=[\s,])|"
    r"이?라는\s*(?:주제|이름|슬로건|구호|제목|문구|뜻|의미|표어|비전)"
)


@dataclass(frozen=True)
class Quoted:
    """The words between two marks: `start` and `end` are without them."""

    start: int
    end: int


def quoted_in(text: str) -> tuple[list[Quoted], int]:
    """What `text` quotes, and where a mark has no fellow (-1 if all have)."""
    if nested := _nested(text):
        return nested, -1
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
    if not found and opened < 0:
        found = [Quoted(*match.span("said")) for match in _SINGLE.finditer(text)]
    return found, opened if opened >= 0 else lonely


def _nested(text: str) -> list[Quoted]:
    """`“살기 좋은 “스마트 도시”를 만들겠다”`: the outer ones, if there are such inner ones."""
    found: list[Quoted] = []
    opened: list[int] = []
    deepest = 0
    for match in _MARK.finditer(text):
        if match[0] == "“":
            opened.append(match.start())
            deepest = max(deepest, len(opened))
        elif match[0] == "”" and opened:
            start = opened.pop()
            found += [] if opened else [Quoted(start + 1, match.start())]
        else:
            return []
    return found if deepest > 1 and not opened else []


def spoken_in(text: str) -> list[Quoted]:
    """What a statement quotes, without the names and slogans in it."""
    return [
        each
        for each in quoted_in(text)[0]
        if not (_is_name(text, each) or _ANSWERED.match(text, each.end + 1))
    ]


def _is_name(text: str, quoted: Quoted) -> bool:
    said = text[quoted.start : quoted.end]
    short = len(said) < _LONGEST_NAME and not _SENTENCE.search(said)
    return short and _AS_NAME.match(text, quoted.end + 1) is not None


def sentences_of(text: str) -> list[tuple[int, int]]:
    """The sentences of `text`; one that is quoted is part of the one that quotes it."""
    masked = list(text)
    for each in quoted_in(text)[0]:
        masked[each.start : each.end] = "x" * (each.end - each.start)
    starts = [0]
    starts += [match.end() for match in _SENTENCE_END.finditer("".join(masked))]
    return [(start, end) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
