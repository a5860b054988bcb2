"""The verbs `withdraw` and `remove`."""

from datetime import UTC, datetime, timedelta

import pytest
from wagtail.models import PageLogEntry

from news import actions
from news.draft import Photo
from news.models import Edition, EditionFile
from tests import factories
from tests.editor.people import person

NOON = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
NOTES = {"ko": "사실과 다릅니다.", "en": "It was not true."}


@pytest.fixture
def release(newsroom):
    topic = factories.TopicFactory(slug="city")
    return factories.publish_release(
        ["ko", "en"],
        at=NOON,
        topics=(factories.label(topic),),
        photos=(Photo(1, "캡션", "대체", "시"),),
        images={1: factories.make_image()},
    )[0]


def withdraw(release, languages=("ko",), hours=1, notes=NOTES):
    return actions.withdraw(release, languages, None, notes=notes, at=NOON + hours * HOUR)


def released(language="ko", hours=1):
    return list(Edition.objects.released(language, at=NOON + hours * HOUR))


class TestWithdraw:
    def test_leaves_headline_and_reason_in_place_of_the_text(self, release):
        [notice] = withdraw(release)
        assert released() == [notice]
        assert (notice.headline, notice.note) == (release.headline_ko, NOTES["ko"])
        assert (notice.draft.headline, notice.draft.number) == (notice.headline, release.number)
        assert not (notice.draft.body)
        assert not (notice.draft.summary)
        assert not (notice.draft.contacts)
        assert not (notice.draft.photos)
        assert not (notice.files)
        assert not EditionFile.objects.filter(edition=notice).exists()
        assert notice.list_date == NOON
        assert [topic.slug for topic in notice.topics.all()] == ["city"]

    def test_takes_the_headline_that_was_public(self, release):
        factories.reword(release, headline_ko="Half-edited")
        assert withdraw(release)[0].headline != "Half-edited"

    def test_is_for_the_chosen_languages(self, release):
        withdraw(release)
        assert released("en")[0].has_text

    def test_closes_earlier_versions(self, release):
        factories.reword(release, headline_ko="바뀜")
        actions.correct(release, ["ko"], None, notes=NOTES, at=NOON + HOUR)
        withdraw(release, hours=2)
        versions = Edition.objects.filter(language="ko")
        assert versions.once_released(NOON + HOUR).count() == 2
        assert versions.once_released(NOON + 2 * HOUR).count() == 0
        assert Edition.objects.once_released(NOON + 2 * HOUR).count() == 1

    def test_drops_a_change_that_waits(self, release):
        factories.reword(release, headline_ko="바뀜")
        later = NOON + 5 * HOUR
        actions.correct(release, ["ko"], None, notes=NOTES, public_from=later, at=NOON)
        [notice] = withdraw(release)
        assert released(hours=9) == [notice]

    @pytest.mark.parametrize("notes", [{}, {"ko": "이유"}, {"ko": "이유", "en": " "}])
    def test_needs_the_reason_in_each_language(self, release, notes):
        with pytest.raises(actions.NoteMissing) as refused:
            withdraw(release, ["ko", "en"], notes=notes)
        assert "en" in refused.value.languages
        assert Edition.objects.count() == 2

    def test_needs_something_public(self, newsroom):
        with pytest.raises(actions.ActionRefused):
            withdraw(factories.make_release())
        with pytest.raises(actions.ActionRefused):
            withdraw(factories.make_release(), [])

    def test_is_for_publishers(self, release):
        with pytest.raises(actions.ActionRefused):
            actions.withdraw(release, ["ko"], person("Editor"), notes={"ko": "오류"})
        assert Edition.objects.released("ko").get().has_text

    def test_happens_once(self, release):
        withdraw(release)
        with pytest.raises(actions.ActionRefused):
            withdraw(release, hours=2)
        with pytest.raises(actions.ActionRefused):
            withdraw(release, ["ko", "en"], hours=2)
        assert released("en", 3)[0].has_text

    def test_published_again_it_needs_a_note_and_keeps_the_past_closed(self, release):
        withdraw(release)
        again = {"change": "minor", "at": NOON + 2 * HOUR}
        with pytest.raises(actions.ActionRefused):
            actions.publish(release, ["ko"], None, **again)
        again["change"] = "update"
        with pytest.raises(actions.NoteMissing):
            actions.publish(release, ["ko"], None, **again)
        [edition] = actions.publish(release, ["ko"], None, notes=NOTES, **again)
        assert released(hours=2) == [edition]
        versions = Edition.objects.filter(language="ko").once_released(NOON + 2 * HOUR)
        assert list(versions) == [edition]
        assert not any(each.earlier for each in edition.public_changes)


class TestRemove:
    @pytest.fixture
    def boss(self, newsroom):
        return person("Administrator")

    def remove(self, release, by, languages=("ko",), hours=1, reason="개인정보", **kwargs):
        at = NOON + hours * HOUR
        return actions.remove(release, languages, by, reason=reason, at=at, **kwargs)

    def test_leaves_nothing(self, release, boss):
        [removal] = self.remove(release, boss)
        assert released() == []
        assert (removal.headline, removal.note, removal.draft.headline) == ("", "", "")
        assert "개인정보" not in str(vars(removal))
        assert Edition.objects.filter(language="ko").once_released(NOON + HOUR).count() == 0
        assert Edition.objects.released_at_address("ko", release.slug, NOON + HOUR) == removal
        assert released("en")[0].has_text

    def test_the_reason_is_in_the_history(self, release, boss):
        self.remove(release, boss)
        entry = PageLogEntry.objects.get(page=release.pk, action="news.remove")
        assert entry.data["reason"] == "개인정보"
        assert entry.user == boss

    @pytest.mark.parametrize("role", ["Editor", "Translator", "Publisher", None])
    def test_is_for_administrators(self, release, role):
        by = person(role) if role else None
        with pytest.raises(actions.RemovalRefused):
            self.remove(release, by)
        assert Edition.objects.count() == 2

    def test_needs_a_reason_and_something_public(self, release, boss):
        with pytest.raises(actions.RemovalRefused) as refused:
            self.remove(release, boss, reason=" ")
        assert refused.value.field == "reason"
        with pytest.raises(actions.RemovalRefused):
            self.remove(factories.make_release(), boss)
        with pytest.raises(actions.RemovalRefused):
            self.remove(release, boss, [])

    def test_leads_to_a_public_page_of_the_site(self, release, boss, settings):
        other, _ = factories.publish_release(["ko"], at=NOON)
        [removal] = self.remove(release, boss, redirect_to=f"/ko/{other.slug}/")
        assert removal.redirect_to == f"/ko/{other.slug}/"
        [removal] = self.remove(release, boss, ["en"], redirect_to=settings.SITE_URL + "/en/")
        assert removal.redirect_to == "/en/"

    @pytest.mark.parametrize(
        "target",
        [
            "https://evil.example/",
            "//evil.example/",
            "/\\evil.example/",
            "/ko/\t/",
            "javascript:alert(1)",
            "/admin/",
            "/ko/no-such-release/",
            "/xx/",
            "/ja/",
            "ko/",
            "http://[",
            "/ko/?" + "x" * 500,
        ],
    )
    def test_leads_nowhere_else(self, release, boss, target):
        with pytest.raises(actions.RemovalRefused) as refused:
            self.remove(release, boss, redirect_to=target)
        assert refused.value.field == "redirect_to"

    def test_does_not_lead_to_itself(self, release, boss):
        with pytest.raises(actions.RemovalRefused):
            self.remove(release, boss, redirect_to=f"/ko/{release.slug}/")
        self.remove(release, boss, redirect_to=f"/en/{release.slug}/")

    def test_is_final_but_may_lead_elsewhere_later(self, release, boss):
        self.remove(release, boss)
        with pytest.raises(actions.RemovalRefused):
            self.remove(release, boss, hours=2)
        self.remove(release, boss, hours=2, redirect_to="/ko/")
        factories.reword(release, headline_ko="바뀜")
        with pytest.raises(actions.ActionRefused):
            actions.publish(release, ["ko"], None, notes=NOTES)

    def test_a_withdrawn_release_can_be_removed(self, release, boss):
        withdraw(release)
        self.remove(release, boss, hours=2)
        assert released(hours=2) == []
