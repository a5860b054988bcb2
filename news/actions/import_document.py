"""A document becomes a working release, and nothing of it is lost."""

import hashlib
import io
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.db import transaction
from django.utils.translation import gettext as _

from news.actions.create_release import create_release
from news.actions.fitting import fitted
from news.actions.known_terms import with_known_terms
from news.actions.refused import ActionRefused
from news.draft import Block, Draft, Figure, clean_text
from news.files import FileRefused
from news.intake import Image, Reading, read, to_json
from news.models import ImportedDocument, NewsImage, Newsroom, PressRelease, User


@dataclass(frozen=True)
class Imported:
    """A release that was made of a document; `reading` is None where it was imported before."""

    release: PressRelease
    reading: Reading | None = None


def import_document(
    newsroom: Newsroom, content: bytes, name: str, by: User | None = None
) -> Imported:
    """The working release that the file `content`, called `name`, says, with its pictures.

    The file itself is kept, privately, and the same file leads to the release that
    it has made. Departments and organisations that take part are those of the newsroom with
    the same name; others stay as text. Raises `DocumentRefused` for what cannot be read, and
    `ActionRefused` for a language that the newsroom does not have.
    """
    digest = hashlib.sha256(content).hexdigest()
    if before := ImportedDocument.objects.filter(sha256=digest).first():
        return Imported(before.release)
    reading = read(content, name)
    language = reading.draft.language
    if language not in dict(settings.LANGUAGES):
        raise ActionRefused(
            _("There are no columns for the language “%(code)s”. There are: %(known)s.")
            % {"code": language, "known": ", ".join(dict(settings.LANGUAGES))}
        )
    said = to_json(reading)
    with transaction.atomic():
        images = _images(reading.document.images, by)
        draft, cut = fitted(with_known_terms(reading.draft))
        release = _release(newsroom, _with_pictures(draft, images), images, name, by)
        ImportedDocument.objects.create(
            release=release,
            file=ContentFile(content, digest + PurePath(name).suffix.lower()[:10]),
            name=PurePath(name).name[-255:],
            sha256=digest,
            doubts=said["doubts"],
            unplaced=[*said["unplaced"], *({"text": text} for text in cut)],
            imported_by=by,
        )
    return Imported(release, reading)


def _release(
    newsroom: Newsroom, draft: Draft, images: dict[int, NewsImage], name: str, by: User | None
) -> PressRelease:
    draft = replace(draft, source_language=draft.language)
    release = create_release(newsroom, {draft.language: draft}, by, images=images)
    if not draft.headline:
        release.title = _("Untitled, %(file)s") % {"file": PurePath(name).name}
        release.save()
        release.save_revision(user=by)
    return release


def _images(found: tuple[Image, ...], by: User | None) -> dict[int, NewsImage]:
    """The pictures of the document that can be read, by their numbers."""
    stored = {}
    for number, image in enumerate(found, 1):
        try:
            stored[number] = NewsImage.objects.create(
                title=PurePath(image.name).name[:255],
                description=clean_text(image.description)[:255],
                file=ImageFile(io.BytesIO(image.content), name=PurePath(image.name).name),
                uploaded_by_user=by,
            )
        except FileRefused:
            continue  # the document is kept, and has it
    return stored


def _with_pictures(draft: Draft, images: Mapping[int, Any]) -> Draft:
    def is_there(block: Block) -> bool:
        return not isinstance(block, Figure) or block.image in images

    return replace(draft, body=tuple(block for block in draft.body if is_there(block)))
