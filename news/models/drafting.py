"""The working page as a `Draft` in one language."""

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from news.draft import (
    Attachment,
    Contact,
    CountryCount,
    Draft,
    EventOverview,
    Host,
    Label,
    ParticipantGroup,
    Photo,
)
from news.language import stream
from news.models.edition import Edition

if TYPE_CHECKING:
    from news.models.press_release import PressRelease


def draft_of(release: "PressRelease", language: str) -> Draft:
    """What `release` says in `language`: its texts in that language alone, and the facts."""
    return Draft(
        language=language,
        headline=_text(release, "headline", language),
        summary=stream.bullets(release.raw("summary", language)),
        body=stream.blocks(
            release.raw("body", language), lambda page_id: _address(page_id, language)
        ),
        event_overview=_event_overview(release, language),
        photos=tuple(_photo(photo, language) for photo in release.photos.all()),
        attachments=_attachments(release, language),
        contacts=tuple(_contact(contact, language) for contact in release.contacts.all()),
        kind=release.kind,
        number=release.number,
        source_language=release.source_language,
        audience=release.audience,
        licence=release.licence,
        department=_label(release.department, language),
        topics=tuple(topic.label(language) for topic in release.topics.all()),
        issued_at=_local(release.issued_at),
        **embargo_of(release, language),
        related=tuple(link.release.uuid for link in release.related_releases.all()),
    )


def embargo_of(release: "PressRelease", language: str) -> dict[str, Any]:
    """The embargo as a `Draft` in `language` has it; a phrase is in the source language."""
    worded_here = language == release.source_language
    return {
        "embargoed_until": _local(release.embargoed_until),
        "embargo_kind": release.embargo_kind,
        "paper_day": release.paper_day,
        "embargo_phrase": release.embargo_phrase.strip() if worded_here else "",
    }


def _address(page_id: int, language: str) -> str:
    """Where a link to another release leads in `language`; nowhere if it has no edition there."""
    editions = Edition.objects.filter(release_id=page_id, language=language)
    newest = editions.order_by("-number").defer("content", "files").first()
    return newest.get_absolute_url() if newest else ""


def _text(holder: Any, name: str, language: str) -> str:
    return (holder.text(name, language) or "").strip()


def _label(term: Any, language: str) -> Label | None:
    return term.label(language) if term else None


def _local(instant: Any) -> Any:
    return timezone.localtime(instant) if instant else None


def _event_overview(release: "PressRelease", language: str) -> EventOverview | None:
    if release.event_start is None:
        return None
    return EventOverview(
        start=_local(release.event_start),
        end=_local(release.event_end),
        time_zone=release.event_time_zone,
        places=_texts(release.event_places.all(), "name", language),
        hosts=tuple(
            Host(host.organisation.label(language), host.role) for host in release.event_hosts.all()
        ),
        participants=tuple(_group(group, language) for group in release.participants.all()),
        purposes=_texts(release.event_purposes.all(), "purpose", language),
        enquiries=_text(release, "event_enquiries", language),
    )


def _texts(holders: Any, name: str, language: str) -> tuple[str, ...]:
    found = (_text(holder, name, language) for holder in holders)
    return tuple(text for text in found if text)


def _group(group: Any, language: str) -> ParticipantGroup:
    return ParticipantGroup(
        organisation=_label(group.organisation, language),
        description=_text(group, "description", language),
        count=group.count,
        countries=tuple(CountryCount(code, n) for code, n in group.countries),
    )


def _photo(photo: Any, language: str) -> Photo:
    return Photo(
        image=photo.image_id,
        caption=_text(photo, "caption", language),
        alt_text=_text(photo, "alt_text", language),
        credit=_text(photo, "credit", language),
        licence=photo.licence,
    )


def _attachments(release: "PressRelease", language: str) -> tuple[Attachment, ...]:
    found = []
    for attachment in release.attachments.all():
        document, document_language = attachment.file_for(language, release.source_language)
        found.append(
            Attachment(
                kind=attachment.kind,
                number=attachment.number,
                title=_text(attachment, "title", language),
                document=document,
                document_language=document_language,
            )
        )
    return tuple(found)


def _contact(contact: Any, language: str) -> Contact:
    return Contact(
        department=_label(contact.department, language),
        role=contact.role,
        position=_text(contact, "position", language),
        name=_text(contact, "name", language),
        phone=contact.phone,
        email=contact.email,
    )
