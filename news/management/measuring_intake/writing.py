"""Sources as documents: what a perfect reader of each format would read."""

import re
from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any

from news.intake import Cell, Document, Line, Mark

from .source import Source

_ANCHOR = re.compile(r"\[\^(\d+)\]")


def document_of(source: Source) -> Document:
    """`source` as a word processor has it: tables are tables, footnotes are footnotes."""
    notes = tuple(entry["note"] for entry in source.lines if _is(entry, "note"))
    return Document("hwpx", tuple(_lines(source.lines)), notes)


def text_of(source: Source) -> Document:
    """`source` as pasted: footnotes are lines below their paragraph, tables lines of cells."""
    return Document("text", tuple(Line(text) for text in _pasted(source)))


def _is(entry: Any, kind: str) -> bool:
    return isinstance(entry, dict) and kind in entry


def _lines(entries: Iterable[Any]) -> Iterator[Line]:
    tables = count()
    for entry in entries:
        if isinstance(entry, str):
            yield _line({"text": entry})
        elif _is(entry, "table"):
            yield from _cells(entry, next(tables))
        elif _is(entry, "text"):
            yield _line(entry)


def _line(entry: dict[str, Any]) -> Line:
    text, marks = "", []
    for n, piece in enumerate(_ANCHOR.split(entry["text"])):
        if n % 2:
            marks.append(Mark(len(text), len(text), "note", piece))
        else:
            text += piece
    if entry.get("bold"):
        marks.append(Mark(0, len(text), "bold"))
    return Line(text, tuple(marks), None, 0, entry.get("centred", False), entry.get("size", 0.0))


def _cells(entry: dict[str, Any], table: int) -> Iterator[Line]:
    spans = {(row, column): (down, across) for row, column, down, across in entry.get("merge", [])}
    covered = {
        (row + r, column + c)
        for (row, column), (down, across) in spans.items()
        for r in range(down)
        for c in range(across)
    } - set(spans)
    for row, texts in enumerate(entry["table"]):
        for column, text in enumerate(texts):
            if (row, column) not in covered:
                header = bool(entry.get("header_row")) and row == 0
                cell = Cell(table, row, column, *spans.get((row, column), (1, 1)), header)
                yield from (Line(part, cell=cell) for part in text.split("\n"))


def _pasted(source: Source) -> Iterator[str]:
    notes = iter([entry["note"] for entry in source.lines if _is(entry, "note")])
    for entry in source.lines:
        if _is(entry, "table"):
            yield from _pasted_table(entry["table"], source.cells)
        elif not _is(entry, "note"):
            text = entry if isinstance(entry, str) else entry["text"]
            found = len(_ANCHOR.findall(text))
            stars = iter("*" * n for n in range(1, found + 1))
            yield _ANCHOR.sub(lambda _anchor, stars=stars: next(stars), text)
            yield from (f"{'*' * n} {next(notes)}" for n in range(1, found + 1))


def _pasted_table(rows: list[list[str]], cells: str) -> Iterator[str]:
    if cells == "lines":
        yield from (part for row in rows for text in row for part in text.split("\n") if part)
    else:
        yield from ("\t".join(row).replace("\n", " ") for row in rows)
