"""The characters of a paragraph and the controls among them (HWP 5.0, revision 1.3, 4.3.2)."""

from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from .records import PARA_CHAR_SHAPE, PARA_HEADER, PARA_RANGE_TAG, PARA_TEXT, Record, number

# Table 6: control characters that take one unit of UTF-16; all others below 32 take eight.
_SHORT = {0, 10, 13, *range(24, 32)}
_INLINE = {4, 5, 6, 7, 8, 9, 19, 20}
_WIDTH = 8
_CHARACTERS = {9: "\t", 10: "\n", 24: "-", 30: " ", 31: " "}
FIELD_END = 4
# Kinds of marked ranges; Hangul writes tracked insertions as 16.
_DELETED = 17


@dataclass(frozen=True)
class Token:
    """Text; or a control, by its code, whose record is the next of the paragraph if `extended`."""

    at: int
    text: str = ""
    code: int = 0

    @property
    def extended(self) -> bool:
        return bool(self.code) and self.code not in _INLINE


class Text:
    """The text of a paragraph, in pieces of one look, and what of it was deleted."""

    def __init__(self, record: Record) -> None:
        assert record.tag == PARA_HEADER
        shapes = [(number(d, at, 4), number(d, at + 4, 4)) for d, at in _rows(record, 8)]
        self._starts = [at for at, _ in shapes]
        self._looks = [look for _, look in shapes]
        self._deleted = [
            (number(child.data, at, 4), number(child.data, at + 4, 4))
            for child in record.of(PARA_RANGE_TAG)
            for at in range(0, len(child.data) - 11, 12)
            if child.data[at + 11] == _DELETED
        ]
        self._length = number(record.data, 0, 4) & 0x7FFFFFFF
        self._units = b"".join(child.data for child in record.of(PARA_TEXT))

    @property
    def loses_its_end(self) -> bool:
        """Whether the paragraph's end was deleted, so that the next goes on in this one."""
        return any(start < end and end >= self._length for start, end in self._deleted)

    def is_deleted(self, at: int) -> bool:
        return any(start <= at < end for start, end in self._deleted)

    def look(self, at: int) -> int:
        """The number of the look of what is at `at`."""
        place = bisect_right(self._starts, at) - 1
        return self._looks[place] if place >= 0 else 0

    def tokens(self) -> Iterator[Token]:
        """Text in pieces that have one look and are deleted or not as a whole, and controls."""
        edges = sorted({*self._starts, *(edge for pair in self._deleted for edge in pair)})
        for token in _tokens(self._units):
            while token.text:
                place = bisect_right(edges, token.at)
                units = token.text.encode("utf-16-le", "surrogatepass")
                most = edges[place] - token.at if place < len(edges) else len(units)
                yield Token(token.at, units[: 2 * most].decode("utf-16-le", "surrogatepass"))
                rest = units[2 * most :].decode("utf-16-le", "surrogatepass")
                token = Token(token.at + most, rest)
            if token.code:
                yield token


def _rows(record: Record, size: int) -> Iterator[tuple[bytes, int]]:
    for child in record.of(PARA_CHAR_SHAPE):
        for at in range(0, len(child.data) - size + 1, size):
            yield child.data, at


def _tokens(data: bytes) -> Iterator[Token]:
    units = array("H", data[: len(data) // 2 * 2])
    at = start = 0
    while at < len(units):
        code = units[at]
        if code >= 32:
            at += 1
            continue
        if at > start:
            yield Token(start, _decoded(data, start, at))
        if code in _CHARACTERS:
            yield Token(at, _CHARACTERS[code])
        elif code not in _SHORT:
            yield Token(at, code=code)
        at = start = at + (1 if code in _SHORT else _WIDTH)
    if at > start:
        yield Token(start, _decoded(data, start, at))


def _decoded(data: bytes, start: int, end: int) -> str:
    return data[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")
