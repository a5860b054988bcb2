"""What a release lacks for publication: one list for the form, the checklist and the action."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy
from modeltranslation.utils import build_localized_fieldname as column

from news.draft import Outline, plain
from news.language.notes import unbound_notes
from news.language.structure import slots, texts
from news.models.embargo import embargo_faults
from news.models.lack import Lack

if TYPE_CHECKING:
    from news.models.press_release import PressRelease

CHILD_TEXTS = {
    "photos": ("caption", "credit"),
    "attachments": ("title",),
    "contacts": ("position", "name"),
    "event_places": ("name",),
    "event_purposes": ("purpose",),
    "participants": ("description",),
}

NOTE_FAULTS = {
    "no_note": _("“%(text)s…”: there is no note %(number)s for its mark."),
    "no_mark": _("“%(text)s…”: note %(number)s has no mark in the text."),
}


def lacks(release: "PressRelease", languages: Sequence[str]) -> list[Lack]:
    """See `PressRelease.lacks`."""
    source = release.source_language
    found = [*_contradictions(release), *_source_lacks(release, source)]
    for language in languages:
        found += _audience_lacks(release, language)
        found += _alt_text_lacks(release, language)
        found += _notes_lacks(release, language)
        found += _unnamed_terms(release, language)
        if language != source:
            found += _untranslated(release, source, language)
    return found


def serves(language: str) -> str:
    """The audience that the pages and feeds of `language` serve."""
    return settings.LANGUAGE_AUDIENCES.get(language, "international")


def _contradictions(release: "PressRelease") -> Iterator[Lack]:
    if release.event_start and release.event_end and release.event_end < release.event_start:
        yield Lack("event_end", _("The event ends before it begins."), contradiction=True)
    if release.event_end and not release.event_start:
        yield Lack("event_start", _("Say when the event begins."), contradiction=True)
    yield from embargo_faults(release)
    for n, group in enumerate(release.participants.all()):
        if message := group.contradiction():
            yield Lack(f"participants-{n}-countries", message, contradiction=True)


def _source_lacks(release: "PressRelease", source: str) -> Iterator[Lack]:
    if not _has(release, "headline", source):
        yield Lack(column("headline", source), _("A headline is needed."), source)
    if not any(slot.has_words for slot in slots(release.raw("summary", source))):
        yield Lack(column("summary", source), _("At least one summary bullet is needed."), source)
    if not release.draft(source).body:
        yield Lack(column("body", source), _("The body has no text yet."), source)
    if not release.contacts.all():
        yield Lack("contacts", _("At least one contact is needed."))


def _audience_lacks(release: "PressRelease", language: str) -> Iterator[Lack]:
    if release.audience not in ("both", serves(language)):
        message = _("The pages in this language are for the other audience.")
        yield Lack("audience", message, language)


def _alt_text_lacks(release: "PressRelease", language: str) -> Iterator[Lack]:
    for n, photo in enumerate(release.photos.all()):
        if not _has(photo, "alt_text", language):
            field = f"photos-{n}-{column('alt_text', language)}"
            yield Lack(field, _("This photo has no alt text."), language)
    missing = sum(
        1
        for slot in slots(release.raw("body", language))
        if slot.part == "alt_text" and not slot.has_words
    )
    if missing:
        yield Lack(column("body", language), _("A figure has no alt text."), language)


def _notes_lacks(release: "PressRelease", language: str) -> Iterator[Lack]:
    body = release.draft(language).body
    for block, fault, number in unbound_notes(body):
        words = plain(block.items[0].text if isinstance(block, Outline) else block.text)
        message = NOTE_FAULTS[fault] % {"number": number, "text": words[:20]}
        yield Lack(column("body", language), message, language)


def _unnamed_terms(release: "PressRelease", language: str) -> Iterator[Lack]:
    terms = {
        "department": [release.department],
        "topics": list(release.topics.all()),
        "contacts": [contact.department for contact in release.contacts.all()],
        "event_hosts": [host.organisation for host in release.event_hosts.all()],
        "participants": [group.organisation for group in release.participants.all()],
    }
    unnamed = {
        term: field
        for field, values in terms.items()
        for term in values
        if term and not term.text("name", language)
    }
    for term, field in unnamed.items():
        message = _("“%(term)s” has no name in this language.") % {"term": term}
        yield Lack(field, message, language)


def _untranslated(release: "PressRelease", source: str, language: str) -> Iterator[Lack]:
    """The same texts as in the source language."""
    for name in ("headline", "event_enquiries"):
        if _has(release, name, source) and not _has(release, name, language):
            yield Lack(column(name, language), _("This text is missing."), language)
    for name in ("summary", "body"):
        if missing := _empty_slots(release, name, source, language):
            message = ngettext_lazy(
                "%(count)d text is missing.", "%(count)d texts are missing.", missing
            ) % {"count": missing}
            yield Lack(column(name, language), message, language)
    for relation, names in CHILD_TEXTS.items():
        for n, child in enumerate(getattr(release, relation).all()):
            for name in names:
                if _has(child, name, source) and not _has(child, name, language):
                    field = f"{relation}-{n}-{column(name, language)}"
                    yield Lack(field, _("This text is missing."), language)


def _has(holder: Any, name: str, language: str) -> bool:
    return bool((holder.text(name, language) or "").strip())


def _empty_slots(release: "PressRelease", name: str, source: str, language: str) -> int:
    translated = texts(release.raw(name, language))
    return sum(
        1
        for slot in slots(release.raw(name, source))
        if slot.has_words and slot.path not in translated
    )
