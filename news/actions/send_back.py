"""Sending back: what was submitted is not ready, and why."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from news.actions.refused import ActionRefused
from news.actions.reviewing import ReasonMissing, demand_publisher, finish, is_published
from news.actions.telling import authors_of, tell
from news.draft import worded
from news.models import PressRelease, Submission, User
from news.models.review import submissions


def send_back(
    release: PressRelease, by: User, reason: str, *, at: datetime | None = None
) -> Submission:
    """Return to its author what waits for a review, or has been approved and not published.

    Raises `ReasonMissing`, and `ActionRefused` where there is nothing to send back.
    """
    if not (reason := worded(reason)):
        raise ReasonMissing(_("Say what has to be done."))
    with transaction.atomic():
        working = PressRelease.objects.select_for_update().get(pk=release.pk)
        demand_publisher(working, by)
        last = submissions(working).first()
        approved = last and last.status == last.STATUS_APPROVED and not is_published(last, working)
        if last is None or not (last.is_open or approved):
            raise ActionRefused(_("Nothing waits for a review here."))
        if last.submitted_by == by:
            raise ActionRefused(_("You have submitted this yourself. Take it back instead."))
        finish(last, Submission.STATUS_REJECTED, by, at or timezone.now(), reason)
        data = {"languages": list(last.texts), "reason": reason}
        log(instance=working, action="news.send_back", user=by, data=data)
        tell("returned", working, authors_of(last, working), by, reason)
    return last
