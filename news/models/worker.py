"""The background workers, as far as the database knows of them."""

from datetime import datetime, timedelta

from django.db import models
from django.utils import timezone

SIGN_OF_LIFE = timedelta(seconds=10)
# Nobody is taken for dead over a few signs that a busy database swallowed.
LOST_AFTER = timedelta(seconds=45)


class WorkerQuerySet(models.QuerySet["Worker"]):
    def at_work(self, at: datetime | None = None) -> "WorkerQuerySet":
        """Those that have been heard of lately."""
        return self.filter(seen_at__gt=(at or timezone.now()) - LOST_AFTER)

    def last_seen(self) -> datetime | None:
        """When any of them last gave a sign of life."""
        return self.order_by("-seen_at").values_list("seen_at", flat=True).first()


class Worker(models.Model):
    """A process that does background work. It says every `SIGN_OF_LIFE` that it is there."""

    name = models.CharField(max_length=64, unique=True)
    started_at = models.DateTimeField()
    seen_at = models.DateTimeField(db_index=True)

    objects = WorkerQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name
