"""Review: Wagtail's workflow, with what was submitted kept word by word."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import CharField, Exists, OuterRef, QuerySet, Subquery
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _
from wagtail.locks import WorkflowLock
from wagtail.models import Page, Task, TaskState

from news.draft import to_json
from news.models.document import NewsDocument
from news.models.emergency import EmergencyPublication
from news.models.image import NewsImage
from news.models.used_files import used_files

if TYPE_CHECKING:
    from news.models.press_release import PressRelease

# When it appears is for whoever publishes to decide.
SCHEDULE = ("issued_at", "embargoed_until", "embargo_kind", "paper_day", "embargo_phrase")


class Submission(TaskState):
    """What somebody submitted, and what became of it.

    `texts` has each language as it was then: what is published later is held against it, since
    Wagtail's revisions may be overwritten by a form that is still open.
    """

    submitted_by: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    note = models.TextField(blank=True)
    texts: Any = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("submission")
        verbose_name_plural = _("submissions")

    @property
    def is_open(self) -> bool:
        return bool(self.status == self.STATUS_IN_PROGRESS)

    def changed(self, release: "PressRelease", languages: Sequence[str] | None = None) -> list[str]:
        """The submitted `languages` (all) that say something else by now."""
        asked = self.texts if languages is None else [c for c in languages if c in self.texts]
        return [code for code in asked if self.texts[code] != text_in(release, code)]


class OpenToEditors(WorkflowLock):
    """No lock: who changes a submitted text must submit it again."""

    def for_user(self, user: Any) -> bool:
        return False

    def get_message(self, user: Any) -> str:
        return ""


class Review(Task):
    """The one step of the newsroom's workflow. It is taken by our verbs alone."""

    task_state_class = Submission
    lock_class = OpenToEditors

    class Meta:
        verbose_name = _("review")
        verbose_name_plural = _("reviews")

    def user_can_access_editor(self, obj: Any, user: Any) -> bool:
        permissions = obj.specific.permissions_for_user(user)
        return bool(permissions.can_release())

    def get_actions(self, obj: Any, user: Any) -> list[Any]:
        """None for Wagtail's screens; see `news.actions`."""
        return []


def text_in(release: "PressRelease", language: str) -> dict[str, Any]:
    """All that `language` would say, but for the schedule, and its files: to be compared."""
    draft = release.draft(language)
    used = used_files(draft)
    images = NewsImage.objects.filter(pk__in=used.images)
    documents = NewsDocument.objects.filter(pk__in=used.documents)
    files = sorted(each.file.name for each in (*images, *documents))
    said = to_json(draft)
    return {"draft": {k: v for k, v in said.items() if k not in SCHEDULE}, "files": files}


def submissions(release: "PressRelease") -> QuerySet[Submission]:
    """All of `release`, newest first."""
    found = Submission.objects.filter(
        workflow_state__base_content_type=_pages(), workflow_state__object_id=str(release.pk)
    )
    return found.select_related("submitted_by", "finished_by", "workflow_state").order_by("-pk")


def with_reviews(releases: QuerySet["PressRelease"]) -> QuerySet["PressRelease"]:
    """`releases` with what `standing` asks of their last submission, in no further query."""
    last = Submission.objects.filter(
        workflow_state__base_content_type=_pages(),
        workflow_state__object_id=Cast(OuterRef("pk"), CharField()),
    ).order_by("-pk")
    emergencies = EmergencyPublication.objects.open().filter(release=OuterRef("pk"))
    return releases.annotate(
        review_status=Subquery(last.values("status")[:1]),
        review_ended=Subquery(last.values("finished_at")[:1]),
        review_by=Subquery(last.values("submitted_by")[:1]),
        review_flagged=Exists(emergencies),
    )


def _pages() -> ContentType:
    return ContentType.objects.get_for_model(Page)
