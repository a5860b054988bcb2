"""The page of a release: what readers find on it."""

import pytest

from tests import factories
from tests.views.full import publish_full
from tests.views.pages import parse, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages(client):
    """The same release in Korean and in English."""
    _release, editions = publish_full()
    return {each.language: parse(client.get(each.get_absolute_url())) for each in editions}


def test_headline_and_bullets_stand_at_the_top(pages):
    assert text(pages["ko"], "//h1") == ["스마트도시 워크숍 <개최>"]
    assert text(pages["ko"], "//article/ul[@class='summary']/li") == ["첫째 줄", "둘째 줄"]
    assert text(pages["en"], "//h1") == ["Smart city workshop"]
    assert pages["en"].get("lang") == "en"


def test_notes_are_numbered_through_the_page_and_linked_both_ways(pages):
    marks = pages["ko"].xpath("//a[@role='doc-noteref']")
    assert [mark.text_content() for mark in marks] == ["1", "2", "3"]
    notes = pages["ko"].xpath("//section[@role='doc-endnotes']//li")
    assert [note.text.strip() for note in notes] == ["개발도상국 10개국", "2022년 기준", "잠정"]
    for mark, note in zip(marks, notes, strict=True):
        assert mark.get("href") == f"#{note.get('id')}"
        assert note.xpath("a/@href") == [f"#{mark.get('id')}"]
        assert mark.get("aria-label")
        assert note.xpath("a/@aria-label")


def test_quoted_words_are_marked_and_the_speaker_named(pages):
    quotation = "//figure[@class='quotation']"
    assert "".join(text(pages["ko"], f"{quotation}//span[@class='said']")) == (
        "“국내 최고수준”“확산하겠다”"
    )
    assert text(pages["ko"], f"{quotation}/figcaption") == ["여중협 기획조정실장"]


def test_outlines_are_nested_lists_whose_marks_are_not_text(pages):
    outline = pages["ko"].xpath("//div[@class='body']/ul[@class='outline']")[0]
    assert [item.get("class") for item in outline.xpath("li")] == ["level-1", "level-1"]
    assert text(outline, "li[1]/ul/li/ul/li") == ["오전"]
    assert "□" not in outline.text_content()


def test_tables_have_a_caption_and_scoped_headers_and_can_be_scrolled_by_keyboard(pages):
    region = pages["ko"].xpath("//div[@class='scroll']")[0]
    caption = region.xpath("table/caption")[0]
    assert caption.text_content() == "새 노선 (단위: 분)"
    assert (region.get("tabindex"), region.get("aria-labelledby")) == ("0", caption.get("id"))
    assert region.xpath(".//th[@scope='col']/text()") == ["노선", "배차"]
    assert region.xpath(".//tbody//th[@scope='row']/text()") == ["91번"]


def test_the_event_is_a_table_of_facts_printed_as_the_language_does(pages):
    korean = dict(
        zip(text(pages["ko"], "//section[@id='event']//th"), rows(pages["ko"]), strict=True)
    )
    english = dict(
        zip(text(pages["en"], "//section[@id='event']//th"), rows(pages["en"]), strict=True)
    )
    assert "2022. 2. 11.(금) 10:30~17:00" in korean.values()
    assert english["Date and time"] == "Friday 11 February 2022, 10:30–17:00 (KST)"
    assert english["Sponsored by"] == "koica name"
    assert english["Participants"].startswith("incheon name: 방문단 (14 people)")
    assert "Indonesia 3, Mongolia 1" in english["Participants"]
    assert any("인도네시아 3, 몽골 1" in value for value in korean.values())


def rows(page):
    return text(page, "//section[@id='event']//tr/td")


def test_photos_come_in_three_formats_with_size_alt_caption_credit_and_licence(pages):
    figure = pages["en"].xpath("//section[@id='photos']//figure")[0]
    types = figure.xpath(".//source/@type")
    assert types == ["image/avif", "image/webp", "image/jpeg"]
    assert all("480w" in srcset for srcset in figure.xpath(".//source/@srcset"))
    image = figure.xpath(".//img")[0]
    assert (image.get("width"), image.get("height")) == ("600", "400")
    assert image.get("alt") == "회의장 모습"
    caption = figure.xpath("figcaption")[0].text_content()
    assert "행사사진" in caption
    assert "Photo: 인천시" in caption
    assert "KOGL Type 4" in caption


def test_attachments_say_kind_number_type_size_and_a_foreign_language(pages):
    first, second = text(pages["en"], "//section[@id='attachments']//li")
    assert first.startswith("Reference 1")
    assert "PDF" in first
    assert first.endswith("Korean")
    assert second == "Separate annex 회의자료"
    assert "Korean" not in text(pages["ko"], "//section[@id='attachments']//li")[0]


def test_contacts_can_be_called_and_written_to(pages):
    contacts = pages["en"].xpath("//section[@id='contacts']")[0]
    assert text(contacts, ".//h3") == ["smart name"]
    assert contacts.xpath(".//a/@href") == ["tel:+82324401234;ext=7", "mailto:a@example.org"]
    assert "+82 32-440-1234" in contacts.text_content()
    assert "032-440-1234" in text(pages["ko"], "//section[@id='contacts']")[0]


def test_languages_are_links_that_say_their_language(pages):
    links = pages["ko"].xpath("//nav[@class='languages']//a")
    assert [(link.get("hreflang"), link.get("lang")) for link in links] == [("en", "en")]
    assert links[0].get("href").startswith("/en/")


def test_every_contents_link_leads_somewhere(pages):
    for page in pages.values():
        targets = page.xpath("//a[starts-with(@href, '#')]/@href")
        assert targets
        assert all(page.xpath(f"//*[@id='{target[1:]}']") for target in targets)


def test_an_update_says_so(client, newsroom):
    from news import actions

    release, _editions = factories.publish_release(["ko"])
    release.set_text("headline", "ko", "고친 제목")
    release.save()
    (edition,) = actions.publish(release, ["ko"], None, notes={"ko": "바뀜"})
    page = parse(client.get(edition.get_absolute_url()))
    assert text(page, "//h1") == ["고친 제목"]
    assert "2" in text(page, "//*[@class='edition']")[0]


def test_a_release_without_extras_has_no_empty_sections(client):
    _release, (edition, *_) = factories.publish_release()
    page = parse(client.get(edition.get_absolute_url()))
    for section in ("event", "photos", "attachments"):
        assert not page.xpath(f"//*[@id='{section}']")
