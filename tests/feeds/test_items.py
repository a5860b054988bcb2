"""An item: the release in full, for readers, agencies and programs."""

import re
from datetime import UTC, datetime, timedelta

import html5lib
import pytest
from lxml import html

from news import actions
from news.draft import Attachment, Photo
from news.models import Edition
from tests import factories
from tests.feeds.channels import NAMESPACES, as_reader, channel, find, text
from tests.views.full import publish_full

pytestmark = pytest.mark.django_db

KOREAN, ENGLISH = "/ko/feeds/all.rss", "/en/feeds/all.rss"
NOON = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)


def item(client, address=KOREAN):
    (found,) = channel(client.get(address)).iterfind("item")
    return found


def content(client, address=KOREAN):
    """The content as HTML; fails on any parse error."""
    source = text(item(client, address), "content:encoded")
    html5lib.HTMLParser(strict=True).parseFragment(source)
    return html.fragment_fromstring(source, create_parent=True)


class TestFacts:
    def test_identity_address_and_date(self, client):
        release, _editions = publish_full(at=NOON, list_date=NOON - timedelta(days=3))
        found = item(client)
        assert text(found, "title") == "스마트도시 워크숍 <개최>"
        assert text(found, "link") == f"http://127.0.0.1:8000/ko/{release.slug}/"
        (guid,) = find(found, "guid")
        assert (guid.text, guid.get("isPermaLink")) == (f"urn:uuid:{release.uuid}", "false")
        assert text(found, "pubDate") == "Fri, 27 Feb 2026 12:00:00 +0900"
        assert text(found, "dc:creator") == "인천광역시"

    def test_both_languages_share_the_identity(self, client):
        publish_full()
        assert text(item(client), "guid") == text(item(client, ENGLISH), "guid")
        assert text(item(client, ENGLISH), "title") == "Smart city workshop"

    def test_only_a_later_edition_says_when_it_changed(self, client):
        release, _editions = publish_full(at=NOON)
        assert find(item(client), "atom:updated") == []
        release.headline_ko = "고침"
        release.save()
        later = NOON + timedelta(hours=1)
        actions.publish(release, ["ko"], None, notes={"ko": "바뀜"}, at=later)
        found = item(client)
        assert text(found, "title") == "고침"
        assert text(found, "atom:updated") == "2026-03-02T13:00:00+09:00"
        assert text(found, "pubDate") == "Mon, 02 Mar 2026 12:00:00 +0900"
        assert text(found, "guid") == f"urn:uuid:{release.uuid}"

    def test_categories_are_kind_department_and_topics(self, client):
        publish_full()
        english = [each.text for each in item(client, ENGLISH).iterfind("category")]
        assert english == ["Press release", "smart name", "city name"]
        korean = [each.text for each in item(client).iterfind("category")]
        assert korean[1:] == ["smart 이름", "city 이름"]

    def test_the_description_is_the_bullets_alone(self, client, newsroom):
        factories.publish_release(["ko"], summary=("첫째 <줄>", "A & B"))
        assert text(item(client), "description") == "첫째 &lt;줄&gt;\nA &amp; B"
        (entry,) = as_reader(client.get(KOREAN)).entries
        assert entry.summary.split("\n") == ["첫째 &lt;줄&gt;", "A &amp; B"]


class TestContent:
    def test_is_the_whole_release(self, client):
        publish_full()
        words = content(client).text_content()
        for part in (
            "첫째 줄", "한국 학생", "추진 방향", "여중협", "추진계획", "새 노선", "그림 설명",
            "개발도상국 10개국", "G타워", "방문단", "사례 안내", "행사사진", "개최계획",
            "김민지", "a@example.org",
        ):  # fmt: skip
            assert part in words
        assert "KOGL" in words or "공공누리" in words

    def test_is_in_the_language_of_the_feed(self, client):
        publish_full()
        assert "English 학생" in content(client, ENGLISH).text_content()
        assert "한국 학생" not in content(client, ENGLISH).text_content()

    @pytest.mark.parametrize("address", [KOREAN, ENGLISH])
    def test_has_full_addresses_alone(self, client, address):
        publish_full()
        tree = content(client, address)
        addresses = [link for _element, _name, link, _at in tree.iterlinks()]
        assert len([each for each in addresses if "/media/" in each]) >= 2
        assert any("/documents/" in each for each in addresses)
        for each in addresses:
            assert re.match(r"(https?|mailto|tel):", each), each
        assert tree.xpath("//*[@srcset or @style]") == []


class TestFiles:
    def test_the_first_photo_is_the_enclosure_with_its_real_length(self, client):
        publish_full()
        (enclosure,) = find(item(client), "enclosure")
        name = Edition.objects.first().files["images"]
        (facts,) = name.values()
        assert enclosure.get("url").endswith(facts["name"])
        assert enclosure.get("type") == "image/jpeg"
        stored = factories.models.NewsImage._meta.get_field("file").storage.open(facts["name"])
        assert int(enclosure.get("length")) == len(stored.read()) > 0

    def test_without_photos_the_first_attachment_is(self, client, newsroom):
        factories.publish_release(
            ["ko"],
            documents={1: factories.make_document("계획 1.pdf", b"%PDF-1.4 four")},
            attachments=(Attachment(title="자료"), Attachment(title="계획", document=1)),
        )
        (enclosure,) = find(item(client), "enclosure")
        assert enclosure.get("url").startswith("http://127.0.0.1:8000/documents/")
        assert enclosure.get("url").isascii()
        assert (enclosure.get("type"), enclosure.get("length")) == ("application/pdf", "13")
        assert find(item(client), "media:content") == []

    def test_without_files_there_is_none(self, client, newsroom):
        factories.publish_release(["ko"])
        assert find(item(client), "enclosure") == []

    def test_media_rss_tells_every_photo(self, client, newsroom):
        factories.publish_release(
            ["ko"],
            images={
                1: factories.make_image("a", width=600, height=400),
                2: factories.make_image("b", width=2000, height=1000),
            },
            photos=(Photo(1, "설명", "회의장 & 사람", "인천시"), Photo(2, "", "둘째")),
        )
        first, second = find(item(client), "media:content")
        assert (first.get("width"), first.get("height")) == ("600", "400")
        assert (first.get("medium"), first.get("type")) == ("image", "image/jpeg")
        assert text(first, "media:title") == "설명"
        assert text(first, "media:description") == "회의장 & 사람"
        assert text(first, "media:credit") == "인천시"
        assert (second.get("width"), second.get("height")) == ("1600", "800")
        assert [each.tag for each in second] == [f"{{{NAMESPACES['media']}}}description"]
        assert int(second.get("fileSize")) > 0


def test_a_feed_reader_understands_it(client):
    release, _editions = publish_full(at=NOON, list_date=NOON)
    feed = as_reader(client.get(ENGLISH))
    (entry,) = feed.entries
    assert feed.version == "rss20"
    assert entry.id == f"urn:uuid:{release.uuid}"
    assert not entry.guidislink
    assert entry.published_parsed[:5] == (2026, 3, 2, 3, 0)
    assert entry.author == "Incheon"
    assert len(entry.enclosures) == 1
    assert entry.media_content[0]["width"] == "600"
    assert "English 학생" in entry.content[0].value


def test_one_bad_character_breaks_no_feed(client, newsroom):
    """Text is cleaned at the door; an archive restored from elsewhere may not have been."""
    factories.publish_release(["ko"])
    (edition,) = Edition.objects.all()
    bad = "가\x0b나\ufffe다"
    content = {**edition.content, "headline": bad, "summary": [bad]}
    content["body"][0]["text"][0]["text"] = bad
    Edition.objects.update(content=content)
    found = item(client)
    assert text(found, "title") == text(found, "description") == "가나다"
    assert "가나다" in text(found, "content:encoded")
