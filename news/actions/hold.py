"""An embargo that is moved to a later instant holds what waits for an earlier one."""

from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from news.actions.edition_files import copy_edition_files
from news.actions.editions import Change, Line, add_edition
from news.models import Edition, PressRelease, User
from news.models.drafting import embargo_of


def hold(
    release: PressRelease, by: User | None = None, *, at: datetime | None = None
) -> list[Edition]:
    """Let what waits for an instant before the embargo of `release` wait for its end.

    The texts stay those that were published; only the embargo that they name is the new one.
    Without this, what has been embargoed anew would appear at the old hour. An embargo moved to
    an earlier instant changes nothing: to appear earlier than was decided is a publication.
    """
    embargo = release.embargoed_until
    if embargo is None:
        return []
    with transaction.atomic():
        now = at or timezone.now()
        too_early = Edition.objects.filter(release_id=release.pk).kept()
        too_early = too_early.filter(public_from__gt=now, public_from__lt=embargo)
        languages = list(too_early.order_by("pk").values_list("language", flat=True))
        if not languages:
            return []
        lines = [Line.at(release, language, now) for language in languages]
        held = [_held(line, embargo, by) for line in lines]
        data = {
            "languages": languages,
            "instants": {edition.language: embargo.isoformat() for edition in held},
        }
        log(instance=release, action="news.hold", user=by, data=data)
    return held


def _held(line: Line, embargo: datetime, by: User | None) -> Edition:
    waiting = line.waiting
    assert waiting is not None
    change = Change(
        waiting.change,
        by or waiting.made_by,
        embargo,
        {line.language: waiting.note},
        None if waiting.list_date == waiting.public_from else waiting.list_date,
    )
    draft = replace(waiting.draft, **embargo_of(line.release, line.language))
    held = add_edition(line, change, draft, audience=waiting.audience, files=waiting.files)
    held.departments.set(waiting.departments.all())
    held.topics.set(waiting.topics.all())
    copy_edition_files(waiting, held)
    return held
