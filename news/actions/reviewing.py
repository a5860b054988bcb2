"""What the verbs of a review share: the submission in question, and its end."""

from datetime import datetime

from django.utils.translation import gettext as _
from wagtail.models import WorkflowState

from news.actions.refused import ActionRefused
from news.models import Edition, PressRelease, Submission, User
from news.models.review import submissions

STATUS_OF_STATE = {
    Submission.STATUS_APPROVED: WorkflowState.STATUS_APPROVED,
    Submission.STATUS_REJECTED: WorkflowState.STATUS_NEEDS_CHANGES,
    Submission.STATUS_CANCELLED: WorkflowState.STATUS_CANCELLED,
}


class ReasonMissing(ActionRefused):
    """Nobody would know why."""


def demand_publisher(release: PressRelease, by: User) -> None:
    """Refuse those who may not publish `release`."""
    if not release.permissions_for_user(by).can_release():
        raise ActionRefused(_("Only publishers of this release can do this."))


def submission_in_review(release: PressRelease) -> Submission:
    """The one that waits for its review. Raises `ActionRefused`."""
    last = submissions(release).first()
    if last is None or not last.is_open:
        raise ActionRefused(_("Nothing waits for a review here."))
    return last


def is_published(submission: Submission, release: PressRelease) -> bool:
    """Whether an edition has come of it."""
    ended = submission.finished_at
    return bool(ended and Edition.objects.filter(release=release, made_at__gte=ended).exists())


def finish(
    submission: Submission, status: str, by: User | None, at: datetime, comment: str = ""
) -> None:
    """End `submission`, and with it Wagtail's workflow."""
    submission.status, submission.comment = status, comment
    submission.finished_at, submission.finished_by = at, by
    submission.save()
    state = submission.workflow_state
    WorkflowState.objects.filter(pk=state.pk).update(status=STATUS_OF_STATE[status])
