"""Documents as if somebody had pasted their text."""

from textwrap import dedent

from news.intake import Cell, Document, Line


def document_of(text: str, *, wraps: bool = False) -> Document:
    """`text` as the reader of plain text gives it: a line a line."""
    lines = dedent(text).strip("\n").split("\n")
    return Document("text", tuple(Line(line) for line in lines), wraps=wraps)


def laid_out(*parts: str | Line | list[list[str]], notes: tuple[str, ...] = ()) -> Document:
    """A word processor's document: a paragraph a string, a table a list of rows of cells.

    A `^` in a row is a cell that the one above reaches over; lines in a cell are paragraphs.
    """
    lines: list[Line] = []
    table = 0
    for part in parts:
        if isinstance(part, list):
            lines += _table(part, table)
            table += 1
        elif isinstance(part, str):
            lines += [Line(text) for text in dedent(part).strip("\n").split("\n")]
        else:
            lines.append(part)
    return Document("hwpx", tuple(lines), notes)


def _table(rows: list[list[str]], table: int) -> list[Line]:
    return [
        Line(text, cell=Cell(table, row, column))
        for row, cells in enumerate(rows)
        for column, cell in enumerate(cells)
        if cell != "^"
        for text in cell.split("\n")
    ]


def titled(text: str, size: float = 24.0) -> Line:
    return Line(text, centred=True, size=size)
