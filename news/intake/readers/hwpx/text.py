"""The characters of an HWPX run, without those that were deleted."""

from collections.abc import Iterator
from contextlib import contextmanager

from news.intake.readers.xml import Element, attribute, local

_CHARACTERS = {"tab": "\t", "lineBreak": "\n", "nbSpace": " ", "fwSpace": " ", "hyphen": "-"}


class TextPieces:
    """Follows tracked deletions, which begin and end anywhere: in another run or paragraph."""

    def __init__(self) -> None:
        self._open: set[str] = set()
        self._end_deleted = False

    @property
    def deleting(self) -> bool:
        return bool(self._open)

    def of(self, element: Element) -> Iterator[str]:
        """The text of an `hp:t` that is still there."""
        yield from self._kept(element.text)
        for each in element:
            name = local(each)
            if name in ("deleteBegin", "deleteEnd"):
                self.mark(each)
            else:
                yield from self._kept(_CHARACTERS.get(name))
            yield from self._kept(each.tail)

    def mark(self, element: Element) -> None:
        key = attribute(element, "Id") or attribute(element, "TcId")
        if local(element) == "deleteBegin":
            self._open.add(key)
        else:
            self._open.discard(key)
            self._end_deleted = attribute(element, "paraend") == "1"

    def takes_end_away(self) -> bool:
        """Whether the end of the paragraph that was read was deleted."""
        taken = self._end_deleted or self.deleting
        self._end_deleted = False
        return taken

    @contextmanager
    def nested(self) -> Iterator[None]:
        """For the paragraphs of a cell or a note: what begins in them ends with them."""
        kept, self._open = self._open, set(self._open)
        yield
        self._open, self._end_deleted = kept, False

    def _kept(self, text: str | None) -> Iterator[str]:
        if text and not self._open:
            self._end_deleted = False
            yield text
