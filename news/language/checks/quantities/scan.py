"""Reading a text pass by pass: what one pass has read, the next ones do not see."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from .letters import folded
from .quantity import Quantity, in_order

type Reader = Callable[[re.Match[str]], Iterable[Quantity] | None]


@dataclass(frozen=True)
class Pass:
    """A pattern and who reads its matches: with quantities, or `None` to leave one to the next.

    A text that has no digit (where `digit`), none of `needs` in small letters, or none of
    `words` as whole words is not searched: most passes find nothing in most texts.
    """

    pattern: re.Pattern[str]
    read: Reader
    needs: tuple[str, ...] = ()
    digit: bool = True
    words: frozenset[str] = frozenset()


_TAKEN = "\x00"
_WORD = re.compile(r"[a-z]+")
_DIGIT = re.compile(r"\d")


class Scan:
    """`rest` is the text, as long as ever, with what was read blanked out."""

    def __init__(self, text: str) -> None:
        self.text = folded(text)
        self.rest = self.text
        self.lowered = self.text.lower()
        self.has_digit = bool(_DIGIT.search(self.text))
        self.found: list[Quantity] = []

    def run(self, passes: Sequence[Pass]) -> list[Quantity]:
        for each in passes:
            if self._may_have(each):
                self.take(each.pattern, each.read)
        return in_order(self.found)

    def take(self, pattern: re.Pattern[str], read: Reader) -> None:
        pieces: list[str] = []
        at = 0
        for match in pattern.finditer(self.rest):
            quantities = read(match)
            if quantities is None or match.start() == match.end():
                continue
            self.found.extend(quantities)
            pieces += (self.rest[at : match.start()], _TAKEN * (match.end() - match.start()))
            at = match.end()
        if pieces:
            self.rest = "".join(pieces) + self.rest[at:]

    def _may_have(self, each: Pass) -> bool:
        if each.digit and not self.has_digit:
            return False
        if each.words and each.words.isdisjoint(self.words):
            return False
        return not each.needs or any(word in self.lowered for word in each.needs)

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(_WORD.findall(self.lowered))


def skip(_: re.Match[str]) -> tuple[Quantity, ...]:
    """Reads a match as nothing: no later pass shall see its digits."""
    return ()
