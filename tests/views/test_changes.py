"""What readers see of corrections, withdrawals and removals."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from news import actions
from news.models import Edition
from tests import factories
from tests.editor.people import person
from tests.views.pages import parse, text

NOON = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
NOTES = {"ko": "날짜가 <틀렸습니다>.\n\n고쳤습니다.", "en": "The date was wrong."}


@pytest.fixture
def release(newsroom):
    return factories.publish_release(["ko", "en"], at=NOON)[0]


def correct(release, hours, languages=("ko",), headline=""):
    columns = {f"headline_{code}": headline or f"{code} {hours}" for code in languages}
    factories.reword(release, **columns)
    return actions.correct(release, languages, None, notes=NOTES, at=NOON + hours * HOUR)


def page(client, release, language="ko"):
    return parse(client.get(f"/{language}/{release.slug}/"))


def boxes(tree):
    return text(tree, "//*[contains(@class, 'change-entry')]")


def linked_data(tree):
    return json.loads(tree.xpath("//script[@type='application/ld+json']")[0].text)


class TestNotices:
    def test_a_correction_is_numbered_dated_and_leads_to_what_stood_before(self, client, release):
        correct(release, 1, ["en"])
        tree = page(client, release, "en")
        [box] = boxes(tree)
        assert box.startswith("Correction 1 ")
        assert NOTES["en"] in box
        (link,) = tree.xpath("//section[contains(@class, 'change')]//a/@href")
        assert link == f"/en/{release.slug}/versions/1/"
        assert "2026-03-02T13:00:00+09:00" in tree.xpath("//section//time/@datetime")

    def test_notes_are_text_in_paragraphs(self, client, release):
        correct(release, 1)
        tree = page(client, release)
        assert text(tree, "//div[@class='change-entry']/p[not(@class) and not(a)]") == [
            "날짜가 <틀렸습니다>.",
            "고쳤습니다.",
        ]

    def test_all_corrections_so_far_are_listed_newest_first(self, client, release):
        correct(release, 1, ["en"])
        correct(release, 2, ["en"])
        found = boxes(page(client, release, "en"))
        assert [each[:12] for each in found] == ["Correction 2", "Correction 1"]

    def test_a_minor_change_shows_nothing(self, client, release):
        factories.reword(release, headline_en="Typo gone")
        actions.publish(release, ["en"], None, change="minor", at=NOON + HOUR)
        tree = page(client, release, "en")
        assert text(tree, "//h1") == ["Typo gone"]
        assert boxes(tree) == []
        assert "Updated" not in tree.text_content()
        assert not tree.xpath("//meta[@property='article:modified_time']")
        data = linked_data(tree)
        assert data["dateModified"] == data["datePublished"]
        assert "correction" not in data

    def test_machines_are_told(self, client, release):
        correct(release, 1, ["en"])
        data = linked_data(page(client, release, "en"))
        assert data["dateModified"] == "2026-03-02T13:00:00+09:00"
        [comment] = data["correction"]
        assert (comment["@type"], comment["text"]) == ("CorrectionComment", NOTES["en"])

    def test_the_list_marks_it(self, client, release):
        correct(release, 1, ["en"])
        assert text(parse(client.get("/en/")), "//span[@class='mark']") == ["Corrected"]
        assert not parse(client.get("/ko/")).xpath("//span[@class='mark']")


class TestTranslations:
    def behind(self, client, release):
        return text(page(client, release, "en"), "//*[contains(@class, 'change-behind')]")

    def test_one_that_has_not_followed_says_so_and_stays(self, client, release):
        correct(release, 1)
        [notice] = self.behind(client, release)
        assert notice.startswith("The Korean version was corrected on ")
        assert "1:00" in notice or "13:00" in notice
        assert notice.endswith("this translation has not been updated yet.")
        tree = page(client, release, "en")
        assert text(tree, "//h1") == ["Incheon opens its smart city"]

    def test_until_it_follows(self, client, release):
        correct(release, 1)
        correct(release, 2, ["en"])
        assert self.behind(client, release) == []
        correct(release, 3, ["ko", "en"])
        assert self.behind(client, release) == []

    def test_a_typing_error_put_right_is_not_following(self, client, release):
        correct(release, 1)
        factories.reword(release, headline_en="Typo gone")
        actions.publish(release, ["en"], None, change="minor", at=NOON + 2 * HOUR)
        assert len(self.behind(client, release)) == 1

    def test_neither_updates_nor_other_translations_ask_for_it(self, client, release):
        factories.reword(release, headline_ko="바뀜")
        actions.publish(release, ["ko"], None, notes=NOTES, at=NOON + HOUR)
        assert self.behind(client, release) == []
        correct(release, 2, ["en"])
        assert not page(client, release).xpath("//*[contains(@class, 'change-behind')]")

    def test_a_withdrawn_source_is_told(self, client, release):
        actions.withdraw(release, ["ko"], None, notes=NOTES, at=NOON + HOUR)
        [notice] = self.behind(client, release)
        assert notice.startswith("The Korean version was withdrawn on ")

    def test_it_costs_no_query(self, client, release, django_assert_num_queries):
        correct(release, 1)
        for language in ("ko", "en"):
            with django_assert_num_queries(3):
                client.get(f"/{language}/{release.slug}/")


class TestVersions:
    def version(self, client, release, number, language="ko"):
        return client.get(f"/{language}/{release.slug}/versions/{number}/")

    def test_an_earlier_one_is_readable_and_says_what_it_is(self, client, release, settings):
        before = Edition.objects.get(language="en").headline
        correct(release, 1, ["en"])
        response = self.version(client, release, 1, "en")
        tree = parse(response)
        assert (response.status_code, response["X-Robots-Tag"]) == (200, "noindex")
        assert text(tree, "//h1") == [before]
        assert tree.xpath("//meta[@name='robots']/@content") == ["noindex"]
        current = f"/en/{release.slug}/"
        assert tree.xpath("//link[@rel='canonical']/@href") == [settings.SITE_URL + current]
        [banner] = tree.xpath("//div[@class='preview']")
        assert "Earlier version" in banner.text_content()
        assert banner.xpath(".//a/@href") == [current]
        assert not tree.xpath("//script[@type='application/ld+json']")

    def test_the_current_one_has_its_own_address(self, client, release):
        response = self.version(client, release, 1)
        assert (response.status_code, response["Location"]) == (302, f"/ko/{release.slug}/")

    @pytest.mark.parametrize("number", ["0", "2", "9999", "99999999", "01", "x", "-1", "१"])
    def test_others_are_not_there(self, client, release, number):
        assert self.version(client, release, number).status_code == 404

    def test_not_one_that_waits_or_was_never_seen(self, client, newsroom, time_machine):
        time_machine.move_to(NOON, tick=False)
        embargo = NOON + HOUR
        release, _ = factories.publish_release(["ko"], embargoed_until=embargo)
        factories.reword(release, headline_ko="Second")
        actions.publish(release, ["ko"], None)
        assert [self.version(client, release, n).status_code for n in (1, 2)] == [404, 404]
        time_machine.move_to(embargo, tick=False)
        assert [self.version(client, release, n).status_code for n in (1, 2)] == [404, 302]

    def test_not_in_another_language(self, client, newsroom):
        release, _ = factories.publish_release(["ko"], at=NOON)
        correct(release, 1)
        assert self.version(client, release, 1, "en").status_code == 404


class TestWithdrawn:
    @pytest.fixture
    def withdrawn(self, release):
        correct(release, 1, headline="바로잡은 제목")
        actions.withdraw(release, ["ko"], None, notes=NOTES, at=NOON + 2 * HOUR)
        return release

    def test_the_address_answers_410_with_the_reason(self, client, withdrawn):
        response = client.get(f"/ko/{withdrawn.slug}/")
        tree = parse(response)
        assert response.status_code == 410
        assert text(tree, "//h1") == ["바로잡은 제목"]
        assert "날짜가 <틀렸습니다>." in tree.text_content()
        assert tree.xpath("//meta[@name='robots']/@content") == ["noindex"]
        assert "워크숍을 개최했다" not in response.content.decode()
        assert "김민지" not in response.content.decode()

    def test_earlier_versions_are_closed(self, client, withdrawn):
        for number in (1, 2, 3):
            assert client.get(f"/ko/{withdrawn.slug}/versions/{number}/").status_code == 404

    def test_the_list_says_so_without_the_text(self, client, withdrawn):
        tree = parse(client.get("/ko/"))
        assert len(tree.xpath("//span[contains(@class, 'mark-withdrawn')]")) == 1
        assert "해외 10개국" not in tree.text_content()

    def test_the_sitemap_and_other_languages_leave_it_out(self, client, withdrawn):
        sitemap = client.get("/sitemap-1.xml").content.decode()
        assert f"/ko/{withdrawn.slug}/" not in sitemap
        assert f"/en/{withdrawn.slug}/" in sitemap
        tree = page(client, withdrawn, "en")
        assert not tree.xpath("//*[@hreflang='ko']")

    def test_it_leads_to_languages_that_stand(self, client, withdrawn):
        tree = page(client, withdrawn)
        assert tree.xpath("//main//a[@hreflang]/@href") == [f"/en/{withdrawn.slug}/"]


class TestRemoved:
    def remove(self, release, **kwargs):
        return actions.remove(
            release, ["ko"], person("Administrator"), reason="비밀", at=NOON + HOUR, **kwargs
        )

    def test_the_address_answers_410_with_nothing(self, client, release):
        self.remove(release)
        response = client.get(f"/ko/{release.slug}/")
        words = response.content.decode()
        assert response.status_code == 410
        parse(response)
        assert "비밀" not in words
        assert "워크숍" not in words
        assert release.slug not in client.get("/ko/").content.decode()
        assert f"/ko/{release.slug}/" not in client.get("/sitemap-1.xml").content.decode()
        assert client.get(f"/ko/{release.slug}/versions/1/").status_code == 404

    def test_or_leads_elsewhere(self, client, release):
        self.remove(release, redirect_to="/ko/")
        response = client.get(f"/ko/{release.slug}/")
        assert (response.status_code, response["Location"]) == (301, "/ko/")
