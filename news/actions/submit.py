"""Submission: somebody has finished, and another is to look at it."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import WorkflowState

from news.actions.publish import NotReady
from news.actions.refused import ActionRefused
from news.actions.review_workflow import review_workflow
from news.actions.telling import publishers_of, tell
from news.draft import worded
from news.models import Newsroom, PressRelease, Submission, User
from news.models.review import submissions, text_in


def submit(release: PressRelease, by: User, note: str = "") -> Submission:
    """Hand the working text of `release`, in all languages that have any, to the publishers.

    What was submitted before and not published yet gives way to it. The source language must
    lack nothing (`NotReady`); others may follow. `note` is for who reviews it.
    """
    note = worded(note)
    with transaction.atomic():
        working = PressRelease.objects.select_for_update().get(pk=release.pk)
        _check(working, by)
        with_text = [code for code in _languages(working) if working.text("headline", code)]
        submission = _begin(working, by)
        submission.note = note
        submission.texts = {code: text_in(working, code) for code in with_text}
        submission.save()
        data = {"languages": with_text, "said": note}
        log(instance=working, action="news.submit", user=by, data=data)
        tell("submitted", working, publishers_of(working), by, note)
    return submission


def _check(release: PressRelease, by: User) -> None:
    if not release.permissions_for_user(by).can_edit():
        raise ActionRefused(_("You may not work on this release."))
    if lacks := release.lacks([release.source_language]):
        raise NotReady(lacks)
    last = submissions(release).first()
    if last and last.is_open and last.submitted_by == by and not _differs(last, release):
        raise ActionRefused(_("You have submitted just this already. It waits for its review."))


def _differs(last: Submission, release: PressRelease) -> bool:
    with_text = {code for code in _languages(release) if release.text("headline", code)}
    return with_text != set(last.texts) or bool(last.changed(release))


def _languages(release: PressRelease) -> list[str]:
    in_use = Newsroom.current().languages_in_use()
    return list(dict.fromkeys([release.source_language, *in_use]))


def _begin(release: PressRelease, by: User) -> Submission:
    """A task of Wagtail's workflow, in the place of the one that is under way, if any."""
    workflow, task = review_workflow()
    revision = release.get_latest_revision() or release.save_revision(user=by)
    state = WorkflowState.objects.for_instance(release).active().first() or WorkflowState(
        content_type=release.get_content_type(),
        base_content_type=release.get_base_content_type(),
        object_id=str(release.pk),
    )
    if state.pk:
        under_way = state.task_states.filter(status=Submission.STATUS_IN_PROGRESS)
        under_way.update(status=Submission.STATUS_CANCELLED, finished_at=timezone.now())
    state.workflow, state.requested_by = workflow, by
    state.status = WorkflowState.STATUS_IN_PROGRESS
    state.save()
    submission = Submission.objects.create(
        workflow_state=state, revision=revision, task=task, submitted_by=by
    )
    state.current_task_state = submission
    state.save()
    return submission
