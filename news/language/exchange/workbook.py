"""The cells of a workbook that anybody may have made, as texts.

Read here and not with openpyxl, which takes `x005F_` out of any text and leaves `_x000D_` in.
"""

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from news.language.exchange.cell_text import is_short, unescaped
from news.language.exchange.refused import ExchangeRefused
from news.language.exchange.safe_xml import MAX_UNPACKED, local, parse

MAX_PARTS = 1_000
# A text that many cells share is stored once; what is made of it is not.
MAX_CHARACTERS = 50_000_000
_OUTSIDE = re.compile(r"^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)")
_ENCRYPTED = 0x1
_FAULTS = (zipfile.BadZipFile, zlib.error, struct.error, ValueError, OSError, EOFError)
# Number formats that show a number as it is: General, 0 and @.
_PLAIN = {0, 1, 49}


@dataclass(frozen=True)
class Row:
    """`cells` by the number of their column; a value that is not a text is None."""

    number: int
    cells: dict[int, str | None]


def sheets(data: bytes) -> Iterator[list[Row]]:
    """The rows of each sheet. Raises `ExchangeRefused`."""
    try:
        with zipfile.ZipFile(BytesIO(_counted(data))) as archive:
            names = _checked(archive)
            if "xl/workbook.xml" not in names:
                raise ExchangeRefused("unknown_format")
            book = _Book(archive, names)
            for name in sorted(name for name in names if _SHEET.fullmatch(name)):
                yield book.rows(name)
    except ExchangeRefused:
        raise
    except (RuntimeError, NotImplementedError, *_FAULTS):
        raise ExchangeRefused("damaged") from None


def _counted(data: bytes) -> bytes:
    """`data`, whose table of contents is looked at before it is read into memory."""
    if data.count(b"PK\x01\x02") > MAX_PARTS:
        raise ExchangeRefused("too_big")
    return data


def _checked(archive: zipfile.ZipFile) -> set[str]:
    entries = archive.infolist()
    if sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise ExchangeRefused("too_big")
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED or _OUTSIDE.search(entry.orig_filename):
            raise ExchangeRefused("unsafe")
    return {entry.filename for entry in entries}


class _Book:
    def __init__(self, archive: zipfile.ZipFile, names: set[str]) -> None:
        self.archive = archive
        self.names = names
        self.left = MAX_CHARACTERS
        strings = self._part("xl/sharedStrings.xml")
        self.strings = [] if strings is None else [_said(text) for text in strings.iter("{*}si")]
        styles = self._part("xl/styles.xml")
        formats = [] if styles is None else styles.iterfind("{*}cellXfs/{*}xf")
        self.formats = [_number(style.get("numFmtId")) for style in formats]

    def rows(self, name: str) -> list[Row]:
        sheet = self._part(name)
        rows = [] if sheet is None else sheet.iter("{*}row")
        return [Row(number, self._cells(row)) for number, row in enumerate(rows, 1)]

    def _part(self, name: str) -> etree._Element | None:
        if name not in self.names:
            return None
        entry = self.archive.getinfo(name)
        with self.archive.open(entry) as part:
            # Never more than was declared: `read()` alone would unpack what there is.
            return parse(part.read(entry.file_size))

    def _cells(self, row: etree._Element) -> dict[int, str | None]:
        cells: dict[int, str | None] = {}
        index = 0
        for cell in row.iterchildren("{*}c"):
            index = _column(cell.get("r", "")) or index + 1
            text = self._text(cell)
            self.left -= len(text or "")
            if self.left < 0:
                raise ExchangeRefused("too_big")
            cells[index] = text if text is None or is_short(text) else None
        return cells

    def _text(self, cell: etree._Element) -> str | None:
        inner = {local(each): each for each in cell}
        if "f" in inner:
            return None
        kind = cell.get("t", "n")
        value = (inner["v"].text if "v" in inner else None) or ""
        match kind:
            case "inlineStr":
                return _said(inner["is"]) if "is" in inner else ""
            case "s":
                place = _number(value)
                return self.strings[place] if 0 <= place < len(self.strings) else None
            case "str":
                return unescaped(value)
            case "n" if not value:
                return ""
            case "n" if self._is_plain(cell):
                return _as_shown(value)
        return None

    def _is_plain(self, cell: etree._Element) -> bool:
        style = _number(cell.get("s", "0"))
        return not 0 <= style < len(self.formats) or self.formats[style] in _PLAIN


def _said(text: etree._Element) -> str:
    """A text, in one piece or in runs; how it is read aloud (`rPh`) is left out."""
    said: list[str] = []
    for inner in text:
        match local(inner):
            case "t":
                said.append(inner.text or "")
            case "r":
                said += [run.text or "" for run in inner if local(run) == "t"]
    return unescaped("".join(said))


def _as_shown(number: str) -> str | None:
    """`1.0` and `1E3` as a cell shows them."""
    try:
        value = float(number)
    except ValueError:
        return None
    return str(int(value)) if value.is_integer() and abs(value) < _EXACT else f"{value:.11G}"


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < _DIGITS else -1


def _column(reference: str) -> int:
    letters = _LETTERS.match(reference)
    if not letters:
        return 0
    column = 0
    for letter in letters[0]:
        column = column * 26 + ord(letter) - 64
    return column


_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_LETTERS = re.compile("[A-Z]{1,3}")
_DIGITS = 10
_EXACT = 10**11
