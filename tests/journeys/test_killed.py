"""Killed, doubled and restarted processes: nothing is lost, nothing is there twice."""

import logging
import os
import signal
from datetime import timedelta

import pytest
from django.utils import timezone

from news import actions
from news.distribution import caches, sending
from news.models import Delivery, Edition, PressRelease
from tests import factories
from tests.distribution.receiver import receiving
from tests.killing import end_of, in_child, killed_at, steps_of

pytestmark = pytest.mark.django_db(transaction=True)
KILLED = -signal.SIGKILL


@pytest.fixture(autouse=True)
def _tasks_are_left_to_a_worker(settings):
    settings.TASKS = {"default": {"BACKEND": "django.tasks.backends.dummy.DummyBackend"}}


@pytest.fixture
def cache(settings, monkeypatch):
    """A cache of two addresses, so that one delivery can be cut in two."""
    monkeypatch.setattr(caches, "changed_addresses", lambda edition: ["/ko/", "/en/"])
    with receiving() as receiver:
        settings.CACHE_PURGE_URLS = [receiver.address]
        yield receiver


@pytest.fixture
def edition(settings):
    settings.CACHE_PURGE_URLS = []
    return factories.publish_release(("ko",))[1][0]


def record(edition, count):
    """In bulk, without the signal that would send them here and now."""
    now = timezone.now()
    return Delivery.objects.bulk_create(
        Delivery(channel="cache", occasion="changed", edition=edition, due_at=now)
        for _number in range(count)
    )


def let_leases_pass():
    past = timezone.now() - timedelta(seconds=1)
    Delivery.objects.filter(taken_until__isnull=False).update(taken_until=past)


def check_all_sent_once(rows, cache, kills):
    """For a receiver that knows a key again; in bare numbers, at most one more for each kill.

    An answer that never came counts as one: the sender cannot know what became of its request.
    """
    assert not Delivery.objects.open().exists()
    assert set(cache.keys) == {str(row.uuid) for row in rows}
    doubles = sum(count - 1 for count in cache.keys.values())
    told = f"{len(rows)} deliveries, {kills} ends: 0 lost, {doubles} came again under their key"
    logging.getLogger(__name__).warning(told)
    assert doubles <= kills


def test_a_worker_killed_at_each_step_loses_nothing(edition, cache):
    rows, kills = [], 0
    for point in range(1, 41):
        rows += record(edition, 2)
        kills += end_of(in_child(killed_at(point, sending.deliver_due))) == KILLED
        sent = Delivery.objects.filter(sent_at__isnull=False).values_list("uuid", flat=True)
        assert {str(uuid) for uuid in sent} <= set(cache.keys), "marked as sent, and was not"
        let_leases_pass()
    assert kills >= 10
    assert end_of(in_child(sending.deliver_due)) == 0
    check_all_sent_once(rows, cache, kills)


def test_a_worker_killed_while_the_other_side_has_the_request(edition, cache):
    rows = record(edition, 12)
    running, kills, hang_ups = [0], 0, []

    def answer_and_kill(request):
        if len(cache.asked) % 3 == 0:
            os.kill(running[0], signal.SIGKILL)
        if len(cache.asked) % 2:
            return 200
        hang_ups.append(request.path)
        return None

    cache.behave = answer_and_kill
    for _restart in range(12):
        # It waits for a go, so that the other side knows whom to kill.
        read, write = os.pipe()
        running[0] = in_child(lambda read=read: (os.read(read, 1), sending.deliver_due()))
        os.write(write, b"!")
        kills += end_of(running[0]) == KILLED
        os.close(read), os.close(write)
        sending.forget_pauses()
        let_leases_pass()
    cache.behave = lambda request: 200
    assert end_of(in_child(sending.deliver_due)) == 0
    assert kills
    check_all_sent_once(rows, cache, kills + len(hang_ups))


def test_workers_side_by_side_send_each_once(edition, cache):
    rows = record(edition, 40)
    workers = [in_child(sending.deliver_due) for _number in range(4)]
    assert [end_of(pid) for pid in workers] == [0, 0, 0, 0]
    check_all_sent_once(rows, cache, kills=0)


def test_a_publisher_killed_at_fifty_points(newsroom_of_two, cache):
    """Each release has all its editions with their deliveries, or none of either."""
    example = factories.make_release(("ko", "en"))
    steps = steps_of(lambda: publish(example))
    points = [1 + number * (steps - 1) // 49 for number in range(50)]
    releases = [factories.make_release(("ko", "en")) for _point in points]
    kills = 0
    for point, release in zip(points, releases, strict=True):
        work = killed_at(point, lambda release=release: publish(release))
        kills += end_of(in_child(work)) == KILLED
    assert kills == 50
    made = {release.pk: release.editions.count() for release in releases}
    assert set(made.values()) == {0, 2}
    for release in releases:
        assert release.deliveries.filter(channel="cache").count() == made[release.pk]
        publish(PressRelease.objects.get(pk=release.pk))
    check_each_once(releases)
    let_leases_pass()
    sending.deliver_due()
    recorded = Delivery.objects.filter(channel="cache").values_list("uuid", flat=True)
    assert set(cache.keys) == {str(uuid) for uuid in recorded}
    assert not Delivery.objects.open().exists()


@pytest.fixture
def newsroom_of_two(db):
    return factories.make_newsroom(("ko", "en"))


def publish(release):
    actions.publish(release, ("ko", "en"), None)


def check_each_once(releases):
    for release in releases:
        editions = release.editions.order_by("language").values_list("language", "number")
        assert list(editions) == [("en", 1), ("ko", 1)]
        assert release.deliveries.filter(channel="cache").count() == 2


def test_contended_publications_all_succeed(settings):
    settings.CACHE_PURGE_URLS = []
    languages = ("ko", "en", "ja", "vi", "mn", "ru")
    factories.make_newsroom(languages)
    releases = [factories.make_release(languages) for _number in range(25)]
    jobs = [(release, language) for release in releases for language in languages]

    def work(mine):
        for release, language in mine:
            actions.publish(release, [language], None)

    publishers = [in_child(lambda mine=jobs[part::5]: work(mine)) for part in range(5)]
    assert [end_of(pid) for pid in publishers] == [0] * 5
    assert len(jobs) == 150
    assert Edition.objects.count() == 150
    assert Edition.objects.filter(number=1, public_until__isnull=True).count() == 150
