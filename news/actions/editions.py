"""The next edition of a language: what all verbs that change the public side share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from django.db.models import F, Max
from django.utils.translation import gettext as _

from news.actions.edition_files import edition_files
from news.actions.record_deliveries import record_deliveries
from news.actions.refused import ActionRefused
from news.draft import Draft, to_json, worded
from news.models import (
    WITH_NOTE,
    WITHOUT_TEXT,
    Changes,
    Edition,
    EditionFile,
    PressRelease,
    PublicChange,
    User,
)


class NoteMissing(ActionRefused):
    """Readers of `languages` would not be told why the text has changed."""

    def __init__(self, languages: Iterable[str]) -> None:
        super().__init__(_("Write a note for readers in each language published."))
        self.languages = list(languages)


@dataclass(frozen=True)
class Line:
    """The editions of a release in one language, as they stand at the instant `now`."""

    release: PressRelease
    language: str
    now: datetime
    newest: Edition | None
    """The last one made and not dropped, which may still wait."""
    public: Edition | None
    """The one that stands, which may be a withdrawal's notice or a removal."""

    @classmethod
    def at(cls, release: PressRelease, language: str, now: datetime) -> "Line":
        editions = release.editions.filter(language=language).order_by("number")
        return cls(release, language, now, editions.kept().last(), editions.in_force(now).last())

    @property
    def next_number(self) -> int:
        """Numbers of editions that were dropped are not used again."""
        made = self.release.editions.filter(language=self.language)
        return (made.aggregate(last=Max("number"))["last"] or 0) + 1

    @property
    def waiting(self) -> Edition | None:
        """The one that is not public yet."""
        return self.newest if self.newest and self.newest.public_from > self.now else None

    @property
    def is_first_waiting(self) -> bool:
        """Whether readers of the language are about to hear of the release at all."""
        return self.public is None and self.waiting is not None

    @property
    def is_readable(self) -> bool:
        return self.public is not None and self.public.has_text

    def give_way(self, starts: datetime | None) -> None:
        """End the edition that stands, or let it stand; one that waits is never shown."""
        others = self.release.editions.filter(language=self.language)
        others.filter(public_from__gt=self.now).update(public_until=F("public_from"))
        if self.public:
            self.public.public_until = starts
            self.public.save(update_fields=["public_until"])


@dataclass(frozen=True)
class Change:
    """How and from when an edition changes what readers see."""

    kind: str
    by: User | None
    starts: datetime
    notes: Mapping[str, str] = field(default_factory=dict)
    list_date: datetime | None = None
    redirect_to: str = ""

    def note(self, language: str) -> str:
        """What the readers of `language` are told."""
        return worded(self.notes.get(language, "")) if self.kind in WITH_NOTE else ""

    def demand_notes(self, languages: Iterable[str]) -> None:
        """Refuse a change that some readers would not be told of."""
        if self.kind in WITH_NOTE and (
            missing := [code for code in languages if not self.note(code)]
        ):
            raise NoteMissing(missing)


def add_edition(
    line: Line, change: Change, draft: Draft, *, audience: str, files: Mapping[str, Any]
) -> Edition:
    """Write the edition that says `draft`, and let the one before it give way."""
    release, public = line.release, line.public
    kind = change.kind if public else Changes.FIRST
    line.give_way(change.starts)
    number = line.next_number
    told = _told(public, kind, number, change, line.language)
    edition = Edition.objects.create(
        release=release,
        uuid=release.uuid,
        language=line.language,
        number=number,
        change=kind,
        note=change.note(line.language) if public else "",
        correction_number=told[-1].correction if kind == Changes.CORRECTION else None,
        redirect_to=change.redirect_to,
        history=[each.to_json() for each in told],
        audience=audience,
        slug=release.slug,
        headline=draft.headline,
        list_date=public.list_date if public else change.list_date or change.starts,
        public_from=change.starts,
        content=to_json(draft),
        files=files,
        made_by=change.by,
    )
    record_deliveries(edition)
    return edition


def relate(edition: Edition, release: PressRelease, documents: set[int]) -> None:
    """Note the terms under which the edition is found, and the files that it needs."""
    departments = {contact.department for contact in release.contacts.all()}
    edition.departments.set({release.department, *departments} - {None})
    edition.topics.set(release.topics.all())
    EditionFile.objects.bulk_create(edition_files(edition, documents))


def without_text(draft: Draft) -> Draft:
    """What a withdrawal leaves of a release: its headline and under what it is filed."""
    return Draft(
        language=draft.language,
        headline=draft.headline,
        kind=draft.kind,
        number=draft.number,
        source_language=draft.source_language,
        audience=draft.audience,
        department=draft.department,
        topics=draft.topics,
        issued_at=draft.issued_at,
    )


def _told(
    public: Edition | None, kind: str, number: int, change: Change, language: str
) -> list[PublicChange]:
    before = public.public_changes if public else []
    if kind == Changes.MINOR:
        return before
    made = PublicChange(str(kind), change.starts, number)
    if public:
        made = replace(made, note=change.note(language))
    if kind in WITHOUT_TEXT:
        return [*(each.alone() for each in before), made] if kind == Changes.WITHDRAWAL else [made]
    if kind == Changes.CORRECTION:
        if public and public.has_text:
            made = replace(made, earlier=public.number)
        counted = sum(each.change == Changes.CORRECTION for each in before)
        made = replace(made, correction=counted + 1)
    return [*before, made]
