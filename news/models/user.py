from typing import Any

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """Somebody who works in the newsroom."""

    department = models.ForeignKey(
        "news.Department",
        verbose_name=_("department"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("New releases of this person are numbered for this department."),
    )

    languages: Any = models.JSONField(
        _("languages"),
        default=list,
        blank=True,
        help_text=_("Translates into these. None chosen: into all."),
    )

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")
