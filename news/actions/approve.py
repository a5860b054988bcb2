"""Approval: another publisher has read what was submitted."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from news.actions.refused import ActionRefused, LanguagesRefused
from news.actions.reviewing import demand_publisher, finish, submission_in_review
from news.actions.telling import authors_of, tell
from news.draft import worded
from news.models import PressRelease, Submission, User


def approve(
    release: PressRelease, by: User, note: str = "", *, at: datetime | None = None
) -> Submission:
    """Say that what was submitted may be published, by anybody but who submitted it.

    Raises `ActionRefused` for who submitted it, and where the text has changed since.
    """
    with transaction.atomic():
        working = PressRelease.objects.select_for_update().get(pk=release.pk)
        demand_publisher(working, by)
        submission = submission_in_review(working)
        if submission.submitted_by == by:
            raise ActionRefused(_("You have submitted this yourself. Another publisher approves."))
        if changed := submission.changed(working):
            message = _("The text has changed since it was submitted: %(languages)s.")
            raise LanguagesRefused(message, changed)
        finish(submission, Submission.STATUS_APPROVED, by, at or timezone.now(), note)
        data = {"languages": list(submission.texts), "said": worded(note)}
        log(instance=working, action="news.approve", user=by, data=data)
        tell("approved", working, authors_of(submission, working), by, data["said"])
    return submission
