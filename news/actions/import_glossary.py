"""A glossary from a file."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from news.actions.refused import ActionRefused
from news.language.terms import RowError, Term, from_csv
from news.models import GlossaryEntry
from news.models.glossary import LISTS, LONGEST, PLAIN

MOST_BYTES = 5 * 1024 * 1024
KEY = ("term", "language", "valid_from")


class GlossaryRefused(ActionRefused):
    """Nothing was taken, because of `errors`: rows and columns of the file, as codes."""

    def __init__(self, errors: Sequence[RowError]) -> None:
        super().__init__(_("The file has errors, and nothing of it was taken."))
        self.errors = list(errors)


@transaction.atomic
def import_glossary(data: bytes) -> tuple[int, int]:
    """Take the terms of a CSV file; how many are new, and how many were there and have changed.

    An entry for the same term, language and beginning of validity is written over. All or none:
    raises `GlossaryRefused`.
    """
    if len(data) > MOST_BYTES:
        raise ActionRefused(_("The file is larger than 5 MB."))
    terms, errors = from_csv(data)
    errors = [*errors, *_unfit(terms)]
    if errors:
        raise GlossaryRefused(errors)
    known = {_key(each): each for each in GlossaryEntry.objects.all()}
    new, changed = {}, {}
    for term in terms:
        key = _key(term)
        wanted = GlossaryEntry.from_term(term)
        if key not in known:
            new[key] = wanted
        elif known[key].as_term() != term:
            wanted.pk = known[key].pk
            changed[key] = wanted
    GlossaryEntry.objects.bulk_create(new.values())
    GlossaryEntry.objects.bulk_update(changed.values(), [*PLAIN, *LISTS], batch_size=200)
    return len(new), len(changed)


def _key(term: Term | GlossaryEntry) -> tuple[Any, ...]:
    return tuple(getattr(term, name) for name in KEY)


def _unfit(terms: Sequence[Term]) -> list[RowError]:
    """What the file may say and the newsroom cannot keep."""
    languages = dict(settings.LANGUAGES)
    unknown = [
        RowError(0, "language", "unknown_language", term.language)
        for term in terms
        if term.language not in languages
    ]
    return unknown + [
        RowError(0, name, "too_long", getattr(term, name))
        for term in terms
        for name in ("term", "rendering", "first_mention")
        if len(getattr(term, name)) > LONGEST
    ]
