"""What waits for its hour: cancelled, moved, held; languages that wait for each other."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from wagtail.models import PageLogEntry

from news import actions
from news.actions import ActionRefused, NotTogether
from news.draft import Photo
from news.models import Edition
from tests import factories
from tests.editor.people import person

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 2, 0, 0, tzinfo=UTC)
NOON = NOW + timedelta(hours=3)
LATER = NOON + timedelta(hours=2)
SECOND = timedelta(seconds=1)


@pytest.fixture(autouse=True)
def _clock(newsroom):
    with time_machine.travel(NOW, tick=False):
        yield


def waiting(languages=("ko", "en"), **fields):
    release, _editions = factories.publish_release(languages, embargoed_until=NOON, **fields)
    return release


def shown(at, language="ko"):
    return [edition.headline for edition in Edition.objects.released(language, at=at)]


def instants(release, language="ko"):
    """From when which texts of the release are public, as the gate has it."""
    kept = Edition.objects.kept().filter(release=release, language=language)
    return [(edition.headline, edition.public_from) for edition in kept.order_by("number")]


class TestUnschedule:
    def test_what_waited_never_appears(self):
        release = waiting()
        cancelled = actions.unschedule(release, ["ko", "en"], None, reason="틀린 날짜")
        assert [edition.public_from for edition in cancelled] == [NOON, NOON]
        assert shown(NOON) == shown(LATER, "en") == []
        entry = PageLogEntry.objects.get(action="news.unschedule")
        assert entry.data["reason"] == "틀린 날짜"
        assert entry.data["languages"] == ["ko", "en"]

    def test_a_scheduled_change_leaves_what_is_public(self):
        release, _ = factories.publish_release(["ko"], headline={"ko": "처음"})
        factories.reword(release, headline_ko="다음")
        actions.publish(release, ["ko"], None, change="minor", public_from=NOON)
        actions.unschedule(release, ["ko"], None)
        assert shown(NOON) == shown(LATER) == ["처음"]

    def test_published_again_with_the_same_text(self):
        release = waiting(["ko"])
        actions.unschedule(release, ["ko"], None)
        (again,) = actions.publish(release, ["ko"], None)
        assert (again.number, again.change, again.public_from) == (2, "first", NOON)
        assert len(shown(NOON)) == 1

    def test_a_cancelled_change_can_be_published_again(self):
        release, _ = factories.publish_release(["ko"], headline={"ko": "처음"})
        factories.reword(release, headline_ko="다음")
        actions.publish(release, ["ko"], None, change="minor", public_from=NOON)
        actions.unschedule(release, ["ko"], None)
        actions.publish(release, ["ko"], None, change="minor", public_from=NOON)
        assert shown(NOON - SECOND) == ["처음"]
        assert shown(NOON) == ["다음"]

    @pytest.mark.parametrize("languages", [[], ["ko", "en"], ["ja"]])
    def test_refused_where_nothing_waits(self, languages):
        release = waiting(["ko"])
        with pytest.raises(ActionRefused):
            actions.unschedule(release, languages, None)
        assert len(shown(NOON)) == 1

    def test_is_for_publishers(self):
        release = waiting()
        with pytest.raises(actions.ActionRefused):
            actions.unschedule(release, ["ko"], person("Editor"))
        assert Edition.objects.kept().count() == 2

    def test_refused_once_the_hour_has_come(self):
        release = waiting(["ko"])
        with pytest.raises(ActionRefused):
            actions.unschedule(release, ["ko"], None, at=NOON)
        assert len(shown(NOON)) == 1


class TestMove:
    def test_later_by_publication(self):
        release = waiting(["ko"])
        type(release).objects.filter(pk=release.pk).update(embargoed_until=LATER)
        actions.publish(release, ["ko"], None)
        assert shown(NOON) == shown(LATER - SECOND) == []
        assert len(shown(LATER)) == 1

    def test_earlier_only_by_publication(self):
        release = waiting(["ko"])
        earlier = NOON - timedelta(hours=1)
        factories.reword(release, embargoed_until=earlier)
        assert shown(earlier) == []
        actions.publish(release, ["ko"], None)
        assert shown(earlier - SECOND) == []
        assert len(shown(earlier)) == 1

    def test_saving_a_later_embargo_holds_what_waits_at_once(self):
        release = waiting(headline={"ko": "읽은 글", "en": "As approved"})
        factories.reword(release, embargoed_until=LATER, headline_ko="아직 보지 않은 글")
        for language in ("ko", "en"):
            assert shown(NOON, language) == shown(LATER - SECOND, language) == []
        assert shown(LATER) == ["읽은 글"]
        assert shown(LATER, "en") == ["As approved"]
        entry = PageLogEntry.objects.get(action="news.hold")
        assert sorted(entry.data["languages"]) == ["en", "ko"]
        (edition,) = Edition.objects.released("ko", at=LATER)
        assert edition.draft.embargoed_until == edition.list_date == LATER

    def test_what_is_held_keeps_its_files_note_and_kind(self):
        images = {1: factories.make_image(width=60, height=40)}
        photos = (Photo(1, "사진", "회의장", "인천시"),)
        release, _ = factories.publish_release(["ko"], images=images, photos=photos)
        factories.reword(release, headline_ko="고친 제목", embargoed_until=NOON)
        notes = {"ko": "제목을 고쳤습니다."}
        actions.publish(release, ["ko"], None, change="correction", notes=notes)
        factories.reword(release, embargoed_until=LATER)
        assert shown(NOON) == shown(LATER - SECOND) != ["고친 제목"]
        (held,) = Edition.objects.released("ko", at=LATER)
        assert (held.headline, held.change, held.note) == (
            "고친 제목",
            "correction",
            notes["ko"],
        )
        assert held.last_change.at == LATER
        dropped = release.editions.get(number=held.number - 1)
        paths = [set(each.edition_files.values_list("path")) for each in (dropped, held)]
        assert paths[0] == paths[1] != set()

    def test_a_change_scheduled_for_after_the_new_embargo_stays(self):
        release, _ = factories.publish_release(["ko"])
        factories.reword(release, headline_ko="다음")
        after = LATER + timedelta(hours=1)
        actions.publish(release, ["ko"], None, change="minor", public_from=after)
        factories.reword(release, embargoed_until=LATER)
        assert instants(release)[-1] == ("다음", after)
        assert not PageLogEntry.objects.filter(action="news.hold").exists()

    def test_what_is_public_stays_public_under_a_new_embargo(self):
        release, _ = factories.publish_release(["ko"])
        factories.reword(release, embargoed_until=LATER)
        assert len(shown(NOW)) == len(shown(NOON)) == 1


class TestTogether:
    def test_one_alone_is_refused_and_the_other_named(self):
        release = factories.make_release()
        factories.reword(release, release_together=["ko", "en"])
        with pytest.raises(NotTogether, match="English") as refused:
            actions.publish(release, ["ko"], None)
        assert refused.value.languages == ["en"]
        assert not release.editions.exists()

    def test_in_one_call(self):
        release = factories.make_release()
        factories.reword(release, release_together=["ko", "en"])
        assert len(actions.publish(release, ["ko", "en"], None)) == 2

    def test_with_what_is_public_already(self):
        release, _ = factories.publish_release(["en"], source_language="en")
        factories.reword(
            release,
            release_together=["ko", "en"],
            headline_ko="제목",
            summary_ko=release.summary_en,
            body_ko=release.body_en,
        )
        contact = release.contacts.first()
        contact.name_ko, contact.position_ko = "김민지", "팀장"
        contact.save()
        assert actions.publish(release, ["ko"], None)

    def test_with_what_waits_for_the_same_instant_and_no_other(self):
        release = waiting()
        factories.reword(release, release_together=["ko", "en"], headline_ko="고친 제목")
        assert actions.publish(release, ["ko"], None)
        with pytest.raises(NotTogether, match="English"):
            actions.publish(release, ["ko"], None, public_from=LATER)
        assert shown(NOON) == ["고친 제목"]

    def test_none_of_them_is_left_behind_alone(self):
        release = waiting()
        factories.reword(release, release_together=["ko", "en"])
        with pytest.raises(NotTogether, match="English"):
            actions.unschedule(release, ["ko"], None)
        assert actions.unschedule(release, ["ko", "en"], None)

    def test_others_are_free(self):
        release = factories.make_release()
        factories.reword(release, release_together=["en", "ja"])
        assert actions.publish(release, ["ko"], None)

    def test_a_correction_of_one_needs_no_other(self):
        release, _ = factories.publish_release()
        factories.reword(release, release_together=["ko", "en"], headline_ko="고친 제목")
        assert actions.correct(release, ["ko"], None, notes={"ko": "제목"})
