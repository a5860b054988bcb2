from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from lxml import html

from news import actions
from news.draft import Paragraph, Photo, Run
from news.language.structure import slots
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
    assert f'href="{edit}#field=contacts"' in page
    assert f'href="/admin/translation/{release.pk}/en/#headline"' in page


def test_publish__leads_to_each_text_where_it_is_written(publisher):
    photo = {
        "ko": (Photo(1, "설명", "", "인천시"),),
        "en": (Photo(1, "", "", "Incheon"),),
    }
    body = {"ko": (Paragraph((Run("하나"),)), Paragraph((Run("둘"),))), "en": ()}
    release = factories.make_release(body=body, photos=photo, images={1: factories.make_image()})
    page = publisher.get(screen(release)).content.decode()
    edit = reverse("wagtailadmin_pages:edit", args=[release.pk])
    desk = f"/admin/translation/{release.pk}/en/"
    first = next(slots(release.raw("body", "ko"))).path
    assert f'href="{edit}#field=photos-0-alt_text_ko"' in page
    assert f'href="{desk}#photos.{release.photos.get().pk}.caption"' in page
    assert f'href="{desk}#body.{first}"' in page
    assert "2 texts are missing." in page


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


def test_publish__others_see_what_is_missing_and_cannot_publish(newsroom):
    release = factories.make_release(headline={"ko": "제목", "en": ""})
    client = client_in("Editor")
    page = client.get(screen(release)).content.decode()
    assert "/en/#headline" in page
    assert 'name="languages"' not in page
    assert client.post(screen(release), {"languages": ["ko"]}).status_code in (302, 403)
    assert not release.editions.exists()


def test_publish__translators_have_the_desk_instead(newsroom):
    release = factories.make_release()
    client = client_in("Translator")
    assert client.get(screen(release)).status_code in (302, 403)
    assert client.post(screen(release), {"languages": ["ko"]}).status_code in (302, 403)
    assert not release.editions.exists()


class TestApproval:
    """A language whose texts are not all approved."""

    @pytest.fixture
    def release(self, newsroom):
        return factories.submitted(factories.make_release())

    def change(self, release, **origin):
        """An English headline that somebody writes and nobody approves."""
        actions.write_target(release, "en", {"headline": "Another"}, None, **origin)
        editor = factories.UserFactory()
        actions.submit(PressRelease.objects.get(pk=release.pk), editor)

    def page(self, client, release):
        return html.fromstring(client.get(screen(release)).content.decode())

    def card(self, page):
        [card] = page.xpath("//section[@id='language-en']")
        return " ".join(card.text_content().split())

    def test_is_told_in_its_card_with_the_way_to_the_desk(self, release, publisher):
        self.change(release)
        page = self.page(publisher, release)
        assert "1 draft" in self.card(page)
        assert "Not all texts are approved: English." in self.card(page)
        assert page.xpath(
            f"//section[@id='language-en']//a[@href='/admin/translation/{release.pk}/en/']"
        )
        assert not page.xpath("//input[@value='en']/@checked")

    def test_is_told_beside_the_review(self, release):
        actions.write_target(release, "en", {"headline": "Another"}, None)
        page = self.page(client_in("Editor"), release)
        assert "1 draft" in page.get_element_by_id("review").text_content()

    def test_of_all_its_texts_needs_no_reason(self, release, publisher):
        page = self.page(publisher, release)
        assert "approved" in self.card(page)
        assert not page.xpath("//textarea[@name='override-reason']")
        assert publisher.post(screen(release), {"languages": ["en"]}).status_code == 302

    def test_is_not_published_without_a_reason(self, release, publisher):
        self.change(release)
        for more in ({}, {"override": "1"}, {"override": "1", "override-reason": " "}):
            response = publisher.post(screen(release), {"languages": ["en"], **more})
            page = html.fromstring(response.content.decode())
            assert response.status_code == 422
            assert page.xpath("//*[@id='override-error']")
            assert page.xpath("//details[@id='override']/@open")
        assert not release.editions.exists()

    def test_is_overridden_with_a_reason_that_the_history_keeps(self, release, publisher):
        self.change(release)
        data = {"languages": ["en"], "override": "1", "override-reason": "Evacuation"}
        assert publisher.post(screen(release), data).status_code == 302
        assert release.editions.get().language == "en"
        history = reverse("wagtailadmin_pages:history", args=[release.pk])
        assert "Evacuation" in publisher.get(history).content.decode()

    def test_of_a_machines_text_cannot_be_overridden_and_says_so(self, release, publisher):
        self.change(release, origin="machine", engine="dummy")
        page = self.page(publisher, release)
        assert "No reason is good enough" in self.card(page)
        assert page.xpath("//input[@name='languages'][@value='en']/@disabled")
        assert not page.xpath("//textarea[@name='override-reason']")
        data = {"languages": ["en"], "override": "1", "override-reason": "Evacuation"}
        assert publisher.post(screen(release), data).status_code == 422
        assert not release.editions.exists()

    def test_does_not_let_pass_what_a_check_forbids(self, newsroom, publisher, settings):
        settings.TRANSLATION_CHECKS = {"hangul_left": "blocking"}
        headline = {"ko": "인천 워크숍", "en": "인천 workshop"}
        release = factories.submitted(factories.make_release(headline=headline))
        assert "A check does not let a text pass: English." in self.card(
            self.page(publisher, release)
        )
        assert publisher.post(screen(release), {"languages": ["en"]}).status_code == 422
        data = {"languages": ["en"], "override": "1", "override-reason": "A proper name"}
        assert publisher.post(screen(release), data).status_code == 302

    def test_is_read_once_for_all_cards_and_once_for_who_else_is_needed(self, release, publisher):
        with CaptureQueriesContext(connection) as captured:
            self.page(publisher, release)
        assert len([each for each in captured if 'FROM "news_approval"' in each["sql"]]) == 2

    def test_of_what_is_public_already_hinders_nothing(self, release, publisher):
        publisher.post(screen(release), {"languages": ["ko", "en"]})
        factories.submitted(factories.reword(release, headline_ko="고친 제목"))
        factories.reword(release, headline_ko="또 고친 제목")
        actions.submit(PressRelease.objects.get(pk=release.pk), factories.UserFactory())
        card = self.card(self.page(publisher, release))
        assert "1 outdated" in card
        assert "Nothing has changed since the last edition." in card

    def test_is_in_korean_too(self, release):
        self.change(release)
        assert client_in("Publisher", "ko").get(screen(release)).status_code == 200


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
