"""What a document says, whatever its format: lines in reading order, and what stands around them.

A `Document` is what every reader makes and all that the understanding knows of. Its `text` is
the one to which spans refer: every line in order, each ended by a newline. What must not be
read (tracked deletions, private memos, hidden comments) is not in it.
"""

from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Literal

type Format = Literal["text", "hwpx", "hwp", "docx", "odt", "pdf"]
type MarkKind = Literal["bold", "link", "note"]


@dataclass(frozen=True, order=True)
class Span:
    """Characters `start` to `end` (exclusive) of a document's text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True)
class Mark:
    """Characters `start` to `end` of a line that are bold, a link, or anchor a footnote.

    `value` is the address of a link, and the 1-based number of a footnote among
    `Document.notes`; the anchor of a footnote has no characters (`start == end`).
    """

    start: int
    end: int
    kind: MarkKind
    value: str = ""


@dataclass(frozen=True)
class Cell:
    """Where in which table a line stands; rows, columns and tables count from 0."""

    table: int
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    header: bool = False


@dataclass(frozen=True)
class Line:
    """A paragraph of a document, or, in text and PDF, a line of one.

    `text` has its leading spaces and its automatic bullet or number as characters. `size` is
    in points, 0 where unknown. `image` is the 1-based number among `Document.images` of a
    picture that stands here; such a line has no text. `place` says where in the source the
    line is, for whoever looks for it: a page, a part and a paragraph.
    """

    text: str = ""
    marks: tuple[Mark, ...] = ()
    cell: Cell | None = None
    image: int = 0
    centred: bool = False
    size: float = 0.0
    page: int = 0
    place: str = ""


@dataclass(frozen=True)
class Image:
    """A picture in the document or beside it in the same ZIP, as it was found."""

    name: str
    content: bytes
    description: str = ""


@dataclass(frozen=True)
class Document:
    """Lines in reading order. `notes` are real footnotes, in order, without their marks.

    Lines of one paragraph, broken in it by hand, have the same `place`. `hidden` is the number
    of bidirectional and zero-width characters that were there, and are no longer. `wraps` says
    that a line can be a piece of a paragraph, as in PDF and in text that was wrapped by hand;
    elsewhere a line is a paragraph.
    """

    format: Format
    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()
    images: tuple[Image, ...] = ()
    wraps: bool = False
    hidden: int = 0

    @cached_property
    def text(self) -> str:
        """Every line and then every footnote, each ended by a newline."""
        return "".join(f"{each}\n" for each in (*(line.text for line in self.lines), *self.notes))

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where in `text` each line begins, and after them each footnote."""
        texts = [*(line.text for line in self.lines), *self.notes]
        return tuple(accumulate((len(text) + 1 for text in texts), initial=0))[: len(texts)]
