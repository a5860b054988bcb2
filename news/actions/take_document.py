"""A document comes in: it is read, kept, and waits for somebody who accepts what was read."""

import hashlib
import io
from dataclasses import replace
from pathlib import PurePath

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from news.actions.refused import ActionRefused
from news.draft import clean_text
from news.files import FileRefused
from news.intake import Doubt, Image, read
from news.intake.stored import to_stored
from news.models import ImportedDocument, NewsImage, User


def take_document(content: bytes, name: str, by: User | None = None) -> ImportedDocument:
    """The file `content`, called `name`, with what it says; the one that is known, if it is.

    Its pictures become images. Raises `DocumentRefused` for what cannot be read, and
    `ActionRefused` for a language that the newsroom does not have.
    """
    digest = hashlib.sha256(content).hexdigest()
    if known := ImportedDocument.objects.filter(sha256=digest).first():
        return known
    reading = read(content, name)
    _check_language(reading.draft.language)
    try:
        with transaction.atomic():
            pictures, unread = _pictures(reading.document.images, by)
            doubts = [Doubt("picture_unreadable", params={"name": each}) for each in unread]
            reading = replace(reading, doubts=(*reading.doubts, *doubts))
            return ImportedDocument.objects.create(
                file=ContentFile(content, digest + PurePath(name).suffix.lower()[:10]),
                name=PurePath(name).name[-255:],
                sha256=digest,
                stored_reading=to_stored(reading),
                pictures=pictures,
                imported_by=by,
            )
    except IntegrityError:  # somebody has just brought the same
        return ImportedDocument.objects.get(sha256=digest)


def _check_language(language: str) -> None:
    if language not in dict(settings.LANGUAGES):
        raise ActionRefused(
            _("There are no columns for the language “%(code)s”. There are: %(known)s.")
            % {"code": language, "known": ", ".join(dict(settings.LANGUAGES))}
        )


def _pictures(found: tuple[Image, ...], by: User | None) -> tuple[dict[str, int], list[str]]:
    """The images made of the document's pictures, by number, and the names of the others."""
    stored, unread = {}, []
    for number, image in enumerate(found, 1):
        name = PurePath(image.name).name
        try:
            made = NewsImage.objects.create(
                title=name[:255],
                description=clean_text(image.description)[:255],
                file=ImageFile(io.BytesIO(image.content), name=name),
                uploaded_by_user=by,
            )
        except FileRefused:
            unread.append(name)  # the document is kept, and has it
        else:
            stored[str(number)] = made.pk
    return stored, unread
