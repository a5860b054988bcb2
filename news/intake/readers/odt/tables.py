"""The cells of an OpenDocument table (ODF 1.3, part 3, 9)."""

from collections.abc import Iterator

from news.intake.document import Cell
from news.intake.readers.xml import Element, attribute, local, whole

# A repeated row or cell is one element, however often; a spreadsheet has millions.
_MOST = 64


def cells(table: Element, number: int) -> Iterator[tuple[Element, Cell]]:
    """Each cell that is printed, in order; of merged cells the first."""
    row = 0
    for element, header in _rows(table, False):
        for _ in range(whole(attribute(element, "number-rows-repeated"), 1, _MOST)):
            yield from _in_row(element, number, row, header)
            row += 1


def _rows(parent: Element, header: bool) -> Iterator[tuple[Element, bool]]:
    for each in parent:
        match local(each):
            case "table-row" if attribute(each, "visibility") in ("", "visible"):
                yield each, header
            case "table-header-rows":
                yield from _rows(each, True)
            case "table-rows" | "table-row-group":
                yield from _rows(each, header)


def _in_row(row: Element, table: int, at: int, header: bool) -> Iterator[tuple[Element, Cell]]:
    column = 0
    for each in row:
        name = local(each)
        if name not in ("table-cell", "covered-table-cell"):
            continue
        for _ in range(whole(attribute(each, "number-columns-repeated"), 1, _MOST)):
            if name == "table-cell":
                rows = max(1, whole(attribute(each, "number-rows-spanned"), 1))
                columns = max(1, whole(attribute(each, "number-columns-spanned"), 1))
                yield each, Cell(table, at, column, rows, columns, header)
            column += 1
