"""Releases with their translations, as the matrix and the queue show them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.conf import settings
from modeltranslation.utils import build_localized_fieldname as column

from news.editor.releases import Releases
from news.models import PressRelease
from news.models.segments import PARTS, STREAMS
from news.models.translation_standing import TranslationStanding, translation_standings

BATCH = 20
# Batches that are read for a state, which is computed, so that no database can be asked for it.
FURTHEST = 10


@dataclass(frozen=True)
class Row:
    """A release with its standing in each language, or None in that of its source."""

    release: PressRelease
    cells: Sequence[TranslationStanding | None]


@dataclass(frozen=True)
class Leaf:
    """A page of rows, newest release first."""

    rows: Sequence[Row]
    older: int | None
    """The id of a release before which there are older ones."""
    newer: int | None
    """The id of a release after which there are newer ones."""
    is_full: bool
    """Otherwise it ends because there is no more, or enough has been read."""


def with_texts(releases: Releases, languages: Sequence[str]) -> Releases:
    """`releases` with all that their translations are computed from, where those are in use."""
    unread = [
        column(name, code)
        for name in STREAMS
        for code, _name in settings.LANGUAGES
        if code not in languages
    ]
    parts = [relation for relation, _names in PARTS]
    return releases.select_related("department").prefetch_related(*parts).defer(*unread)


def rows_of(releases: Sequence[PressRelease], languages: Sequence[str]) -> list[Row]:
    """In a constant number of queries."""
    standings = translation_standings(releases, languages)
    return [
        Row(release, [standings.get((release.pk, code)) for code in languages])
        for release in releases
    ]


def leaf(
    releases: Releases,
    languages: Sequence[str],
    key: int | None = None,
    fits: Callable[[Row], bool] | None = None,
    *,
    back: bool = False,
) -> Leaf:
    """The next rows of `releases`, older than the one with the id `key`, or with `back` newer: by
    key, never by offset.

    Where only those are wanted of which `fits` is true, batches are read until the page is full
    or enough has been read.
    """
    found: list[Row] = []
    has_more = False
    last = key
    for _number in range(FURTHEST if fits else 1):
        batch = list(_beyond(releases, last, back=back)[: BATCH + 1])
        for row in rows_of(batch[:BATCH], languages):
            last = row.release.pk
            if fits is None or fits(row):
                found.append(row)
            if len(found) == BATCH:
                break
        has_more = bool(batch) and batch[-1].pk != last
        if len(found) == BATCH or not has_more:
            break
    further = last if has_more else None
    if back:
        return Leaf(found[::-1], None if key is None else key + 1, further, is_full=True)
    newer = None if key is None else key - 1
    return Leaf(found, further, newer, len(found) == BATCH)


def _beyond(releases: Releases, key: int | None, *, back: bool) -> Releases:
    """`releases` on one side of `key`, the nearest first."""
    if key is not None:
        releases = releases.filter(pk__gt=key) if back else releases.filter(pk__lt=key)
    return releases.order_by("pk" if back else "-pk")
