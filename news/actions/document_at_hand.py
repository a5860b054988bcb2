"""A document that came in, held while something is done with it."""

from django.utils.translation import gettext as _

from news.actions.refused import ActionRefused
from news.models import ImportedDocument


def at_hand(document: ImportedDocument) -> ImportedDocument:
    """`document` as it is now, until the transaction ends. Raises `ActionRefused`."""
    held = ImportedDocument.objects.select_for_update().filter(pk=document.pk).first()
    if held is None:
        raise ActionRefused(_("Somebody has discarded this document."))
    return held


def waiting(document: ImportedDocument) -> ImportedDocument:
    """`document` as it is now, if no release has been made of it. Raises `ActionRefused`."""
    held = at_hand(document)
    if held.release_id:
        raise ActionRefused(_("A release has been made of this document already."))
    return held
