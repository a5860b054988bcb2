"""Comments on a segment: questions between translator, editor and publisher."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class SegmentComment(models.Model):
    """What somebody said of a text in a target language. It goes when it is resolved."""

    release: Any = models.ForeignKey(
        "news.PressRelease", on_delete=models.CASCADE, related_name="segment_comments"
    )
    language = models.CharField(max_length=12)
    path = models.CharField(max_length=200)
    text = models.TextField()
    made_by: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField()
    resolved_at = models.DateTimeField(null=True, blank=True)
    resolved_by: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("comment on a translation")
        verbose_name_plural = _("comments on translations")
        indexes = [models.Index(fields=("release", "language"), name="segment_comment_place")]

    def __str__(self) -> str:
        return f"{self.path} ({self.language})"
