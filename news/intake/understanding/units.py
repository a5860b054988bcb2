"""A document as rows of text and grids of cells, in reading order."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from ..document import Cell, Document, Line
from .matching import HIDDEN
from .passage import Passage, join, passage_at

_HIDDEN = re.compile(f"[{HIDDEN}]")


@dataclass(frozen=True)
class Row:
    """A line that has text or a picture.

    `indent` is the number of its leading spaces, `gap` whether a blank line stands before it,
    `boxed` whether it is in a frame: a table of one cell.
    """

    passage: Passage
    indent: int = 0
    gap: bool = False
    line: Line = field(default_factory=Line)
    boxed: bool = False

    @property
    def text(self) -> str:
        return self.passage.text

    @property
    def passages(self) -> tuple[Passage, ...]:
        return (self.passage,)


@dataclass(frozen=True)
class GridCell:
    rows: tuple[Row, ...]
    place: Cell

    @property
    def passage(self) -> Passage:
        return join([row.passage for row in self.rows]) if self.rows else Passage()

    @property
    def text(self) -> str:
        return self.passage.text


@dataclass(frozen=True)
class Grid:
    """A table: in each row the cells that begin there."""

    rows: tuple[tuple[GridCell, ...], ...]
    gap: bool = False

    @property
    def cells(self) -> tuple[GridCell, ...]:
        return tuple(cell for row in self.rows for cell in row)

    @property
    def text(self) -> str:
        return " ".join(cell.text for cell in self.cells)

    @property
    def passages(self) -> tuple[Passage, ...]:
        return tuple(row.passage for cell in self.cells for row in cell.rows)


type Unit = Row | Grid


def rows_of(document: Document) -> tuple[list[Row], list[Passage]]:
    """The rows of `document`, footnotes aside, and the hidden characters left out of them."""
    rows: list[Row] = []
    hidden: list[Passage] = []
    gap = False
    for line, start in zip(document.lines, document.starts, strict=False):
        passage = passage_at(line.text, start)
        if _HIDDEN.search(line.text):
            passage, dropped = _without_hidden(passage)
            hidden += dropped
        words = passage.strip()
        if words or line.image:
            indent = len(passage.text) - len(passage.text.lstrip())
            rows.append(Row(words, indent, gap, line))
        gap = not words and not line.image
    return rows, hidden


def _without_hidden(passage: Passage) -> tuple[Passage, list[Passage]]:
    pieces = list(passage.pieces(_HIDDEN))
    return join([piece for piece, _ in pieces], ""), [found for _, found in pieces if len(found)]


def units_of(rows: Iterable[Row]) -> list[Unit]:
    """Rows outside of tables as they are, tables as grids; a frame around text is no table."""
    units: list[Unit] = []
    for table, members in groupby(rows, key=lambda row: row.line.cell and row.line.cell.table):
        if table is None:
            units += members
        else:
            units += _of_table(list(members))
    return units


def _of_table(rows: Sequence[Row]) -> list[Unit]:
    grid = _grid(rows)
    if all(len(each) == 1 for each in grid.rows) and len(grid.rows) <= 2:
        return [Row(row.passage, row.indent, row.gap, row.line, boxed=True) for row in rows]
    return [grid]


def _grid(rows: Sequence[Row]) -> Grid:
    cells: dict[tuple[int, int], list[Row]] = {}
    for row in rows:
        assert row.line.cell
        cells.setdefault((row.line.cell.row, row.line.cell.column), []).append(row)
    made = [
        GridCell(tuple(members), members[0].line.cell or Cell(0, 0, 0))
        for _, members in sorted(cells.items())
    ]
    lines = (tuple(each) for _, each in groupby(made, key=lambda cell: cell.place.row))
    return Grid(tuple(lines), rows[0].gap)
