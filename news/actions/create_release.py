"""A release from drafts: how content enters that was not typed into the form."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.db import transaction
from modelcluster.models import get_all_child_relations
from modeltranslation.utils import build_localized_fieldname as column
from wagtail.models import Orderable

from news.draft import Draft, EventOverview, Figure, Label
from news.language.stream import raw_blocks, raw_bullets
from news.models import (
    Attachment,
    Contact,
    Department,
    EventHost,
    EventPlace,
    EventPurpose,
    NewsDocument,
    NewsImage,
    Newsroom,
    Organisation,
    ParticipantGroup,
    Photo,
    PressRelease,
    Topic,
    User,
)

type Drafts = Mapping[str, Draft]


@transaction.atomic
def create_release(
    newsroom: Newsroom,
    drafts: Drafts,
    by: User | None = None,
    *,
    images: Mapping[int, NewsImage] | None = None,
    documents: Mapping[int, NewsDocument] | None = None,
) -> PressRelease:
    """A working release with the texts of `drafts`, by language, and the facts of its source.

    The drafts must share one structure; the source language's must be among them. Images and
    documents are those that the drafts' ids stand for. A draft without a number gets the next
    one of its department. The release has no edition. Raises
    `Department.DoesNotExist` and the like for a term that the newsroom does not know.
    """
    images, documents = images or {}, documents or {}
    source = drafts[next(iter(drafts.values())).source_language]
    release = PressRelease(owner=by, **_facts(source), **_event_facts(source.event_overview))
    _write_prose(release, drafts, images)
    release.topics = [_term(Topic, topic) for topic in source.topics]
    release.photos = _photos(drafts, source, images)
    release.attachments = _attachments(drafts, source, documents)
    release.contacts = _contacts(drafts, source)
    if source.event_overview:
        _add_event(release, drafts, source.event_overview)
    _keep_order(release)
    newsroom.add_child(instance=release)
    release.save_revision(user=by)
    return release


@transaction.atomic
def rewrite_release(
    release: PressRelease,
    drafts: Drafts,
    by: User | None = None,
    *,
    images: Mapping[int, NewsImage] | None = None,
) -> None:
    """Give the working `release` the headline, summary and body of `drafts`, by language."""
    _write_prose(release, drafts, images or {})
    release.save()
    release.save_revision(user=by)


def _write_prose(release: PressRelease, drafts: Drafts, images: Mapping[int, NewsImage]) -> None:
    for language, draft in drafts.items():
        body = [
            replace(block, image=images[block.image].pk)
            if isinstance(block, Figure) and block.image
            else block
            for block in draft.body
        ]
        release.set_text("headline", language, draft.headline)
        release.set_text("summary", language, raw_bullets(draft.summary))
        release.set_text("body", language, raw_blocks(body))
        if draft.event_overview:
            release.set_text("event_enquiries", language, draft.event_overview.enquiries)


def _keep_order(release: PressRelease) -> None:
    for relation in get_all_child_relations(PressRelease):
        for position, child in enumerate(getattr(release, relation.get_accessor_name()).all()):
            if isinstance(child, Orderable):
                child.sort_order = position


def _term(model: Any, label: Label | None) -> Any:
    return model.objects.get(slug=label.slug) if label else None


def _facts(source: Draft) -> dict[str, Any]:
    return {
        "number": source.number,
        "kind": source.kind,
        "source_language": source.language,
        "audience": source.audience,
        "licence": source.licence,
        "department": _term(Department, source.department),
        "issued_at": source.issued_at,
        "embargoed_until": source.embargoed_until,
        "embargo_kind": source.embargo_kind,
        "paper_day": source.paper_day,
        "embargo_phrase": source.embargo_phrase,
    }


def _event_facts(event: EventOverview | None) -> dict[str, Any]:
    if event is None:
        return {}
    return {
        "event_start": event.start,
        "event_end": event.end,
        "event_time_zone": event.time_zone,
    }


def _texts(drafts: Drafts, name: str, get: Any) -> dict[str, Any]:
    """The columns of `name`: `get(draft)` for each language."""
    return {column(name, language): get(draft) for language, draft in drafts.items()}


def _photos(drafts: Drafts, source: Draft, images: Mapping[int, NewsImage]) -> list[Photo]:
    return [
        Photo(
            image=images[photo.image],
            licence=photo.licence,
            **_texts(drafts, "caption", lambda draft, n=n: draft.photos[n].caption),
            **_texts(drafts, "alt_text", lambda draft, n=n: draft.photos[n].alt_text),
            **_texts(drafts, "credit", lambda draft, n=n: draft.photos[n].credit),
        )
        for n, photo in enumerate(source.photos)
        if photo.image in images
    ]


def _attachments(
    drafts: Drafts, source: Draft, documents: Mapping[int, NewsDocument]
) -> list[Attachment]:
    def own_document(draft: Draft, n: int) -> NewsDocument | None:
        attachment = draft.attachments[n]
        own = attachment.document_language in ("", draft.language)
        return documents.get(attachment.document or 0) if own else None

    return [
        Attachment(
            kind=attachment.kind,
            number=attachment.number,
            **_texts(drafts, "title", lambda draft, n=n: draft.attachments[n].title),
            **_texts(drafts, "document", lambda draft, n=n: own_document(draft, n)),
        )
        for n, attachment in enumerate(source.attachments)
    ]


def _contacts(drafts: Drafts, source: Draft) -> list[Contact]:
    return [
        Contact(
            department=_term(Department, contact.department),
            role=contact.role,
            phone=contact.phone,
            email=contact.email,
            **_texts(drafts, "position", lambda draft, n=n: draft.contacts[n].position),
            **_texts(drafts, "name", lambda draft, n=n: draft.contacts[n].name),
        )
        for n, contact in enumerate(source.contacts)
    ]


def _add_event(release: PressRelease, drafts: Drafts, event: EventOverview) -> None:
    def overview(draft: Draft) -> EventOverview:
        return draft.event_overview or event

    release.event_places = [
        EventPlace(**_texts(drafts, "name", lambda draft, n=n: overview(draft).places[n]))
        for n in range(len(event.places))
    ]
    release.event_hosts = [
        EventHost(organisation=_term(Organisation, host.organisation), role=host.role)
        for host in event.hosts
    ]
    release.event_purposes = [
        EventPurpose(**_texts(drafts, "purpose", lambda draft, n=n: overview(draft).purposes[n]))
        for n in range(len(event.purposes))
    ]
    release.participants = [
        ParticipantGroup(
            organisation=_term(Organisation, group.organisation),
            count=group.count,
            countries=[[entry.country, entry.count] for entry in group.countries],
            **_texts(
                drafts,
                "description",
                lambda draft, n=n: overview(draft).participants[n].description,
            ),
        )
        for n, group in enumerate(event.participants)
    ]
