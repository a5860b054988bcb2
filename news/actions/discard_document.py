"""A document that waits is not wanted."""

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import ReferenceIndex

from news.actions.refused import ActionRefused
from news.models import ImportedDocument, NewsImage


@transaction.atomic
def discard_document(document: ImportedDocument) -> None:
    """Forget `document`, its file, and those of its pictures that nothing uses.

    Raises `ActionRefused` once a release has been made of it.
    """
    taken = ImportedDocument.objects.select_for_update().get(pk=document.pk)
    if taken.release_id:
        raise ActionRefused(_("A release has been made of this document already."))
    for image in NewsImage.objects.filter(pk__in=taken.pictures.values()):
        if not ReferenceIndex.get_references_to(image).exists():
            image.delete()
    taken.delete()
