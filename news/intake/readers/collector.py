"""What every reader writes into: lines, notes and pictures, within limits."""

from news.intake.document import Cell, Document, Format, Image, Line
from news.intake.refused import DocumentRefused

from .cleaning import clean
from .paragraph import Paragraph
from .pictures import taken

MEGABYTE = 2**20
# A release has a few thousand characters, and a yearly report a million.
MAX_CHARACTERS = 4 * MEGABYTE
MAX_LINES = 100_000
MAX_PICTURES = 100 * MEGABYTE


class Collector:
    """Makes a `Document`. Raises `DocumentRefused` when there is more than anybody wrote."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._notes: list[str] = []
        self._images: list[Image] = []
        self._known: dict[str, int] = {}
        self._characters = 0
        self._bytes = 0
        self._tables = 0
        self.hidden = 0

    @property
    def text(self) -> str:
        """All lines as one text."""
        return "\n".join(line.text for line in self._lines)

    def paragraph(
        self, paragraph: Paragraph, cell: Cell | None = None, page: int = 0, place: str = ""
    ) -> None:
        self.hidden += paragraph.hidden
        for line in paragraph.lines(cell, page, place):
            self.line(line)

    def line(self, line: Line) -> None:
        self._count(line.text)
        self._lines.append(line)
        if len(self._lines) > MAX_LINES:
            raise DocumentRefused("too_large", {"megabytes": str(MAX_CHARACTERS // MEGABYTE)})

    def new_table(self) -> int:
        """The number of a table that begins."""
        self._tables += 1
        return self._tables - 1

    def note(self, text: str) -> int:
        """Keep a footnote; its number, from 1. Of several paragraphs one line is made."""
        shown, hidden = clean(text)
        self.hidden += hidden
        words = " ".join(filter(None, (part.strip() for part in shown.split("\n"))))
        self._count(words)
        self._notes.append(words)
        return len(self._notes)

    def picture(self, name: str, content: bytes, description: str = "") -> int:
        """Keep a picture; its number, from 1, or 0 where it is none that can be shown.

        What stands in the document twice, under one name, is kept once.
        """
        if name not in self._known:
            self._known[name] = self._keep(name, content, description)
        return self._known[name]

    def place_picture(
        self, number: int, cell: Cell | None = None, page: int = 0, place: str = ""
    ) -> None:
        """Say that a picture stands here."""
        if number:
            self.line(Line(image=number, cell=cell, page=page, place=place))

    def _keep(self, name: str, content: bytes, description: str) -> int:
        self._bytes += len(content)
        if self._bytes > MAX_PICTURES:
            raise DocumentRefused("too_large", {"megabytes": str(MAX_PICTURES // MEGABYTE)})
        content = taken(content)
        if not content:
            return 0
        words = " ".join(clean(description)[0].split())
        short = clean(name)[0].replace("\\", "/").rpartition("/")[2]
        self._images.append(Image(short, content, words))
        return len(self._images)

    def document(self, format: Format, wraps: bool = False) -> Document:
        """Everything that was written. Raises `DocumentRefused` where no text was."""
        lines = list(self._lines)
        while lines and not (lines[-1].text.strip() or lines[-1].image or lines[-1].cell):
            lines.pop()
        if not any(line.text.strip() for line in lines):
            raise DocumentRefused("empty")
        return Document(
            format=format,
            lines=tuple(lines),
            notes=tuple(self._notes),
            images=tuple(self._images),
            wraps=wraps,
            hidden=self.hidden,
        )

    def _count(self, text: str) -> None:
        self._characters += len(text) + 1
        if self._characters > MAX_CHARACTERS:
            raise DocumentRefused("too_large", {"megabytes": str(MAX_CHARACTERS // MEGABYTE)})
