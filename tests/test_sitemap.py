"""What search engines are told, by the protocol's own schema."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from lxml import etree

from news import actions, sitemaps
from news.models import Edition
from tests import factories

SCHEMA = Path(__file__).parent / "documents" / "sitemap.xsd"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
NOON = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)
SITE = "http://127.0.0.1:8000"


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/xml; charset=utf-8"
    return etree.fromstring(response.content)


def urls(client, address):
    """Addresses with change and alternates; fails where the protocol's schema does.

    The schema knows no elements of other namespaces: their place in it is checked here.
    """
    root = read(client, address)
    found = {}
    for url in root.iterfind(f"{SITEMAP}url"):
        links = url.findall(LINK)
        assert list(url)[len(url) - len(links) :] == links
        changed = url.findtext(f"{SITEMAP}lastmod")
        alternates = {link.get("hreflang"): link.get("href") for link in links}
        assert {link.get("rel") for link in links} == {"alternate"}
        found[url.findtext(f"{SITEMAP}loc")] = changed, alternates
        for link in links:
            url.remove(link)
    etree.XMLSchema(etree.parse(SCHEMA)).assertValid(root)
    return found


def named(client):
    """The sitemaps that the index names."""
    root = read(client, "/sitemap.xml")
    assert root.tag == f"{SITEMAP}sitemapindex"
    return [loc.text.removeprefix(SITE) for loc in root.iter(f"{SITEMAP}loc")]


def all_releases(client):
    return {
        address: facts
        for sitemap in named(client)[1:]
        for address, facts in urls(client, sitemap).items()
    }


def test_each_released_language_with_its_alternates(client, newsroom):
    release, _editions = factories.publish_release(at=NOON)
    korean, english = (f"{SITE}/{language}/{release.slug}/" for language in ("ko", "en"))
    alternates = {"ko": korean, "en": english, "x-default": english}
    assert urls(client, "/sitemap-1.xml") == {
        korean: ("2026-03-02T12:00:00+09:00", alternates),
        english: ("2026-03-02T12:00:00+09:00", alternates),
    }


def test_without_english_the_original_is_the_default(client, newsroom):
    release, _editions = factories.publish_release(["ko"])
    korean = f"{SITE}/ko/{release.slug}/"
    [(_changed, alternates)] = urls(client, "/sitemap-1.xml").values()
    assert alternates == {"ko": korean, "x-default": korean}


def test_languages_are_named_as_bcp_47_does(client, newsroom):
    newsroom.languages = ["ko", "zh-hans"]
    newsroom.save()
    factories.publish_release(["ko"])
    Edition.objects.update(language="zh-hans")
    [(_changed, alternates)] = urls(client, "/sitemap-1.xml").values()
    assert set(alternates) == {"zh-Hans"}


def test_a_new_edition_changes_the_date_and_not_the_address(client, newsroom):
    release, _editions = factories.publish_release(["ko"], at=NOON)
    release.headline_ko = "고침"
    release.save()
    later = NOON + timedelta(hours=1)
    actions.publish(release, ["ko"], None, notes={"ko": "바뀜"}, at=later)
    [(address, (changed, _alternates))] = urls(client, "/sitemap-1.xml").items()
    assert address == f"{SITE}/ko/{release.slug}/"
    assert changed == "2026-03-02T13:00:00+09:00"


def test_what_is_not_public_is_nowhere(client, newsroom):
    factories.make_release()
    factories.publish_release(["ko"], embargoed_until=timezone.now() + timedelta(days=1))
    assert named(client) == ["/sitemap-lists.xml"]
    assert client.get("/sitemap-1.xml").status_code == 404


def test_a_language_out_of_use_and_the_other_audience_are_absent(client, newsroom):
    factories.publish_release()
    Edition.objects.filter(language="ko").update(audience="international")
    newsroom.languages = ["ko", "ja"]
    newsroom.save()
    assert client.get("/sitemap-1.xml").status_code == 404


def test_every_release_is_in_one_sitemap_of_bounded_length(client, newsroom, monkeypatch):
    monkeypatch.setattr(sitemaps, "SPAN", 3)
    releases = [factories.publish_release()[0] for _ in range(4)]
    expected = {
        f"{SITE}/{language}/{release.slug}/" for release in releases for language in ("ko", "en")
    }
    parts = [urls(client, sitemap) for sitemap in named(client)[1:]]
    assert max(len(part) for part in parts) <= 3
    assert sum(len(part) for part in parts) == len(expected)
    assert set(all_releases(client)) == expected
    for _changed, alternates in all_releases(client).values():
        assert set(alternates) == {"ko", "en", "x-default"}


def test_the_newsroom_itself_in_each_language(client, newsroom):
    alternates = {"ko": f"{SITE}/ko/", "en": f"{SITE}/en/", "x-default": f"{SITE}/"}
    assert urls(client, "/sitemap-lists.xml") == {
        f"{SITE}/ko/": (None, alternates),
        f"{SITE}/en/": (None, alternates),
    }


@pytest.mark.parametrize(
    ("address", "expected"),
    [("/sitemap.xml", 3), ("/sitemap-lists.xml", 1), ("/sitemap-1.xml", 2)],
)
def test_queries_do_not_grow(client, newsroom, address, expected):
    for _ in range(3):
        factories.publish_release()
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        assert len(queries) == expected


@pytest.mark.parametrize(
    "address",
    [
        "/sitemap-0.xml",
        "/sitemap-01.xml",
        "/sitemap-99.xml",
        "/sitemap-99999999999999999999.xml",
        "/sitemap-x.xml",
    ],
)
def test_sitemaps_that_are_not_there(client, newsroom, address):
    factories.publish_release()
    assert client.get(address).status_code == 404


def test_without_a_newsroom_there_is_none(client, db):
    assert client.get("/sitemap.xml").status_code == 404


def test_robots_are_told_where_it_is(client, db):
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    lines = response.content.decode().splitlines()
    assert f"Sitemap: {SITE}/sitemap.xml" in lines
    assert "Disallow: /admin/" in lines
