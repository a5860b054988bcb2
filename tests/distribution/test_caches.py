"""What the caches before the newsroom are told."""

from datetime import timedelta

import pytest

from news import actions
from news.distribution import caches
from news.models import Delivery
from tests import factories

pytestmark = pytest.mark.django_db
AT = factories.AT


def test_without_caches_nothing_is_recorded(settings):
    settings.CACHE_PURGE_URLS = []
    factories.publish_release()
    assert not Delivery.objects.exists()


def test_each_edition_has_a_delivery_due_when_it_is_public(cache):
    later = AT + timedelta(days=2)
    release = factories.make_release()
    editions = actions.publish(release, ("ko", "en"), None, public_from=later, at=AT)
    rows = Delivery.objects.order_by("pk")
    assert [(row.edition, row.due_at, row.channel) for row in rows] == [
        (edition, later, "cache") for edition in editions
    ]
    assert not cache.asked


def test_every_verb_records_one(cache, administrator):
    release, _editions = factories.publish_release(("ko",), at=AT)
    factories.reword(release, headline_ko="고친 제목")
    actions.correct(release, ["ko"], None, notes={"ko": "고침"})
    actions.withdraw(release, ["ko"], None, notes={"ko": "철회"})
    actions.remove(release, ["ko"], administrator, reason="까닭")
    changes = Delivery.objects.order_by("pk").values_list("edition__change", flat=True)
    assert list(changes) == ["first", "correction", "withdrawal", "removal"]


def test_the_pages_feeds_and_files_that_change_are_purged(cache, settings):
    document = factories.make_document()
    image = factories.make_image()
    _release, (edition,) = factories.publish_release(
        ("ko",), at=AT, documents={"plan": document}, images={"photo": image}
    )
    caches.send(Delivery.objects.get())
    paths = {path for _key, path in cache.asked}
    slug = edition.slug
    assert {f"/ko/{slug}/", f"/en/{slug}/", "/ko/", "/ko/feeds/all.rss"} <= paths
    assert {"/sitemap.xml", "/sitemap-1.xml", f"/ko/{slug}/versions/1/"} <= paths
    assert cache.hosts == {settings.SITE_URL.partition("//")[2]}
    assert len(cache.asked) == len(set(cache.asked))


def test_files_that_a_withdrawal_takes_are_purged(cache):
    release, (edition,) = factories.publish_release(("ko",), at=AT)
    document = factories.make_document()
    edition.edition_files.create(document=document, path=document.file.name)
    edition.edition_files.create(image=factories.make_image(), path="images/a.width-480.avif")
    (notice,) = actions.withdraw(release, ["ko"], None, notes={"ko": "철회"})
    paths = set(caches.changed_addresses(notice))
    assert {document.url, f"{document.url}?version=1", "/media/images/a.width-480.avif"} <= paths


def test_a_cache_that_fails_does_not_keep_the_next_from_being_asked(cache, settings):
    settings.CACHE_PURGE_URLS = ["http://127.0.0.1:9", cache.address]
    factories.publish_release(("ko",), at=AT)
    with pytest.raises(caches.NotPurged, match=r"127\.0\.0\.1"):
        caches.send(Delivery.objects.get())
    assert cache.asked


@pytest.mark.parametrize(("status", "accepted"), [(200, True), (404, True), (302, False)])
def test_what_counts_as_accepted(cache, status, accepted):
    cache.behave = lambda request: status
    factories.publish_release(("ko",), at=AT)
    if accepted:
        caches.send(Delivery.objects.get())
        return
    with pytest.raises(caches.NotPurged):
        caches.send(Delivery.objects.get())


def test_an_answer_that_does_not_come(cache, monkeypatch):
    monkeypatch.setattr(caches, "ANSWER", 0.05)
    gone = []
    cache.behave = lambda request: gone.append(request.rfile.read(1))  # until the client hangs up
    factories.publish_release(("ko",), at=AT)
    with pytest.raises(caches.NotPurged, match="timed out"):
        caches.send(Delivery.objects.get())
