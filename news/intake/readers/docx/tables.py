"""The cells of a Word table, merged ones once (ECMA-376, part 1, 17.4)."""

from collections.abc import Iterator
from dataclasses import dataclass

from news.intake.document import Cell
from news.intake.readers.xml import Element, attribute, child, local, whole

from .styles import switched

_MOST = 63  # columns, as Word itself has it


@dataclass
class _Found:
    element: Element
    row: int
    column: int
    width: int
    height: int
    header: bool


def cells(table: Element) -> list[tuple[Element, Cell]]:
    """Each cell that is printed, in order; its `table` is to be filled in.

    Rows and cells that are deleted in tracked changes are left out.
    """
    found: list[_Found] = []
    above: dict[int, _Found] = {}
    for number, row in enumerate(_rows(table)):
        header = bool(switched(child(row, "trPr"), "tblHeader"))
        column = _skipped(row)
        for element in _within(row, "tc"):
            own = child(element, "tcPr")
            if child(own, "cellDel") is not None:
                continue
            span = child(own, "gridSpan")
            width = max(1, whole(attribute(span, "val"), 1, _MOST)) if span is not None else 1
            merged = child(own, "vMerge")
            if merged is not None and attribute(merged, "val") != "restart" and column in above:
                above[column].height += 1
            else:
                above[column] = _Found(element, number, column, width, 1, header)
                found.append(above[column])
            column += width
    return [
        (each.element, Cell(0, each.row, each.column, each.height, each.width, each.header))
        for each in found
    ]


def _rows(table: Element) -> list[Element]:
    return [row for row in _within(table, "tr") if child(row, "trPr", "del") is None]


def _skipped(row: Element) -> int:
    """Columns that the row leaves out before its first cell."""
    before = child(row, "trPr", "gridBefore")
    return whole(attribute(before, "val"), most=_MOST) if before is not None else 0


def _within(parent: Element, name: str) -> Iterator[Element]:
    """Children of that name, out of content controls and insertions."""
    for each in parent:
        found = local(each)
        if found == name:
            yield each
        elif found in ("sdt", "sdtContent", "ins", "moveTo", "customXml"):
            yield from _within(each, name)
