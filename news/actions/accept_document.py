"""What a document says becomes a working release."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from news.actions.create_release import create_release
from news.actions.document_at_hand import at_hand
from news.actions.fitting import fitted
from news.actions.known_terms import with_known_terms
from news.draft import Block, Draft, Figure, Label
from news.intake import to_json
from news.models import ImportedDocument, NewsImage, Newsroom, PressRelease, User


@transaction.atomic
def accept_document(
    newsroom: Newsroom, document: ImportedDocument, by: User | None = None
) -> PressRelease:
    """The release that `document` says, as it was arranged; the one that it has, if it has one.

    Departments and organisations that take part are those of the newsroom with the same
    name; others stay as text. What has no place in a release is kept among the unplaced. Raises
    `ActionRefused` where somebody has discarded it.
    """
    taken = at_hand(document)
    if taken.release:
        return taken.release
    reading = taken.reading
    said = to_json(reading)
    images = _images(taken.pictures)
    draft, cut = fitted(with_known_terms(reading.draft))
    homeless = [*cut, *_without_place(reading.draft, draft, images)]
    if by and by.department and not reading.draft.department:
        # As in the form of a new release: it is numbered for the department of who writes it.
        draft = replace(draft, department=Label(by.department.slug, ""))
    draft = replace(_with_pictures(draft, images), source_language=draft.language)
    taken.release = create_release(newsroom, {draft.language: draft}, by, images=images)
    _name(taken.release, draft, taken.name, by)
    taken.doubts = said["doubts"]
    taken.unplaced = [*said["unplaced"], *({"text": text} for text in homeless)]
    taken.save()
    return taken.release


def _images(pictures: Mapping[str, int]) -> dict[int, NewsImage]:
    """Those that are still there, by their numbers in the document."""
    there = NewsImage.objects.in_bulk(pictures.values())
    return {int(number): there[pk] for number, pk in pictures.items() if pk in there}


def _without_place(read: Draft, draft: Draft, images: Mapping[int, Any]) -> list[str]:
    """Captions of photos that are not there; a department that the newsroom does not know."""
    homeless = [photo.caption for photo in draft.photos if photo.image not in images]
    if read.department and not draft.department:
        named = {each.department and each.department.name for each in read.contacts}
        homeless += [read.department.name] * (read.department.name not in named)
    return [text for text in homeless if text]


def _with_pictures(draft: Draft, images: Mapping[int, Any]) -> Draft:
    def is_there(block: Block) -> bool:
        return not isinstance(block, Figure) or block.image in images

    return replace(draft, body=tuple(block for block in draft.body if is_there(block)))


def _name(release: PressRelease, draft: Draft, name: str, by: User | None) -> None:
    """In the admin, a release without a headline is called by its document."""
    if not draft.headline:
        release.title = (_("Untitled, %(file)s") % {"file": name})[:255]
        release.save()
        release.save_revision(user=by)
