"""Work for translators: a language of a release that somebody has asked for."""

from datetime import datetime
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class TranslationRequestQuerySet(models.QuerySet["TranslationRequest"]):
    def open(self) -> Self:
        """Those that wait for a translator."""
        return self.filter(finished_at__isnull=True)

    def for_translator(self, user: Any) -> Self:
        """The open ones that are for `user`: by name or, for all, by language."""
        own = getattr(user, "languages", [])
        mine = models.Q(translator=user) | models.Q(translator__isnull=True)
        found = self.open().filter(mine)
        return found.filter(language__in=own) if own else found


class TranslationRequest(models.Model):
    """A language of a release is wanted. Finished once; what comes back is opened again."""

    release: Any = models.ForeignKey(
        "news.PressRelease", on_delete=models.CASCADE, related_name="translation_requests"
    )
    language = models.CharField(max_length=12)
    note = models.TextField(blank=True)
    """For the translator: what to know, or why it came back."""
    wanted_by = models.DateTimeField(null=True, blank=True)
    """When it is due, where that is not the end of the embargo."""
    translator: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="translation_requests",
    )
    made_by: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)
    finished_by: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    returned_at = models.DateTimeField(null=True, blank=True)
    """When it came back to the translator, the last time."""

    objects = TranslationRequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("translation request")
        verbose_name_plural = _("translation requests")
        constraints = [
            models.UniqueConstraint(
                fields=("release", "language"), name="one_translation_request_a_language"
            )
        ]
        indexes = [
            models.Index(
                fields=("language",),
                name="translation_request_open",
                condition=models.Q(finished_at__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return f"{self.release_id} ({self.language})"

    @property
    def due_at(self) -> datetime | None:
        """The hour at which the text is needed."""
        return self.wanted_by or self.release.embargoed_until
