"""The channel: who sees what in it, what it costs, and when it need not be sent again."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from news import actions
from news.models import Edition
from tests import factories
from tests.feeds.channels import as_reader, channel, find, text, titles

KOREAN, ENGLISH = "/ko/feeds/all.rss", "/en/feeds/all.rss"
NOON = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)


def named(name, languages=("ko", "en"), **fields):
    """A published release with this headline in each of its languages."""
    headlines = {language: f"{name} {language}" for language in languages}
    return factories.publish_release(languages, headline=headlines, **fields)[0]


class TestChannel:
    def test_says_who_publishes_and_where(self, client, newsroom, settings):
        settings.SITE_URL = "https://news.example.org"
        newsroom.boilerplate_ko = "인천광역시의 소식 & 알림"
        newsroom.save()
        named("a")
        response = client.get(KOREAN)
        found = channel(response)
        assert response["Content-Type"] == "application/rss+xml; charset=utf-8"
        assert "인천광역시" in text(found, "title")
        assert text(found, "link") == "https://news.example.org/ko/"
        assert text(found, "description") == "인천광역시의 소식 & 알림"
        assert text(found, "language") == "ko"
        assert text(found, "copyright") == "인천광역시"
        assert text(found, "generator") == "Gongbo"
        (itself,) = find(found, "atom:link[@rel='self']")
        assert itself.get("href") == "https://news.example.org/ko/feeds/all.rss"

    def test_names_its_language_as_bcp_47_does(self, client, newsroom):
        newsroom.languages = ["ko", "zh-hans"]
        newsroom.organisation_name_zh_hans = "仁川广域市"
        newsroom.save()
        found = channel(client.get("/zh-hans/feeds/all.rss"))
        assert text(found, "language") == "zh-Hans"
        assert "仁川广域市" in text(found, "title")

    def test_was_built_when_its_newest_edition_became_public(self, client, newsroom):
        release = named("a", at=NOON)
        named("b", at=NOON - timedelta(hours=1))
        release.headline_ko = "reworded"
        release.save()
        later = NOON + timedelta(hours=2)
        actions.publish(release, ["ko"], None, notes={"ko": "바뀜"}, at=later)
        found = channel(client.get(KOREAN))
        assert text(found, "lastBuildDate") == "Mon, 02 Mar 2026 14:00:00 +0900"
        assert titles(client.get(KOREAN)) == ["reworded", "b ko"]

    def test_shows_the_logo_within_the_limits_of_rss(self, client, newsroom):
        assert find(channel(client.get(KOREAN)), "image") == []
        newsroom.logo = factories.make_image("logo", width=600, height=300)
        newsroom.save()
        found = channel(client.get(KOREAN))
        assert text(found, "image/url").startswith("http://127.0.0.1:8000/media/")
        assert (text(found, "image/width"), text(found, "image/height")) == ("144", "72")
        assert text(found, "image/title") == text(found, "title")

    def test_stands_before_the_first_release(self, client, newsroom):
        assert titles(client.get(KOREAN)) == []
        assert as_reader(client.get(KOREAN)).feed.title


class TestWhoSeesWhat:
    def test_each_language_has_its_own_releases_and_texts(self, client, newsroom):
        named("both")
        named("korean", ["ko"])
        named("foreign", ["en"], source_language="en")
        assert titles(client.get(KOREAN)) == ["korean ko", "both ko"]
        assert titles(client.get(ENGLISH)) == ["foreign en", "both en"]

    def test_a_release_for_the_other_audience_is_absent(self, client, newsroom):
        named("domestic", ["ko"], audience="domestic")
        Edition.objects.filter(language="ko").update(language="en")
        assert titles(client.get(ENGLISH)) == []

    def test_drafts_and_embargoed_releases_are_absent(self, client, newsroom):
        factories.make_release()
        later = timezone.now() + timedelta(days=1)
        named("embargoed", embargoed_until=later)
        for address in (KOREAN, ENGLISH):
            assert titles(client.get(address)) == []

    def test_an_embargo_ends_without_a_job(self, client, newsroom, time_machine):
        named("embargoed", at=NOON, embargoed_until=NOON + timedelta(hours=1))
        time_machine.move_to(NOON + timedelta(minutes=59), tick=False)
        assert titles(client.get(KOREAN)) == []
        time_machine.move_to(NOON + timedelta(hours=1), tick=False)
        assert titles(client.get(KOREAN)) == ["embargoed ko"]

    @pytest.mark.parametrize("address", ["/ja/feeds/all.rss", "/fr/feeds/all.rss"])
    def test_a_language_that_is_not_in_use_has_no_feed(self, client, newsroom, address):
        assert client.get(address).status_code == 404

    def test_without_a_newsroom_there_is_no_feed(self, client, db):
        assert client.get(KOREAN).status_code == 404

    def test_lists_the_newest_fifty_by_list_date(self, client, newsroom):
        release = named("a", list_date=NOON)
        (edition,) = Edition.objects.filter(release=release, language="ko")
        copies = [
            Edition(
                release=release,
                uuid=edition.uuid,
                language="ko",
                number=number,
                audience="both",
                slug=f"copy-{number}",
                headline=edition.headline,
                list_date=NOON - timedelta(days=number),
                public_from=NOON,
                content={**edition.content, "headline": f"copy {number}"},
            )
            for number in range(60, 1, -1)
        ]
        Edition.objects.bulk_create(copies)
        expected = ["a ko", *(f"copy {number}" for number in range(2, 51))]
        assert titles(client.get(KOREAN)) == expected


class TestCost:
    def asked(self, client, **headers):
        with CaptureQueriesContext(connection) as queries:
            response = client.get(KOREAN, headers=headers)
        return response.status_code, len(queries)

    def test_two_queries_however_many_releases(self, client, newsroom):
        for name in "abc":
            named(name)
            assert self.asked(client) == (200, 2)

    def test_one_query_when_nothing_changed(self, client, newsroom):
        named("a")
        etag = client.get(KOREAN)["ETag"]
        assert self.asked(client, if_none_match=etag) == (304, 1)
        assert self.asked(client, if_none_match=f"W/{etag}") == (304, 1)

    def test_answers_head_and_refuses_to_write(self, client, newsroom):
        named("a")
        whole, head = client.get(KOREAN), client.head(KOREAN)
        assert head.content == b""
        assert (head["ETag"], head["Content-Length"]) == (
            whole["ETag"],
            str(len(whole.content)),
        )
        assert client.post(KOREAN).status_code == 405


class TestValidators:
    """What makes a copy stale, by ETag and by date."""

    def copies(self, client):
        response = client.get(KOREAN)
        assert response.status_code == 200
        return {"If-None-Match": response["ETag"]}, {"If-Modified-Since": response["Last-Modified"]}

    def is_stale(self, client, copies):
        return [client.get(KOREAN, headers=each).status_code == 200 for each in copies]

    @pytest.fixture
    def release(self, newsroom, time_machine):
        release = named("a", at=NOON)
        time_machine.move_to(NOON + timedelta(hours=1), tick=False)
        self.clock = time_machine
        return release

    def later(self, **by):
        self.clock.shift(timedelta(**by))

    def test_a_copy_is_good_while_nothing_changes(self, client, release):
        copies = self.copies(client)
        self.later(days=30)
        assert self.is_stale(client, copies) == [False, False]

    def test_a_new_release(self, client, release):
        copies = self.copies(client)
        named("b")
        self.later(minutes=1)
        assert self.is_stale(client, copies) == [True, True]

    def test_a_new_edition(self, client, release):
        copies = self.copies(client)
        release.headline_ko = "reworded"
        release.save()
        actions.publish(release, ["ko"], None, change="minor")
        self.later(minutes=1)
        assert self.is_stale(client, copies) == [True, True]

    def test_the_end_of_an_edition(self, client, release):
        named("b", at=NOON)
        copies = self.copies(client)
        self.later(minutes=1)
        Edition.objects.filter(release=release).update(public_until=timezone.now())
        self.later(minutes=1)
        assert self.is_stale(client, copies) == [True, True]

    def test_the_end_of_an_embargo(self, client, release):
        named("b", embargoed_until=timezone.now() + timedelta(minutes=5))
        copies = self.copies(client)
        self.later(minutes=4)
        assert self.is_stale(client, copies) == [False, False]
        self.later(minutes=1, seconds=2)
        assert self.is_stale(client, copies) == [True, True]

    def test_another_name_of_the_organisation(self, client, release, newsroom):
        by_etag, _by_date = self.copies(client)
        newsroom.organisation_name_ko = "인천"
        newsroom.save()
        assert self.is_stale(client, [by_etag]) == [True]

    def test_no_date_while_another_change_could_follow_in_its_second(self, client, release):
        named("b", at=timezone.now())
        assert "Last-Modified" not in client.get(KOREAN)
        self.later(seconds=1)
        assert "Last-Modified" in client.get(KOREAN)

    @pytest.mark.parametrize(("seconds", "expected"), [(3600, 60), (17, 17)])
    def test_copies_are_kept_until_the_next_change_at_most(
        self, client, release, seconds, expected
    ):
        named("b", embargoed_until=timezone.now() + timedelta(seconds=seconds))
        response = client.get(KOREAN)
        assert set(response["Cache-Control"].split(", ")) == {
            "public",
            f"max-age={expected}",
            f"s-maxage={expected}",
        }
        unchanged = client.get(KOREAN, headers={"If-None-Match": response["ETag"]})
        assert unchanged["Cache-Control"] == response["Cache-Control"]
        assert unchanged["ETag"] == response["ETag"]
