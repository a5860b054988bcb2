"""The two-column workbook: source and target, and what it takes to know each row again.

A hidden first row names the columns, so that they may be moved and their headings changed; the
hidden columns behind them have the state of each unit, its stamp and its path. Who has read a
translation finally may write `approved` as its state.
"""

import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, Protection
from openpyxl.worksheet.protection import SheetProtection
from openpyxl.worksheet.worksheet import Worksheet

from news.language.exchange.cell_text import escaped, is_short
from news.language.exchange.outgoing import ExchangeFile, ExchangeUnit
from news.language.exchange.refused import ExchangeRefused
from news.language.exchange.returned import Envelope, Fault, Found, Words
from news.language.exchange.safe_xml import document, text
from news.language.exchange.tokens import TokenBroken, from_tokens, to_tokens
from news.language.exchange.workbook import Row, sheets

COLUMNS = {"A": "source", "B": "target", "C": "state", "D": "stamp", "E": "path"}
_OPEN = ("target", "state")
_KEY = "gongbo:"
_WIDTH = 64
_MAY_BE_FORMULA = ("=", "+", "-", "@")
_FIRST = 3
_SHEET = "xl/worksheets/sheet1.xml"


def write_xlsx(file: ExchangeFile, headings: tuple[str, str]) -> bytes:
    """`headings` stand over the two columns. Raises `ExchangeRefused` (`too_long`: `path`)."""
    file.check()
    texts = [_texts(unit) for unit in file.units]
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = f"{file.source_language}-{file.target_language}"[:31]
    book.properties.creator = "Gongbo"
    keys = (file.source_language, file.target_language, "", "", file.name)
    sheet.append([f"{_KEY}{name}={key}" for name, key in zip(COLUMNS.values(), keys, strict=True)])
    sheet.append([*headings, "", "", f"{_KEY}headings"])
    _lay_out(sheet)
    styles = _styles(sheet)
    kept = BytesIO()
    book.save(kept)
    return _with_rows(kept, [_row(n, each, styles) for n, each in enumerate(texts, _FIRST)])


def _texts(unit: ExchangeUnit) -> list[str]:
    words = [escaped(to_tokens(pieces)) for pieces in (unit.source, unit.target)]
    if not all(map(is_short, words)):
        raise ExchangeRefused("too_long", path=unit.segment.path)
    return [*words, unit.state, str(unit.stamp), escaped(unit.segment.path)]


def _lay_out(sheet: Worksheet) -> None:
    for letter, name in COLUMNS.items():
        sheet.column_dimensions[letter].width = _WIDTH
        sheet.column_dimensions[letter].hidden = name not in ("source", "target")
    for cell in sheet[2]:
        cell.font = Font(bold=True)
    sheet.row_dimensions[1].hidden = True
    sheet.freeze_panes = f"A{_FIRST}"
    sheet.protection = SheetProtection(
        sheet=True, formatColumns=False, formatRows=False, sort=False, autoFilter=False
    )


type _Styles = dict[tuple[bool, bool], int]


def _styles(sheet: Worksheet) -> _Styles:
    """The numbers of the styles, by whether a cell is open and whether it looks like a formula."""
    styles = {}
    kinds = [(is_open, like_formula) for is_open in (False, True) for like_formula in (False, True)]
    for column, (is_open, like_formula) in enumerate(kinds, 1):
        cell = sheet.cell(_FIRST, column)
        cell.number_format = "@"
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.protection = Protection(locked=not is_open)
        cell.quotePrefix = like_formula
        styles[is_open, like_formula] = cell.style_id
    sheet.delete_rows(_FIRST)
    return styles


def _row(number: int, texts: Sequence[str], styles: _Styles) -> str:
    """A row as the format has it: openpyxl takes four times as long.

    Every cell is declared a text, so none of them is ever a formula, a number or an error.
    """
    cells = (
        _cell(f"{letter}{number}", styles[name in _OPEN, said.startswith(_MAY_BE_FORMULA)], said)
        for (letter, name), said in zip(COLUMNS.items(), texts, strict=True)
    )
    return f'<row r="{number}">{"".join(cells)}</row>'


def _cell(reference: str, style: int, said: str) -> str:
    if not said:
        return f'<c r="{reference}" s="{style}"/>'
    inside = f'<is><t xml:space="preserve">{text(said)}</t></is>'
    return f'<c r="{reference}" s="{style}" t="inlineStr">{inside}</c>'


def _with_rows(book: BytesIO, rows: Sequence[str]) -> bytes:
    """`book` with further rows in its only sheet."""
    size = f'ref="A1:E{len(rows) + _FIRST - 1}"'.encode()
    kept = BytesIO()
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            part = old.read(entry)
            if entry.filename == _SHEET:
                part = part.replace(b'ref="A1:E2"', size)
                part = part.replace(b"</sheetData>", document("".join(rows)) + b"</sheetData>")
            new.writestr(entry.filename, part)
    return kept.getvalue()


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


_NAME = re.compile(f"{_KEY}({'|'.join(COLUMNS.values())})=(.*)")
