"""Correction (정정): what was wrong is put right in the open."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from news.actions.publish import publish
from news.models import Changes, Edition, PressRelease, User


def correct(
    release: PressRelease,
    languages: Sequence[str],
    by: User | None,
    *,
    notes: Mapping[str, str],
    public_from: datetime | None = None,
    emergency: str | None = None,
    override: str | None = None,
    at: datetime | None = None,
) -> list[Edition]:
    """Publish the working text in `languages` as the next numbered correction of each.

    `notes` says in each language what was wrong. Pages show it with its date and number, and
    lead to the version before. Raises `ActionRefused` where nothing is public yet, or nothing
    has changed. Of a person it asks what `publish` asks.
    """
    return publish(
        release,
        languages,
        by,
        change=Changes.CORRECTION,
        notes=notes,
        public_from=public_from,
        emergency=emergency,
        override=override,
        at=at,
    )
