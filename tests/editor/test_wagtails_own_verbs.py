"""Wagtail's publishing, copying and moving do nothing here, by whatever address."""

import pytest
from django.urls import reverse

from news.models import Edition, PressRelease
from tests import factories
from tests.editor.browser_form import form_data
from tests.editor.people import client_in

VERBS = ["copy", "unpublish", "move", "convert_alias", "set_privacy", "set_page_position"]


@pytest.fixture
def published(newsroom):
    release, _ = factories.publish_release()
    return release


def state():
    return (
        list(PressRelease.objects.order_by("pk").values_list("pk", "live", "path", "slug")),
        Edition.objects.count(),
    )


@pytest.mark.parametrize("verb", VERBS)
def test_page_verb__is_not_found(admin, published, verb):
    before = state()
    url = reverse(f"wagtailadmin_pages:{verb}", args=[published.pk])
    assert admin.get(url).status_code == 404
    assert admin.post(url, {"new_title": "x", "new_slug": "y"}).status_code == 404
    assert state() == before


def test_delete__a_release_with_an_edition_stays(admin, published):
    before = state()
    response = admin.post(reverse("wagtailadmin_pages:delete", args=[published.pk]))
    assert response.status_code in (302, 403)
    assert state() == before


def test_delete__a_draft_may_go(newsroom):
    draft = factories.make_release()
    editor = client_in("Editor")
    editor.post(reverse("wagtailadmin_pages:delete", args=[draft.pk]))
    assert not PressRelease.objects.exists()


def test_delete__is_for_those_who_may_write(newsroom):
    draft = factories.make_release()
    translator = client_in("Translator")
    translator.post(reverse("wagtailadmin_pages:delete", args=[draft.pk]))
    assert PressRelease.objects.exists()


def test_delete__the_newsroom_stays(admin, newsroom):
    url = reverse("wagtailadmin_pages:delete", args=[newsroom.pk])
    assert admin.post(url).status_code == 404
    newsroom.refresh_from_db()


@pytest.mark.parametrize("action", ["publish", "unpublish", "delete", "move"])
def test_bulk_action__does_nothing(admin, newsroom, published, action):
    draft = factories.make_release()
    before = state()
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    query = f"?id={published.pk}&id={draft.pk}&next=/admin/"
    data = {"include_descendants": "on", "chooser": newsroom.pk}
    assert admin.get(url + query).status_code in (200, 302)
    assert admin.post(url + query, data).status_code in (200, 302)
    assert state() == before
    everything = f"?id=all&childOf={newsroom.pk}&next=/admin/"
    assert admin.post(url + everything, data).status_code in (200, 302)
    assert state() == before


API_ACTIONS = [
    "convert_alias",
    "copy",
    "copy_for_translation",
    "create_alias",
    "delete",
    "move",
    "publish",
    "revert_to_page_revision",
    "unpublish",
]


@pytest.mark.parametrize("action", API_ACTIONS)
def test_action_of_the_api__is_not_found(admin, newsroom, published, action):
    draft = factories.make_release()
    before = state()
    data = {"locale": "ko", "revision_id": published.latest_revision_id, "slug": "x"}
    for page in (published, draft, newsroom):
        url = f"/admin/api/main/pages/{page.pk}/action/{action}/"
        data["destination_page_id"] = newsroom.pk
        assert admin.post(url, data, content_type="application/json").status_code == 404
    assert state() == before
    assert admin.get("/admin/api/main/pages/").status_code == 200


def test_edit_form__offers_neither_wagtails_publishing_nor_its_schedule(admin, published):
    page = admin.get(reverse("wagtailadmin_pages:edit", args=[published.pk])).content.decode()
    assert 'name="action-publish"' not in page
    assert 'name="action-publication"' in page
    assert "go_live_at" not in page
    assert published.editions.first().get_absolute_url() in page


def test_edit_form__wagtails_publish_button_posted_by_hand(admin, published):
    before = state()
    url = reverse("wagtailadmin_pages:edit", args=[published.pk])
    data = {**form_data(admin.get(url)), "headline_ko": "다른 제목", "action-publish": "1"}
    assert admin.post(url, data).status_code == 302
    assert state() == before
    assert PressRelease.objects.get().headline_ko == "다른 제목"


def test_edit_form__saves_and_goes_on_to_publication(admin, published):
    url = reverse("wagtailadmin_pages:edit", args=[published.pk])
    data = {**form_data(admin.get(url)), "headline_ko": "다른 제목", "action-publication": "1"}
    response = admin.post(url, data)
    assert response.url == reverse("news_releases:publish", args=[published.pk])
    assert PressRelease.objects.get().headline_ko == "다른 제목"


def test_new_release__saves_and_goes_on_to_publication(admin, newsroom):
    url = reverse("wagtailadmin_pages:add", args=["news", "pressrelease", newsroom.pk])
    data = {**form_data(admin.get(url)), "headline_ko": "새 제목", "action-publication": "1"}
    response = admin.post(url, data)
    made = PressRelease.objects.get()
    assert response.url == reverse("news_releases:publish", args=[made.pk])


def test_newsroom_form__is_saved_at_once(admin, newsroom):
    url = reverse("wagtailadmin_pages:edit", args=[newsroom.pk])
    data = {**form_data(admin.get(url)), "organisation_name_en": "Another city"}
    assert admin.post(url, data).status_code == 302
    newsroom.refresh_from_db()
    assert newsroom.organisation_name_en == "Another city"


def test_view_draft__of_an_unknown_language(admin, published):
    url = reverse("wagtailadmin_pages:view_draft", args=[published.pk])
    assert admin.get(url, {"mode": "en"}).status_code == 200
    assert admin.get(url, {"mode": "xx"}).status_code < 500


def test_newsroom_form__is_for_administrators(newsroom):
    url = reverse("wagtailadmin_pages:edit", args=[newsroom.pk])
    assert client_in("Administrator").get(url).status_code == 200
    for role in ("Editor", "Translator", "Publisher"):
        assert client_in(role).get(url).status_code in (302, 403), role
