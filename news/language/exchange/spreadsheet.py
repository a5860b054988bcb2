"""The two-column workbook: source and target, and what it takes to know each row again.

A hidden first row names the columns, so that they may be moved and their headings changed; the
hidden columns behind them have the state of each unit, its stamp and its path. Who has read a
translation finally may write `approved` as its state.
"""

import re
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font, Protection
from openpyxl.worksheet.protection import SheetProtection

from news.draft import legal
from news.language.exchange.cell_text import MAX_CELL, escaped, length
from news.language.exchange.outgoing import ExchangeFile, ExchangeUnit
from news.language.exchange.refused import ExchangeRefused
from news.language.exchange.returned import Envelope, Fault, Found, Words
from news.language.exchange.tokens import TokenBroken, from_tokens, to_tokens
from news.language.exchange.workbook import Row, sheets

COLUMNS = ("source", "target", "state", "stamp", "path")
type _Sheet = Any  # a sheet that is only written; its stub lacks what it has

_KEY = "gongbo:"
_HEADINGS = _KEY + "headings"
_WIDTH = 64
_MAY_BE_FORMULA = ("=", "+", "-", "@")


def write_xlsx(file: ExchangeFile, headings: tuple[str, str]) -> bytes:
    """`headings` stand over the two columns. Raises `ExchangeRefused` (`too_long`: `path`)."""
    file.check()
    rows = [_row(unit) for unit in file.units]
    book = Workbook(write_only=True)
    book.properties.creator = "Gongbo"
    sheet = book.create_sheet(f"{file.source_language}-{file.target_language}"[:31])
    _lay_out(sheet)
    cells = _cells(sheet)
    keys = (file.source_language, file.target_language, "", "", file.name)
    _append(sheet, cells, [f"{_KEY}{name}={key}" for name, key in zip(COLUMNS, keys, strict=True)])
    _append(sheet, _headings(sheet), [*headings, "", "", _HEADINGS])
    for row in rows:
        _append(sheet, cells, row)
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def _row(unit: ExchangeUnit) -> list[str]:
    texts = (to_tokens(unit.words("source")), to_tokens(unit.words("target")))
    if any(length(text) > MAX_CELL for text in map(escaped, texts)):
        raise ExchangeRefused("too_long", path=unit.segment.path)
    return [*texts, unit.state, str(unit.stamp), unit.segment.path]


def _lay_out(sheet: _Sheet) -> None:
    for letter in "AB":
        sheet.column_dimensions[letter].width = _WIDTH
    for letter in "CDE":
        sheet.column_dimensions[letter].hidden = True
    sheet.row_dimensions[1].hidden = True
    sheet.freeze_panes = "A3"
    sheet.protection = SheetProtection(
        sheet=True, formatColumns=False, formatRows=False, sort=False, autoFilter=False
    )


def _cells(sheet: _Sheet) -> list[Cell]:
    """A cell for each column, of which every row is made: styles are looked up once."""
    cells = [WriteOnlyCell(sheet) for _ in COLUMNS]
    for name, cell in zip(COLUMNS, cells, strict=True):
        cell.number_format = "@"
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.protection = Protection(locked=name not in ("target", "state"))
    return cells


def _headings(sheet: _Sheet) -> list[Cell]:
    cells = _cells(sheet)
    for cell in cells:
        cell.font = Font(bold=True)
        cell.protection = Protection(locked=True)
    return cells


def _append(sheet: _Sheet, cells: list[Cell], texts: list[str]) -> None:
    for cell, text in zip(cells, texts, strict=True):
        cell.value = escaped(legal(text)) or None
        if text:
            # Also what looks like a formula or an error is a text, and stays one when edited.
            cell.data_type = "s"
        cell.quotePrefix = text.startswith(_MAY_BE_FORMULA)
    sheet.append(cells)


def read_xlsx(data: bytes) -> list[Envelope]:
    """The first sheet that names our columns, wherever they and their names have gone."""
    for rows in sheets(data):
        columns = next(filter(None, map(_columns, rows)), None)
        if columns:
            read = (_read_row(row, columns) for row in rows)
            found = tuple(unit for unit in read if unit)
            return [Envelope(columns["path"].key, columns["target"].key, found)]
    return []


@dataclass(frozen=True)
class _Column:
    index: int
    key: str


def _columns(row: Row) -> dict[str, _Column] | None:
    """The columns, if this is the row that names them."""
    keys = ((index, _NAME.fullmatch(text or "")) for index, text in row.cells.items())
    found = {match[1]: _Column(index, match[2]) for index, match in keys if match}
    return found if {"target", "stamp", "path"} <= found.keys() else None


def _read_row(row: Row, columns: dict[str, _Column]) -> Found | None:
    cells = {name: row.cells.get(column.index, "") for name, column in columns.items()}
    path, target = (cells["path"] or "").strip(), cells["target"]
    if path.startswith(_KEY) or (not path and target == ""):
        return None
    fault: Fault | None = None if path else "no_path"
    words: Words = ()
    if target is None:
        fault = fault or "not_text"
    else:
        try:
            words = from_tokens(target)
        except TokenBroken:
            fault = fault or "broken_token"
    approved = (cells.get("state") or "").strip().lower() == "approved"
    source = _source(cells.get("source"))
    return Found(path, cells["stamp"] or "", source, words or None, approved, (), fault, row.number)


def _source(text: str | None) -> Words:
    """The source as its cell has it; if a code in it is damaged, the target's are judged alone."""
    try:
        return from_tokens(text or "")
    except TokenBroken:
        return ()


_NAME = re.compile(f"{_KEY}({'|'.join(COLUMNS)})=(.*)")
