"""The looks, lists and pictures of an HWP document (HWP 5.0, revision 1.3, 4.2)."""

from collections.abc import Iterable
from dataclasses import dataclass

from news.intake.readers.hangul_lists import HEAD_KINDS, HangulLists, Level, Shape
from news.intake.readers.numerals import OWPML_FORMATS
from news.intake.readers.paragraph import Look

from .records import BIN_DATA, BULLET, CHAR_SHAPE, NUMBERING, PARA_SHAPE, Record, number, string

_EMBEDDED = 1
_CENTRED = 3
_LEVELS = 7
_HEAD = 12


@dataclass(frozen=True)
class Stored:
    """A stream of `BinData`; `packed` is none where it is as the document is."""

    path: str
    packed: bool | None


@dataclass(frozen=True)
class DocInfo:
    """Looks and shapes by their place; pictures count from 1."""

    looks: list[Look]
    shapes: list[Shape]
    lists: HangulLists
    pictures: list[Stored]


def read_doc_info(roots: Iterable[Record]) -> DocInfo:
    records = [each for root in roots for each in (root, *root.children)]

    def of(tag: int) -> list[bytes]:
        return [record.data for record in records if record.tag == tag]

    return DocInfo(
        looks=[_look(data) for data in of(CHAR_SHAPE)],
        shapes=[_shape(data) for data in of(PARA_SHAPE)],
        lists=HangulLists(
            {at: chr(number(data, _HEAD)) for at, data in enumerate(of(BULLET), 1)},
            {at: _levels(data) for at, data in enumerate(of(NUMBERING), 1)},
        ),
        pictures=[_stored(data) for data in of(BIN_DATA)],
    )


def _look(data: bytes) -> Look:
    """Table 33: the size stands behind seven of each property of the seven scripts."""
    return Look(bold=bool(number(data, 46, 4) & 2), size=number(data, 42, 4) / 100)


def _shape(data: bytes) -> Shape:
    """Table 43 and 44; the level has a field of its own in versions that have ten."""
    flags = number(data, 0, 4)
    level = number(data, 54, 4) if len(data) >= 58 else flags >> 25 & 7
    return Shape(
        centred=flags >> 2 & 7 == _CENTRED,
        kind=HEAD_KINDS[flags >> 23 & 3],
        list=number(data, 30),
        level=min(level, 9),
    )


def _levels(data: bytes) -> list[Level]:
    """Table 38: heads with their texts, then where each level starts."""
    heads: list[tuple[str, str]] = []
    at = 0
    for _level in range(_LEVELS):
        format = number(data, at, 4) >> 5 & 31
        text = string(data, at + _HEAD)
        name = OWPML_FORMATS[format] if format < len(OWPML_FORMATS) else "DIGIT"
        heads.append((text, name))
        at += _HEAD + 2 + 2 * number(data, at + _HEAD)
    first = number(data, at) or 1
    starts = [number(data, at + 2 + 4 * level, 4) or 1 for level in range(_LEVELS)]
    starts[0] = starts[0] if len(data) > at + 2 else first
    return [Level(text, format, starts[at]) for at, (text, format) in enumerate(heads)]


def _stored(data: bytes) -> Stored:
    """Table 17: what is linked and not embedded has no stream."""
    flags = number(data, 0)
    if flags & 0xF != _EMBEDDED:
        return Stored("", None)
    extension = string(data, 4)
    name = f"BIN{number(data, 2):04X}" + (f".{extension}" if extension else "")
    return Stored(f"BinData/{name}", (None, True, False)[min(flags >> 4 & 3, 2)])
