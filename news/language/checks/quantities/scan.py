"""Reading a text pass by pass: what one pass has read, the next ones do not see."""

import re
from collections.abc import Callable, Iterable, Sequence

from .letters import folded
from .quantity import Quantity, in_order

type Reader = Callable[[re.Match[str]], Iterable[Quantity] | None]
type Pass = tuple[re.Pattern[str], Reader]

_TAKEN = "\x00"


class Scan:
    """`rest` is the text, as long as ever, with what was read blanked out."""

    def __init__(self, text: str) -> None:
        self.text = folded(text)
        self.rest = self.text
        self.found: list[Quantity] = []

    def take(self, pattern: re.Pattern[str], reader: Reader) -> None:
        """Gives each match to `reader`: it answers with quantities, or `None` to leave it."""
        pieces: list[str] = []
        at = 0
        for match in pattern.finditer(self.rest):
            quantities = reader(match)
            if quantities is None or match.start() == match.end():
                continue
            self.found.extend(quantities)
            pieces += (self.rest[at : match.start()], _TAKEN * (match.end() - match.start()))
            at = match.end()
        if pieces:
            self.rest = "".join(pieces) + self.rest[at:]

    def run(self, passes: Sequence[Pass]) -> list[Quantity]:
        for pattern, reader in passes:
            self.take(pattern, reader)
        return in_order(self.found)


def skip(_: re.Match[str]) -> tuple[Quantity, ...]:
    """Reads a match as nothing: no later pass shall see its digits."""
    return ()
