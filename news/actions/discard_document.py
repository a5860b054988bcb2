"""A document that waits is not wanted."""

from django.db import transaction
from wagtail.models import ReferenceIndex

from news.actions.document_at_hand import waiting
from news.models import ImportedDocument, NewsImage


@transaction.atomic
def discard_document(document: ImportedDocument) -> None:
    """Forget `document`, its file, and those of its pictures that nothing uses.

    Raises `ActionRefused` once a release has been made of it.
    """
    taken = waiting(document)
    for image in NewsImage.objects.filter(pk__in=taken.pictures.values()):
        if not ReferenceIndex.get_references_to(image).exists():
            image.delete()
    taken.delete()
