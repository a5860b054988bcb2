import re
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation

from news import actions
from news.models import PressRelease
from tests import factories
from tests.editor.people import client_in, client_of, person

ODD = ['"', "'", "%", "\\", "a\x00b", "가" * 10_000, "<script>"]


@pytest.fixture
def listing(newsroom):
    return reverse("wagtailadmin_explore", args=[newsroom.pk])


@pytest.fixture
def editor(newsroom):
    return client_in("Editor")


def rows(client, url, **query):
    """The numbers of the listed releases, in order."""
    response = client.get(url, query)
    assert response.status_code == 200
    return [release.number for release in response.context["object_list"]]


def test_listing__shows_what_an_editor_needs(editor, listing):
    department = factories.DepartmentFactory(name_en="Smart City Division")
    release, _ = factories.publish_release(
        headline={"ko": "스마트도시 워크숍", "en": "Smart city"},
        department=factories.label(department),
        issued_at=datetime(2022, 2, 11, 0, 30, tzinfo=UTC),
    )
    page = editor.get(listing).content.decode()
    assert release.number in page
    assert "스마트도시 워크숍" in page
    assert "Smart City Division" in page
    assert "11 Feb 2022" in page
    assert "09:30" in page  # Korean time
    assert reverse("wagtailadmin_pages:edit", args=[release.pk]) in page
    assert page.count("news-language--published") == 2
    assert "news-tag--published" in page


def test_listing__is_in_the_language_of_the_screen(newsroom, listing):
    factories.publish_release(issued_at=datetime(2022, 2, 11, 0, 30, tzinfo=UTC))
    assert "2022. 2. 11." in client_in("Editor", "ko").get(listing).content.decode()


def test_listing__newest_first(editor, listing):
    first, second = factories.make_release(), factories.make_release()
    assert rows(editor, listing) == [second.number, first.number]


def test_listing__same_queries_for_3_and_40_releases(editor, listing):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            assert editor.get(listing).status_code == 200
        return len(captured)

    def make(count):
        for n in range(count):
            if n % 2:
                factories.publish_release(department=factories.label(factories.DepartmentFactory()))
            else:
                factories.make_release()

    make(3)
    queries()  # what is only asked once is in caches now
    few = queries()
    make(37)
    assert queries() == few


@pytest.fixture
def one_of_each_state(newsroom):
    later = timezone.now() + timedelta(days=2)
    draft = factories.make_release()
    embargoed, _ = factories.publish_release(embargoed_until=later)
    published, _ = factories.publish_release()
    changed, _ = factories.publish_release()
    changed.set_text("headline", "ko", "고친 제목")
    changed.save()
    changed.save_revision()
    return {"draft": draft, "embargoed": embargoed, "published": published, "changed": changed}


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("draft", {"draft"}),
        ("embargoed", {"embargoed"}),
        ("published", {"published", "changed"}),
        ("changed", {"changed"}),
    ],
)
def test_filter__by_state(editor, listing, one_of_each_state, state, expected):
    numbers = {one_of_each_state[name].number for name in expected}
    assert set(rows(editor, listing, state=state)) == numbers


def test_state__column_says_it_in_words(editor, listing, one_of_each_state):
    page = editor.get(listing).content.decode()
    for tag in ("draft", "embargoed", "published", "changed"):
        assert page.count(f"news-tag--{tag}") == 1


def test_state__names_the_zone_in_korean_too(listing, one_of_each_state):
    page = client_in("Editor", "ko").get(listing).content.decode()
    assert re.search(r"\d{2}:\d{2} KST까지", page)


def test_the_newsroom_has_one_clock(editor):
    """Instants in a zone of somebody's own, unnamed in lists, would be taken for Korean ones."""
    assert "current_time_zone" not in editor.get(reverse("wagtailadmin_account")).content.decode()


def test_state__in_words_for_wagtails_own_screens(one_of_each_state):
    with translation.override("en"):
        words = {
            name: PressRelease.objects.get(pk=release.pk).status_string
            for name, release in one_of_each_state.items()
        }
    assert words["draft"] == "Draft"
    assert words["embargoed"].startswith("Embargoed until ")
    assert words["embargoed"].endswith("(KST)")
    assert words["published"] == "Published"
    assert words["changed"] == "Published, changed since"


def test_filters__narrow_down(newsroom, listing):
    user = person("Editor")
    client = client_of(user)
    department, topic = factories.DepartmentFactory(), factories.TopicFactory()
    wanted = factories.make_release(
        kind="explanation",
        audience="domestic",
        department=factories.label(department),
        topics=(factories.label(topic),),
        issued_at=datetime(2021, 12, 31, 16, tzinfo=UTC),  # 2022 in Korea
        languages=("ko",),
    )
    PressRelease.objects.filter(pk=wanted.pk).update(owner=user)
    other = factories.make_release(issued_at=datetime(2020, 5, 1, tzinfo=UTC))
    for query in (
        {"kind": "explanation"},
        {"audience": "domestic"},
        {"department": department.slug},
        {"topics": topic.slug},
        {"year": "2022"},
        {"mine": "1"},
        {"language": "-en"},
    ):
        assert rows(client, listing, **query) == [wanted.number], query
    assert rows(client, listing, language="en") == [other.number]


def test_search__by_number_and_headline_in_any_language(editor, listing):
    release = factories.make_release(headline={"ko": "인천시는 연다", "en": "Opening up"})
    other = factories.make_release(headline={"ko": "다른 제목", "en": "Another"})
    for words in ("인천시", "opening", "UP open", release.number, release.number.lower()):
        assert rows(editor, listing, q=words) == [release.number], words
    assert rows(editor, listing, q="nothing of that") == []
    assert other.number in rows(editor, listing)


@pytest.mark.parametrize("words", ODD, ids=range(len(ODD)))
def test_search__odd_input_is_no_error(editor, listing, newsroom, words):
    factories.make_release()
    addresses = [listing, reverse("wagtailadmin_explore_results", args=[newsroom.pk])]
    addresses.append(reverse("news_releases:start_from"))
    for address in addresses:
        assert editor.get(address, {"q": words}).status_code == 200


@pytest.mark.parametrize(
    "query",
    [
        {"department": "x"},
        {"department": "9" * 30},
        {"topics": "a\x00b"},
        {"year": "9" * 30},
        {"state": "gone"},
        {"p": "-1"},
        {"ordering": "path;"},
    ],
)
def test_filters__odd_input_is_no_error(editor, listing, query):
    factories.make_release()
    assert editor.get(listing, query).status_code in (200, 302)


def test_ordering__by_each_offered_column(editor, listing):
    early = factories.make_release(issued_at=datetime(2020, 1, 1, tzinfo=UTC))
    late = factories.make_release(issued_at=datetime(2024, 1, 1, tzinfo=UTC))
    undated = factories.make_release(issued_at=None)
    assert rows(editor, listing, ordering="issued_at") == [
        early.number,
        late.number,
        undated.number,
    ]
    assert rows(editor, listing, ordering="-issued_at")[-1] == undated.number


def test_translator__has_the_queue_instead(newsroom, listing):
    release = factories.make_release()
    translator = client_in("Translator")
    home = reverse("wagtailadmin_home")
    edit = reverse("wagtailadmin_pages:edit", args=[release.pk])
    for address in (listing, edit, reverse("news_releases:new")):
        assert translator.get(address, follow=True).redirect_chain[-1][0] == home
    assert '"name": "releases"' not in translator.get(home).content.decode()
    assert '"name": "releases"' in client_in("Editor").get(home).content.decode()


def test_dashboard__shows_what_is_mine_what_waits_and_what_came_out(newsroom):
    user = person("Editor")
    mine = factories.make_release(headline={"ko": "내 초안", "en": "Mine"})
    PressRelease.objects.filter(pk=mine.pk).update(owner=user)
    later = timezone.now() + timedelta(days=2)
    factories.publish_release(headline={"ko": "기다림", "en": "Waiting"}, embargoed_until=later)
    factories.publish_release(headline={"ko": "나온 것", "en": "Out"})
    page = client_of(user).get(reverse("wagtailadmin_home")).content.decode()
    order = [page.index(headline) for headline in ("내 초안", "기다림", "나온 것")]
    assert order == sorted(order)
    assert reverse("news_releases:new") in page


def test_dashboard__before_there_is_a_newsroom(client, administrator):
    client.force_login(administrator)
    assert client.get(reverse("wagtailadmin_home")).status_code == 200


def test_menu__leads_to_the_releases_and_not_into_a_tree(editor, listing):
    page = editor.get(listing).content.decode()
    assert "Press releases" in page
    assert 'name": "explorer"' not in page


def test_old_edition__is_not_what_counts(editor, listing):
    release, _ = factories.publish_release()
    release.set_text("headline", "ko", "두 번째")
    release.save()
    release.save_revision()
    actions.publish(release, ["ko"], None, change="minor")
    page = editor.get(listing).content.decode()
    assert page.count("news-tag--published") == 1
