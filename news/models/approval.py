"""Approvals: that a target text says what its source says. Together, the translation memory."""

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from news.language.segments import Segment


class Approval(models.Model):
    """Somebody has read this target text beside this source text, and found it right.

    It holds for just these two texts, wherever in the release they stand, and is never taken
    back: where one of them changes, it no longer applies. `path` is where they stood.
    """

    release: Any = models.ForeignKey(
        "news.PressRelease", on_delete=models.CASCADE, related_name="approvals"
    )
    language = models.CharField(max_length=12)
    path = models.CharField(max_length=200)
    rich = models.BooleanField(default=False)
    source_language = models.CharField(max_length=12)
    source = models.TextField()
    target = models.TextField()
    source_fingerprint = models.CharField(max_length=64)
    target_fingerprint = models.CharField(max_length=64)
    made_by: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField()

    class Meta:
        verbose_name = _("approval")
        verbose_name_plural = _("approvals")
        indexes = [
            models.Index(fields=("release", "language"), name="approval_of_release"),
            models.Index(fields=("language", "source_fingerprint"), name="approval_memory"),
        ]

    def __str__(self) -> str:
        return f"{self.path} ({self.language})"

    @classmethod
    def of_segment(cls, segment: Segment, **facts: Any) -> Self:
        """The approval of a segment as it stands, not saved yet."""
        return cls(
            path=segment.path,
            rich=segment.rich,
            source=segment.source,
            target=segment.target,
            source_fingerprint=segment.source_fingerprint,
            target_fingerprint=segment.target_fingerprint,
            **facts,
        )
