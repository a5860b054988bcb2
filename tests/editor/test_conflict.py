"""Two people save the same release: the second is told, and loses nothing."""

import pytest
from django.urls import reverse
from lxml import html

from news import actions
from news.models import PressRelease
from tests import factories
from tests.editor.browser_form import form_data
from tests.editor.people import client_in, client_of, person

pytestmark = pytest.mark.django_db


@pytest.fixture
def release(newsroom):
    return factories.make_release()


@pytest.fixture
def url(release):
    return reverse("wagtailadmin_pages:edit", args=[release.pk])


@pytest.fixture
def first(newsroom):
    return client_of(person("Editor", username="first", first_name="Min-ji", last_name="Kim"))


@pytest.fixture
def second(newsroom):
    return client_in("Editor")


def headline():
    return PressRelease.objects.get().headline_ko


def opened(client, url, **typed):
    return {**form_data(client.get(url)), **typed}


@pytest.fixture
def conflict(first, second, url):
    """What the second gets, whose form was opened before the first saved."""
    typed = opened(second, url, headline_ko="둘째의 제목", embargo_phrase="둘째의 말")
    assert first.post(url, opened(first, url, headline_ko="첫째의 제목")).status_code == 302
    return second.post(url, typed)


def test_the_second_is_told_who_saved_and_what_differs(conflict):
    page = html.fromstring(conflict.content.decode())
    notice = page.get_element_by_id("conflict").text_content()
    assert conflict.status_code == 409
    assert "Min-ji Kim" in notice
    assert "첫째의" in notice
    assert "둘째의" in notice
    assert headline() == "첫째의 제목"


def test_what_was_typed_is_still_there(conflict):
    data = form_data(conflict)
    assert (data["headline_ko"], data["embargo_phrase"]) == ("둘째의 제목", "둘째의 말")


def test_a_plain_save_is_a_conflict_again(second, url, conflict):
    assert second.post(url, form_data(conflict)).status_code == 409
    assert headline() == "첫째의 제목"


def test_autosave_is_off_beside_a_conflict_and_refused(second, url, conflict):
    assert "w-autosave#save" not in conflict.content.decode()
    response = second.post(url, form_data(conflict), headers={"accept": "application/json"})
    assert response.status_code == 400
    assert headline() == "첫째의 제목"


def save_over(client, url, conflict):
    (button,) = html.fromstring(conflict.content.decode()).xpath("//button[@name='save-over']")
    data = {**form_data(conflict), "save-over": button.get("value")}
    return client.post(url, data)


def test_mine_over_theirs_keeps_theirs_in_the_history(second, url, release, conflict):
    assert save_over(second, url, conflict).status_code == 302
    assert headline() == "둘째의 제목"
    kept = [each.as_object().headline_ko for each in release.revisions.order_by("pk")]
    assert kept[-2:] == ["첫째의 제목", "둘째의 제목"]


def test_mine_over_theirs_leaves_what_the_desk_wrote_meanwhile(second, url, release, conflict):
    actions.write_target(release, "en", {"headline": "From the desk"}, None)
    assert save_over(second, url, conflict).status_code == 302
    assert PressRelease.objects.get().headline_en == "From the desk"


def test_a_third_save_in_between_is_a_conflict_again(first, second, url, conflict):
    first.post(url, opened(first, url, headline_ko="또 바뀐 제목"))
    assert save_over(second, url, conflict).status_code == 409
    assert headline() == "또 바뀐 제목"


def test_an_autosaved_form_is_told_too(first, second, url):
    json = {"accept": "application/json"}
    saved = second.post(url, opened(second, url, headline_ko="둘째의"), headers=json).json()
    first.post(url, opened(first, url, headline_ko="첫째의 제목"))
    typed = opened(second, url, headline_ko="둘째의 제목")
    typed |= {"loaded_revision_id": "", "overwrite_revision_id": str(saved["revision_id"])}
    conflict = second.post(url, typed)
    assert conflict.status_code == 409
    assert headline() == "첫째의 제목"
    assert save_over(second, url, conflict).status_code == 302
    assert headline() == "둘째의 제목"


def test_one_person_in_two_windows_is_told_so(first, url):
    stale = opened(first, url, headline_ko="옛 창")
    first.post(url, opened(first, url, headline_ko="새 창"))
    response = first.post(url, stale)
    assert response.status_code == 409
    assert "another window" in response.content.decode()


def test_a_button_pressed_while_autosave_is_on_its_way_saves(first, url, release):
    typed = opened(first, url, headline_ko="새 제목")
    first.post(url, typed, headers={"accept": "application/json"})
    assert first.post(url, typed).status_code == 302
    assert headline() == "새 제목"


def test_one_after_the_other_is_no_conflict(first, second, url):
    assert first.post(url, opened(first, url, headline_ko="하나")).status_code == 302
    assert second.post(url, opened(second, url, headline_ko="둘")).status_code == 302
    assert headline() == "둘"
