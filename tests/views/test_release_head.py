"""What a release's page tells machines: canonical address, languages, previews, JSON-LD."""

import json

import pytest

from tests.views.full import publish_full
from tests.views.pages import parse

pytestmark = pytest.mark.django_db


@pytest.fixture
def editions():
    _release, editions = publish_full()
    return editions


@pytest.fixture
def page(client, editions):
    return parse(client.get(editions[0].get_absolute_url()))


def test_addresses_of_all_languages_are_given(page, editions):
    korean, english = editions
    assert page.xpath("//link[@rel='canonical']/@href") == [korean.full_url]
    alternates = page.xpath("//link[@rel='alternate'][@hreflang]")
    assert {link.get("hreflang"): link.get("href") for link in alternates} == {
        "ko": korean.full_url,
        "en": english.full_url,
        "x-default": english.full_url,
    }


def test_open_graph(page, settings):
    def meta(name):
        return page.xpath(f"//meta[@property='{name}']/@content")

    assert meta("og:title") == ["스마트도시 워크숍 <개최>"]
    assert meta("og:description") == ["첫째 줄 둘째 줄"]
    assert meta("og:locale") == ["ko_KR"]
    assert meta("og:image")[0].startswith(settings.SITE_URL + "/media/")
    assert meta("og:image:alt") == ["회의장 모습"]
    assert meta("article:published_time")[0].endswith("+09:00")


def test_structured_data(page, editions):
    (script,) = page.xpath("//script")
    assert "<" not in script.text
    article = json.loads(script.text)
    assert article["@type"] == "NewsArticle"
    assert article["headline"] == "스마트도시 워크숍 <개최>"
    assert article["inLanguage"] == "ko"
    assert article["mainEntityOfPage"] == editions[0].full_url
    assert article["publisher"]["name"] == "인천광역시"
    assert article["license"].startswith("https://www.kogl.or.kr/")
    assert article["image"][0].startswith("http")
    event = article["about"]
    assert event["@type"] == "Event"
    assert event["startDate"] == "2022-02-11T10:30:00+09:00"
    assert event["endDate"] == "2022-02-11T17:00:00+09:00"
    assert [place["name"] for place in event["location"]] == ["G타워", "스타트업파크"]
    assert [host["name"] for host in event["organizer"]] == ["incheon 이름"]


def test_text_cannot_leave_the_script(client):
    _release, (edition, *_) = publish_full(
        summary={"ko": ("</script><script>alert(1)//",), "en": ("x",)}
    )
    page = parse(client.get(edition.get_absolute_url()))
    assert len(page.xpath("//script")) == 1
