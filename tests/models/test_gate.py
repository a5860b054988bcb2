"""What `Edition.objects.released` lets out, and when."""

from datetime import UTC, datetime, timedelta

import pytest

from news import actions
from news.models import Edition
from tests import factories

NOON = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def released(language, at, **kwargs):
    return list(Edition.objects.released(language, at=at, **kwargs))


def reworded(release, **columns):
    for name, value in columns.items():
        setattr(release, name, value)
    release.save()
    return release


def test_an_edition_is_public_from_its_instant_in_its_language(newsroom):
    _release, [edition] = factories.publish_release(["ko"], at=NOON)
    assert released("ko", NOON - SECOND) == []
    assert released("ko", NOON) == [edition]
    assert released("en", NOON) == []


def test_an_embargo_holds_to_the_second(newsroom):
    embargo = NOON + timedelta(days=1)
    release, [edition] = factories.publish_release(["ko"], at=NOON, embargoed_until=embargo)
    assert released("ko", embargo - SECOND) == []
    assert released("ko", embargo) == [edition]
    assert edition.list_date == embargo
    with pytest.raises(Edition.DoesNotExist):
        Edition.objects.released_at_address("ko", release.slug, at=embargo - SECOND)
    assert Edition.objects.released_at_address("ko", release.slug, at=embargo) == edition


@pytest.mark.parametrize(
    ("audience", "ko", "en"),
    [("domestic", True, False), ("international", False, True), ("both", True, True)],
)
def test_each_language_serves_its_audience(newsroom, audience, ko, en):
    factories.publish_release(["ko" if ko else "en"], at=NOON, audience=audience)
    Edition.objects.update(language="ko")
    assert bool(released("ko", NOON)) is ko
    Edition.objects.update(language="en")
    assert bool(released("en", NOON)) is en


def test_which_audience_a_language_serves_is_a_setting(newsroom, settings):
    factories.publish_release(["ko"], at=NOON, audience="domestic")
    settings.LANGUAGE_AUDIENCES = {"ko": "international"}
    assert released("ko", NOON) == []
    assert len(released("ko", NOON, audience="domestic")) == 1


def test_the_next_edition_takes_the_place_of_the_last_at_its_instant(newsroom):
    release, [first] = factories.publish_release(["ko"], at=NOON)
    later = NOON + timedelta(hours=2)
    reworded(release, headline_ko="바뀐 제목")
    [second] = actions.publish(release, ["ko"], None, change="minor", at=later)
    assert released("ko", later - SECOND) == [first]
    assert released("ko", later) == [second]
    assert (second.number, second.list_date) == (2, first.list_date)


def test_an_unseen_edition_never_shows_when_the_embargo_moves(newsroom):
    embargo = NOON + timedelta(days=1)
    release, [first] = factories.publish_release(["ko"], at=NOON, embargoed_until=embargo)
    release.embargoed_until = embargo + timedelta(days=1)
    [second] = actions.publish(reworded(release), ["ko"], None, at=NOON + SECOND)
    assert released("ko", embargo) == []
    assert released("ko", embargo + timedelta(days=1)) == [second]
    assert first.pk != second.pk


def test_a_korean_change_does_not_drag_half_edited_english_along(newsroom):
    release, editions = factories.publish_release(["ko", "en"], at=NOON)
    english = editions[1]
    reworded(release, headline_ko="바뀐 제목", headline_en="Half-edited")
    actions.publish(release, ["ko"], None, change="minor", at=NOON + SECOND)
    assert released("en", NOON + SECOND) == [english]
    assert english.draft.headline == "Incheon opens its smart city"


def test_drafts_and_saving_make_nothing_public(newsroom):
    release = factories.make_release()
    release.live = True
    release.save()
    release.save_revision().publish()
    assert Edition.objects.count() == 0


def test_newest_first_and_steady_for_equal_dates(newsroom):
    for _n in range(3):
        factories.publish_release(["ko"], at=NOON, list_date=NOON)
    factories.publish_release(["ko"], at=NOON, list_date=NOON - timedelta(days=9))
    ids = [edition.pk for edition in released("ko", NOON)]
    assert ids[:3] == sorted(ids[:3], reverse=True)
    assert ids[3] == max(ids)
