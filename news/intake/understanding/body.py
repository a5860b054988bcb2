"""The blocks of a body out of its entries, each value with its place in the document."""

import re
from collections.abc import Sequence

from news.draft import (
    Figure,
    Heading,
    Outline,
    OutlineItem,
    Paragraph,
    Quotation,
    RichText,
    Table,
    clean_text,
)

from ..reading import Confidence
from .entries import Entry
from .ledger import Ledger
from .passage import Passage, join
from .progress import DraftInProgress
from .quotations import Statement, statements_in
from .quoted import quoted_in
from .rich import Styles
from .speakers import People, Speaker
from .tables import (
    belongs_to_table,
    cells_of,
    has_header_column,
    has_header_row,
    table_with_words,
    together,
)

_LEVELS = 4
_SUBJECT = re.compile(r"[가-힣](?:은|는|께서는),?\s*$")  # □ 이날 김민수 시장은,
_LONGEST_SUBJECT = 90


class BodyWriter:
    """Appends blocks to the draft; the last speaker is remembered for 이어 and 특히."""

    def __init__(
        self, draft: DraftInProgress, styles: Styles, ledger: Ledger, words: Passage
    ) -> None:
        self.draft, self.styles, self.ledger = draft, styles, ledger
        self.people = People(words)
        self.speaker: Speaker | None = None
        self._since_quotation = 0

    @property
    def path(self) -> str:
        return f"body[{len(self.draft.body)}]"

    def write(self, entries: Sequence[Entry]) -> None:
        entries = _with_split_statements(entries)
        number = 0
        outline: list[Entry] = []
        while number < len(entries):
            entry = entries[number]
            statements = statements_in(entry.passage) if entry.kind in {"prose", "item"} else []
            if entry.kind == "item" and not statements:
                if outline and _boxed(outline[-1]) != _boxed(entry):
                    self._outline(outline)
                    outline = []
                outline.append(entry)
                number += 1
                continue
            self._outline(outline)
            outline = []
            number = self._one(entries, number, statements)
        self._outline(outline)

    def _one(self, entries: Sequence[Entry], number: int, statements: list[Statement]) -> int:
        entry = entries[number]
        self.ledger.understand(entry.mark)
        if statements:
            self._quotations(entry, statements)
        elif entry.kind == "grid":
            return self._table(entries, number)
        elif belongs_to_table(entries, number):
            pass  # the table takes it
        elif entry.kind in {"heading", "caption"}:
            self._heading(entry.passage)
        elif entry.kind == "image" and entry.row:
            self.draft.body.append(Figure(entry.row.line.image))
        elif entry.passage:
            self._paragraph(entry)
        return number + 1

    def _heading(self, passage: Passage) -> None:
        self.ledger.keep(f"{self.path}.text", passage, "likely")
        self.draft.body.append(Heading(clean_text(passage.text)))

    def heading(self, passage: Passage) -> None:
        """The title of what follows, such as an appendix."""
        self._heading(passage)

    def _paragraph(self, entry: Entry) -> None:
        self._check_marks(entry.passage)
        self.ledger.keep(f"{self.path}.text", entry.passage)
        notes = self._notes(entry.notes, 0)
        self.draft.body.append(Paragraph(self.styles.rich(entry.passage, entry.anchors), notes))

    def _notes(self, notes: Sequence[Passage], first: int) -> tuple[str, ...]:
        loose = {
            doubt.spans[0].start
            for doubt in self.ledger.doubts
            if doubt.code == "note_without_anchor" and doubt.spans
        }
        for number, note in enumerate(notes, first):
            sure: Confidence = "likely" if note.spans[0].start in loose else "sure"
            self.ledger.keep(f"{self.path}.notes[{number}]", note, sure)
        return tuple(clean_text(note.text) for note in notes)

    def _outline(self, entries: Sequence[Entry]) -> None:
        if not entries:
            return
        if all(entry.glyph == "※" for entry in entries):
            for entry in entries:
                self._paragraph(entry)
            return
        items: list[OutlineItem] = []
        notes: list[str] = []
        for entry in _levelled(entries):
            self.ledger.understand(entry.mark)
            self.ledger.keep(f"{self.path}.items[{len(items)}].text", entry.passage)
            shifted = {at: [n + len(notes) for n in ns] for at, ns in entry.anchors.items()}
            text = self.styles.rich(entry.passage, shifted)
            items.append(OutlineItem(text, entry.level))
            notes += self._notes(entry.notes, len(notes))
        self.draft.body.append(Outline(tuple(items), tuple(notes)))

    def _table(self, entries: Sequence[Entry], number: int) -> int:
        table, _, after = table_with_words(entries, number)
        rows: list[tuple[str, ...]] = []
        for line in cells_of(table.grid):
            for column, cell in enumerate(line):
                if cell:
                    self.ledger.keep(f"{self.path}.rows[{len(rows)}][{column}]", cell.passage)
            rows.append(tuple(clean_text(cell.text) if cell else "" for cell in line))
        note = together(table.notes)
        self.ledger.keep(f"{self.path}.caption", table.caption)
        self.ledger.keep(f"{self.path}.note", note)
        self.draft.body.append(
            Table(
                tuple(rows),
                clean_text(table.caption.text),
                has_header_row(table.grid),
                has_header_column(table.grid),
                clean_text(note.text),
            )
        )
        return after

    def _quotations(self, entry: Entry, statements: Sequence[Statement]) -> None:
        for each in statements:
            part = entry.passage[each.start : each.end].strip()
            offset = entry.passage.text.index(part.text, each.start)
            anchors = {
                at - offset: numbers
                for at, numbers in entry.anchors.items()
                if offset <= at <= offset + len(part)
            }
            self._quotation(part, anchors, entry.notes, each)

    def _quotation(
        self,
        text: Passage,
        anchors: dict[int, list[int]],
        notes: Sequence[Passage],
        statement: Statement,
    ) -> None:
        self._check_marks(text)
        used = sorted({number for numbers in anchors.values() for number in numbers})
        anchors = {at: [used.index(n) + 1 for n in numbers] for at, numbers in anchors.items()}
        speaker, confidence = self._speaker(statement)
        self.ledger.keep(f"{self.path}.text", text)
        name = role = ""
        if speaker:
            self.speaker = speaker
            name, role = clean_text(speaker.name.text), clean_text(speaker.role.text)
            self.ledger.keep(f"{self.path}.speaker", speaker.name, confidence)
            self.ledger.keep(f"{self.path}.role", speaker.role, confidence)
        else:
            self.ledger.doubt("speaker_unknown", f"{self.path}.speaker", text, text=text.text)
        kept = self._notes([notes[number - 1] for number in used], 0)
        rich: RichText = self.styles.rich(text, anchors)
        self.draft.body.append(Quotation(rich, name, role, kept))

    def _speaker(self, statement: Statement) -> tuple[Speaker | None, Confidence]:
        if statement.speaker is None:
            return (self.speaker, "likely") if statement.carried else (None, "guess")
        speaker = self.people.completed(statement.speaker)
        last = self.speaker
        if speaker.family_only and last and last.name.text.startswith(speaker.name.text):
            return last, "likely"
        return speaker, "sure" if speaker.sure else "likely"

    def _check_marks(self, text: Passage) -> None:
        lonely = quoted_in(text.text)[1]
        if lonely >= 0:
            here = text[lonely : lonely + 1]
            self.ledger.doubt("quotation_unbalanced", self.path, here, text=text.text[lonely:][:60])


def _with_split_statements(entries: Sequence[Entry]) -> list[Entry]:
    """A statement's second half can be an item of its own: `“A”라며,` `“B”고 말했다`."""
    joined: list[Entry] = []
    for entry in entries:
        last = joined[-1] if joined else None
        alike = last and last.kind == "item" and entry.kind in {"item", "prose"}
        if last and alike and _goes_on(last.text, entry.text):
            shift = len(last.passage) + 1
            last.passage = join((last.passage, entry.passage))
            last.mark = join((last.mark, entry.mark), "")
            for at, numbers in entry.anchors.items():
                last.anchors[at + shift] = [number + len(last.notes) for number in numbers]
            last.notes += entry.notes
        else:
            joined.append(entry)
    return joined


def _boxed(entry: Entry) -> bool:
    return entry.row is not None and entry.row.boxed


def _goes_on(before: str, text: str) -> bool:
    if _SUBJECT.search(before) and len(before) < _LONGEST_SUBJECT and not quoted_in(before)[0]:
        return text[:1] in '“”"'
    connects = before.rstrip(" ,").endswith(("며", "면서", "고", "라며", "라고"))
    return connects and quoted_in(before)[0] != [] and text[:1] in '“”"'


def _levelled(entries: Sequence[Entry]) -> list[Entry]:
    """Gives numbered items and remarks the level below what they stand under."""
    last = 0
    for entry in entries:
        if entry.glyph == "※":
            entry.level = min(_LEVELS, max(1, last))
        elif entry.glyph == "#":
            entry.level = min(_LEVELS, max(entry.level, last + 1))
        else:
            entry.level = last = entry.level or 1
    return list(entries)
