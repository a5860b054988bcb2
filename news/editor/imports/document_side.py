"""The document as it stands beside the draft: each stretch knows what came of it."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import Literal

from news.editor.imports.keys import key_of, key_of_doubt, key_of_unplaced
from news.intake import Cell, Line, Reading, Span

type State = Literal["kept", "understood", "unplaced", "blank"]


@dataclass(frozen=True)
class Piece:
    """A stretch of text; `keys` are the values and doubts that it belongs to, `place` its first."""

    text: str
    state: State
    keys: tuple[str, ...] = ()

    @property
    def goal(self) -> str:
        """The value that a click leads to."""
        return next((key for key in self.keys if not key.startswith("doubt-")), "")


@dataclass(frozen=True)
class ShownLine:
    number: int
    pieces: tuple[Piece, ...]
    line: Line
    image: object = None


@dataclass(frozen=True)
class ShownCell:
    cell: Cell
    lines: tuple[ShownLine, ...]


@dataclass(frozen=True)
class Stretch:
    """Lines outside of tables, or the rows of a table."""

    lines: tuple[ShownLine, ...] = ()
    rows: tuple[tuple[ShownCell, ...], ...] = ()


def document_side(reading: Reading, images: Mapping[int, object]) -> list[Stretch]:
    """The lines and footnotes of the document; `images` by their numbers."""
    shown = list(_lines(reading, images))
    stretches = []
    for table, members in groupby(shown, key=lambda each: each.line.cell and each.line.cell.table):
        lines = tuple(members)
        stretches.append(Stretch(lines) if table is None else Stretch(rows=_rows(lines)))
    return stretches


def line_number(reading: Reading, place: int) -> int:
    """The number of the line, from 1, in which the character at `place` stands."""
    return bisect_right(reading.document.starts, place)


def _lines(reading: Reading, images: Mapping[int, object]) -> Iterator[ShownLine]:
    document = reading.document
    lines = (*document.lines, *(Line(note) for note in document.notes))
    pieces = _pieces(reading)
    for number, (line, start) in enumerate(zip(lines, document.starts, strict=True), 1):
        end = start + len(line.text)
        yield ShownLine(number, tuple(_within(pieces, start, end)), line, images.get(line.image))


def _within(pieces: "_Pieces", start: int, end: int) -> Iterator[Piece]:
    first = bisect_right(pieces.cuts, start) - 1
    for number in range(first, len(pieces.pieces)):
        begin = max(start, pieces.cuts[number])
        piece = pieces.pieces[number]
        text = piece.text[begin - pieces.cuts[number] : end - pieces.cuts[number]]
        if begin >= end:
            return
        if text:
            yield Piece(text, piece.state, piece.keys)


@dataclass(frozen=True)
class _Pieces:
    cuts: list[int]
    pieces: list[Piece]


def _pieces(reading: Reading) -> _Pieces:
    """The whole text, cut wherever something begins or ends."""
    text = reading.document.text
    begins: dict[int, list[str]] = {}
    ends: dict[int, list[str]] = {}
    for span, key in _claims(reading):
        begins.setdefault(span.start, []).append(key)
        ends.setdefault(span.end, []).append(key)
    cuts = sorted({0, len(text), *begins, *ends})
    active: list[str] = []
    starts: list[int] = []
    pieces: list[Piece] = []
    for start, end in pairwise(cuts):
        for key in ends.get(start, ()):
            active.remove(key)
        active += begins.get(start, ())
        piece = _piece(text[start:end], active)
        if pieces and replace(pieces[-1], text=piece.text) == piece:  # parts of one value
            pieces[-1] = replace(piece, text=pieces[-1].text + piece.text)
        else:
            starts.append(start)
            pieces.append(piece)
    return _Pieces(starts, pieces)


def _claims(reading: Reading) -> Iterator[tuple[Span, str]]:
    for found in reading.found:
        yield from ((span, key_of(found.path)) for span in found.spans)
    yield from ((span, key_of_unplaced(span)) for span in reading.unplaced)
    yield from ((span, "") for span in reading.marks)
    for number, doubt in enumerate(reading.doubts):
        yield from ((span, key_of_doubt(number)) for span in doubt.spans)


def _piece(text: str, active: Iterable[str]) -> Piece:
    keys = tuple(dict.fromkeys(filter(None, active)))
    placed = [key for key in keys if not key.startswith("doubt-")]
    state: State = "understood" if "" in active else "blank"
    if placed:
        state = "unplaced" if placed[0].startswith("unplaced-") else "kept"
    return Piece(text, state, keys)


def _rows(lines: tuple[ShownLine, ...]) -> tuple[tuple[ShownCell, ...], ...]:
    cells: dict[tuple[int, int], list[ShownLine]] = {}
    for each in lines:
        assert each.line.cell
        cells.setdefault((each.line.cell.row, each.line.cell.column), []).append(each)
    made = [
        ShownCell(members[0].line.cell or Cell(0, 0, 0), tuple(members))
        for _, members in sorted(cells.items())
    ]
    rows = groupby(made, key=lambda shown: shown.cell.row)
    return tuple(tuple(row) for _, row in rows)
