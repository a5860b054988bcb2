from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from news.models import Edition, PressRelease
from tests import factories
from tests.editor.people import client_in


@pytest.fixture
def publisher(newsroom):
    return client_in("Publisher")


def screen(release):
    return reverse("news_releases:publish", args=[release.pk])


def test_publish__makes_editions_of_the_chosen_languages(publisher):
    release = factories.submitted(factories.make_release())
    response = publisher.post(screen(release), {"languages": ["ko"]}, follow=True)
    assert [edition.language for edition in release.editions.all()] == ["ko"]
    page = response.content.decode()
    assert "Published: 한국어." in page
    assert release.editions.get().get_absolute_url() in page


def test_publish__names_who_did_it(newsroom):
    release = factories.submitted(factories.make_release())
    client = client_in("Publisher")
    client.post(screen(release), {"languages": ["ko", "en"]})
    made_by = {edition.made_by_id for edition in release.editions.all()}
    assert made_by == {int(client.session["_auth_user_id"])}


def test_publish__again_without_a_change_says_so(publisher):
    release, _ = factories.publish_release()
    response = publisher.post(screen(release), {"languages": ["ko", "en"]}, follow=True)
    assert "Nothing has changed" in response.content.decode()
    assert release.editions.count() == 2


def test_publish__one_of_two_unchanged(publisher):
    release, _ = factories.publish_release()
    release.set_text("headline", "en", "Changed")
    release.save()
    release.save_revision()
    factories.submitted(release)
    data = {"languages": ["ko", "en"], "change": "minor"}
    response = publisher.post(screen(release), data, follow=True)
    page = response.content.decode()
    assert "Published: English." in page
    assert "한국어 had not changed." in page


def test_publish__under_embargo_says_when(publisher):
    release = factories.make_release(embargoed_until=timezone.now() + timedelta(days=3))
    factories.submitted(release)
    assert "Under embargo" in publisher.get(screen(release)).content.decode()
    response = publisher.post(screen(release), {"languages": ["ko"]}, follow=True)
    assert "Ready for the end of the embargo" in response.content.decode()
    assert not Edition.objects.released("ko").exists()


def test_publish__shows_what_is_missing_with_the_way_to_it(publisher):
    release = factories.make_release(headline={"ko": "제목", "en": ""}, contacts=())
    page = publisher.get(screen(release)).content.decode()
    edit = reverse("wagtailadmin_pages:edit", args=[release.pk])
    assert f'href="{edit}#field=headline_en"' in page
    assert f'href="{edit}#field=contacts"' in page


def test_publish__refused_keeps_everything(publisher):
    release = factories.make_release(headline={"ko": "제목", "en": ""})
    response = publisher.post(screen(release), {"languages": ["ko", "en"]})
    assert response.status_code == 422
    assert "Not published." in response.content.decode()
    assert not release.editions.exists()


@pytest.mark.parametrize("chosen", [[], ["xx"], ["ja"], ["\x00"]])
def test_publish__without_a_language_in_use(publisher, chosen):
    release = factories.make_release()
    response = publisher.post(screen(release), {"languages": chosen})
    assert response.status_code == 422
    assert not release.editions.exists()


@pytest.mark.parametrize("role", ["Editor", "Translator"])
def test_publish__others_see_what_is_missing_and_cannot_publish(newsroom, role):
    release = factories.make_release(headline={"ko": "제목", "en": ""})
    client = client_in(role)
    page = client.get(screen(release)).content.decode()
    assert "#field=headline_en" in page
    assert 'name="languages"' not in page
    assert client.post(screen(release), {"languages": ["ko"]}).status_code in (302, 403)
    assert not release.editions.exists()


def test_publish__not_for_strangers(client, newsroom):
    release = factories.make_release()
    assert client.get(screen(release)).status_code == 302
    client.force_login(factories.UserFactory(is_superuser=False, is_staff=False))
    assert client.post(screen(release), {"languages": ["ko"]}).status_code in (302, 403)
    assert not release.editions.exists()


@pytest.mark.parametrize("pk", [0, 999_999, 2**70])
def test_publish__unknown_release(publisher, pk):
    assert publisher.get(f"/admin/releases/{pk}/publish/").status_code == 404


def test_publish__is_in_korean_too(newsroom):
    release = factories.make_release()
    assert client_in("Publisher", "ko").get(screen(release)).status_code == 200


def test_history__says_what_was_published(publisher):
    release, _ = factories.publish_release()
    url = reverse("wagtailadmin_pages:history", args=[release.pk])
    assert "Published: 한국어, English" in publisher.get(url).content.decode()


def test_publish__for_one_audience_only(publisher):
    release = factories.make_release(audience="domestic")
    page = publisher.get(screen(release)).content.decode()
    assert "#field=audience" in page
    assert PressRelease.objects.count() == 1
