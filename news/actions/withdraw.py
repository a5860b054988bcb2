"""Withdrawal (철회): the reason stays in place of the text."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from news.actions.editions import Change, Line, add_edition, without_text
from news.actions.refused import ActionRefused
from news.actions.reviewing import demand_publisher
from news.models import Changes, Edition, PressRelease, User


def withdraw(
    release: PressRelease,
    languages: Sequence[str],
    by: User | None,
    *,
    notes: Mapping[str, str],
    at: datetime | None = None,
) -> list[Edition]:
    """Take the text of `release` back in `languages`, from now on (`at`), all or none.

    The headline stays, with the reason that `notes` gives in each language. Earlier versions
    can no longer be read either, and an edition that waits is dropped. Raises `ActionRefused`
    for who may not publish and where nothing is public, `NoteMissing` for a reason.
    """
    if not languages:
        raise ActionRefused(_("Choose at least one language."))
    with transaction.atomic():
        working = PressRelease.objects.select_for_update().get(pk=release.pk)
        if by is not None:
            demand_publisher(working, by)
        change = Change(Changes.WITHDRAWAL, by, at or timezone.now(), notes)
        lines = [Line.at(working, language, change.starts) for language in languages]
        if not all(line.public for line in lines):
            raise ActionRefused(_("What is not public yet cannot be withdrawn."))
        if not all(line.is_readable for line in lines):
            raise ActionRefused(_("It is withdrawn already."))
        change.demand_notes(languages)
        editions = [_notice(line, change) for line in lines]
        data = {
            "languages": list(languages),
            "notes": {edition.language: edition.note for edition in editions},
        }
        log(instance=working, action="news.withdraw", user=by, data=data)
    return editions


def _notice(line: Line, change: Change) -> Edition:
    withdrawn = line.public
    assert withdrawn is not None
    draft = without_text(withdrawn.draft)
    notice = add_edition(line, change, draft, audience=withdrawn.audience, files={})
    notice.departments.set(withdrawn.departments.all())
    notice.topics.set(withdrawn.topics.all())
    return notice
