"""Text that knows where in its document each of its characters stands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..document import Span

PUT_IN = -1  # where a character stands that the document does not have: the glue of two lines


@dataclass(frozen=True)
class Passage:
    """`text`, and in `at` the place of each of its characters in the document's text."""

    text: str = ""
    at: Sequence[int] = ()

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return bool(self.text.strip())

    def __getitem__(self, part: slice) -> "Passage":
        return Passage(self.text[part], self.at[part])

    def __str__(self) -> str:
        return self.text

    @property
    def spans(self) -> tuple[Span, ...]:
        """The stretches of the document that it covers, in order."""
        if isinstance(self.at, range):
            return (Span(self.at.start, self.at.stop),) if self.at else ()
        stretches: list[list[int]] = []
        for place in self.at:
            if place == PUT_IN:
                continue
            if stretches and stretches[-1][1] == place:
                stretches[-1][1] = place + 1
            else:
                stretches.append([place, place + 1])
        return tuple(Span(start, end) for start, end in stretches)

    def strip(self, characters: str | None = None) -> "Passage":
        start = len(self.text) - len(self.text.lstrip(characters))
        return self[start : max(start, len(self.text.rstrip(characters)))]

    def group(self, match: re.Match[str], group: int | str = 0) -> "Passage":
        """What `match`, which was found in the text, has in `group`; empty if nothing."""
        start, end = match.span(group)
        return self[start:end] if start >= 0 else Passage()

    def pieces(self, separator: re.Pattern[str]) -> Iterator[tuple["Passage", "Passage"]]:
        """What stands between the separators, each with the separator after it."""
        start = 0
        for match in separator.finditer(self.text):
            yield self[start : match.start()], self[match.start() : match.end()]
            start = match.end()
        yield self[start:], Passage()

    def without(self, start: int, end: int) -> "Passage":
        return join((self[:start], self[end:]), "")


def passage_at(text: str, start: int) -> Passage:
    """`text`, which stands in the document at `start`."""
    return Passage(text, range(start, start + len(text)))


def join(passages: Sequence[Passage], glue: str = " ") -> Passage:
    """One passage out of several; `glue` is nowhere in the document."""
    if len(passages) == 1:
        return passages[0]
    texts: list[str] = []
    places: list[int] = []
    for number, each in enumerate(passages):
        if number and glue:
            texts.append(glue)
            places.extend([PUT_IN] * len(glue))
        texts.append(each.text)
        places.extend(each.at)
    return Passage("".join(texts), tuple(places))
