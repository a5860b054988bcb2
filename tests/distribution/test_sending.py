"""What is recorded goes out: in order, each by itself, again after a failure, and not for ever."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
import time_machine
from django.db import connection

from news import actions
from news.actions import ActionRefused
from news.distribution import CHANNELS, sending
from news.models import Delivery
from tests import factories

AT = factories.AT


@pytest.fixture
def clock():
    with time_machine.travel(AT, tick=False) as traveller:
        yield traveller


@pytest.fixture
def edition(db):
    _release, (edition,) = factories.publish_release(("ko",), at=AT)
    return edition


def record(edition, **fields):
    defaults = {"channel": "cache", "occasion": "changed", "due_at": AT}
    return Delivery.objects.create(
        edition=edition, release_id=edition.release_id, **defaults | fields
    )


def fresh(delivery):
    return Delivery.objects.get(pk=delivery.pk)


def test_what_is_due_goes_out_once_in_the_order_of_its_time(edition, cache, clock):
    now, sooner = record(edition), record(edition, due_at=AT - timedelta(hours=1))
    tomorrow = record(edition, due_at=AT + timedelta(days=1))
    assert sending.deliver_due() == 2
    assert list(cache.keys) == [str(sooner.uuid), str(now.uuid)]
    assert fresh(now).sent_at == AT
    assert sending.deliver_due() == 0
    clock.shift(timedelta(days=1))
    assert sending.deliver_due() == 1
    assert cache.keys == {str(each.uuid): 1 for each in (sooner, now, tomorrow)}


def test_one_that_fails_does_not_stop_the_next(edition, cache, clock):
    failing, next_one = record(edition), record(edition)
    cache.behave = lambda request: 500 if str(failing.uuid) in request.headers.values() else 200
    sending.deliver_due()
    assert fresh(next_one).sent_at
    failed = fresh(failing)
    assert (failed.sent_at, failed.attempts) == (None, 1)
    assert "500" in failed.error


def test_the_pauses_grow_and_a_later_success_is_the_end(edition, cache, clock):
    delivery = record(edition)
    cache.behave = lambda request: 503
    for pause in sending.PAUSES[:3]:
        assert sending.deliver_due() == 1
        clock.shift(pause - timedelta(seconds=1))
        assert sending.deliver_due() == 0
        clock.shift(timedelta(seconds=1))
    cache.behave = lambda request: 200
    sending.deliver_due()
    assert (fresh(delivery).sent_at is not None, fresh(delivery).error) == (True, "")


def fail_for_good(cache, clock):
    cache.behave = lambda request: 503
    for pause in (*sending.PAUSES, timedelta()):
        sending.deliver_due(["cache"])
        clock.shift(pause)


def test_at_last_it_is_given_up_and_the_administrators_are_told(
    edition, cache, clock, administrator
):
    delivery = record(edition)
    fail_for_good(cache, clock)
    assert list(Delivery.objects.failed()) == [delivery]
    (mail,) = Delivery.objects.filter(channel="mail")
    assert (mail.occasion, mail.recipient, mail.release_id) == (
        "failed",
        administrator,
        edition.release_id,
    )
    assert "503" in mail.data["reason"]
    clock.shift(timedelta(days=30))
    assert sending.deliver_due(["cache"]) == 0


def test_a_mail_that_fails_is_not_told_of_by_mail(
    edition, clock, administrator, monkeypatch, settings
):
    settings.MAILERS = {"default": {"BACKEND": "nowhere"}}
    record(edition, channel="mail", recipient=administrator)
    for pause in (*sending.PAUSES, timedelta()):
        sending.deliver_due()
        clock.shift(pause)
    assert Delivery.objects.failed().count() == Delivery.objects.count() == 1


def test_a_killed_workers_delivery_is_let_go_and_sent_by_another(edition, cache, clock):
    delivery = record(edition)
    assert sending.claim() == delivery  # and there the worker ends
    assert sending.deliver_due() == 0
    clock.shift(sending.LEASE)
    assert sending.deliver_due() == 1
    assert fresh(delivery).sent_at


def test_one_that_ends_its_worker_each_time_is_given_up(edition, cache, clock):
    delivery = record(edition)
    for _attempt in range(sending.MOST_ATTEMPTS):
        assert sending.claim() == delivery
        clock.shift(sending.LEASE)
    sending.deliver_due()
    assert list(Delivery.objects.failed()) == [delivery]
    assert not cache.asked


def test_a_restart_does_not_wait_for_pauses_nor_use_attempts_up(edition, cache, clock):
    delivery = record(edition)
    cache.behave = lambda request: 503
    for _restart in range(3 * sending.MOST_ATTEMPTS):
        sending.forget_pauses()
        assert sending.deliver_due() == 1
    assert fresh(delivery).attempts == 1
    cache.behave = lambda request: 200
    sending.forget_pauses()
    sending.deliver_due()
    assert fresh(delivery).sent_at


def test_sending_again_begins_anew(edition, cache, clock, administrator):
    delivery = record(edition)
    fail_for_good(cache, clock)
    cache.behave = lambda request: 200
    actions.send_again(delivery, administrator)
    sending.deliver_due(["cache"])
    assert fresh(delivery).sent_at
    with pytest.raises(ActionRefused):
        actions.send_again(delivery, administrator)


def test_one_in_a_workers_hands_is_not_sent_again_beside_it(edition, cache, clock, administrator):
    delivery = record(edition)
    sending.claim()
    with pytest.raises(ActionRefused):
        actions.send_again(delivery, administrator)


def test_one_given_up_by_a_person_rests_and_alarms_nobody(edition, cache, clock, administrator):
    delivery = record(edition)
    actions.give_up(delivery, administrator)
    clock.shift(timedelta(hours=1))
    assert sending.deliver_due() == 0
    assert not Delivery.objects.overdue().exists()
    assert not Delivery.objects.failed().exists()


@pytest.mark.django_db(transaction=True)
def test_of_workers_at_the_same_row_one_wins(cache):
    """On the database as in use: each thread has its own connection."""
    _release, (edition,) = factories.publish_release(("ko",))
    Delivery.objects.all().delete()
    # In bulk, without the signal that would send them here and now.
    rows = Delivery.objects.bulk_create(
        Delivery(channel="cache", occasion="changed", edition=edition, due_at=AT)
        for _number in range(30)
    )
    won: list[int] = []
    start = Barrier(6)

    def work():
        start.wait()
        try:
            while delivery := sending.claim():
                won.append(delivery.pk)
        finally:
            connection.close()

    threads = [Thread(target=work) for _number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(won) == sorted(row.pk for row in rows)


def test_every_channel_has_its_way_out():
    assert {str(channel) for channel in CHANNELS} == set(Delivery.Channels.values)
