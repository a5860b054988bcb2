"""A paragraph while it is read: pieces of text, each with its look, become lines with marks."""

import unicodedata
from collections import Counter
from dataclasses import dataclass, replace

from news.intake.document import Cell, Line, Mark

from .cleaning import clean

LINKS = ("http://", "https://", "mailto:")


@dataclass(frozen=True)
class Look:
    """How a run of text looks; `size` is in points, 0 where unknown."""

    bold: bool = False
    size: float = 0.0
    link: str = ""


PLAIN = Look()


class Paragraph:
    """Collects runs and anchors. A line break in it, `\\n`, begins another line."""

    def __init__(self, centred: bool = False) -> None:
        self.centred = centred
        self.hidden = 0
        self._pieces: list[tuple[str, Look]] = []
        self._anchors: list[tuple[int, int]] = []
        self._length = 0

    def __bool__(self) -> bool:
        """Whether there is anything to see in it."""
        return self._length > 0 or bool(self._anchors)

    def begin_with(self, head: str) -> None:
        """Put a bullet or a number before all of its text, in the look of the first run."""
        shown, _ = clean(head)
        if shown:
            look = self._pieces[0][1] if self._pieces else PLAIN
            self._pieces.insert(0, (shown, replace(look, link="")))
            self._anchors = [(at + len(shown), note) for at, note in self._anchors]
            self._length += len(shown)

    def write(self, text: str, look: Look = PLAIN) -> None:
        shown, hidden = clean(text)
        self.hidden += hidden
        if shown:
            self._pieces.append((shown, look))
            self._length += len(shown)

    def anchor(self, note: int) -> None:
        """Footnote `note` is anchored here."""
        self._anchors.append((self._length, note))

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self._pieces)

    def lines(self, cell: Cell | None = None, page: int = 0, place: str = "") -> list[Line]:
        """At least one; an empty paragraph is an empty line."""
        text, marks = self._composed()
        made: list[Line] = []
        start = 0
        for piece in text.split("\n"):
            end = start + len(piece)
            made.append(
                Line(
                    text=piece,
                    marks=tuple(_within(marks, start, end)),
                    cell=cell,
                    centred=self.centred,
                    size=self._size(start, end),
                    page=page,
                    place=place,
                )
            )
            start = end + 1
        return made

    def _composed(self) -> tuple[str, list[Mark]]:
        """In NFC across the borders of runs as well, with marks that fit."""
        text, marks = self.text, self._marks()
        composed = unicodedata.normalize("NFC", text)
        if composed == text:
            return text, marks

        def moved(at: int) -> int:
            return min(len(unicodedata.normalize("NFC", text[:at])), len(composed))

        return composed, [replace(m, start=moved(m.start), end=moved(m.end)) for m in marks]

    def _marks(self) -> list[Mark]:
        marks: list[Mark] = []
        at = 0
        for text, look in self._pieces:
            end = at + len(text)
            if look.bold:
                _extend(marks, Mark(at, end, "bold"))
            if look.link:
                _extend(marks, Mark(at, end, "link", look.link))
            at = end
        marks += [Mark(at, at, "note", str(note)) for at, note in self._anchors]
        return sorted(marks, key=lambda mark: (mark.start, mark.end))

    def _size(self, start: int, end: int) -> float:
        """That of most of the characters; where a line has none, of the paragraph's first run."""
        sizes: Counter[float] = Counter()
        at = 0
        for text, look in self._pieces:
            sizes[look.size] += max(0, min(end, at + len(text)) - max(start, at))
            at += len(text)
        return sizes.most_common(1)[0][0] if sizes else 0.0


def web_link(address: str) -> str:
    """`address` where it leads to a page or a mailbox; else nothing."""
    address = clean(address)[0].strip()
    return address if address.lower().startswith(LINKS) and "\n" not in address else ""


def _extend(marks: list[Mark], mark: Mark) -> None:
    """Add `mark`, or lengthen the one of its kind that ends where it begins."""
    for at in range(len(marks) - 1, max(-1, len(marks) - 3), -1):
        last = marks[at]
        if (last.end, last.kind, last.value) == (mark.start, mark.kind, mark.value):
            marks[at] = replace(last, end=mark.end)
            return
    marks.append(mark)


def _within(marks: list[Mark], start: int, end: int) -> list[Mark]:
    """What of `marks` lies in a line, counted from its start."""
    return [
        replace(mark, start=max(mark.start, start) - start, end=min(mark.end, end) - start)
        for mark in marks
        if (start <= mark.start <= end and (mark.kind == "note" or mark.start < end))
        or mark.start < start < mark.end
    ]
