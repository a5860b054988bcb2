"""Around the desk: the matrix, the queue, asking for a translation and sending one back."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from lxml import html

from news import actions
from news.editor.translations import rows
from news.models import Newsroom, PressRelease, TranslationRequest
from tests import factories
from tests.editor.people import client_in, client_of, person

pytestmark = pytest.mark.django_db

MATRIX = "/admin/translation/"
QUEUE = "/admin/translation/queue/"
WANTED = datetime(2099, 1, 5, 5, tzinfo=UTC)


@pytest.fixture
def editor(newsroom):
    return person("Editor", username="ed")


@pytest.fixture
def translator(newsroom):
    return person("Translator", username="tr")


def approved(**fields):
    return factories.approve(factories.make_release(**fields), "en")


def outdated(**fields):
    return factories.reword(approved(**fields), headline_ko="바뀐 제목")


def table(client, **query):
    """The matrix as it is read: the cells of each release, by its number."""
    response = client.get(MATRIX, query)
    assert response.status_code == 200
    page = html.fromstring(response.content.decode())
    return {
        row.xpath(".//th/small/span[1]")[0].text_content(): [
            " ".join(cell.text_content().split()) for cell in row.xpath("./td")
        ]
        for row in page.xpath("//table[contains(@class, 'news-matrix')]/tbody/tr")
    }


class TestMatrix:
    def test_says_how_far_each_release_is_in_each_language(self, editor):
        Newsroom.objects.update(languages=["ko", "en", "vi"])
        stale, done = outdated(), approved()
        found = table(client_of(editor))
        assert list(found) == [done.number, stale.number]
        korean, english, vietnamese = found[stale.number]
        assert "source language" in korean
        assert "1 outdated" in english
        assert "not begun" in vietnamese
        assert "approved" in found[done.number][1]

    def test_says_which_languages_a_release_for_one_audience_does_not_need(self, editor):
        Newsroom.objects.update(languages=["ko", "en", "vi"])
        at_home = factories.make_release(("ko",), audience="domestic")
        begun = factories.make_release(("ko", "en"), audience="domestic")
        client = client_of(editor)
        assert all(cell.endswith("— not wanted") for cell in table(client)[at_home.number][1:])
        assert "not wanted" not in table(client)[begun.number][1]
        actions.request_translation(at_home, ["en"], editor)
        assert "not begun" in table(client)[at_home.number][1]
        both = factories.make_release(("ko",))
        assert list(table(client, state="missing", language="vi")) == [both.number]

    def test_leads_to_the_desk(self, editor):
        release = approved()
        page = client_of(editor).get(MATRIX).content.decode()
        assert f'href="/admin/translation/{release.pk}/en/"' in page

    def test_is_a_table_that_can_be_read_aloud(self, editor):
        approved()
        page = html.fromstring(client_of(editor).get(MATRIX).content.decode())
        [found] = page.xpath("//table[contains(@class, 'news-matrix')]")
        assert found.xpath("./caption")[0].text_content()
        assert len(found.xpath("./thead//th[@scope='col'][@role='columnheader']")) == 3
        assert len(found.xpath("./tbody//th[@scope='row'][@role='rowheader']")) == 1
        assert len(found.xpath("./tbody//td[@role='cell']")) == 2

    def test_says_what_is_asked_for_and_due_in_korean_time(self, editor):
        release = approved()
        actions.request_translation(release, ["en"], editor, wanted_by=WANTED)
        english = table(client_of(editor))[release.number][1]
        assert "asked for" in english
        assert "14:00 (KST)" in english

    def test_is_in_korean_too(self, newsroom):
        outdated()
        assert client_in("Publisher", "ko").get(MATRIX).status_code == 200

    def test_is_for_all_who_write_or_translate(self, newsroom):
        for role in ("Editor", "Translator", "Publisher", "Administrator"):
            assert client_in(role).get(MATRIX).status_code == 200
        stranger = client_of(factories.UserFactory(is_superuser=False, is_staff=False))
        assert stranger.get(MATRIX).status_code in (302, 403)

    @pytest.mark.parametrize(
        ("state", "found"),
        [
            ("outdated", ["stale"]),
            ("approved", ["done"]),
            ("draft", ["draft"]),
            ("missing", ["korean"]),
        ],
    )
    def test_is_narrowed_by_state(self, editor, state, found):
        releases = {
            "stale": outdated(),
            "done": approved(),
            "draft": factories.make_release(),
            "korean": factories.make_release(("ko",)),
        }
        numbers = [releases[name].number for name in found]
        assert list(table(client_of(editor), state=state)) == numbers

    def test_is_narrowed_by_all_else(self, editor):
        department = factories.DepartmentFactory()
        here = factories.make_release(department=factories.label(department))
        asked = approved()
        actions.request_translation(asked, ["en"], editor)
        client = client_of(editor)
        assert list(table(client, department=department.slug)) == [here.number]
        assert list(table(client, asked="on")) == [asked.number]
        assert list(table(client, q=here.number)) == [here.number]
        assert [len(cells) for cells in table(client, language="en").values()] == [1, 1]

    @pytest.mark.parametrize(
        "query",
        [
            {"q": '"%\\\x00' * 100},
            {"language": "xx"},
            {"state": "\x00"},
            {"department": "nothing"},
            {"asked": "maybe"},
        ],
    )
    def test_takes_any_rubbish(self, editor, query):
        approved()
        assert client_of(editor).get(MATRIX, query).status_code == 200

    @pytest.mark.parametrize("key", ["x", "-1", "1" * 30, "٣", "\x00"])
    def test_there_is_no_page_at_what_is_no_key(self, editor, key):
        assert client_of(editor).get(MATRIX, {"before": key}).status_code == 404


class TestPages:
    @pytest.fixture(autouse=True)
    def _small(self, monkeypatch):
        monkeypatch.setattr(rows, "BATCH", 2)
        monkeypatch.setattr(rows, "FURTHEST", 2)

    def follow(self, client, label, **query):
        page = html.fromstring(client.get(MATRIX, query).content.decode())
        links = page.xpath(f"//a[normalize-space()='{label}']/@href")
        return dict(pair.split("=") for pair in links[0].strip("?").split("&")) if links else None

    def test_each_release_once_by_key(self, editor):
        made = [factories.make_release().number for _n in range(5)]
        client, query, seen = client_of(editor), {}, []
        while query is not None:
            seen += table(client, **query)
            query = self.follow(client, "Older releases", **query)
        assert seen == made[::-1]

    def test_and_back_by_the_same_pages(self, editor):
        made = [factories.make_release().number for _n in range(6)][::-1]
        client = client_of(editor)
        second = self.follow(client, "Older releases")
        third = self.follow(client, "Older releases", **second)
        assert list(table(client, **third)) == made[4:]
        back = self.follow(client, "Newer releases", **third)
        assert list(table(client, **back)) == made[2:4]
        assert list(table(client, **self.follow(client, "Older releases", **back))) == made[4:]
        first = self.follow(client, "Newer releases", **back)
        assert list(table(client, **first)) == made[:2]
        assert self.follow(client, "Newer releases", **first) is None
        assert self.follow(client, "Newer releases") is None

    def test_a_state_is_looked_for_in_both_directions(self, editor):
        stale = [outdated().number]
        for _n in range(3):
            approved()
        client = client_of(editor)
        stale.insert(0, outdated().number)
        older = self.follow(client, "Look further", state="outdated")
        assert list(table(client, **older)) == stale[1:]
        newer = self.follow(client, "Newer releases", **older)
        assert list(table(client, **newer)) == stale[:1]

    def test_a_state_is_looked_for_further_on_demand(self, editor):
        stale = outdated()
        for _n in range(5):
            approved()
        client, query, turns = client_of(editor), {"state": "outdated"}, 0
        while not (found := table(client, **query)):
            query, turns = self.follow(client, "Look further", **query), turns + 1
        assert list(found) == [stale.number]
        assert turns == 1
        assert self.follow(client, "Look further", **query) is None


def queries_of(client, address):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


@pytest.mark.parametrize("address", [MATRIX, QUEUE])
@pytest.mark.parametrize("role", ["Publisher", "Translator"])
def test_same_queries_for_2_and_12_releases(newsroom, editor, address, role):
    def make(count):
        for n in range(count):
            release = outdated(department=factories.label(factories.DepartmentFactory()))
            if n % 2:
                actions.request_translation(release, ["en"], editor)

    client = client_in(role)
    make(2)
    queries_of(client, address)  # what is only asked once is in caches now
    few = queries_of(client, address)
    make(10)
    assert queries_of(client, address) == few


def wanted(client):
    page = html.fromstring(client.get(QUEUE).content.decode())
    lists = {
        each.get("aria-labelledby"): [
            " ".join(entry.text_content().split()) for entry in each.xpath(".//li")
        ]
        for each in page.xpath("//section[@class='news-queue']")
    }
    return lists["wanted"], lists["outdated"]


class TestQueue:
    def test_has_the_most_urgent_first(self, editor, translator):
        now = timezone.now()
        later = factories.make_release(embargoed_until=now + timedelta(days=3))
        never = factories.make_release()
        sooner = factories.make_release(embargoed_until=now + timedelta(days=9))
        for release, by in ((later, None), (never, None), (sooner, now + timedelta(hours=2))):
            actions.request_translation(release, ["en"], editor, wanted_by=by, note="급합니다")
        entries, _outdated = wanted(client_of(translator))
        order = [
            next(r.number for r in (later, never, sooner) if r.number in entry) for entry in entries
        ]
        assert order == [sooner.number, later.number, never.number]
        assert "KST" in entries[0]
        assert "급합니다" in entries[0]
        assert "Asked for by ed" in entries[0]

    def test_has_what_came_back_with_the_reason(self, editor, translator):
        release = approved()
        actions.request_translation(release, ["en"], editor)
        actions.finish_translation(release, "en", translator)
        assert wanted(client_of(translator))[0] == []
        actions.return_translation(release, "en", editor, "지명을 확인해 주세요.")
        [entry] = wanted(client_of(translator))[0]
        assert "Came back" in entry
        assert "지명을 확인해 주세요." in entry

    def test_is_for_ones_own_languages_and_name(self, editor, translator):
        Newsroom.objects.update(languages=["ko", "en", "vi"])
        translator.languages = ["vi"]
        translator.save()
        other = person("Translator")
        english, vietnamese = factories.make_release(), factories.make_release()
        actions.request_translation(english, ["en"], editor)
        actions.request_translation(vietnamese, ["vi"], editor, translator=other)
        assert wanted(client_of(translator))[0] == []
        assert len(wanted(client_of(other))[0]) == 2

    def test_has_what_is_outdated_and_not_asked_for(self, editor, translator):
        stale, asked, _done = outdated(), outdated(), approved()
        actions.request_translation(asked, ["en"], editor)
        entries, found = wanted(client_of(translator))
        assert [asked.number in entry for entry in entries] == [True]
        assert [stale.number in entry for entry in found] == [True]
        assert "1 outdated" in found[0]

    def test_is_the_first_page_of_translators(self, editor, translator):
        release = factories.make_release()
        actions.request_translation(release, ["en"], editor)
        page = client_of(translator).get("/admin/").content.decode()
        assert f"/admin/translation/{release.pk}/en/" in page
        assert "Your open drafts" not in page
        assert "Your open drafts" in client_of(editor).get("/admin/").content.decode()

    def test_is_in_korean_too(self, newsroom):
        outdated()
        assert client_in("Translator", "ko").get(QUEUE).status_code == 200


@pytest.mark.parametrize(
    ("role", "place"), [("Translator", QUEUE), ("Editor", MATRIX), ("Publisher", MATRIX)]
)
def test_the_menu_leads_to_what_one_needs(newsroom, role, place):
    page = client_in(role).get("/admin/").content.decode()
    assert f'"url": "{place}"' in page or f'"{place}"' in page


class TestAsking:
    @pytest.fixture
    def release(self, newsroom):
        return factories.make_release()

    def url(self, release):
        return reverse("news_translation:ask", args=[release.pk])

    def test_puts_it_into_the_queue(self, release, editor, translator):
        data = {
            "languages": ["en"],
            "translator": translator.pk,
            "wanted_by": "2099-01-05T14:00",
            "note": "용어집을 따라 주세요.",
        }
        assert client_of(editor).post(self.url(release), data).status_code == 302
        request = TranslationRequest.objects.get()
        assert (request.translator, request.made_by) == (translator, editor)
        assert (request.wanted_by, request.note) == (WANTED, "용어집을 따라 주세요.")

    def test_offers_what_is_not_done(self, release, editor, translator):
        Newsroom.objects.update(languages=["ko", "en", "vi"])
        factories.approve(release, "en")
        page = html.fromstring(client_of(editor).get(self.url(release)).content.decode())
        boxes = page.xpath("//input[@name='languages']")
        assert [(box.get("value"), box.get("checked") is not None) for box in boxes] == [
            ("en", False),
            ("vi", True),
        ]

    @pytest.mark.parametrize(
        ("data", "field"),
        [
            ({"languages": []}, "languages"),
            ({"languages": ["ko"]}, "languages"),
            ({"languages": ["xx"]}, "languages"),
            ({"wanted_by": "soon"}, "wanted_by"),
            ({"wanted_by": "2001-01-01T10:00"}, "wanted_by"),
            ({"wanted_by": "99999-01-01T10:00"}, "wanted_by"),
            ({"translator": "0"}, "translator"),
            ({"translator": "\x00"}, "translator"),
            ({"note": "x" * 2001}, "note"),
        ],
    )
    def test_bad_input_is_an_error_at_its_field(self, release, editor, translator, data, field):
        response = client_of(editor).post(self.url(release), {"languages": ["en"], **data})
        assert response.status_code == 422
        assert list(response.context["form"].errors) == [field]
        assert not TranslationRequest.objects.exists()

    def test_of_somebody_who_does_not_translate_into_it(self, release, editor, translator):
        Newsroom.objects.update(languages=["ko", "en", "vi"])
        translator.languages = ["vi"]
        translator.save()
        data = {"languages": ["en"], "translator": translator.pk}
        response = client_of(editor).post(self.url(release), data)
        assert list(response.context["form"].errors) == ["translator"]

    def test_is_not_for_translators(self, release, translator):
        assert client_of(translator).get(self.url(release)).status_code in (302, 403)
        assert client_of(translator).post(self.url(release)).status_code in (302, 403)

    def test_is_in_korean_too(self, release):
        assert client_in("Editor", "ko").get(self.url(release)).status_code == 200


class TestReturning:
    @pytest.fixture
    def finished(self, editor, translator):
        release = approved()
        actions.request_translation(release, ["en"], editor)
        actions.finish_translation(release, "en", translator)
        return release

    def url(self, release, language="en"):
        return reverse("news_translation:return", args=[release.pk, language])

    def test_is_offered_where_it_was_handed_in(self, finished, editor):
        client = client_of(editor)
        for address in (MATRIX, reverse("news_releases:publish", args=[finished.pk])):
            assert self.url(finished) in client.get(address).content.decode()
        client.post(self.url(finished), {"reason": "지명"})
        assert self.url(finished) not in client.get(MATRIX).content.decode()

    def test_needs_a_reason_at_its_field(self, finished, editor):
        response = client_of(editor).post(self.url(finished), {"reason": " "})
        assert response.status_code == 422
        assert list(response.context["form"].errors) == ["reason"]
        assert TranslationRequest.objects.get().finished_at

    def test_opens_it_again_with_the_reason(self, finished, editor):
        client_of(editor).post(self.url(finished), {"reason": "지명을 확인해 주세요."})
        request = TranslationRequest.objects.get()
        assert request.finished_at is None
        assert request.note == "지명을 확인해 주세요."

    @pytest.mark.parametrize("language", ["vi", "ko", "xx"])
    def test_of_what_nobody_asked_for_is_not_found(self, finished, editor, language):
        client = client_of(editor)
        assert client.get(self.url(finished, language)).status_code == 404
        assert client.post(self.url(finished, language), {"reason": "x"}).status_code == 404

    def test_is_not_for_translators(self, finished, translator):
        client = client_of(translator)
        assert client.post(self.url(finished), {"reason": "x"}).status_code in (302, 403)
        assert PressRelease.objects.get().translation_requests.get().finished_at
