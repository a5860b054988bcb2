"""What lines say when they are told what they are: items of a list, each with its origin."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from news.draft import (
    Attachment,
    Block,
    Heading,
    Host,
    Label,
    ParticipantGroup,
    Photo,
    clean_text,
)

from ..document import Span
from ..reading import Found, Reading
from ..understanding.body import BodyWriter
from ..understanding.contact_block import CONTACT_LINES
from ..understanding.contacts import ContactReader
from ..understanding.entries import EntryReader
from ..understanding.ledger import Ledger
from ..understanding.notes import bind_notes
from ..understanding.outline import bullet
from ..understanding.pairs import clues_of
from ..understanding.passage import Passage, passage_at
from ..understanding.progress import DraftInProgress
from ..understanding.rich import Styles
from ..understanding.units import Row
from .moves import MoveRefused

_DASHES = " \t–—―-…·"


@dataclass(frozen=True)
class Part:
    """Items for the list `name`; the paths of `found` count from 0. `marks` are labels."""

    name: str
    items: tuple[Any, ...]
    found: tuple[Found, ...]
    marks: tuple[Span, ...] = ()


type Reader = Callable[[Reading, Sequence[Passage]], Part]


def each_line(name: str, make: Callable[[str], Any], field: str = "") -> Reader:
    """A reader that makes an item of each line."""

    def read(reading: Reading, lines: Sequence[Passage]) -> Part:
        words = [worded(line) for line in lines]
        made = tuple(make(clean_text(each.text)) for each in words)
        found = (Found(f"{name}[{n}]{field}", each.spans) for n, each in enumerate(words))
        return Part(name, made, tuple(found), tuple(s for line in lines for s in line.spans))

    return read


def worded(line: Passage) -> Passage:
    """`line` without its bullet and the dashes around it; whole, where nothing else is left."""
    head = bullet(line)
    rest = head.rest if head and head.kind == "bullet" else line
    return rest.strip(_DASHES) or line


def read_body(reading: Reading, lines: Sequence[Passage]) -> Part:
    """Paragraphs, quotations, outlines: as in the whole document."""
    rows = [_row(reading, line) for line in lines]
    draft, ledger = DraftInProgress(language=reading.draft.language), Ledger(reading.document)
    whole = passage_at(reading.document.text, 0)
    writer = BodyWriter(draft, Styles(reading.document), ledger, whole)
    entries = EntryReader(reading.document, rows).read(rows)
    writer.write(bind_notes(entries, writer.styles, ledger))
    blocks: list[Block] = draft.body
    return Part("body", tuple(blocks), tuple(ledger.found), ledger.marks)


def _row(reading: Reading, line: Passage) -> Row:
    """`line` with what its document knows of it, but outside of a table."""
    document = reading.document
    known = dict(zip(document.starts, document.lines, strict=False))
    start = max((start for start in known if start <= line.at[0]), default=0)
    return Row(line, line=replace(known[start], cell=None) if known else Row(line).line)


def read_contacts(reading: Reading, lines: Sequence[Passage]) -> Part:
    draft, ledger = DraftInProgress(), Ledger(reading.document)
    reader = ContactReader(ledger)
    reader.read(clues_of([Row(line) for line in lines], CONTACT_LINES))
    reader.write(draft)
    if not draft.contacts:
        raise MoveRefused("no_contact")
    found = tuple(each for each in ledger.found if each.path.startswith("contacts["))
    return Part("contacts", tuple(draft.contacts), found, ledger.marks)


READERS: dict[str, Reader] = {
    "summary": each_line("summary", str),
    "body": read_body,
    "heading": each_line("body", Heading, ".text"),
    "event_place": each_line("event_overview.places", str),
    "event_host": each_line("event_overview.hosts", lambda name: Host(Label("", name))),
    "event_participants": each_line(
        "event_overview.participants", lambda text: ParticipantGroup(None, text), ".description"
    ),
    "event_purpose": each_line("event_overview.purposes", str),
    "photo": each_line("photos", lambda caption: Photo(None, caption), ".caption"),
    "attachment": each_line("attachments", lambda title: Attachment(title=title), ".title"),
    "contact": read_contacts,
}
