"""The screens on which a public release is changed, withdrawn and removed."""

import pytest
from django.urls import reverse
from lxml import html

from news import actions
from news.draft import Paragraph, Run
from news.editor.differences import differences
from news.models import Edition
from tests import factories
from tests.editor.people import client_in
from tests.factories import make_draft


@pytest.fixture
def publisher(newsroom):
    return client_in("Publisher")


@pytest.fixture
def release(newsroom):
    release = factories.publish_release()[0]
    factories.reword(release, headline_ko="바뀐 제목", headline_en="Another headline")
    return factories.submitted(release)


def screen(release, name="publish"):
    return reverse(f"news_releases:{name}", args=[release.pk])


def tree(response):
    return html.fromstring(response.content.decode())


def history(client, release):
    return client.get(reverse("wagtailadmin_pages:history", args=[release.pk])).content.decode()


class TestKinds:
    def test_a_new_release_is_not_asked(self, publisher):
        page = publisher.get(screen(factories.make_release())).content.decode()
        assert 'name="change"' not in page
        assert 'name="note-ko"' not in page

    def test_a_public_one_is_asked_with_a_note_for_each_language(self, publisher, release):
        page = tree(publisher.get(screen(release)))
        kinds = page.xpath("//input[@name='change']/@value")
        assert kinds == ["minor", "update", "correction"]
        assert page.xpath("//textarea[starts-with(@name, 'note-')]/@name") == ["note-ko", "note-en"]

    def test_it_shows_what_differs_from_the_public_edition(self, publisher, release):
        page = tree(publisher.get(screen(release)))
        assert "바뀐" in page.xpath("//section[@id='language-ko']//ins")[0].text_content()
        assert page.xpath("//section[@id='language-ko']//del")

    def test_no_choice_is_an_error_at_the_choice_and_loses_nothing(self, publisher, release):
        data = {"languages": ["ko"], "note-ko": "아까 쓴 글"}
        response = publisher.post(screen(release), data)
        page = tree(response)
        assert response.status_code == 422
        assert page.get_element_by_id("change-error") is not None
        assert page.get_element_by_id("note-ko").text.strip() == "아까 쓴 글"
        assert page.xpath("//input[@name='languages'][@checked]/@value") == ["ko"]
        assert Edition.objects.count() == 2

    def test_a_missing_note_is_an_error_at_the_note(self, publisher, release):
        data = {"languages": ["ko", "en"], "change": "correction", "note-ko": "틀림"}
        response = publisher.post(screen(release), data)
        page = tree(response)
        assert response.status_code == 422
        assert page.get_element_by_id("note-en").get("aria-invalid") == "true"
        assert page.get_element_by_id("note-ko").get("aria-invalid") is None
        assert page.xpath("//input[@name='change'][@checked]/@value") == ["correction"]

    def test_a_correction_is_published_and_in_the_history(self, publisher, release):
        data = {"languages": ["ko"], "change": "correction", "note-ko": "날짜가 틀림"}
        assert publisher.post(screen(release), data).status_code == 302
        edition = Edition.objects.released("ko").get()
        assert (edition.correction_number, edition.note) == (1, "날짜가 틀림")
        words = history(publisher, release)
        assert "Correction published: 한국어" in words
        assert "날짜가 틀림" in words

    def test_a_minor_change_needs_no_note(self, publisher, release):
        data = {"languages": ["ko"], "change": "minor"}
        assert publisher.post(screen(release), data).status_code == 302
        assert Edition.objects.released("ko").get().change == "minor"

    @pytest.mark.parametrize("kind", ["withdrawal", "removal", "x"])
    def test_other_kinds_are_refused(self, publisher, release, kind):
        data = {"languages": ["ko"], "change": kind, "note-ko": "x"}
        assert publisher.post(screen(release), data).status_code == 422
        assert Edition.objects.count() == 2


class TestWithdraw:
    data = {"languages": ["ko"], "note-ko": "사실과 다름", "confirmed": "on"}

    def test_takes_the_text_back(self, publisher, release):
        assert screen(release, "withdraw") in publisher.get(screen(release)).content.decode()
        page = publisher.get(screen(release, "withdraw")).content.decode()
        assert "no longer public" in page
        response = publisher.post(screen(release, "withdraw"), self.data, follow=True)
        assert "Withdrawn: 한국어." in response.content.decode()
        assert not Edition.objects.released("ko").get().has_text
        assert "사실과 다름" in history(publisher, release)

    @pytest.mark.parametrize(
        ("without", "field"),
        [("note-ko", "note-ko"), ("confirmed", "confirmed"), ("languages", "languages")],
    )
    def test_lacks_are_said_at_their_fields(self, publisher, release, without, field):
        data = {name: value for name, value in self.data.items() if name != without}
        response = publisher.post(screen(release, "withdraw"), data)
        assert response.status_code == 422
        assert list(response.context["form"].errors) == [field]
        if without != "note-ko":
            assert "사실과 다름" in response.content.decode()
        assert Edition.objects.count() == 2

    def test_then_the_screen_says_so(self, publisher, release):
        publisher.post(screen(release, "withdraw"), self.data)
        assert "Withdrawn since" in publisher.get(screen(release)).content.decode()
        listing = publisher.get(reverse("news_releases:list"), {"state": "withdrawn"}, follow=True)
        assert listing.status_code == 200

    @pytest.mark.parametrize("role", ["Editor", "Translator"])
    def test_is_for_publishers(self, release, role):
        client = client_in(role)
        response = client.post(screen(release, "withdraw"), self.data)
        assert response.status_code in (302, 403)
        assert Edition.objects.count() == 2

    def test_nothing_public_nothing_to_withdraw(self, publisher):
        draft = factories.make_release()
        page = publisher.get(screen(draft, "withdraw")).content.decode()
        assert "Nothing of this release is public." in page


class TestRemove:
    data = {"languages": ["ko", "en"], "reason": "개인정보", "confirmed": "on"}

    def test_is_for_administrators(self, publisher, release):
        assert screen(release, "remove") not in publisher.get(screen(release)).content.decode()
        assert publisher.post(screen(release, "remove"), self.data).status_code in (302, 403)
        administrator = client_in("Administrator")
        assert screen(release, "remove") in administrator.get(screen(release)).content.decode()
        response = administrator.post(screen(release, "remove"), self.data, follow=True)
        assert "Removed: 한국어, English." in response.content.decode()
        assert not Edition.objects.current().exists()
        assert "Reason: 개인정보" in history(administrator, release)
        page = administrator.get(screen(release)).content.decode()
        assert "cannot be published again" in page

    def test_errors_stand_at_their_fields(self, release):
        client = client_in("Administrator")
        data = self.data | {"redirect_to": "https://elsewhere.example/"}
        response = client.post(screen(release, "remove"), data)
        assert response.status_code == 422
        assert list(response.context["form"].errors) == ["redirect_to"]
        response = client.post(screen(release, "remove"), data | {"redirect_to": "/ko/"})
        assert response.status_code == 302
        assert "leads to /ko/" in history(client, release)


class TestListing:
    def test_states(self, newsroom):
        for verb in ("withdrawn", "public"):
            release = factories.publish_release(["ko"])[0]
            if verb == "withdrawn":
                actions.withdraw(release, ["ko"], None, notes={"ko": "이유"})
        from news.editor.releases import in_state
        from news.models import PressRelease

        counts = {
            state: in_state(PressRelease.objects.all(), state).count()
            for state in ("draft", "embargoed", "published", "withdrawn")
        }
        assert counts == {"draft": 0, "embargoed": 0, "published": 1, "withdrawn": 1}


class TestDifferences:
    def test_words_that_went_and_came(self):
        before = make_draft("en", headline="Ten officials came")
        [found] = differences(before, make_draft("en", headline="Twelve officials came"))
        assert [(each.kind, each.words) for each in found.stretches] == [
            ("del", "Ten"),
            ("ins", "Twelve"),
            ("", " officials came"),
        ]

    def test_long_stretches_in_common_are_cut_short(self):
        words = " ".join(f"word{n}" for n in range(200))
        body = [(Paragraph((Run(f"{words} {end}"),)),) for end in ("old", "new")]
        [found] = differences(*(make_draft("en", body=each) for each in body))
        assert len(found.stretches[0].words) < 100

    def test_facts_are_named(self):
        [found] = differences(make_draft(), make_draft(contacts=()))
        assert not found.stretches
        assert differences(make_draft(), make_draft()) == []
