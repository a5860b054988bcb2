"""The one shape of a press release between documents, languages and pages.

A `Draft` is a release in **one** language: what intake reads out of a document, what the
working page gives for a language, and what an edition freezes. It is plain, frozen data;
files are referred to by id. Its JSON form (`to_json`, `from_json`) is what editions store.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Literal
from uuid import UUID

if TYPE_CHECKING:
    from pydantic import TypeAdapter

Kind = Literal["press_release", "reference", "explanation", "photo_release"]
EmbargoKind = Literal["immediate", "morning", "evening", "time"]  # 즉시, 조간, 석간, 시각
Audience = Literal["domestic", "international", "both"]
Licence = Literal["kogl-0", "kogl-1", "kogl-2", "kogl-3", "kogl-4", "kogl-ai", "reserved"]
HostRole = Literal["host", "organiser", "sponsor"]  # 주최, 주관, 후원
ContactRole = Literal["head", "officer"]  # 책임자, 담당자
AttachmentKind = Literal["reference", "appendix", "separate"]  # 참고, 붙임, 별첨


@dataclass(frozen=True)
class Run:
    """A stretch of text with the same marks; with `note`, the anchor of a footnote.

    `note` n ≥ 1 refers to the n-th of the notes of the block that the run stands in. Such a
    run has no text of its own: pages print the mark.
    """

    text: str = ""
    bold: bool = False
    link: str = ""
    note: int = 0


type RichText = tuple[Run, ...]


@dataclass(frozen=True)
class Paragraph:
    text: RichText
    notes: tuple[str, ...] = ()
    id: str = ""
    type: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True)
class Heading:
    text: str
    id: str = ""
    type: Literal["heading"] = "heading"


@dataclass(frozen=True)
class Quotation:
    """A statement as the release words it, quotation marks included, and who made it."""

    text: RichText
    speaker: str = ""
    role: str = ""
    notes: tuple[str, ...] = ()
    id: str = ""
    type: Literal["quotation"] = "quotation"

    @property
    def parts(self) -> tuple[str, ...]:
        """The quoted words alone; a statement split in two halves has two parts."""
        return tuple(re.findall(r"[“\"]([^”\"]+)[”\"]", plain(self.text)))


@dataclass(frozen=True)
class OutlineItem:
    """A line of an outline; levels 1 to 4 are the marks □ ㅇ – ·, which pages print."""

    text: RichText
    level: int = 1
    id: str = ""


@dataclass(frozen=True)
class Outline:
    items: tuple[OutlineItem, ...]
    notes: tuple[str, ...] = ()
    id: str = ""
    type: Literal["outline"] = "outline"


@dataclass(frozen=True)
class Table:
    """Rows of plain text; the first row and the first column may be headers."""

    rows: tuple[tuple[str, ...], ...]
    caption: str = ""
    header_row: bool = True
    header_column: bool = False
    note: str = ""
    id: str = ""
    type: Literal["table"] = "table"


@dataclass(frozen=True)
class Figure:
    image: int | None
    caption: str = ""
    alt_text: str = ""
    credit: str = ""
    id: str = ""
    type: Literal["figure"] = "figure"


def _by_type() -> Any:
    """Pydantic takes longer to import than a document takes to read: only where it is used."""
    from pydantic import Field

    return Field(discriminator="type")


type Block = Annotated[Paragraph | Heading | Quotation | Outline | Table | Figure, _by_type()]


@dataclass(frozen=True)
class Label:
    """A department, topic or organisation: its permanent slug and its name in the language."""

    slug: str
    name: str


@dataclass(frozen=True)
class Host:
    organisation: Label
    role: HostRole = "host"


@dataclass(frozen=True)
class CountryCount:
    """People from a country, by its ISO 3166-1 alpha-2 code."""

    country: str
    count: int


@dataclass(frozen=True)
class ParticipantGroup:
    organisation: Label | None = None
    description: str = ""
    count: int | None = None
    countries: tuple[CountryCount, ...] = ()


@dataclass(frozen=True)
class EventOverview:
    """행사개요: facts, not prose. `time_zone` is an IANA name; both instants are aware.

    Only what intake read can be without a `start`: the document does not say, and it is not
    invented.
    """

    start: datetime | None = None
    end: datetime | None = None
    time_zone: str = "Asia/Seoul"
    places: tuple[str, ...] = ()
    hosts: tuple[Host, ...] = ()
    participants: tuple[ParticipantGroup, ...] = ()
    purposes: tuple[str, ...] = ()
    enquiries: str = ""


@dataclass(frozen=True)
class Photo:
    image: int | None
    caption: str = ""
    alt_text: str = ""
    credit: str = ""
    licence: Licence = "kogl-1"


@dataclass(frozen=True)
class Attachment:
    """An enclosure as the document lists it: 참고1, 붙임2, 별첨.

    `document_language` is the language of the file that serves here, which can be another
    language's where the release has one file for all.
    """

    kind: AttachmentKind = "appendix"
    number: int | None = None
    title: str = ""
    document: int | None = None
    document_language: str = ""


@dataclass(frozen=True)
class Contact:
    """Who answers questions; `phone` is E.164 (ITU-T), with `;ext=` for an extension."""

    department: Label | None = None
    role: ContactRole = "officer"
    position: str = ""
    name: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True)
class Draft:
    """A press release in one language."""

    language: str
    headline: str = ""
    summary: tuple[str, ...] = ()
    body: tuple[Block, ...] = ()
    event_overview: EventOverview | None = None
    photos: tuple[Photo, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    contacts: tuple[Contact, ...] = ()
    kind: Kind = "press_release"
    number: str = ""
    source_language: str = "ko"
    audience: Audience = "both"
    licence: Licence = "kogl-1"
    department: Label | None = None
    topics: tuple[Label, ...] = ()
    issued_at: datetime | None = None
    embargoed_until: datetime | None = None
    embargo_kind: EmbargoKind = "immediate"
    paper_day: date | None = None
    """The day of the morning or evening papers that the release is for."""
    embargo_phrase: str = ""
    """The 보도시점 as its author worded it; the instant above governs."""
    related: tuple[UUID, ...] = field(default=())


@cache
def _adapter() -> "TypeAdapter[Draft]":
    from pydantic import TypeAdapter

    return TypeAdapter(Draft)


def to_json(draft: Draft) -> dict[str, Any]:
    """`draft` as JSON-serialisable data; instants keep their offset."""
    data: dict[str, Any] = _adapter().dump_python(draft, mode="json")
    return data


def from_json(data: dict[str, Any]) -> Draft:
    """The draft that `to_json` wrote. Raises `ValueError` for any other shape."""
    return _adapter().validate_python(data)


def plain(text: RichText) -> str:
    """The words of `text` without marks."""
    return "".join(run.text for run in text)


# XML 1.0, section 2.2: everything outside these ranges is illegal in a document.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """`text` without control characters, NUL, lone surrogates and non-characters."""
    return _ILLEGAL.sub("", text)


def worded(text: str) -> str:
    """`text` as somebody's reason or note may be stored; empty where there is nothing to see."""
    said = clean_text(text).strip()
    return said if any(unicodedata.category(char)[0] not in "CZ" for char in said) else ""


def clean_text(text: str) -> str:
    """`text` as it may be stored: NFC, only what an XML document can carry, CR LF as LF."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", legal(text))
