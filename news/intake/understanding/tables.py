"""Tables as blocks: rows of cells, with what is written above and below them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .entries import UNIT, Entry
from .passage import Passage, join
from .units import Grid, GridCell

_SOURCE = re.compile(r"(?:※|자료|주|출처|Source|Note)\s*\d?\s*[):：]?")
_YEAR = re.compile(
    r"[‘’']?(?:(?:19|20)\d\d|\d\d)\s*(?:년|\.)?.{0,8}|\d{1,2}월|\d{1,2}\s*(?:분기|회|차)"
)
_NUMBER = re.compile(r"[\d.,%~\-+△▲()\s]*\d[\d.,%~\-+\s()명개건원억만천조곳회호점위년월일]*")


@dataclass
class Table:
    grid: Grid
    caption: Passage
    notes: list[Passage]


def table_with_words(entries: Sequence[Entry], number: int) -> tuple[Table, int, int]:
    """The table at `number`, and where the entries that belong to it begin and end."""
    entry = entries[number]
    assert entry.grid
    first, after = number, number + 1
    caption, notes = Passage(), list(entry.notes)
    while first and number - first < 2 and not (caption and UNIT.match(entries[first - 1].text)):
        before = entries[first - 1]
        if UNIT.fullmatch(before.text):
            notes.insert(0, before.passage)
        elif before.kind == "caption" and not caption:
            caption = before.passage
        else:
            break
        first -= 1
    while after < len(entries) and _is_note(entries[after]):
        notes.append(entries[after].passage)
        after += 1
    return Table(entry.grid, caption, notes), first, after


def belongs_to_table(entries: Sequence[Entry], number: int) -> bool:
    """Whether the entry is the title or the unit of the table that comes next."""
    entry = entries[number]
    if entry.kind != "caption" and not UNIT.fullmatch(entry.text):
        return False
    return any(
        entries[later].kind == "grid" and table_with_words(entries, later)[1] <= number
        for later in range(number + 1, min(number + 3, len(entries)))
    )


def _is_note(entry: Entry) -> bool:
    if entry.kind not in {"prose", "item"} or len(entry.text) > 150:
        return False
    unit = bool(UNIT.fullmatch(entry.text))
    return unit or (
        entry.glyph in {"※", ""}
        and bool(re.match(r"(?:※|자료\s*:|주\s*:|출처\s*:|\*)", entry.text))
    )


def cells_of(grid: Grid) -> list[list[GridCell | None]]:
    """The grid as a rectangle; where a cell reaches over, `None`."""
    columns = max(cell.place.column + cell.place.column_span for cell in grid.cells)
    columns = min(columns, 200)
    lines: list[list[GridCell | None]] = []
    for row in grid.rows:
        line: list[GridCell | None] = [None] * columns
        for cell in row:
            if cell.place.column < columns:
                line[cell.place.column] = cell
        lines.append(line)
    return lines


def has_header_row(grid: Grid) -> bool:
    first = grid.rows[0]
    if any(cell.place.header for cell in first):
        return True
    figures = [
        cell for cell in first if _NUMBER.fullmatch(cell.text) and not _YEAR.fullmatch(cell.text)
    ]
    return len(grid.rows) > 1 and not figures


def has_header_column(grid: Grid) -> bool:
    """The first column names what the others measure."""
    rows = grid.rows[1:]
    if any(cell.place.header and cell.place.column == 0 for row in rows for cell in row):
        return True
    heads = [cell for row in rows for cell in row if cell.place.column == 0]
    others = [cell for row in rows for cell in row if cell.place.column > 0]
    figures = sum(bool(_NUMBER.fullmatch(cell.text)) for cell in others)
    return (
        bool(heads)
        and not any(_NUMBER.fullmatch(cell.text) for cell in heads)
        and figures * 2 > len(others)
    )


def together(passages: Sequence[Passage]) -> Passage:
    return join(list(passages)) if passages else Passage()
