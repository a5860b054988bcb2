"""행사개요 as data: when and where an event is, who holds it, who takes part, and why."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from news.draft import EventOverview, Host, ParticipantGroup, clean_text

from ..reading import Confidence
from .calendar_of_document import Calendar
from .dates import clocks_in, days_in
from .hosts import ROLES, read_hosts
from .lists import divided
from .outline import bullet
from .overview_rows import OverviewItem, OverviewRegion, overview_in
from .participants import read_participants, tells_countries, with_countries_of
from .passage import Passage, join
from .periods import Period, period_in
from .units import Unit

_HANGUL = re.compile(r"[가-힣]")  # a comma is part of an English address
_CIRCLED = re.compile(r"[①-⑳]\s*")
_AFTER_WHEN = re.compile(r"\s*[,/·|]\s*(?=\D)")


@dataclass
class OverviewReader:
    """Takes overviews out of the sections; what is no fact of an event stays in them."""

    calendar: Calendar
    period: Period | None = None
    places: list[str] = field(default_factory=list)
    hosts: list[Host] = field(default_factory=list)
    participants: list[ParticipantGroup] = field(default_factory=list)
    purposes: list[str] = field(default_factory=list)
    enquiries: str = ""
    found: bool = False

    def take(self, units: Sequence[Unit]) -> list[Unit]:
        """Reads the first overview of `units`; gives back what is not in it."""
        region = overview_in(units)
        if region is None or self.found:
            return list(units)
        self.found = True
        left = self._read(region)
        if region.heading:
            if left:
                left = [region.heading, *left]
            else:
                self.calendar.ledger.understand(region.heading.passage)
        return [*units[: region.start], *left, *units[region.end :]]

    def overview(self) -> EventOverview | None:
        if not self.found:
            return None
        start: datetime | None = self.period.start if self.period else None
        return EventOverview(
            start,
            self.period.end if self.period else None,
            places=tuple(self.places),
            hosts=tuple(self.hosts),
            participants=tuple(self.participants),
            purposes=tuple(self.purposes),
            enquiries=self.enquiries,
        )

    def _read(self, region: OverviewRegion) -> list[Unit]:
        left: list[Unit] = []
        for item in region.items:
            if self._takes(item):
                for mark in (item.label, *item.marks):
                    self.calendar.ledger.understand(mark)
                left += self._unlabelled(item)
                self._fact(item)
                for part in (
                    *(item.unit.passages if item.unit else ()),
                    *(r.passage for r in item.subs),
                ):
                    self.calendar.ledger.understand_punctuation(part)
            elif item.unit is None or item.unit not in left:
                left += self._as_it_was(item)
        return left

    def _takes(self, item: OverviewItem) -> bool:
        fields = set(item.fields)
        if "event" in fields or (not item.value and not item.subs):
            return False
        if "when" in fields and (self.period is not None or not days_in(_whole(item).text)):
            return False
        return not (("place" in fields and self.places) and "when" not in fields)

    def _unlabelled(self, item: OverviewItem) -> list[Unit]:
        """Entries on the level of the labels without one of their own stay outline items."""
        own = [row for row in item.subs if row.boxed]
        item.subs = [row for row in item.subs if not row.boxed]
        return [replace(row, boxed=False) for row in own]

    def _as_it_was(self, item: OverviewItem) -> list[Unit]:
        units: list[Unit] = [item.unit] if item.unit else []
        return units + [replace(row, boxed=False) for row in item.subs if row.line.cell is None]

    def _fact(self, item: OverviewItem) -> None:
        fields = item.fields
        if "when" in fields:
            self._when(item)
        elif "place" in fields:
            self._place(item.value, item)
        elif set(fields) & set(ROLES):
            for value in (item.value, *self._lines(item)):
                if value:
                    self.hosts += read_hosts(fields, value, len(self.hosts), self.calendar.ledger)
        elif "participants" in fields:
            if tells_countries(item, self.participants):
                path = f"event_overview.participants[{len(self.participants) - 1}]"
                last = self.participants.pop()
                self.participants.append(with_countries_of(item, last, path, self.calendar.ledger))
                return
            groups = read_participants(item, len(self.participants), self.calendar.ledger)
            self.participants += groups
        elif "purposes" in fields:
            self._purposes(item)
        elif "enquiries" in fields:
            source = _whole(item)
            self.enquiries = clean_text(source.text)
            self.calendar.ledger.keep("event_overview.enquiries", source)
        self._notes(item)

    def _when(self, item: OverviewItem) -> None:
        source = _whole(item)
        rest = Passage()
        if "place" in item.fields:
            source, rest = _when_and_place(source)
        self.period = period_in(source, self.calendar, "event_overview.start")
        sure: Confidence = "sure" if self.period and self.period.timed else "likely"
        if self.period:
            self.calendar.ledger.keep("event_overview.start", source, sure)
            if self.period.end:
                self.calendar.ledger.keep("event_overview.end", source, sure)
        if rest:
            self._place(rest, replace(item, subs=[]))

    def _place(self, value: Passage, item: OverviewItem) -> None:
        for line in (value, *self._lines(item)):
            self.calendar.ledger.understand(line)
            for place in _places_in(line):
                self.calendar.ledger.keep(f"event_overview.places[{len(self.places)}]", place)
                self.places.append(clean_text(place.text.strip()))

    def _purposes(self, item: OverviewItem) -> None:
        for line in (item.value, *self._lines(item)):
            if line:
                self.calendar.ledger.keep(f"event_overview.purposes[{len(self.purposes)}]", line)
                self.purposes.append(clean_text(line.text))

    def _lines(self, item: OverviewItem) -> list[Passage]:
        lines: list[Passage] = []
        for row in item.subs:
            mark = bullet(row.passage, row.indent)
            if mark and mark.kind == "bullet":
                self.calendar.ledger.understand(mark.mark)
            if mark is None and (lines or item.value) and row.line.cell is None:
                # A wrapped line goes on with the one before.
                if lines:
                    lines[-1] = join((lines[-1], row.passage))
                else:
                    lines.append(row.passage)
                continue
            lines.append(mark.rest if mark and mark.kind == "bullet" else row.passage)
        return lines

    def _notes(self, item: OverviewItem) -> None:
        for note in item.notes:
            if not self.calendar.ledger.knows(note):
                self.calendar.ledger.doubt(
                    "note_without_anchor", "event_overview", note, text=note.text
                )


def _whole(item: OverviewItem) -> Passage:
    lines = [item.value] if item.value else []
    for row in item.subs:
        mark = bullet(row.passage, row.indent)
        lines.append(mark.rest if mark and mark.kind == "bullet" else row.passage)
    return join(lines) if lines else Passage()


def _places_in(line: Passage) -> list[Passage]:
    numbered = [piece.strip(" ,") for piece, _ in line.pieces(_CIRCLED) if piece]
    if len(numbered) > 1:
        return numbered
    return list(divided(line, "comma" if _HANGUL.search(line.text) else "semicolon"))


def _when_and_place(source: Passage) -> tuple[Passage, Passage]:
    """`’26. 3. 5.(목) 14:00 / 정부세종청사`: divided after the last day or time."""
    days = days_in(source.text)
    ends = [day.end for day in days] + [clock.end for clock in clocks_in(source.text, days)]
    match = _AFTER_WHEN.search(source.text, max(ends, default=0))
    if not match:
        return source, Passage()
    return source[: match.start()], source[match.end() :].strip()
