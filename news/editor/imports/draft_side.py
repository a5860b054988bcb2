"""The draft as it stands beside its document: each value with its origin and how sure it is."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from news import facts
from news.draft import (
    Attachment,
    Block,
    Contact,
    Draft,
    EventOverview,
    Host,
    Outline,
    ParticipantGroup,
    Photo,
)
from news.editor.imports.document_side import line_number
from news.editor.imports.keys import key_of
from news.forms.intake_words import PLACES
from news.intake import Reading
from news.intake.arranging import Place
from news.models import PressRelease
from news.templatetags.labels import CONTACT_ROLES, HOST_ROLES, attachment_label
from news.templatetags.outlines import outline_html
from news.templatetags.runs import Numbering, runs_html
from news.templatetags.tables import table_html

_DEGREES = ("guess", "likely", "sure")


@dataclass(frozen=True)
class Value:
    """`html` or `text` is what it says; `about` is smaller, beside it; `line` is where it is from.

    Without a line it came from nowhere, and there is nothing to move: a picture.
    """

    key: str
    text: str = ""
    about: str = ""
    kind: str = ""
    notes: Sequence[str] = ()
    html: str = ""
    image: Any = None
    confidence: str = "sure"
    line: int = 0


@dataclass(frozen=True)
class Section:
    """A place, and what of the document is there."""

    place: Place
    label: str
    values: Sequence[Value]


@dataclass(frozen=True)
class Origin:
    confidence: str
    line: int


def draft_side(reading: Reading, images: Mapping[int, Any]) -> list[Section]:
    """Each place of a release, the empty ones too, in the order in which one is read."""
    shown = _Shown(reading.draft, _origins(reading), images)
    return [Section(place, str(PLACES[place]), list(of(shown))) for place, of in _OF.items()]


def _origins(reading: Reading) -> dict[str, Origin]:
    """The first line of each value and the least sure of its parts."""
    origins: dict[str, Origin] = {}
    for found in reading.found:
        key = key_of(found.path)
        line = line_number(reading, found.spans[0].start)
        before = origins.get(key, Origin("sure", line))
        degree = min(before.confidence, found.confidence, key=_DEGREES.index)
        origins[key] = Origin(degree, min(before.line, line))
    return origins


@dataclass(frozen=True)
class _Shown:
    draft: Draft
    origins: Mapping[str, Origin]
    images: Mapping[int, Any]

    @property
    def event(self) -> EventOverview:
        return self.draft.event_overview or EventOverview()

    def value(self, key: str, text: str = "", **more: Any) -> Value:
        origin = self.origins.get(key, Origin("sure", 0))
        return Value(key, text, confidence=origin.confidence, line=origin.line, **more)

    def one(self, key: str, text: str, **more: Any) -> Iterator[Value]:
        if text:
            yield self.value(key, text, **more)

    def several(
        self, name: str, values: Sequence[Any], say: Callable[[Any], Any]
    ) -> Iterator[Value]:
        for number, each in enumerate(values):
            said = say(each)
            more = said if isinstance(said, dict) else {"text": said}
            yield self.value(f"{name}[{number}]", **more)

    def block(self, block: Block) -> dict[str, Any]:
        match block.type:
            case "heading":
                return {"kind": _("Heading"), "text": block.text}
            case "outline":
                return _noted(block.notes, kind=_("Outline"), html=_outline(block))
            case "table":
                return {"kind": _("Table"), "html": table_html(block), "text": block.note}
            case "figure":
                return {"kind": _("Picture"), "text": block.caption, **self.picture(block.image)}
            case "quotation":
                said = ", ".join(filter(None, (block.speaker, block.role)))
                html = _runs(block)
                return _noted(block.notes, kind=_("Quotation"), html=html, about=said)
        return _noted(block.notes, html=_runs(block))

    def picture(self, number: int | None) -> dict[str, Any]:
        return {"image": self.images.get(number or 0)}

    def photo(self, photo: Photo) -> dict[str, Any]:
        shown = self.picture(photo.image)
        missing = "" if shown["image"] else _("The picture is not in the document.")
        return {"text": photo.caption, "about": photo.credit or missing, **shown}


def _noted(notes: Sequence[str], **more: Any) -> dict[str, Any]:
    return {"notes": notes, **more}


def _runs(block: Any) -> str:
    return runs_html(block.text, Numbering(1, len(block.notes), linked=False))


def _outline(block: Outline) -> str:
    return outline_html(block, Numbering(1, len(block.notes), linked=False))


def _host(host: Host) -> dict[str, Any]:
    return {"text": host.organisation.name, "about": str(HOST_ROLES[host.role])}


def _group(group: ParticipantGroup) -> dict[str, Any]:
    language = get_language() or settings.LANGUAGE_CODE
    name = group.organisation.name if group.organisation else ""
    counted = facts.format_people(group.count, language) if group.count is not None else ""
    countries = facts.format_country_counts(group.countries, language)
    text = ": ".join(filter(None, (name, group.description)))
    return {"text": text, "about": " · ".join(filter(None, (counted, countries)))}


def _attachment(attachment: Attachment) -> dict[str, Any]:
    return {"text": attachment.title, "about": attachment_label(attachment)}


def _contact(contact: Contact) -> dict[str, Any]:
    language = get_language() or settings.LANGUAGE_CODE
    department = contact.department.name if contact.department else ""
    phone = facts.format_phone(contact.phone, language) if contact.phone else ""
    who = " ".join(filter(None, (department, contact.position, contact.name)))
    how = " · ".join(filter(None, (phone, contact.email)))
    return {
        "text": who or how,
        "about": " · ".join(filter(None, (how if who else "", str(CONTACT_ROLES[contact.role])))),
    }


def _time(shown: _Shown) -> Iterator[Value]:
    event = shown.event
    if event.start:
        language = get_language() or settings.LANGUAGE_CODE
        said = facts.format_period(event.start, event.end, language, event.time_zone)
        yield from shown.one("event_overview.start", said)


def _embargo(shown: _Shown) -> Iterator[Value]:
    draft = shown.draft
    if draft.embargo_phrase:
        language = get_language() or settings.LANGUAGE_CODE
        kind = str(PressRelease.EmbargoKinds(draft.embargo_kind).label)
        until = draft.embargoed_until
        when = facts.format_instant(until, language) if until else ""
        yield from shown.one(
            "embargo_phrase", draft.embargo_phrase, about=" · ".join(filter(None, (kind, when)))
        )


def _issued(shown: _Shown) -> Iterator[Value]:
    if shown.draft.issued_at:
        language = get_language() or settings.LANGUAGE_CODE
        yield from shown.one("issued_at", facts.format_instant(shown.draft.issued_at, language))


_OF: dict[Place, Callable[[_Shown], Iterator[Value]]] = {
    "headline": lambda s: s.one("headline", s.draft.headline),
    "summary": lambda s: s.several("summary", s.draft.summary, str),
    "body": lambda s: s.several("body", s.draft.body, s.block),
    "event_time": _time,
    "event_place": lambda s: s.several("event_overview.places", s.event.places, str),
    "event_host": lambda s: s.several("event_overview.hosts", s.event.hosts, _host),
    "event_participants": lambda s: s.several(
        "event_overview.participants", s.event.participants, _group
    ),
    "event_purpose": lambda s: s.several("event_overview.purposes", s.event.purposes, str),
    "event_enquiries": lambda s: s.one("event_overview.enquiries", s.event.enquiries),
    "photo": lambda s: s.several("photos", s.draft.photos, s.photo),
    "attachment": lambda s: s.several("attachments", s.draft.attachments, _attachment),
    "contact": lambda s: s.several("contacts", s.draft.contacts, _contact),
    "department": lambda s: s.one(
        "department", s.draft.department.name if s.draft.department else ""
    ),
    "issued_at": _issued,
    "embargo": _embargo,
}
