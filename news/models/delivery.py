"""What is to be sent, recorded before it is sent (the outbox)."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# A worker looks every ten seconds: what is due for longer than this has been left lying.
OVERDUE_AFTER = timedelta(minutes=2)


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

    def free(self, at: datetime | None = None) -> "DeliveryQuerySet":
        """Due, and in no worker's hands: those of one that was killed let go in time."""
        at = at or timezone.now()
        return self.due(at).filter(Q(taken_until__isnull=True) | Q(taken_until__lte=at))

    def overdue(self, at: datetime | None = None) -> "DeliveryQuerySet":
        """Open although their time came a while ago, whatever the next attempt's."""
        at = at or timezone.now()
        return self.open().filter(due_at__lt=at - OVERDUE_AFTER)

    def failed(self) -> "DeliveryQuerySet":
        """Given up after the last attempt, and nobody has said yet that this is well."""
        return self.filter(
            sent_at__isnull=True, given_up_at__isnull=False, given_up_by__isnull=True
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
    given_up_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    """Who decided so; nobody where the attempts ran out."""
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
            ),
            models.Index(
                fields=("given_up_at",),
                name="delivery_given_up",
                condition=Q(given_up_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.occasion} {self.uuid}"

    def is_overdue(self, at: datetime) -> bool:
        """As `DeliveryQuerySet.overdue` says of many."""
        is_open = self.sent_at is None and self.given_up_at is None
        return is_open and self.due_at < at - OVERDUE_AFTER
