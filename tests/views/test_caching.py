"""Copies of public answers end where the next change of the public side begins."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse

from news import actions
from tests import factories

pytestmark = pytest.mark.django_db

# Midnight in Seoul, and in Greenwich.
MIDNIGHTS = [datetime(2026, 3, 1, 15, tzinfo=UTC), datetime(2026, 3, 2, tzinfo=UTC)]
ROADS = [
    "/",
    "/ko/",
    "/ko/?year=2026",
    "/ko/a/",
    "/ko/feeds/all.rss",
    "/sitemap.xml",
    "/sitemap-1.xml",
    "/sitemap-lists.xml",
]


def directives(response):
    pairs = (each.strip().partition("=") for each in response["Cache-Control"].split(","))
    return {name: value for name, _equals, value in pairs}


def seconds(client, road):
    found = directives(client.get(road))
    assert "public" in found, road
    assert found["max-age"] == found["s-maxage"]
    return int(found["max-age"])


@pytest.fixture(params=MIDNIGHTS, ids=["KST", "UTC"])
def instant(request, newsroom):
    """When the release at `/ko/b/` appears; that at `/ko/a/` has been there for a day."""
    with time_machine.travel(request.param - timedelta(days=1), tick=False):
        for headline in ("a", "b"):
            until = request.param if headline == "b" else None
            texts = {"ko": headline, "en": headline}
            factories.publish_release(headline=texts, embargoed_until=until)
    return request.param


@pytest.mark.parametrize("road", [*ROADS, "/ko/b/", "/ko/a/versions/9/", "/ko/?topic=none"])
def test_no_copy_outlives_the_next_change(client, instant, road):
    for left in (1, 7):
        with time_machine.travel(instant - timedelta(seconds=left), tick=False):
            assert seconds(client, road) <= left
    with time_machine.travel(instant - timedelta(milliseconds=400), tick=False):
        assert seconds(client, road) == 0


@pytest.mark.parametrize("road", ROADS)
def test_at_other_times_copies_are_kept_for_a_while(client, instant, road):
    for at in (instant, instant + timedelta(seconds=1), instant - timedelta(hours=1)):
        with time_machine.travel(at, tick=False):
            assert 60 <= seconds(client, road) <= 600


def test_absence_is_kept_for_less_time(client, instant):
    with time_machine.travel(instant - timedelta(hours=1), tick=False):
        for road in ("/ko/b/", "/ko/nothing/", "/nowhere.html", "/ko/a/versions/9/"):
            assert client.get(road, follow=True).status_code == 404
            assert seconds(client, road) <= 10


def test_the_page_and_the_clock(client, instant):
    """Also when the clock is set back an hour: nothing is remembered between answers."""
    shown = {}
    for shift in (-1, 0, 1, -3600, 0):
        with time_machine.travel(instant + timedelta(seconds=shift), tick=False):
            shown[shift] = client.get("/ko/b/").status_code
            listed = 'href="/ko/b/"' in client.get("/ko/").content.decode()
            assert listed == (shift >= 0)
    assert shown == {-1: 404, 0: 200, 1: 200, -3600: 404}


def test_a_scheduled_change_ends_copies_of_the_page_before_it(client, newsroom):
    at = datetime(2026, 3, 2, tzinfo=UTC)
    with time_machine.travel(at, tick=False):
        release, _ = factories.publish_release(headline={"ko": "a", "en": "a"})
        factories.reword(release, headline_ko="다음")
        starts = at + timedelta(seconds=30)
        actions.publish(release, ["ko"], None, change="minor", public_from=starts)
        assert seconds(client, "/ko/a/") == 30


@pytest.mark.parametrize("verb", ["withdraw", "remove"])
def test_gone_is_kept_for_a_moment_only(client, newsroom, administrator, verb):
    release, _ = factories.publish_release(headline={"ko": "a", "en": "a"})
    reason = {"notes": {"ko": "이유"}} if verb == "withdraw" else {"reason": "이유"}
    getattr(actions, verb)(release, ["ko"], administrator, **reason)
    assert client.get("/ko/a/").status_code == 410
    assert seconds(client, "/ko/a/") <= 10


def test_what_answers_vary_by(client, instant):
    with time_machine.travel(instant, tick=False):
        assert client.get("/").headers["Vary"] == "Accept-Language"
        for road in ROADS[1:]:
            assert "Cookie" not in client.get(road).headers.get("Vary", ""), road


def test_robots(client, newsroom):
    assert seconds(client, "/robots.txt") > 0


def test_the_admin_and_previews_are_nobody_elses(admin):
    release = factories.make_release()
    draft = reverse("wagtailadmin_pages:view_draft", args=[release.pk])
    for road in ("/admin/", draft, reverse("news_releases:publish", args=[release.pk])):
        found = directives(admin.get(road))
        assert {"private", "no-store"} <= set(found), road
        assert "public" not in found
