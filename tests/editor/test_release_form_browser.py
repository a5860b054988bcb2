"""The edit form under a real keyboard: Korean by an input method, and footnote marks."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from news.draft import Paragraph, Run
from news.models import PressRelease
from tests import factories as f

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# 안녕, jamo by jamo as a two-set keyboard composes it.
STEPS = ("ㅇ", "아", "안", "안ㄴ", "안녀", "안녕")


@pytest.fixture
def page(chromium, live_server, client, administrator):
    client.force_login(administrator)
    context = chromium.new_context(base_url=live_server.url)
    session = {"name": "sessionid", "value": client.cookies["sessionid"].value}
    context.add_cookies([{**session, "url": live_server.url}])
    yield context.new_page()
    context.close()


def compose(page, *words):
    """Type `words` by an input method; the draft is saved while a syllable is still open."""
    keyboard = page.context.new_cdp_session(page)
    for word in words:
        for part in range(1, len(word) + 1):
            text = word[:part]
            composing = {"text": text, "selectionStart": len(text), "selectionEnd": len(text)}
            keyboard.send("Input.imeSetComposition", composing)
        keyboard.send("Input.insertText", {"text": word})


def open_form(page, release):
    page.goto(reverse("wagtailadmin_pages:edit", args=[release.pk]))
    page.wait_for_selector("#tab-text_ko .public-DraftEditor-content")


def save(page):
    with page.expect_navigation():
        page.locator("form#page-edit-form button[type=submit]:visible").first.click()


def test_korean_by_an_input_method_loses_no_syllable(page, newsroom):
    release = f.make_release(
        body={"ko": (Paragraph((Run("."),)),), "en": (Paragraph((Run("."),)),)}
    )
    open_form(page, release)
    words = ("인천", "광역시", "는", "워크숍", "을", "개최")
    page.locator("[name=headline_ko]").fill("")
    page.locator("[name=headline_ko]").focus()
    compose(page, *words)
    body = page.locator("#tab-text_ko .public-DraftEditor-content")
    body.click()
    page.keyboard.press("Control+End")
    compose(page, *words)
    compose(page, "안녕")
    with page.expect_navigation():  # at once, while the editor is still taking the syllable in
        page.keyboard.press("Control+s")
    saved = PressRelease.objects.get()
    assert saved.headline_ko == "".join(words)
    assert saved.draft("ko").body[0].text == (Run("." + "".join(words) + "안녕"),)


def test_saving_in_the_background_does_not_disturb_an_open_syllable(page, newsroom):
    release = f.make_release(body={"ko": (Paragraph((Run("."),)),), "en": ()})
    open_form(page, release)
    headline = page.locator("[name=headline_ko]")
    headline.fill("")
    headline.focus()
    keyboard = page.context.new_cdp_session(page)
    with page.expect_response(lambda response: response.request.method == "POST"):
        for text in STEPS:
            place = {"selectionStart": len(text), "selectionEnd": len(text)}
            keyboard.send("Input.imeSetComposition", {"text": text, **place})
    keyboard.send("Input.insertText", {"text": "안녕"})
    compose(page, "하세요")
    assert headline.input_value() == "안녕하세요"
    save(page)
    assert PressRelease.objects.get().headline_ko == "안녕하세요"


def test_footnote_button_sets_the_next_mark(page, newsroom):
    release = f.make_release(
        body={"ko": (Paragraph((Run("발표"),)),), "en": (Paragraph((Run("It said"),)),)}
    )
    open_form(page, release)
    body = page.locator("#tab-text_ko .public-DraftEditor-content")
    body.click()
    page.keyboard.press("Control+End")
    page.keyboard.press("Shift+Home")  # the buttons come with a selection
    page.locator("button[name=FOOTNOTE]:visible").click()
    expect(body.locator(".footnote-mark")).to_have_count(1)
    expect(body).to_be_focused()  # Draftail takes the focus back a moment later
    page.keyboard.press("Control+End")
    page.keyboard.type(" /")  # or from the palette
    page.locator("[role=option]").last.click()
    expect(body.locator(".footnote-mark")).to_have_count(2)
    save(page)
    marked = PressRelease.objects.get().draft("ko").body[0].text
    assert [run.text.strip() or run.note for run in marked if run != Run(" ")] == ["발표", 1, 2]


def test_the_tab_of_translations_leads_to_the_desk(page, newsroom):
    release = f.make_release()
    open_form(page, release)
    page.locator("#tab-label-translations").click()
    page.locator("#tab-translations").get_by_role("link").first.click()
    page.wait_for_url(f"**/admin/translation/{release.pk}/en/**")
