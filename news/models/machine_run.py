"""A machine's work on a language of a release: how far it is, and what it could not do."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class MachineRun(models.Model):
    """Somebody has asked a machine to draft what is missing. The background worker does it."""

    release: Any = models.ForeignKey(
        "news.PressRelease", on_delete=models.CASCADE, related_name="machine_runs"
    )
    language = models.CharField(max_length=12)
    engine = models.CharField(max_length=40)
    made_by: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField()
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    written = models.PositiveIntegerField(default=0)
    failures: Any = models.JSONField(default=dict)
    """Codes of `news.language.machine` by path."""
    refusal = models.CharField(max_length=32, blank=True)
    """Why the machine ended before all was done."""
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("machine translation")
        verbose_name_plural = _("machine translations")
        indexes = [models.Index(fields=("release", "language"), name="machine_run_place")]

    def __str__(self) -> str:
        return f"{self.engine} {self.release_id} ({self.language})"
