"""A delivery that failed, or waits for its next attempt, is sent now."""

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from news.actions.delivery_decisions import log_decision
from news.actions.refused import ActionRefused
from news.models import Delivery, User


def send_again(delivery: Delivery, by: User | None) -> Delivery:
    """Let the next worker send `delivery`, with as many attempts as a new one.

    Raises `ActionRefused` for one that has been sent or is being sent.
    """
    now = timezone.now()
    at_rest = Q(taken_until__isnull=True) | Q(taken_until__lte=now)
    waiting = Delivery.objects.filter(at_rest, pk=delivery.pk, sent_at__isnull=True)
    with transaction.atomic():
        changed = waiting.update(
            attempts=0, next_attempt_at=None, taken_until=None, given_up_at=None, given_up_by=None
        )
        if not changed:
            raise ActionRefused(_("It has been sent, or is being sent just now."))
        log_decision(delivery, "news.send_again", by)
    return delivery
