"""A delivery that somebody decided not to send."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from news.actions.delivery_decisions import log_decision
from news.actions.refused import ActionRefused
from news.models import Delivery, User


def give_up(delivery: Delivery, by: User) -> Delivery:
    """Attempt `delivery` no more, nor remind anybody of it.

    One that a worker has in hand may still go out. Raises `ActionRefused` for one that is sent.
    """
    with transaction.atomic():
        unsent = Delivery.objects.filter(pk=delivery.pk, sent_at__isnull=True)
        if not unsent.update(given_up_at=timezone.now(), given_up_by=by):
            raise ActionRefused(_("It has been sent already."))
        log_decision(delivery, "news.give_up", by)
    return delivery
