"""Recorded deliveries go out: one at a time is claimed, sent, and marked as sent.

A row is claimed by an `UPDATE` that only one of several workers can win, and is theirs for
`LEASE`. Between claim and mark no transaction is open, and each outcome is one row: what happens
to one delivery does not touch the next.

A worker that is killed between the two leaves a row whose lease runs out, and another sends it:
**at least once**. Whether the other side had accepted it already, nobody here can know, so the
delivery keeps its identity (`Idempotency-Key`, `Message-ID`) and the other side can tell. Purging
a cache twice does no harm. For mails the window is from the server's "250 accepted" to our
next statement, some milliseconds; a mail twice with one Message-ID was held better than none.
"""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from news.actions.telling import administrators
from news.distribution import CHANNELS
from news.models import Channels, Delivery

logger = logging.getLogger(__name__)

# Longer than any channel takes; short enough that a killed worker's are out within a minute.
LEASE = timedelta(seconds=40)
# After the first failure, the second …; then it is given up.
PAUSES = [timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 4 * 60, 12 * 60, 24 * 60)]
MOST_ATTEMPTS = len(PAUSES) + 1
LONGEST_ERROR = 500


def deliver_due(
    channels: Sequence[str] = tuple(CHANNELS), *, go_on: Callable[[], bool] = lambda: True
) -> int:
    """Attempt all that is due, in the order in which it fell due; how many were attempted."""
    attempted = 0
    while go_on() and (delivery := claim(channels=channels)):
        _attempt(delivery)
        attempted += 1
    return attempted


def deliver(pk: int) -> None:
    """Attempt this one, if it is due and nobody has it in hand."""
    if delivery := claim(pk=pk):
        _attempt(delivery)


def claim(
    at: datetime | None = None, *, channels: Sequence[str] = tuple(CHANNELS), pk: int | None = None
) -> Delivery | None:
    """The next free delivery, taken for `LEASE`; none if nothing is due."""
    now = at or timezone.now()
    free = Delivery.objects.free(now).filter(channel__in=channels)
    if pk is not None:
        free = free.filter(pk=pk)
    while delivery := free.order_by("due_at", "pk").first():
        # Both conditions are asked again as it is written: of two workers, one changes nothing.
        mine = free.filter(pk=delivery.pk, attempts=delivery.attempts)
        if mine.update(attempts=F("attempts") + 1, taken_until=now + LEASE):
            delivery.attempts += 1
            return delivery
    return None


def _attempt(delivery: Delivery) -> None:
    if delivery.attempts > MOST_ATTEMPTS:
        # Each attempt has ended with its worker, and so would this.
        _failed(delivery, delivery.error or "The worker was ended during each attempt.")
        return
    try:
        CHANNELS[delivery.channel](delivery)
    except Exception as error:
        logger.warning("Delivery %s failed: %s", delivery.uuid, error)
        _failed(delivery, f"{type(error).__name__}: {error}")
    else:
        accepted = Delivery.objects.filter(pk=delivery.pk, sent_at__isnull=True)
        accepted.update(
            sent_at=timezone.now(), taken_until=None, given_up_at=None, given_up_by=None, error=""
        )


def _failed(delivery: Delivery, error: str) -> None:
    """Note the error; try again later or, at last, give up and tell the administrators."""
    now = timezone.now()
    error = error.replace("\0", "")[:LONGEST_ERROR]
    # Not what was decided about it in the meantime.
    mine = Delivery.objects.open().filter(pk=delivery.pk, attempts=delivery.attempts)
    if delivery.attempts < MOST_ATTEMPTS:
        next_attempt_at = now + PAUSES[delivery.attempts - 1]
        mine.update(error=error, taken_until=None, next_attempt_at=next_attempt_at)
        return
    with transaction.atomic():
        if mine.update(error=error, taken_until=None, given_up_at=now):
            _tell_administrators(delivery, error, now)


def _tell_administrators(delivery: Delivery, error: str, now: datetime) -> None:
    """By mail, unless it is mail that does not work: the admin shows that."""
    if delivery.channel == Channels.MAIL:
        return
    for person in administrators().exclude(email=""):
        Delivery.objects.create(
            channel=Channels.MAIL,
            occasion="failed",
            release_id=delivery.release_id,
            edition_id=delivery.edition_id,
            recipient=person,
            data={
                "reason": error,
                "channel": delivery.channel,
                "due": delivery.due_at.isoformat(),
                "delivery": str(delivery.uuid),
            },
            due_at=now,
        )


def forget_pauses(at: datetime | None = None) -> int:
    """After an outage, what waits for its next attempt is due now; this attempt is for nothing."""
    now = at or timezone.now()
    waiting = Delivery.objects.open().filter(next_attempt_at__gt=now, attempts__gt=0)
    return waiting.update(next_attempt_at=None, attempts=F("attempts") - 1)
