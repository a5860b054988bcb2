"""보도시점: from when a release may be public, and how its author worded it."""

import re
from datetime import datetime

from news.draft import clean_text

from .calendar_of_document import Calendar
from .dates import clocks_in, days_in
from .passage import Passage
from .periods import instant_in
from .progress import DraftInProgress

_AT_ONCE = re.compile(
    r"즉\s*시|배포\s*(?:시|후|와\s*동시)|제한\s*없음|immediate|upon (?:receipt|release)|at once",
    re.IGNORECASE,
)
_PAPERS = re.compile(
    r"조\s*간|석\s*간|morning (?:papers|editions?)|evening (?:papers|editions?)", re.I
)
_ONLINE = re.compile(r"(?:온라인|인터넷|방송|통신)[^)]*")
_FRAMED = re.compile(r"^[<〈]\s*([^<>〈〉]*?)\s*[>〉]$")
_MORNING = ("조", "morn")

# A sentence that says it without a label.
SENTENCE = re.compile(
    r"이?\s*(?:보도\s*)?(?:참고\s*|설명\s*)?자료는.{0,80}보도.{0,30}(?:바랍니다|있습니다|주십시오|주세요)\.?$|"
    r"\W*(?:배포\s*)?(?:즉시|배포\s*시)\s*(?:부터\s*)?보도(?:\s*(?:가능|요망|바랍니다|"
    r"부탁.{0,8}|하여 주시기 바랍니다))?\W*$|"
    r".{0,60}(?:조간|석간|이후|부터)[^.]{0,20}보도(?:하여|해)?\s*(?:주시기|주십시오|가능|바랍).{0,20}$|"
    r"\W*\d{4}\s*[.년].{0,24}(?:조간|석간)\s*용?\s*(?:\(.{0,30}\))?\W*$|"
    r"\W*(?:FOR IMMEDIATE RELEASE(?:\s*[:,–—-].{6,40})?|"
    r"EMBARGOED (?:UNTIL|FOR).{3,60}|FOR RELEASE.{3,60})\W*$",
    re.IGNORECASE,
)


def read_embargo(value: Passage, draft: DraftInProgress, calendar: Calendar) -> None:
    """Reads `value`, which follows the label 보도시점 or says it in a sentence."""
    calendar.ledger.keep("embargo_phrase", value)
    draft.embargo_phrase = clean_text(_FRAMED.sub(r"\1", value.text.strip()))
    papers = _PAPERS.search(value.text)
    if papers:
        _read_papers(value, papers, draft, calendar)
    elif days_in(value.text) and not _at_once_only(value.text):
        _read_instant(value, draft, calendar)
    elif _AT_ONCE.search(value.text):
        draft.embargo_kind = "immediate"
        calendar.ledger.keep("embargo_kind", value)
        _read_day_of_issue(value, draft, calendar)
    else:
        calendar.ledger.doubt("embargo_unclear", "embargo_phrase", value, text=value.text)


def _read_day_of_issue(value: Passage, draft: DraftInProgress, calendar: Calendar) -> None:
    """`2024. 5. 10.(금) 배포 즉시`: the day is that of the distribution."""
    found = instant_in(value, calendar, "issued_at") if draft.issued_at is None else None
    if found:
        draft.issued_at = found[0]
        calendar.issued = found[0].date()
        calendar.ledger.keep("issued_at", value, "likely")


def read_hour(value: Passage, draft: DraftInProgress, calendar: Calendar) -> None:
    """A second sentence may name the instant that the first one, about papers, has left open."""
    found = instant_in(value, calendar, "embargoed_until")
    if found and found[1]:
        draft.embargoed_until = found[0]
        calendar.ledger.keep("embargoed_until", value)
    else:
        calendar.ledger.understand(value)


def _at_once_only(text: str) -> bool:
    return bool(_AT_ONCE.search(text)) and not list(clocks_in(text, days_in(text)))


def _read_instant(value: Passage, draft: DraftInProgress, calendar: Calendar) -> None:
    found = instant_in(value, calendar, "embargoed_until")
    if not found:
        calendar.ledger.doubt("embargo_unclear", "embargoed_until", value, text=value.text)
        return
    draft.embargo_kind = "time"
    draft.embargoed_until, timed = found
    calendar.ledger.keep("embargo_kind", value, "sure" if timed else "likely")
    calendar.ledger.keep("embargoed_until", value, "sure" if timed else "likely")
    if not timed:
        calendar.ledger.doubt("embargo_unclear", "embargoed_until", value, text=value.text)


def _read_papers(
    value: Passage, papers: re.Match[str], draft: DraftInProgress, calendar: Calendar
) -> None:
    """The papers' day stands before the word 조간 or 석간; an hour is for what is online."""
    draft.embargo_kind = "morning" if papers[0].lower().startswith(_MORNING) else "evening"
    calendar.ledger.keep("embargo_kind", value)
    days = days_in(value.text)
    before = [day for day in days if day.end <= papers.start()] or days
    if not before:
        calendar.ledger.doubt("embargo_unclear", "paper_day", value, text=value.text)
        return
    draft.paper_day = calendar.resolve(before[-1], value, "paper_day")
    calendar.ledger.keep("paper_day", value[before[-1].start : before[-1].end])
    draft.embargoed_until = _online(value, calendar)
    if draft.embargoed_until:
        calendar.ledger.keep("embargoed_until", value)


def _online(value: Passage, calendar: Calendar) -> datetime | None:
    """The instant that the phrase names, if it names one."""
    online = _ONLINE.search(value.text)
    source = value[online.start() : online.end()] if online else value
    found = instant_in(source, calendar, "embargoed_until")
    if found and found[1]:
        return found[0]
    clock = next(clocks_in(value.text, days_in(value.text)), None)
    days = days_in(value.text)
    if clock and days:
        return next(iter(filter(None, [_of(value, clock.start, calendar)])), None)
    return None


def _of(value: Passage, place: int, calendar: Calendar) -> datetime | None:
    days = [day for day in days_in(value.text) if day.end <= place]
    found = instant_in(value[days[-1].start :], calendar, "embargoed_until") if days else None
    return found[0] if found and found[1] else None
