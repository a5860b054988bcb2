"""A document becomes a working release at once, and nothing of it is lost."""

from dataclasses import dataclass

from django.db import transaction

from news.actions.accept_document import accept_document
from news.actions.take_document import take_document
from news.intake import Reading
from news.models import Newsroom, PressRelease, User


@dataclass(frozen=True)
class Imported:
    """A release that was made of a document; `reading` is None where it was imported before."""

    release: PressRelease
    reading: Reading | None = None


@transaction.atomic
def import_document(
    newsroom: Newsroom, content: bytes, name: str, by: User | None = None
) -> Imported:
    """The working release that the file `content`, called `name`, says, with its pictures.

    As `take_document` and `accept_document` together: nobody is asked in between. Raises
    `DocumentRefused` and `ActionRefused`, and then nothing is kept.
    """
    document = take_document(content, name, by)
    if document.release:
        return Imported(document.release)
    return Imported(accept_document(newsroom, document, by), document.reading)
