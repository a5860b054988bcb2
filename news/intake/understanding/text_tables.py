"""Tables that were typed: cells divided by tabs or by upright strokes."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..document import Cell
from .ledger import Ledger
from .outline import bullet
from .passage import Passage
from .units import Row

_STROKE = re.compile(r"[ \t]*[|│┃｜][ \t]*")
_TABS = re.compile(r" *\t[ \t]*")
_RULER = re.compile(r"[\s|+\-=:─━│┃┌┐└┘├┤┬┴┼═║╔╗╚╝╠╣╦╩╬_*#~]{3,}")
_SHORT_LABEL = 10
_FIRST_TYPED = 1_000_000  # above the number of any table that a reader found
_ENCLOSURE = re.compile(
    r"[<\[【〔(]?\s*(?:붙\s*임|참\s*고|별\s*첨|첨\s*부|사\s*진(?!\s*(?:자료\s*)?(?:있음|없음|유무|영상|유\b|무\b)))"
)


def with_typed_tables(rows: Iterable[Row], ledger: Ledger) -> Iterator[Row]:
    """`rows`, with those of typed tables divided into cells."""
    table, line, width = _FIRST_TYPED, 0, 0
    for row in rows:
        cells = _cells(row)
        if len(cells) < 2:
            if not _RULER.fullmatch(row.text):
                table, line = table + 1, 0
            yield row
            continue
        if line and row.gap and width != len(cells):
            table, line = table + 1, 0
        width = len(cells)
        _understand_strokes(row.passage, ledger)
        for column, cell in enumerate(cells):
            if cell:
                place = Cell(table, line, column)
                yield replace(row, passage=cell, indent=0, line=replace(row.line, cell=place))
        line += 1


def _understand_strokes(row: Passage, ledger: Ledger) -> None:
    for match in _STROKE.finditer(row.text):
        ledger.understand(row[match.start() : match.end()].strip())


def is_ruler(row: Row) -> bool:
    """A line that was drawn, and says nothing."""
    return bool(_RULER.fullmatch(row.text)) and not any(c.isalnum() for c in row.text)


def _cells(row: Row) -> list[Passage]:
    if row.line.cell or row.line.image or is_ruler(row):
        return []
    divider = _STROKE if _is_stroked(row.text) else _TABS if "\t" in row.text else None
    if divider is None or bullet(row.passage) or _ENCLOSURE.match(row.text):
        return []
    cells = [piece.strip() for piece, _ in row.passage.pieces(divider)]
    if divider is _STROKE:
        cells = cells[(not cells[0]) : len(cells) - (not cells[-1])]
    return cells if sum(map(bool, cells)) > 1 else []


def _is_stroked(text: str) -> bool:
    strokes = len(_STROKE.findall(text))
    if text[:1] in "|│┃":
        return strokes > 1
    return strokes > 1 or (strokes == 1 and len(_STROKE.split(text)[0]) <= _SHORT_LABEL)
