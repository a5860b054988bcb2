"""Where a target text came from: a person, a machine, the memory, a file."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Origins(models.TextChoices):
    PERSON = "person", _("written by a person")
    MACHINE = "machine", _("machine translation")
    MEMORY = "memory", _("from the memory")
    FILE = "file", _("from a returned file")


class Wording(models.Model):
    """How the text at a place came to be. It says so of a text with its fingerprint, and of no
    other that has taken its place since.
    """

    release: Any = models.ForeignKey(
        "news.PressRelease", on_delete=models.CASCADE, related_name="wordings"
    )
    language = models.CharField(max_length=12)
    path = models.CharField(max_length=200)
    target_fingerprint = models.CharField(max_length=64)
    origin = models.CharField(max_length=8, choices=Origins, default=Origins.PERSON)
    engine = models.CharField(max_length=40, blank=True)
    """Of a machine's text, which machine."""
    made_by: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField()

    class Meta:
        verbose_name = _("wording")
        verbose_name_plural = _("wordings")
        constraints = [
            models.UniqueConstraint(
                fields=("release", "language", "path"), name="one_wording_a_place"
            )
        ]

    def __str__(self) -> str:
        return f"{self.path} ({self.language})"
