"""Cancelling what waits for its hour."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from news.actions.editions import Line
from news.actions.refused import ActionRefused
from news.actions.reviewing import demand_publisher
from news.actions.together import check_cancelled_together
from news.draft import worded
from news.models import Edition, PressRelease, User


def unschedule(
    release: PressRelease,
    languages: Sequence[str],
    by: User | None,
    *,
    reason: str = "",
    at: datetime | None = None,
) -> list[Edition]:
    """Drop the editions of `release` that wait in `languages`, all or none; nobody ever sees them.

    What is public stays as it is, without an end. The text is worked on as before and can be
    published again. Raises `ActionRefused` for who may not publish and where nothing waits any
    more, `NotTogether` where other languages would appear without these.
    """
    if not languages:
        raise ActionRefused(_("Choose at least one language."))
    with transaction.atomic():
        working = PressRelease.objects.select_for_update().get(pk=release.pk)
        if by is not None:
            demand_publisher(working, by)
        now = at or timezone.now()
        lines = [Line.at(working, language, now) for language in languages]
        waiting = [line.waiting for line in lines if line.waiting]
        if len(waiting) < len(lines):
            raise ActionRefused(_("Nothing waits there: it is public by now, or cancelled."))
        check_cancelled_together(working, languages, now)
        for line in lines:
            line.give_way(None)
        data = {
            "languages": list(languages),
            "instants": {each.language: each.public_from.isoformat() for each in waiting},
            "reason": worded(reason),
        }
        log(instance=working, action="news.unschedule", user=by, data=data)
    return waiting
