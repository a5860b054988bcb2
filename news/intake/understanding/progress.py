"""The draft while it is being read: its fields, filled in one by one."""

from dataclasses import dataclass, field
from datetime import date, datetime

from news.draft import (
    Attachment,
    Block,
    Contact,
    Draft,
    EmbargoKind,
    EventOverview,
    Kind,
    Label,
    Licence,
    Photo,
)


@dataclass
class DraftInProgress:
    """As `news.draft.Draft`, and open."""

    language: str = "ko"
    headline: str = ""
    summary: list[str] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    event_overview: EventOverview | None = None
    photos: list[Photo] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    kind: Kind = "press_release"
    number: str = ""
    licence: Licence = "kogl-1"
    department: str = ""
    issued_at: datetime | None = None
    embargoed_until: datetime | None = None
    embargo_kind: EmbargoKind = "immediate"
    paper_day: date | None = None
    embargo_phrase: str = ""

    def finished(self) -> Draft:
        return Draft(
            language=self.language,
            headline=self.headline,
            summary=tuple(self.summary),
            body=tuple(self.body),
            event_overview=self.event_overview,
            photos=tuple(self.photos),
            attachments=tuple(self.attachments),
            contacts=tuple(self.contacts),
            kind=self.kind,
            number=self.number,
            source_language=self.language,
            licence=self.licence,
            department=label(self.department),
            issued_at=self.issued_at,
            embargoed_until=self.embargoed_until,
            embargo_kind=self.embargo_kind,
            paper_day=self.paper_day,
            embargo_phrase=self.embargo_phrase,
        )


def label(name: str) -> Label | None:
    """An organisation or department by its name alone: intake knows of no slugs."""
    return Label("", name) if name else None
