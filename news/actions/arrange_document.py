"""Somebody puts what was read of a document elsewhere, and takes that back."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from news.actions.document_at_hand import waiting
from news.actions.refused import ActionRefused
from news.intake.arranging import Move, arrange
from news.intake.stored import moves_to_stored
from news.models import ImportedDocument


@transaction.atomic
def arrange_document(document: ImportedDocument, moves: Sequence[Move], done: int) -> None:
    """Do `moves` together, after the `done` that were seen. Raises `MoveRefused`, `ActionRefused`.

    Others who have arranged it meanwhile have changed what paths mean: nothing is done then.
    """
    taken = _waiting(document, done)
    arrange(taken.reading, moves)
    _keep(taken, [*taken.moves, moves_to_stored(moves)])


@transaction.atomic
def undo_arranging(document: ImportedDocument, done: int) -> None:
    """Take the last of the `done` back. Raises `ActionRefused`."""
    taken = _waiting(document, done)
    _keep(taken, taken.moves[:-1])


def _waiting(document: ImportedDocument, done: int) -> ImportedDocument:
    taken = waiting(document)
    if len(taken.moves) != done:
        raise ActionRefused(
            _("Somebody has arranged this document meanwhile. This is how it is now; try again.")
        )
    return taken


def _keep(document: ImportedDocument, moves: Sequence[object]) -> None:
    document.moves = list(moves)
    document.save(update_fields=["moves"])
