"""Taking back: who submitted it wants to go on with it."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from news.actions.refused import ActionRefused
from news.actions.reviewing import finish, submission_in_review
from news.models import PressRelease, Submission, User


def take_back(release: PressRelease, by: User, *, at: datetime | None = None) -> Submission:
    """End the review that `by` has asked for."""
    with transaction.atomic():
        working = PressRelease.objects.select_for_update().get(pk=release.pk)
        submission = submission_in_review(working)
        if submission.submitted_by != by:
            raise ActionRefused(_("Only who submitted it can take it back."))
        finish(submission, Submission.STATUS_CANCELLED, by, at or timezone.now())
        data = {"languages": list(submission.texts)}
        log(instance=working, action="news.take_back", user=by, data=data)
    return submission
