"""A document becomes the draft of a release, with its doubts and all that found no place."""

from collections.abc import Sequence

from ..document import Document
from ..reading import Reading
from .body import BodyWriter
from .calendar_of_document import Calendar
from .contact_block import CONTACT_LINES
from .contacts import ContactReader
from .countries import check_countries, check_unknown, country_lists
from .dates import days_in
from .enclosing import read_enclosures
from .entries import EntryReader
from .header import read_dateline, read_header
from .hosts import check_hosts
from .language import language_of
from .ledger import Ledger
from .names import check_names
from .notes import bind_notes
from .overview import OverviewReader
from .pairs import clues_of
from .passage import Passage, passage_at
from .photos import PhotoReader
from .progress import DraftInProgress
from .rich import Styles
from .sections import Sections, divide
from .text_tables import is_ruler, with_typed_tables
from .title import read_title
from .units import Row, Unit, rows_of, units_of


def understand(document: Document) -> Reading:
    """What `document` says, as a draft; what it does not say stays empty. Never raises."""
    return _Understanding(document).reading()


class _Understanding:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.ledger = Ledger(document)
        self.draft = DraftInProgress(language=language_of(document.text))
        self.calendar = Calendar(self.ledger)
        self.photos = PhotoReader(self.ledger)
        self.overview = OverviewReader(self.calendar)
        self.rows, hidden = rows_of(document)
        self._tell_hidden(hidden)
        self.text = passage_at(document.text, 0)

    def reading(self) -> Reading:
        units = units_of(with_typed_tables(self._without_rulers(), self.ledger))
        sections = divide(units)
        contacts = self._head(sections)
        self._pages(sections)
        self._contacts(sections, contacts)
        self._checks(sections)
        return self.ledger.reading(self.draft.finished())

    def _tell_hidden(self, hidden: Sequence[Passage]) -> None:
        for each in hidden:
            self.ledger.understand(each)
        if hidden:
            count = sum(map(len, hidden))
            self.ledger.doubt("hidden_characters", "", *hidden, count=str(count))

    def _without_rulers(self) -> list[Row]:
        for row in self.rows:
            if is_ruler(row):
                self.ledger.understand(row.passage)
        return [row for row in self.rows if not is_ruler(row)]

    def _head(self, sections: Sections) -> ContactReader:
        self.calendar.learn(days_in(self.document.text))
        contacts = ContactReader(self.ledger)
        contacts.read(read_header(sections.head, self.draft, self.calendar))
        read_dateline(sections.body, self.draft, self.calendar)
        read_title(sections.title, self.draft, self.ledger)
        return contacts

    def _pages(self, sections: Sections) -> None:
        """Body and appendices: photos and the overview are taken out, the rest is blocks."""
        body = self.overview.take(self._without_photos(sections.body))
        read_enclosures(
            sections.listings, sections.appendices, self.photos, self.draft, self.ledger
        )
        writer = BodyWriter(self.draft, Styles(self.document), self.ledger, self.text)
        reader = EntryReader(self.document, [r for r in self.rows if r.line.cell is None])
        self._write(body, writer, reader)
        for appendix in sections.appendices:
            if appendix.head.kind is None:
                if appendix.title:
                    self.photos.promise(appendix.title)
                left = self.overview.take(appendix.units)
                self._write(self.photos.sheet(left), writer, reader)
                continue
            left = self.overview.take(self._without_photos(appendix.units))
            if left and appendix.title:
                writer.heading(appendix.title)
            self._write(left, writer, reader)
        for row in sections.feet:
            self.ledger.understand(row.passage)
        self.draft.event_overview = self.overview.overview()
        self.photos.write(self.draft)

    def _write(self, units: Sequence[Unit], writer: BodyWriter, reader: EntryReader) -> None:
        entries = reader.read(units)
        writer.write(bind_notes(entries, writer.styles, self.ledger))

    def _without_photos(self, units: Sequence[Unit]) -> list[Unit]:
        """`units` without the lines under photos, and without the photos above such lines."""
        left: list[Unit] = []
        captioned = False
        for unit in units:
            if captioned and isinstance(unit, Row) and not unit.passage:
                self.photos.picture(unit)
                captioned = False
                continue
            goes_on = isinstance(unit, Row) and bool(unit.passage) and self.photos.goes_on(unit)
            captioned = goes_on or (isinstance(unit, Row) and self.photos.is_caption(unit))
            if isinstance(unit, Row) and captioned:
                last = left[-1] if left else None
                if isinstance(last, Row) and last.line.image and not last.passage:
                    self.photos.picture(last)
                    left.pop()
                    captioned = False
                self.photos.caption(unit, sheet=goes_on)
            else:
                left.append(unit)
        return left

    def _contacts(self, sections: Sections, contacts: ContactReader) -> None:
        for block in sections.contacts:
            contacts.read(clues_of(block, CONTACT_LINES))
        contacts.write(self.draft)
        for unit in [*sections.head, *(unit for block in sections.contacts for unit in block)]:
            for passage in unit.passages:
                self.ledger.understand_punctuation(passage)
        if not self.draft.contacts:
            self.ledger.doubt("no_contact", "contacts")

    def _checks(self, sections: Sections) -> None:
        for found in country_lists(self.text):
            check_countries(found, self.ledger)
        self.calendar.check(self.text)
        check_unknown(self.text, self.ledger)
        prose = [u.passage for u in sections.body if isinstance(u, Row)]
        check_hosts(self.overview.hosts, prose, self.ledger)
        titles = [a.title for a in sections.appendices if a.title]
        titles += [i.title for listing in sections.listings for i in listing.head.items]
        check_names(self.text, titles, self.ledger)
