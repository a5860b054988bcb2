import pytest
from django.urls import reverse

from news.models import PressRelease
from tests import factories
from tests.editor.people import client_in


def address(release):
    return reverse("news_releases:start_from_this", args=[release.pk])


@pytest.fixture
def editor(newsroom):
    return client_in("Editor")


def test_start_from__copies_texts_of_all_languages_but_no_number_and_no_dates(editor):
    earlier, _ = factories.publish_release(headline={"ko": "지난 제목", "en": "Earlier"})
    response = editor.post(address(earlier))
    made = PressRelease.objects.exclude(pk=earlier.pk).get()
    assert response.url == reverse("wagtailadmin_pages:edit", args=[made.pk])
    assert (made.headline_ko, made.headline_en) == ("지난 제목", "Earlier")
    assert made.raw("body", "en") == earlier.raw("body", "en")
    assert made.contacts.get().name_en == earlier.contacts.get().name_en
    assert made.number != earlier.number
    assert made.uuid != earlier.uuid
    assert (made.issued_at, made.embargoed_until) == (None, None)
    assert not made.editions.exists()


def test_start_from__asks_before_it_acts(editor):
    earlier = factories.make_release()
    page = editor.get(address(earlier)).content.decode()
    assert earlier.number in page
    assert PressRelease.objects.count() == 1


def test_start_from__offers_and_finds_earlier_releases(editor):
    one = factories.make_release(headline={"ko": "봄꽃", "en": "Blossom"})
    two = factories.make_release(headline={"ko": "가뭄", "en": "Drought"})
    url = reverse("news_releases:start_from")
    page = editor.get(url).content.decode()
    assert address(one) in page
    assert address(two) in page
    page = editor.get(url, {"q": "blossom"}).content.decode()
    assert address(one) in page
    assert address(two) not in page


def test_start_from__says_where_it_came_from(editor):
    earlier = factories.make_release()
    editor.post(address(earlier))
    made = PressRelease.objects.exclude(pk=earlier.pk).get()
    history = reverse("wagtailadmin_pages:history", args=[made.pk])
    assert f"Started from {earlier.number}" in editor.get(history).content.decode()


def test_start_from__not_for_translators(newsroom):
    earlier = factories.make_release()
    translator = client_in("Translator")
    assert translator.post(address(earlier)).status_code in (302, 403)
    assert PressRelease.objects.count() == 1


def test_start_from__unknown_release(editor):
    assert editor.post("/admin/releases/999999/start-from/").status_code == 404
    assert editor.get("/admin/releases/999999/start-from/").status_code == 404
    assert editor.post(reverse("news_releases:start_from")).status_code in (404, 405)
