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
from news.models.segments import STREAMS, segments_of

if TYPE_CHECKING:
    from news.models.press_release import PressRelease

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
            found += _untranslated(release, language)
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
    """Of photos and figures. Where the source has one, the others are its translations."""
    source = release.source_language
    for n, photo in enumerate(release.photos.all()):
        if not _has(photo, "alt_text", source) and not _has(photo, "alt_text", language):
            field = f"photos-{n}-{column('alt_text', source)}"
            yield Lack(field, _("This photo has no alt text."), language)
    written = texts(release.raw("body", source)) | texts(release.raw("body", language))
    parts = [slot for slot in slots(release.raw("body", source)) if slot.part == "alt_text"]
    if not all(slot.path in written for slot in parts):
        yield Lack(column("body", source), _("A figure has no alt text."), language)


def _notes_lacks(release: "PressRelease", language: str) -> Iterator[Lack]:
    is_target = language != release.source_language
    for block, fault, number in unbound_notes(release.draft(language).body):
        first = block.items[0] if isinstance(block, Outline) else block
        message = NOTE_FAULTS[fault] % {"number": number, "text": plain(first.text)[:20]}
        place = f"{block.id}.items.{first.id}" if isinstance(block, Outline) else block.id
        path = f"body.{place}.text" if is_target else ""
        yield Lack(column("body", language), message, language, path=path)


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


def _untranslated(release: "PressRelease", language: str) -> Iterator[Lack]:
    """What the source says and the target `language` does not, by place."""
    missing: dict[str, list[str]] = {}
    for segment in segments_of(release, language):
        if not segment.has_target:
            name, _dot, rest = segment.path.partition(".")
            place = name if name in STREAMS or not rest else segment.path
            missing.setdefault(place, []).append(segment.path)
    for place, paths in missing.items():
        message: Any = _("This text is missing.")
        if place in STREAMS:
            message = ngettext_lazy(
                "%(count)d text is missing.", "%(count)d texts are missing.", len(paths)
            ) % {"count": len(paths)}
        yield Lack(_field(release, place, language), message, language, path=paths[0])


def _field(release: "PressRelease", place: str, language: str) -> str:
    """`photos.12.caption`: `photos-0-caption_en`, as the form would call it."""
    if "." not in place:
        return column(place, language)
    relation, key, name = place.split(".")
    ids = [str(each.pk) for each in getattr(release, relation).all()]
    return f"{relation}-{ids.index(key)}-{column(name, language)}"


def _has(holder: Any, name: str, language: str) -> bool:
    return bool((holder.text(name, language) or "").strip())
