"""What is to be sent, recorded before it is sent (the outbox)."""

from datetime import datetime
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Channels(models.TextChoices):
    """A way out. Each has a file in `news.distribution`."""

    MAIL = "mail", _("E-mail")
    CACHE = "cache", _("Caches")


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    def open(self) -> "DeliveryQuerySet":
        """Neither sent nor given up."""
        return self.filter(sent_at__isnull=True, given_up_at__isnull=True)

    def due(self, at: datetime | None = None) -> "DeliveryQuerySet":
        """Open, and their time has come: also the next attempt's, after a failure."""
        at = at or timezone.now()
        return self.open().filter(
            Q(next_attempt_at__isnull=True) | Q(next_attempt_at__lte=at), due_at__lte=at
        )


class Delivery(models.Model):
    """One message through one channel, written in the transaction of what it tells of.

    Verbs write it, the worker sends it: once it has been accepted by the other side it is
    `sent`. `uuid` is the message's identity for the receiver, the same at each attempt.
    """

    Channels = Channels

    uuid = models.UUIDField(unique=True, default=uuid4, editable=False)
    channel = models.CharField(max_length=16, choices=Channels)
    occasion = models.CharField(max_length=32)
    """What it tells of: `submitted`, `returned`, `approved`, `failed`, `changed` …"""
    release = models.ForeignKey(
        "news.PressRelease", null=True, on_delete=models.CASCADE, related_name="deliveries"
    )
    edition = models.ForeignKey(
        "news.Edition", null=True, on_delete=models.CASCADE, related_name="deliveries"
    )
    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="+"
    )
    data: Any = models.JSONField(default=dict)
    """What the channel needs besides: for mails `reason`, `by`, `due`."""
    due_at = models.DateTimeField()
    made_at = models.DateTimeField(auto_now_add=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    taken_until = models.DateTimeField(null=True, blank=True)
    """A worker has it in hand until then at the latest."""
    next_attempt_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    given_up_at = models.DateTimeField(null=True, blank=True)
    error = models.TextField(blank=True)

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")
        indexes = [
            models.Index(
                fields=("due_at",),
                name="delivery_open",
                condition=Q(sent_at__isnull=True, given_up_at__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.occasion} {self.uuid}"
