"""A publication by one person alone, because it could not wait."""

from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from news.models.press_release import PressRelease


class EmergencyQuerySet(models.QuerySet["EmergencyPublication"]):
    def open(self) -> Self:
        """Those that nobody else has approved yet."""
        return self.filter(approved_at__isnull=True)


class EmergencyPublication(models.Model):
    """Why somebody published what nobody else had submitted, and who has approved it since."""

    release: Any = models.ForeignKey(
        "news.PressRelease", on_delete=models.CASCADE, related_name="emergencies"
    )
    languages: Any = models.JSONField(default=list)
    reason = models.TextField()
    made_at = models.DateTimeField()
    made_by: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_by: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = EmergencyQuerySet.as_manager()

    class Meta:
        verbose_name = _("emergency publication")
        verbose_name_plural = _("emergency publications")

    def __str__(self) -> str:
        return f"{self.release_id} {self.made_at:%Y-%m-%d %H:%M}"


def open_emergencies(release: "PressRelease") -> list[EmergencyPublication]:
    """The emergency publications of `release` that wait for another publisher."""
    return list(release.emergencies.open().select_related("made_by").order_by("pk"))
