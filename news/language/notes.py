"""Footnotes: whether the marks of a block and its notes answer each other."""

from collections.abc import Iterator
from typing import Literal

from news.draft import Block, Outline, Paragraph, Quotation

type NoteFault = tuple[Block, Literal["no_note", "no_mark"], int]


def unbound_notes(body: tuple[Block, ...]) -> Iterator[NoteFault]:
    """The marks of `body` that have no note and the notes without a mark, with their numbers."""
    for block in body:
        if isinstance(block, Paragraph | Quotation | Outline):
            marks = _marks(block)
            notes = {number for number, note in enumerate(block.notes, 1) if note.strip()}
            yield from ((block, "no_note", number) for number in sorted(marks - notes))
            yield from ((block, "no_mark", number) for number in sorted(notes - marks))


def _marks(block: Paragraph | Quotation | Outline) -> set[int]:
    texts = [item.text for item in block.items] if isinstance(block, Outline) else [block.text]
    return {run.note for text in texts for run in text if run.note}
