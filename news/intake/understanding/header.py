"""The head of a release: what sort of document, from when, handed out when, by whom."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from .calendar_of_document import Calendar
from .contact_block import PHONE, is_contact, is_division, is_loose_cell, names_people
from .dates import days_in
from .embargo import SENTENCE, read_embargo, read_hour
from .english import dateline
from .kinds import is_letterhead, kind_of
from .labels import CONTACT, HEADER, LabelledLines
from .ledger import Ledger
from .pairs import Clue, clues_of
from .passage import Passage, join
from .periods import instant_in
from .progress import DraftInProgress
from .units import Grid, Row, Unit

HEADER_LINES = LabelledLines(HEADER | CONTACT, loose=True)
_FLAGS = re.compile(
    r".{0,6}(?:사진|영상|자료|붙임|첨부|별첨)\s*(?:자료)?\s*[(:]?\s*(?:있음|없음|유|무|첨부|\d+\s*[매장부])\b.{0,60}$"
)
_COUNTED_FLAGS = re.compile(r"(?:(?:사진|자료|영상|동영상)\s*[(（]\s*\d*\s*[매장)）]*[,\s]*)+")
_PAGES = re.compile(r"[(\[<]?\s*(?:총\s*)?\d+\s*(?:매|쪽|페이지|장)(?:\s*\(.{0,20}\))?\s*[)\]>]?")
_PAGE_NUMBER = re.compile(r"[-–—]\s*\d{1,3}\s*[-–—]|\d{1,3}\s*/\s*\d{1,3}")
_HOURS = re.compile(r"\s*[(（]?\s*(?:온라인|인터넷|지면|방송|통신|조간|석간)\b")
_NUMBER = re.compile(
    r"[(\[<]?\s*(제?\s*\d{2,4}\s*[-–]\s*\d+\s*호?|제\s*\d+\s*호|No\.?\s*[\w-]*\d[\w-]*)\s*[)\]>]?",
    re.I,
)


_STROKE = re.compile(r"\s*[/|]\s*")
_DATED = {"embargo", "issued"}

# What says nothing of the release itself.
_ASIDE = (_PAGES, _PAGE_NUMBER, _FLAGS, _COUNTED_FLAGS)


def is_header(unit: Unit) -> bool:
    """Whether `unit` can only stand in the head of a release (or in its block of contacts)."""
    if isinstance(unit, Row) and len(unit.passage) < 200:
        text = unit.text
        aside = any(p.fullmatch(text) for p in (*_ASIDE, _NUMBER))
        if kind_of(text) or SENTENCE.match(text) or aside or names_people(unit):
            return True
        if is_date_alone(text):
            return True
        found = HEADER_LINES.head(unit.passage)
        # [사진자료] can stand before a title.
        return found is not None and not (found.fields == ("flags",) and len(found.value) > 12)
    if isinstance(unit, Grid):
        labelled = any(clue.field for clue in clues_of([unit], HEADER_LINES))
        named = any(kind_of(cell.text) for cell in unit.cells)
        return labelled or named or names_people(unit)
    return False


def read_dateline(body: Sequence[Unit], draft: DraftInProgress, calendar: Calendar) -> None:
    """An English release may give its date only where its body begins."""
    first = body[0] if body else None
    date = dateline(first.passage) if isinstance(first, Row) else Passage()
    if date and draft.issued_at is None:
        found = instant_in(date, calendar, "issued_at")
        if found:
            draft.issued_at = found[0]
            calendar.issued = found[0].date()
            calendar.ledger.keep("issued_at", date, "likely")


def is_date_alone(text: str) -> bool:
    """A line that is a date, and perhaps a time."""
    days = days_in(text) if len(text) < 50 else []
    if not days or not days[0].year:
        return False
    rest = text[: days[0].start] + text[days[0].end :]
    return not re.sub(r"[\d\W]|배포|작성|현재|오전|오후|시|분|일|요|[월화수목금토]", "", rest)


def read_header(units: Sequence[Unit], draft: DraftInProgress, calendar: Calendar) -> list[Clue]:
    """Reads `units`; gives back what they say of people to ask."""
    clues = _with_loose_hours(_without_people(clues_of(units, HEADER_LINES)))
    # What was handed out when tells the year of the 보도시점.
    for clue in sorted(clues, key=lambda each: each.field != "issued"):
        _read(clue, draft, calendar)
    for unit in units:
        for passage in unit.passages:
            calendar.ledger.understand_punctuation(passage)
    told = {n for n, unit in enumerate(units) if is_contact(unit) or names_people(unit)}
    numbers = {n for n in told if not any(c.isalpha() for c in units[n].text)}
    return _of_contacts(clues, told, numbers)


def _without_people(clues: Sequence[Clue]) -> Iterator[Clue]:
    """`보도일시 … 즉시 / 담당 관광과장 견미소 031-…`: the line's people are no 보도시점."""
    for clue in clues:
        pieces = [piece for piece, _ in clue.value.pieces(_STROKE)]
        own = [piece for piece in pieces if not PHONE.search(piece.text)]
        if clue.field in _DATED and not own and not days_in(clue.value.text):
            yield replace(clue, field="enquiries")  # 자료제공 : 관광과 김하나
        elif clue.field in _DATED and 0 < len(own) < len(pieces):
            yield replace(clue, value=own[0])
            people = [piece for piece in pieces if piece not in own]
            yield from (replace(clue, field="enquiries", label=Passage(), value=p) for p in people)
            yield from (Clue("", Passage(), piece, clue.unit) for piece in own[1:])
        else:
            yield clue


def _with_loose_hours(clues: Iterable[Clue]) -> list[Clue]:
    """`(온라인 …)` in a cell of its own goes on with the 보도시점 before it."""
    joined: list[Clue] = []
    for clue in clues:
        last = joined[-1] if joined else None
        if last and last.field == "embargo" and not clue.field and _HOURS.match(clue.value.text):
            joined[-1] = replace(last, value=join((last.value, clue.value)))
        else:
            joined.append(clue)
    return joined


def _of_contacts(clues: Sequence[Clue], told: set[int], numbers: set[int]) -> list[Clue]:
    """The clues about people: in the units `told`, under a label of theirs, or beside those."""
    fields = set(CONTACT.values())
    units = told | {clue.unit for clue in clues if clue.field in fields}
    kept: list[Clue] = []
    for clue in clues:
        over = clue.unit + 1 in told and is_division(clue.value.text)
        beside = clue.unit - 1 in units or clue.unit + 1 in numbers or over
        loose = beside and (is_loose_cell(clue.value.text) or PHONE.search(clue.value.text))
        if clue.field in fields or (not clue.field and (clue.unit in units or loose)):
            kept.append(clue)
            units.add(clue.unit)
    return kept


def _read(clue: Clue, draft: DraftInProgress, calendar: Calendar) -> None:
    ledger, value = calendar.ledger, clue.value
    if clue.field in set(HEADER.values()):
        ledger.understand(clue.label)
    if clue.field == "issued" and value:
        _read_issued(value, draft, calendar)
    elif clue.field == "embargo" and value:
        read_embargo(value.strip(), draft, calendar)
    elif clue.field == "number" and value:
        draft.number = value.text
        ledger.keep("number", value)
    elif clue.field == "headline" and value:
        draft.headline = value.text
        ledger.keep("headline", value)
    elif clue.field == "summary" and value:
        ledger.keep(f"summary[{len(draft.summary)}]", value)
        draft.summary.append(value.text)
    elif clue.field in {"pages", "flags"}:
        ledger.understand(value)
    elif not clue.field:
        _read_unlabelled(value, draft, calendar)


def _read_issued(value: Passage, draft: DraftInProgress, calendar: Calendar) -> None:
    found = instant_in(value, calendar, "issued_at")
    if found and draft.issued_at is None:
        draft.issued_at = found[0]
        calendar.issued = found[0].date()
        calendar.ledger.keep("issued_at", value)
    pages = _PAGES.search(value.text)
    if pages:
        calendar.ledger.understand(value[pages.start() : pages.end()])


def _read_unlabelled(value: Passage, draft: DraftInProgress, calendar: Calendar) -> None:
    text = value.text
    if kind := kind_of(text):
        dated = value[kind[1].end("kind") :]
        if is_date_alone(dated.text.strip(" /|·()")) and draft.issued_at is None:
            _read_issued(dated, draft, calendar)
        _read_kind(value, kind[1].span("kind"), draft, calendar.ledger)
        draft.kind = kind[0]
    elif SENTENCE.match(text):
        if not draft.embargo_phrase:
            read_embargo(value, draft, calendar)
            if draft.embargo_kind == "immediate" and draft.issued_at is None:
                _read_issued(value, draft, calendar)  # FOR IMMEDIATE RELEASE: May 28, 2024
        elif draft.embargoed_until is None and draft.embargo_kind != "immediate":
            read_hour(value, draft, calendar)
        else:
            calendar.ledger.understand(value)
    elif any(pattern.fullmatch(text) for pattern in _ASIDE):
        calendar.ledger.understand(value)
    elif number := _NUMBER.fullmatch(text):
        draft.number = number[1]
        calendar.ledger.keep("number", value[number.start(1) : number.end(1)])
        calendar.ledger.understand(value)
    elif is_date_alone(text) and draft.issued_at is None:
        _read_issued(value, draft, calendar)
    elif is_letterhead(text):
        calendar.ledger.understand(value)


def _read_kind(
    value: Passage, kind: tuple[int, int], draft: DraftInProgress, ledger: Ledger
) -> None:
    ledger.keep("kind", value[kind[0] : kind[1]])
    number = _NUMBER.search(value.text, kind[1])
    if number:
        draft.number = number[1].strip()
        ledger.keep("number", value[number.start(1) : number.end(1)])
    # The publisher's name beside it is the newsroom's, which every release has.
    ledger.understand(value)
