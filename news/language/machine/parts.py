"""What of a text is asked in one piece, and how the answers become a text again.

Lines are asked one by one, and long ones in groups of sentences. White space at the ends and
what has no letter (numbers, marks) is kept and not asked: machines lose the first and round
the second.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape

from news.language.codes import TAG


@dataclass(frozen=True)
class Asked:
    """A piece of markup that the machine is to translate."""

    markup: str


type Part = str | Asked
type Fits = Callable[[str], bool]


class TooLong(Exception):
    """A sentence that no request holds; the machine is not asked to guess at its halves."""


def whole(markup: str, fits: Fits) -> list[Part]:
    """`markup` in as large pieces as fit, each with its codes. Raises `TooLong`."""
    return [part for line in _lines(markup) for part in _in_groups(line, fits)]


def around_codes(markup: str, fits: Fits) -> list[Part]:
    """`markup` with the words between its tags asked and its tags kept. Raises `TooLong`.

    The plainer way: machines cannot break what they do not see, but see less of the sentence.
    """
    found: list[Part] = []
    at = 0
    for tag in TAG.finditer(markup):
        found += [*whole(markup[at : tag.start()], fits), tag[0]]
        at = tag.end()
    return [*found, *whole(markup[at:], fits)]


def asked(parts: Sequence[Part]) -> list[str]:
    return [part.markup for part in parts if isinstance(part, Asked)]


def joined(parts: Sequence[Part], answers: Mapping[str, str]) -> str:
    """`parts` with the answers in place. Raises `KeyError` where there is none."""
    return "".join(part if isinstance(part, str) else answers[part.markup] for part in parts)


_LINE = re.compile(r"\n+")
_SENTENCE = re.compile(
    r"""[.!?…]+["'”’」』)\]]*(?:<[^<>]*>)*\s+ | [。！？]+[”’」』）]*(?:<[^<>]*>)*\s*""",
    re.VERBOSE,
)


def _lines(markup: str) -> Iterator[str]:
    return _cut(markup, _LINE)


def _cut(markup: str, ends: re.Pattern[str]) -> Iterator[str]:
    """`markup` cut behind each of `ends` that is within no code."""
    tags = [(tag.end(), -1 if tag["close"] else tag["name"] == "g") for tag in TAG.finditer(markup)]
    start = depth = passed = 0
    for end in ends.finditer(markup):
        while passed < len(tags) and tags[passed][0] <= end.end():
            depth += tags[passed][1]
            passed += 1
        if depth == 0:
            yield markup[start : end.end()]
            start = end.end()
    yield markup[start:]


def _in_groups(line: str, fits: Fits) -> Iterator[Part]:
    """`line` in groups of sentences, each as long as fits."""
    if fits(line.strip()):
        yield from _padded(line)
        return
    group = ""
    for sentence in _cut(line, _SENTENCE):
        if group and not fits((group + sentence).strip()):
            yield from _padded(group)
            group = ""
        group += sentence
        if not fits(group.strip()):
            raise TooLong
    yield from _padded(group)


def _padded(text: str) -> Iterator[Part]:
    """`text` to be asked, between the white space that stays; or all kept, without a letter."""
    words = text.strip()
    if not any(map(str.isalpha, unescape(TAG.sub("", words)))):
        yield text
        return
    start = text.index(words)
    yield text[:start]
    yield Asked(words)
    yield text[start + len(words) :]
