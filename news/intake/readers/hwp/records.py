"""Tagged records that nest by level (HWP 5.0, revision 1.3, 3.2 and 4.1)."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from news.intake.refused import DocumentRefused

# A few kilobytes can unpack to megabytes; a document of a hundred pages has two.
MAX_UNPACKED = 64 * 2**20
MAX_RECORDS = 500_000
MAX_LEVEL = 120

BEGIN = 0x10
BIN_DATA, CHAR_SHAPE, NUMBERING, BULLET, PARA_SHAPE = (BEGIN + n for n in (2, 5, 7, 8, 9))
PARA_HEADER, PARA_TEXT, PARA_CHAR_SHAPE = (BEGIN + n for n in (50, 51, 52))
PARA_RANGE_TAG, CTRL_HEADER, LIST_HEADER = (BEGIN + n for n in (54, 55, 56))
SHAPE_COMPONENT, PICTURE, EQUATION, TEXT_ART = (BEGIN + n for n in (60, 69, 72, 74))

_WORD = struct.Struct("<I")
_LONG = 0xFFF


@dataclass(slots=True)
class Record:
    tag: int
    level: int
    data: bytes
    children: list["Record"] = field(default_factory=list)

    def of(self, tag: int) -> Iterator["Record"]:
        return (child for child in self.children if child.tag == tag)

    @property
    def kind(self) -> str:
        """The four letters of a control, such as `tbl `."""
        return self.data[3::-1].decode("latin-1") if len(self.data) >= 4 else ""


class Inflater:
    """Unpacks the streams of one document, together not more than there is in any."""

    def __init__(self, packed: bool) -> None:
        self._packed = packed
        self._left = MAX_UNPACKED

    def unpacked(self, data: bytes, packed: bool | None = None) -> bytes:
        """`data` as it was before it was packed with raw deflate, if it was."""
        if not (self._packed if packed is None else packed):
            return data
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            made = inflater.decompress(data, self._left + 1)
        except zlib.error:
            raise DocumentRefused("damaged") from None
        self._left -= len(made)
        if self._left < 0:
            raise DocumentRefused("unsafe")
        if not inflater.eof:
            raise DocumentRefused("damaged")
        return made


def tree(data: bytes) -> list[Record]:
    """The records of a stream that stand in no other, with those that stand in them."""
    roots: list[Record] = []
    path: list[Record] = []
    at = count = 0
    while at < len(data):
        tag, level, size, at = _head(data, at)
        count += 1
        if count > MAX_RECORDS or level > MAX_LEVEL:
            raise DocumentRefused("unsafe")
        if at + size > len(data):
            raise DocumentRefused("damaged")
        record = Record(tag, level, data[at : at + size])
        at += size
        while path and path[-1].level >= level:
            path.pop()
        (path[-1].children if path else roots).append(record)
        path.append(record)
    return roots


def _head(data: bytes, at: int) -> tuple[int, int, int, int]:
    """Tag, level, size, and where the record's own bytes begin."""
    if at + 4 > len(data):
        raise DocumentRefused("damaged")
    (word,) = _WORD.unpack_from(data, at)
    size = word >> 20
    at += 4
    if size == _LONG:
        if at + 4 > len(data):
            raise DocumentRefused("damaged")
        (size,) = _WORD.unpack_from(data, at)
        at += 4
    return word & 0x3FF, word >> 10 & 0x3FF, size, at


def number(data: bytes, at: int, size: int = 2) -> int:
    """The little-endian number at `at`; 0 where an older version ends before."""
    return int.from_bytes(data[at : at + size], "little") if at + size <= len(data) else 0


def string(data: bytes, at: int) -> str:
    """A string after its length in UTF-16 units, as HWP writes them."""
    length = number(data, at)
    return data[at + 2 : at + 2 + 2 * length].decode("utf-16-le", "ignore")
