"""What lines say when they are told to be one of the facts that a release has once."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from news.draft import Draft, Label, clean_text

from ..reading import Found, Reading
from ..understanding.calendar_of_document import Calendar
from ..understanding.dates import days_in
from ..understanding.embargo import read_embargo
from ..understanding.ledger import Ledger
from ..understanding.passage import Passage, passage_at
from ..understanding.periods import instant_in, period_in
from ..understanding.progress import DraftInProgress
from .lists import EMBARGO, TIME, with_value
from .moves import MoveRefused
from .parts import worded

type Reader = Callable[[Reading, Passage], tuple[Draft, tuple[Found, ...]]]
"""The draft with what the line says, and where that stands."""


def headline(reading: Reading, line: Passage) -> tuple[Draft, tuple[Found, ...]]:
    """A title of two lines comes line by line."""
    words = worded(line)
    said = " ".join(filter(None, (reading.draft.headline, clean_text(words.text))))
    return replace(reading.draft, headline=said), (Found("headline", words.spans),)


def enquiries(reading: Reading, line: Passage) -> tuple[Draft, tuple[Found, ...]]:
    words = worded(line)
    event = reading.draft.event_overview
    before = event.enquiries if event else ""
    said = ", ".join(filter(None, (before, clean_text(words.text))))
    path = "event_overview.enquiries"
    return with_value(reading.draft, path, said), (Found(path, words.spans),)


def department(reading: Reading, line: Passage) -> tuple[Draft, tuple[Found, ...]]:
    words = worded(line)
    named = Label("", clean_text(words.text))
    return replace(reading.draft, department=named), (Found("department", words.spans),)


def event_time(reading: Reading, line: Passage) -> tuple[Draft, tuple[Found, ...]]:
    period = period_in(line, _calendar(reading), TIME[0])
    if period is None or period.start is None:
        raise MoveRefused("no_time")
    draft = with_value(with_value(reading.draft, TIME[0], period.start), TIME[1], period.end)
    paths = TIME if period.end else TIME[:1]
    return draft, tuple(Found(path, line.spans, "likely") for path in paths)


def issued_at(reading: Reading, line: Passage) -> tuple[Draft, tuple[Found, ...]]:
    found = instant_in(line, _calendar(reading), "issued_at")
    if found is None:
        raise MoveRefused("no_time")
    instant, _ = found
    return replace(reading.draft, issued_at=instant), (Found("issued_at", line.spans, "likely"),)


def embargo(reading: Reading, line: Passage) -> tuple[Draft, tuple[Found, ...]]:
    calendar = _calendar(reading)
    read = DraftInProgress()
    read_embargo(line, read, calendar)
    if any(doubt.code == "embargo_unclear" for doubt in calendar.ledger.doubts):
        raise MoveRefused("no_embargo")
    values: dict[str, Any] = {name: getattr(read, name) for name in EMBARGO}
    return replace(reading.draft, **values), tuple(calendar.ledger.found)


def _calendar(reading: Reading) -> Calendar:
    """The document's own dates, with which it is understood."""
    calendar = Calendar(Ledger(reading.document))
    issued = reading.draft.issued_at
    calendar.issued = issued.date() if issued else None
    calendar.learn(days_in(passage_at(reading.document.text, 0).text))
    return calendar


READERS: dict[str, Reader] = {
    "headline": headline,
    "department": department,
    "issued_at": issued_at,
    "embargo": embargo,
    "event_time": event_time,
    "event_enquiries": enquiries,
}
