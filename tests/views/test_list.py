"""The newsroom's list: newest first, by department, topic and year."""

from datetime import UTC, datetime

import pytest

from news import actions
from news.draft import Label, Photo
from tests import factories
from tests.views.pages import parse, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def releases(newsroom):
    """Three releases: of 2020 and 2021 by the water works, of 2022 by nobody."""
    water = factories.DepartmentFactory(slug="water")
    factories.DepartmentFactory(slug="parks")
    factories.TopicFactory(slug="quality")
    facts = {
        2020: {"department": Label(water.slug, ""), "topics": (Label("quality", ""),)},
        2021: {"department": Label(water.slug, "")},
        2022: {},
    }
    for year, fields in facts.items():
        factories.publish_release(
            list_date=datetime(year, 1, 1, tzinfo=UTC),
            headline={"ko": f"제목 {year}", "en": f"Headline {year}"},
            **fields,
        )


def headlines(response):
    return text(parse(response), "//ol[@class='cards']//h2")


def test_the_newest_come_first_in_the_language_of_the_address(client, releases):
    assert headlines(client.get("/ko/")) == ["제목 2022", "제목 2021", "제목 2020"]
    assert headlines(client.get("/en/")) == ["Headline 2022", "Headline 2021", "Headline 2020"]


@pytest.mark.parametrize(
    ("query", "years"),
    [
        ("department=water", [2021, 2020]),
        ("topic=quality", [2020]),
        ("year=2021", [2021]),
        ("department=water&topic=&year=2021", [2021]),
        ("department=water&year=2022", []),
        ("year=2199", []),
    ],
)
def test_filters(client, releases, query, years):
    response = client.get(f"/en/?{query}")
    assert response.status_code == 200
    assert headlines(response) == [f"Headline {year}" for year in years]


def test_the_choice_is_said_and_can_be_cleared(client, releases):
    page = parse(client.get("/en/?department=water&year=2021"))
    assert text(page, "//*[@class='choice']") == ["water name", "2021"]
    assert page.xpath("//p[@class='chosen']/a/@href") == ["/en/"]
    assert page.xpath("//option[@selected]/@value") == ["water", "2021"]
    other = page.xpath("//nav[@class='languages']//a/@href")
    assert other == ["/ko/?department=water&year=2021"]


def test_a_choice_holds_where_the_language_has_nothing_of_it(client, releases):
    factories.publish_release(["ko"], department=Label("parks", ""))
    response = client.get("/en/?department=parks")
    assert response.status_code == 200
    assert headlines(response) == []


def test_only_departments_with_releases_are_offered(client, releases):
    page = parse(client.get("/en/"))
    assert page.xpath("//select[@name='department']/option/@value") == ["", "water"]
    years = page.xpath("//select[@name='year']/option/@value")
    assert years[-1] == "2020"
    assert years[1:] == sorted(years[1:], reverse=True)


@pytest.mark.parametrize(
    "query",
    [
        "department=nothing",
        "department=parks",  # it has no release, and its name may be news
        "topic=%00",
        "topic=%FF%FE",
        "department=" + "a" * 2000,
        "year=abc",
        "year=0",
        "year=99999999999999999999",
        "year=٢٠٢٢",
        "year=2022%00",
    ],
)
def test_choices_that_never_existed_are_not_found(client, releases, query):
    response = client.get(f"/en/?{query}")
    assert response.status_code == 404
    assert text(parse(response), "//h1") == ["Page not found"]


def test_an_empty_newsroom_says_so(client, newsroom):
    page = parse(client.get("/en/"))
    assert text(page, "//*[@class='empty-title']") == ["There are no releases yet."]


def test_a_year_is_one_of_the_newsrooms_clock(client, newsroom):
    factories.publish_release(["ko"], list_date=datetime(2021, 12, 31, 15, 30, tzinfo=UTC))
    assert len(headlines(client.get("/ko/?year=2022"))) == 1
    assert headlines(client.get("/ko/?year=2021")) == []


def test_a_card_shows_date_department_bullets_and_picture(client, newsroom):
    factories.DepartmentFactory(slug="parks")
    factories.publish_release(
        ["en"],
        list_date=datetime(2022, 2, 11, tzinfo=UTC),
        department=Label("parks", ""),
        summary={"en": ("One", "Two", "Three")},
        photos=(Photo(1, "", "A park"),),
        images={1: factories.make_image()},
    )
    page = parse(client.get("/en/"))
    (card,) = page.xpath("//ol[@class='cards']/li")
    assert card.xpath(".//time/@datetime")[0].startswith("2022-02-11T09:00")
    assert "parks name" in card.text_content()
    assert text(card, ".//ul/li") == ["One", "Two"]
    assert card.xpath(".//img/@loading") == ["lazy"]


def test_other_languages_are_given_to_machines(client, releases, settings):
    page = parse(client.get("/ko/"))
    alternates = page.xpath("//link[@rel='alternate'][@hreflang]")
    assert {link.get("hreflang"): link.get("href") for link in alternates} == {
        "ko": settings.SITE_URL + "/ko/",
        "en": settings.SITE_URL + "/en/",
        "x-default": settings.SITE_URL + "/",
    }


class TestElsewhere:
    """What cannot be read in the language of the list, and in which it can."""

    def links(self, client, address="/en/"):
        return parse(client.get(address)).xpath("//section[@class='elsewhere']//a")

    def test_is_named_with_its_language(self, client):
        _release, (edition,) = factories.publish_release(["ko"])
        (link,) = self.links(client)
        assert (link.get("lang"), link.get("hreflang"), link.get("dir")) == ("ko", "ko", "ltr")
        assert link.get("href") == edition.get_absolute_url()
        assert edition.headline in link.text_content()
        assert "한국어" in link.text_content()
        assert self.links(client, "/ko/") == []

    def test_is_nothing_that_can_be_read_here(self, client):
        factories.publish_release()
        assert self.links(client) == []

    def test_is_nothing_that_is_not_for_these_readers_or_not_public(self, client):
        factories.publish_release(["ko"], audience="domestic")
        later = datetime(2099, 1, 1, tzinfo=UTC)
        factories.publish_release(["ko"], embargoed_until=later)
        withdrawn, _editions = factories.publish_release(["ko"])
        actions.withdraw(withdrawn, ["ko"], None, notes={"ko": "철회"})
        assert self.links(client) == []

    def test_is_on_the_first_page_alone(self, client):
        factories.DepartmentFactory(slug="water")
        factories.publish_release(["ko"], department=Label("water", ""))
        factories.publish_release()
        for query in ("department=water", "year=2022", "before=99999999999999_1"):
            assert self.links(client, f"/en/?{query}") == []
