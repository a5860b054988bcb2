"""The glossary as a CSV file (RFC 4180) for spreadsheets, and back, with nothing lost.

Lists are joined by `|`; `\\|` and `\\\\` are the characters themselves. A cell that a spreadsheet
would take for a formula gets an apostrophe before it, which reading takes away (OWASP, "CSV
injection").
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from news.draft import clean_text
from news.language.terms.term import KINDS, Term, TermKind
from news.language.word_list import word_list

COLUMNS = {
    "term": ("용어", "원어", "한국어"),
    "language": ("언어",),
    "rendering": ("공식 표기", "공식표기", "번역", "official rendering"),
    "first_mention": ("첫 언급 표기", "첫 언급", "first mention"),
    "variants": ("허용 표기", "허용", "변형"),
    "forbidden": ("금지 표기", "금지"),
    "source": ("출처", "근거"),
    "valid_from": ("시행일", "유효 시작일", "valid from"),
    "valid_to": ("종료일", "유효 종료일", "valid to"),
    "kind": ("종류", "구분"),
    "confirmed": ("확정", "확인", "확정 여부"),
    "source_variants": ("원문 이형", "원문 변형", "source variants"),
}
"""The columns, and other headers by which each is known; spaces and case do not matter."""

_REQUIRED = ("term", "language", "rendering")
_KINDS: dict[str, TermKind] = dict(zip(KINDS, KINDS, strict=True)) | {
    "용어": "term",
    "기관": "organisation",
    "조직": "organisation",
    "부서": "department",
    "인명": "person",
    "사람": "person",
    "": "term",
}
_YES = word_list("yes y true 1 o 예 네 확정 확인")
_NO = ("", "to be confirmed", "확인 필요", *word_list("no n false 0 x 아니요 아니오 미확정"))
_DATE = re.compile(r"(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[.일]?")
_PARTS = re.compile(r"(?:\\[\\|]|[^|])+")
_ESCAPED = re.compile(r"\\([\\|])")
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")

type RowFault = Literal[
    "not_readable", "missing_column", "unknown_column", "repeated_column", "too_many_cells",
    "missing_value", "bad_date", "bad_period", "bad_kind", "bad_answer", "repeated_term",
    # Of who keeps them:
    "unknown_language", "too_long",
]  # fmt: skip


@dataclass(frozen=True)
class RowError:
    """A row that was left out, or a fault of the header, by line (from 1) and column name."""

    line: int
    column: str
    code: RowFault
    value: str = ""


class _BadCell(ValueError):
    def __init__(self, column: str, code: RowFault, value: str = "") -> None:
        super().__init__(code)
        self.column, self.code, self.value = column, code, value


def to_csv(terms: Iterable[Term]) -> bytes:
    """The terms in UTF-8 with a byte order mark, by which spreadsheets know it."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for term in terms:
        writer.writerow(_safe(_written(getattr(term, column))) for column in COLUMNS)
    return file.getvalue().encode("utf-8-sig")


def from_csv(data: bytes) -> tuple[list[Term], list[RowError]]:
    """The terms of a file in UTF-8 or CP949, and what could not be read of it.

    Cells are separated by comma, semicolon or tab. Rows with an error are left out; with an
    error in the header, all are. Empty rows are nothing.
    """
    text = _decoded(data)
    if text is None:
        return [], [RowError(1, "", "not_readable")]
    rows = _numbered(text)
    header, errors = _header(next(rows, (1, []))[1])
    return ([], errors) if errors else _terms(rows, header)


def _numbered(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that have anything in them, with the lines at which they begin."""
    delimiter = max(",;\t", key=text.partition("\n")[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    line = 1
    for row in reader:
        if any(cell.strip() for cell in row):
            yield line, row
        line = reader.line_num + 1


def _terms(
    rows: Iterable[tuple[int, list[str]]], header: Sequence[str]
) -> tuple[list[Term], list[RowError]]:
    terms: dict[tuple[str, str, date | None], Term] = {}
    errors: list[RowError] = []
    for line, row in rows:
        try:
            term = _term(row, header)
            key = (term.term, term.language, term.valid_from)
            if key in terms:
                raise _BadCell("term", "repeated_term", term.term)
            terms[key] = term
        except _BadCell as bad:
            errors.append(RowError(line, bad.column, bad.code, bad.value))
    return list(terms.values()), errors


def _decoded(data: bytes) -> str | None:
    for encoding in ("utf-8-sig", "cp949"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _header(cells: Sequence[str]) -> tuple[list[str], list[RowError]]:
    known = {_name(name): column for column, names in COLUMNS.items() for name in (column, *names)}
    header = [known.get(_name(cell), "") for cell in cells]
    errors = [
        RowError(1, cell, "unknown_column")
        for cell, column in zip(cells, header, strict=True)
        if cell.strip() and not column
    ]
    errors += [RowError(1, c, "missing_column") for c in _REQUIRED if c not in header]
    errors += [RowError(1, c, "repeated_column") for c in COLUMNS if header.count(c) > 1]
    return header, errors


def _name(header: str) -> str:
    return re.sub(r"[\s_]+", "", header).casefold()


def _term(row: Sequence[str], header: Sequence[str]) -> Term:
    if any(cell.strip() for cell in row[len(header) :]):
        raise _BadCell("", "too_many_cells", row[len(header)])
    cells = dict.fromkeys(COLUMNS, "")
    cells |= {c: _restored(cell) for c, cell in zip(header, row, strict=False) if c}
    for column in _REQUIRED:
        if not cells[column]:
            raise _BadCell(column, "missing_value")
    valid_from, valid_to = _date("valid_from", cells), _date("valid_to", cells)
    if valid_from and valid_to and valid_to < valid_from:
        raise _BadCell("valid_to", "bad_period", cells["valid_to"])
    return Term(
        cells["term"],
        cells["language"],
        cells["rendering"],
        cells["first_mention"],
        _list(cells["variants"]),
        _list(cells["forbidden"]),
        cells["source"],
        valid_from,
        valid_to,
        _kind(cells["kind"]),
        _answer(cells["confirmed"]),
        _list(cells["source_variants"]),
    )


def _date(column: str, cells: dict[str, str]) -> date | None:
    text = cells[column]
    if not text:
        return None
    found = _DATE.fullmatch(text)
    try:
        if found:
            return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        pass
    raise _BadCell(column, "bad_date", text)


def _kind(text: str) -> TermKind:
    if text.casefold() not in _KINDS:
        raise _BadCell("kind", "bad_kind", text)
    return _KINDS[text.casefold()]


def _answer(text: str) -> bool:
    if text.casefold() not in _YES + _NO:
        raise _BadCell("confirmed", "bad_answer", text)
    return text.casefold() in _YES


def _list(cell: str) -> tuple[str, ...]:
    parts = (_ESCAPED.sub(r"\1", part).strip() for part in _PARTS.findall(cell))
    return tuple(filter(None, parts))


def _written(value: str | bool | date | tuple[str, ...] | None) -> str:
    if isinstance(value, tuple):
        return "|".join(re.sub(r"([\\|])", r"\\\1", part) for part in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith((*_FORMULA, "'")) else cell


def _restored(cell: str) -> str:
    cell = clean_text(cell).strip()
    return cell[1:] if cell.startswith("'") and cell[1:].startswith((*_FORMULA, "'")) else cell
