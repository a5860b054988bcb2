"""What a change is to readers: minor, an update or a correction."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db.models import ProtectedError

from news import actions
from news.models import Edition
from tests import factories

NOON = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
NOTES = {"ko": "날짜가 틀렸습니다.", "en": "The date was wrong."}


@pytest.fixture
def release(newsroom):
    return factories.publish_release(["ko", "en"], at=NOON)[0]


def change(release, kind, hours, languages=("ko",), notes=NOTES, **kwargs):
    factories.reword(release, **{f"headline_{code}": f"{kind} {hours}" for code in languages})
    at = NOON + hours * HOUR
    return actions.publish(release, languages, None, change=kind, notes=notes, at=at, **kwargs)


def current(at, language="ko"):
    return Edition.objects.released(language, at=at).get()


def test_minor__moves_nothing_and_says_nothing(release):
    [edition] = change(release, "minor", 1)
    assert edition.headline == "minor 1"
    assert (edition.note, edition.updated_at, edition.list_date) == ("", None, NOON)


def test_minor__leaves_what_was_said_before(release):
    change(release, "update", 1)
    [edition] = change(release, "minor", 2)
    assert edition.updated_at == NOON + HOUR
    assert [each.note for each in edition.public_changes] == ["", NOTES["ko"]]


def test_update__is_dated_with_a_note_and_stays_in_its_place(release):
    [edition] = change(release, "update", 1)
    assert (edition.note, edition.updated_at) == (NOTES["ko"], NOON + HOUR)
    assert edition.list_date == NOON


@pytest.mark.parametrize("kind", ["update", "correction"])
@pytest.mark.parametrize("notes", [{}, {"ko": "쪽지"}, {"ko": "쪽지", "en": " \n"}])
def test_a_note_is_needed_in_each_language(release, kind, notes):
    with pytest.raises(actions.NoteMissing) as refused:
        change(release, kind, 1, ["ko", "en"], notes)
    assert "en" in refused.value.languages
    assert Edition.objects.count() == 2


def test_an_unchanged_language_needs_no_note(release):
    factories.reword(release, headline_ko="바뀜")
    made = actions.publish(release, ["ko", "en"], None, notes={"ko": "쪽지"})
    assert [edition.language for edition in made] == ["ko"]


def test_a_first_edition_needs_no_note(newsroom):
    release = factories.publish_release(["ko"], at=NOON)[0]
    factories.reword(release, headline_en="First in English", headline_ko="바뀜")
    release = factories.make_release()
    actions.publish(release, ["ko"], None, at=NOON)
    [english] = actions.publish(release, ["en"], None, at=NOON + HOUR)
    assert (english.change, english.note) == ("first", "")


def test_notes_are_cleaned_at_the_door(release):
    [edition] = change(release, "update", 1, notes={"ko": " a\x00b\r\nc "})
    assert edition.note == "ab\nc"


def test_corrections__are_counted_by_language(release):
    [first] = change(release, "correction", 1)
    change(release, "minor", 2)
    second, english = change(release, "correction", 3, ["ko", "en"])
    assert (first.correction_number, second.correction_number) == (1, 2)
    assert english.correction_number == 1
    assert [each.correction for each in second.corrections] == [2, 1]
    assert [each.earlier for each in second.corrections] == [3, 1]


def test_correct__is_the_verb(release):
    factories.reword(release, headline_ko="바뀜")
    [edition] = actions.correct(release, ["ko"], None, notes=NOTES, at=NOON + HOUR)
    assert (edition.change, edition.correction_number) == ("correction", 1)


def test_correct__must_change_the_text_in_each_language(release):
    factories.reword(release, headline_ko="바뀜")
    with pytest.raises(actions.ActionRefused, match=r"nothing to correct|정정할"):
        actions.correct(release, ["ko", "en"], None, notes=NOTES)
    assert Edition.objects.count() == 2


def test_correct__needs_something_public(newsroom):
    release = factories.make_release()
    with pytest.raises(actions.ActionRefused):
        actions.correct(release, ["ko"], None, notes=NOTES)
    embargoed = factories.publish_release(["ko"], embargoed_until=NOON + HOUR, at=NOON)[0]
    factories.reword(embargoed, headline_ko="바뀜")
    with pytest.raises(actions.ActionRefused):
        actions.correct(embargoed, ["ko"], None, notes=NOTES, at=NOON)


def test_correct__cannot_be_deleted(release):
    change(release, "correction", 1)
    with pytest.raises(ProtectedError):
        release.delete()


def test_a_scheduled_correction_shows_at_its_instant_without_a_job(release):
    factories.reword(release, headline_ko="바뀜")
    later = NOON + 5 * HOUR
    actions.correct(release, ["ko"], None, notes=NOTES, public_from=later, at=NOON + HOUR)
    assert current(later - timedelta(seconds=1)).number == 1
    assert current(later).correction_number == 1
    assert current(later).updated_at == later


def test_a_change_takes_the_place_of_one_that_waits(release):
    factories.reword(release, headline_ko="바뀜")
    later = NOON + 5 * HOUR
    actions.correct(release, ["ko"], None, notes=NOTES, public_from=later, at=NOON + HOUR)
    [second] = change(release, "correction", 2)
    assert second.correction_number == 1
    assert [current(NOON + hours * HOUR).number for hours in (1, 2, 5, 9)] == [1, 3, 3, 3]


def test_a_waiting_change_can_be_brought_forward(release):
    factories.reword(release, headline_ko="바뀜")
    later = NOON + 5 * HOUR
    actions.correct(release, ["ko"], None, notes=NOTES, public_from=later, at=NOON + HOUR)
    actions.correct(release, ["ko"], None, notes=NOTES, at=NOON + 2 * HOUR)
    assert current(NOON + 2 * HOUR).headline == "바뀜"


@pytest.mark.parametrize("kind", ["", "withdrawal", "removal", "nonsense"])
def test_other_kinds_are_not_publications(release, kind):
    factories.reword(release, headline_ko="바뀜")
    with pytest.raises(actions.ActionRefused):
        actions.publish(release, ["ko"], None, change=kind, notes=NOTES)


def test_once_released__is_what_was_seen_at_the_instant(newsroom):
    release, _ = factories.publish_release(["ko"], embargoed_until=NOON + HOUR, at=NOON)
    factories.reword(release, headline_ko="Never seen, then seen")
    actions.publish(release, ["ko"], None, at=NOON)
    change(release, "correction", 2)
    factories.reword(release, headline_ko="Later")
    later = NOON + 9 * HOUR
    actions.correct(release, ["ko"], None, notes=NOTES, public_from=later, at=NOON + 3 * HOUR)

    def numbers(at):
        seen = Edition.objects.once_released(at)
        return sorted(edition.number for edition in seen)

    assert numbers(NOON) == []
    assert numbers(NOON + HOUR) == [2]
    assert numbers(NOON + 3 * HOUR) == [2, 3]
    assert numbers(later) == [2, 3, 4]
