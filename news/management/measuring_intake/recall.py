"""Whether anything of a document was lost."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from rapidfuzz.distance import LCSseq

from news.intake import Reading

from .comparing import letters
from .fields import Json
from .source import Source

_ANCHOR = re.compile(r"\[\^(\d+)\]")


def placed(reading: Reading) -> float:
    """The share of characters, white space aside, that are found, understood or unplaced."""
    text = reading.document.text
    covered = bytearray(len(text))
    spans = chain(
        (s for each in reading.found for s in each.spans), reading.marks, reading.unplaced
    )
    for span in spans:
        covered[span.start : span.end] = b"\1" * (span.end - span.start)
    wanted = [covered[n] for n, char in enumerate(text) if not char.isspace()]
    return sum(wanted) / len(wanted) if wanted else 1.0


def body_of(source: Source) -> str:
    """The known text of the body, its notes in place, tables cell by cell."""
    first, last = source.answers["body"]
    return _text(source.lines[first - 1 : last])


def after_body(source: Source) -> str:
    """The text below the body: lists, appendices, contacts."""
    return _text(source.lines[source.answers["body"][1] :])


def _text(entries: Iterable[object]) -> str:
    return "\n".join(chain.from_iterable(map(_words, entries)))


def _words(entry: object) -> Iterator[str]:
    match entry:
        case str(text) | {"text": text} | {"note": text}:
            yield _ANCHOR.sub("", str(text))
        case {"table": rows}:
            yield from (cell for row in rows for cell in row)


def in_order(known: str, found: Json) -> float:
    """The share of the known body's letters that the found body has, in the same order."""
    wanted, got = letters(known), letters("\n".join(chain.from_iterable(map(_said, found["body"]))))
    return LCSseq.similarity(wanted, got) / len(wanted) if wanted else 1.0


def _said(block: Json) -> Iterator[str]:
    """The block's words, each note below what it is anchored in."""
    notes = dict(enumerate(map(str, block.get("notes") or []), 1))
    texts = [item.get("text") for item in block.get("items") or []]
    for text in (block.get("caption"), block.get("text"), *texts):
        yield _ANCHOR.sub("", str(text or ""))
        yield from (notes.pop(int(anchor[1]), "") for anchor in _ANCHOR.finditer(str(text or "")))
    yield from notes.values()
    yield from (str(cell) for row in block.get("rows") or [] for cell in row)
    yield str(block.get("note") or "")
