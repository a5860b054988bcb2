"""Facts in the edit form: typed and shown in the editor's words, refused at their field."""

from datetime import UTC, datetime

import pytest
from wagtail.users.models import UserProfile

from news.models import Newsroom, PressRelease
from tests import factories as f
from tests.editor.browser_form import rich
from tests.editor.test_release_form import edit_url, errors, load, save

pytestmark = pytest.mark.django_db


@pytest.fixture
def release(newsroom):
    return f.make_release()


def speak(user, language, zone=""):
    profile = UserProfile.get_for_user(user)
    profile.preferred_language, profile.current_time_zone = language, zone
    profile.save()


def with_group(data, **fields):
    """`data` after a group of participants was added."""
    group = {"id": "", "ORDER": "1", "DELETE": "", "description_ko": "공무원", **fields}
    return {
        **data,
        "participants-TOTAL_FORMS": "1",
        **{f"participants-0-{name}": value for name, value in group.items()},
    }


def refused(client, release, data):
    """Submit `data`, expect it to be refused with nothing stored, and give the messages."""
    before = PressRelease.objects.get(pk=release.pk).serializable_data()
    response = client.post(edit_url(release), data)
    assert response.status_code == 200
    assert PressRelease.objects.get(pk=release.pk).serializable_data() == before
    return errors(response)


class TestPhone:
    @pytest.mark.parametrize(("language", "shown"), [("ko", "032-440-1234"), ("en", "+82 32-440")])
    def test_is_shown_as_it_is_dialled(self, admin, administrator, release, language, shown):
        speak(administrator, language)
        assert load(admin, release)["contacts-0-phone"].startswith(shown)

    @pytest.mark.parametrize("typed", ["032)440-5678", "+82 32 440 5678", "０３２-４４０-５６７８"])
    def test_is_stored_in_one_form(self, admin, release, typed):
        saved = save(admin, release, load(admin, release) | {"contacts-0-phone": typed})
        assert saved.contacts.get().phone == "+82324405678"

    @pytest.mark.parametrize("typed", ["120", "no", "032-440-1234~5", "\x00", "1" * 10_000])
    def test_is_refused_at_its_field(self, admin, release, typed):
        messages = refused(admin, release, load(admin, release) | {"contacts-0-phone": typed})
        assert list(messages) == ["contacts-0-phone"]

    def test_of_the_newsroom(self, admin, newsroom):
        data = load(admin, newsroom)
        response = admin.post(edit_url(newsroom), data | {"phone": "02-120-1"})
        assert list(errors(response)) == ["phone"]
        assert admin.post(edit_url(newsroom), data | {"phone": "032 120 1234"}).status_code == 302


class TestCountries:
    @pytest.mark.parametrize(
        "typed", ["인도네시아 3, 몽골 1", "Indonesia 3; Mongolia 1", "ID 3\nMN 1"]
    )
    def test_are_stored_as_codes(self, admin, release, typed):
        saved = save(admin, release, with_group(load(admin, release), countries=typed))
        assert saved.participants.get().countries == [["ID", 3], ["MN", 1]]

    @pytest.mark.parametrize(("language", "name"), [("ko", "인도네시아"), ("en", "Indonesia")])
    def test_are_shown_in_the_editor_s_words(self, admin, administrator, release, language, name):
        speak(administrator, language)
        saved = save(admin, release, with_group(load(admin, release), countries="ID 3"))
        assert load(admin, saved)["participants-0-countries"] == f"{name} 3"

    @pytest.mark.parametrize(
        ("typed", "named"),
        [("Atlantis 3", "Atlantis"), ("ID 3, Mongolia", "Mongolia"), ("ID 1, Indonesia 2", "Indo")],
    )
    def test_message_names_the_entry(self, admin, administrator, release, typed, named):
        speak(administrator, "en")
        messages = refused(admin, release, with_group(load(admin, release), countries=typed))
        assert named in str(messages["participants-0-countries"])

    def test_cannot_be_more_than_the_group(self, admin, release):
        data = with_group(load(admin, release), countries="ID 3", count="2")
        assert list(refused(admin, release, data)) == ["participants-0-countries"]
        save(admin, release, data | {"participants-0-count": "3"})


class TestTimes:
    def test_of_an_event_are_those_of_its_place(self, admin, administrator, release):
        speak(administrator, "en", "America/New_York")
        data = load(admin, release)
        data |= {"event_start": "2022-02-11 10:30", "event_time_zone": "Europe/Paris"}
        saved = save(admin, release, data)
        assert saved.event_start == datetime(2022, 2, 11, 9, 30, tzinfo=UTC)
        assert load(admin, saved)["event_start"] == "2022-02-11 10:30"

    def test_of_issue_are_korean_whoever_looks(self, admin, administrator, release):
        speak(administrator, "en", "America/New_York")
        saved = save(admin, release, load(admin, release) | {"issued_at": "2022-02-11 09:00"})
        assert saved.issued_at == datetime(2022, 2, 11, 0, tzinfo=UTC)

    @pytest.mark.parametrize("zone", ["Mars/Base", "\x00", "../../etc/passwd"])
    def test_in_no_zone(self, admin, release, zone):
        data = load(admin, release) | {"event_time_zone": zone, "event_start": "2022-02-11 10:30"}
        assert list(refused(admin, release, data)) == ["event_time_zone"]

    @pytest.mark.parametrize(
        ("fields", "at"),
        [
            ({"event_start": "2022-02-11 10:30", "event_end": "2022-02-11 9:00"}, "event_end"),
            ({"event_end": "2022-02-11 10:30"}, "event_start"),
            (
                {"issued_at": "2022-02-11 10:30", "embargoed_until": "2022-02-10 9:00"},
                "embargoed_until",
            ),
            ({"issued_at": "tomorrow"}, "issued_at"),
        ],
    )
    def test_that_contradict_each_other(self, admin, release, fields, at):
        assert list(refused(admin, release, load(admin, release) | fields)) == [at]


class TestLanguages:
    def test_in_use_are_ticked(self, admin, newsroom):
        response = admin.post(
            edit_url(newsroom), load(admin, newsroom) | {"languages": ["ja", "en", "ko"]}
        )
        assert response.status_code == 302, errors(response)
        assert Newsroom.current().languages == ["ko", "en", "ja"]

    def test_the_first_of_them_names_the_newsroom_in_the_admin(self, admin, newsroom):
        names = {"organisation_name_ko": "부산광역시", "organisation_name_en": "Busan"}
        admin.post(edit_url(newsroom), load(admin, newsroom) | names)
        newsroom.refresh_from_db()
        assert newsroom.title == "부산광역시"

    @pytest.mark.parametrize("chosen", [[], ["xx"]])
    def test_are_at_least_one_and_known(self, admin, newsroom, chosen):
        response = admin.post(edit_url(newsroom), load(admin, newsroom) | {"languages": chosen})
        assert list(errors(response)) == ["languages"]

    def test_of_the_source_are_those_in_use(self, admin, release):
        data = load(admin, release) | {"source_language": "ja"}
        assert "source_language" in refused(admin, release, data)


ODD = ["<", '"', "👩‍👩‍👧‍👦", "שלום ‮abc", "a\u0301", "\ufeff", "{{ x }}", "\x00", "x" * 10_000]
NOT_TYPED = ("_FORMS", "-count", "-id", "-type", "-order", "-ORDER", "-deleted", "-DELETE")


def typed_fields(data):
    """The names of the inputs of `data` that an editor fills, and not the form's script."""
    machinery = ("csrf", "laid_out_for", "next", "loaded_revision")
    return [n for n in data if not n.endswith(NOT_TYPED) and not n.startswith(machinery)]


def as_typed(loaded, name, text):
    return rich(text) if '"entityMap"' in str(loaded[name]) else text


@pytest.mark.parametrize("odd", ODD)
def test_odd_input_everywhere_is_refused_at_each_field(admin, release, odd):
    loaded = load(admin, release)
    names = typed_fields(loaded)
    data = loaded | {name: as_typed(loaded, name, odd) for name in names}
    assert "issued_at" in refused(admin, release, data)


def test_odd_input_in_a_field_is_kept_or_refused_there(admin, release):
    loaded, odd = load(admin, release), "\x00"
    for name in typed_fields(loaded):
        response = admin.post(edit_url(release), loaded | {name: as_typed(loaded, name, odd)})
        if response.status_code == 200:
            [at] = errors(response)
            assert name.startswith(at)
        else:
            assert response.status_code == 302, name
            loaded = load(admin, release)  # what has been saved is what the next form rests on


def test_odd_text_comes_back_as_it_was_typed(admin, release):
    for odd in ('< " 👩‍👩‍👧‍👦', "שלום ‮abc"):
        saved = save(admin, release, load(admin, release) | {"headline_ko": odd})
        assert saved.headline_ko == odd
        assert load(admin, saved)["headline_ko"] == odd
        saved = save(admin, saved, load(admin, saved) | {"body_ko-0-value-text": rich(odd)})
        assert saved.draft("ko").body[0].text[0].text == odd
