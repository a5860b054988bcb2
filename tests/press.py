"""A release under embargo, and somebody of the press with a link to it."""

from datetime import UTC, datetime, timedelta

import time_machine

from news import actions
from news.models import Newsroom
from tests import factories
from tests.views.full import publish_full

NOON = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)
EMBARGO = NOON + timedelta(days=3)


def switch_on(on=True):
    Newsroom.objects.update(press_access=on)


def waiting(languages=("ko", "en"), **fields):
    """A release whose editions wait for `EMBARGO`."""
    return publish(factories.publish_release, languages, **fields)


def waiting_full(**fields):
    """The same with everything that a release can have."""
    return publish(publish_full, **fields)


def publish(publishing, *args, **fields):
    factories.make_newsroom()
    switch_on()
    with time_machine.travel(NOON, tick=False):
        return publishing(*args, embargoed_until=EMBARGO, **fields)


def give(release, at=NOON, **changes):
    """The access, and its token."""
    by = changes.pop("by", None) or factories.UserFactory()
    facts = {"person": "Ana Ruiz", "outlet": "Diario", "until": EMBARGO} | changes
    return actions.give_press_access(release, by, at=at, **facts)
