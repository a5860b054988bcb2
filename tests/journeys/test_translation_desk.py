"""A release translated from nothing by keyboard at the desk, outdated, approved, handed in."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from news import actions
from news.draft import Heading, Paragraph, Run
from news.models import PressRelease
from news.models.translation import States, translation_of
from tests import factories
from tests.editor.desk.browsing import Screen
from tests.editor.people import person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

BODY = (
    Paragraph(
        (
            Run("인천광역시"),
            Run(note=1),
            Run("는 11일 "),
            Run("워크숍", bold=True),
            Run("을 열었다. "),
            Run("누리집", link="https://example.org/"),
        ),
        ("10개국",),
    ),
    Heading("추진 방향"),
)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_from_nothing_to_handed_in(chromium, live_server, newsroom, language):
    publisher = person("Publisher", language)
    release = factories.make_release(("ko",), body={"ko": BODY})
    actions.request_translation(release, ["en"], publisher, wanted_by=timezone.now())
    translator = person("Translator", language, first_name="Min-ji", last_name="Kim")
    desk = Screen(chromium, live_server.url, translator, release, screen_language=language)
    desk.open()
    keys = desk.keys
    finish = desk.page.locator("[data-do=finish]")
    expect(finish).to_be_disabled()

    # The headline, saved on the way; the bullet with figures of the source, approved.
    keys.press("Alt+ArrowDown")
    desk.at(1)
    keys.type("Incheon opens its workshop")
    keys.press("Control+Enter")
    desk.state(1, "draft")
    desk.at(2)
    expect(desk.row(2).locator("[data-figures] button")).to_have_count(2)
    keys.type("For ")
    keys.press("Alt+f")
    keys.type(" and ")
    keys.press("Alt+f")
    expect(desk.field(2)).to_have_value("For 11 and 10")
    keys.press("Control+Shift+Enter")
    desk.state(2, "approved")

    # The paragraph, with its marks as chips that no key can break.
    desk.at(3)
    keys.type("Incheon")
    keys.press("Alt+1")
    keys.type(" held a ")
    keys.press("Alt+2")
    keys.type("workshop")
    keys.press("ArrowRight")
    keys.type(" on 11. Website")
    keys.press("Control+Shift+ArrowLeft")
    keys.press("Control+3")
    keys.type("!")
    keys.press("Backspace")
    keys.press("Backspace")  # half of a pair takes the other half along, and leaves the words
    expect(desk.field(3).locator("[data-code='3']")).to_have_count(0)
    keys.press("Control+z")
    expect(desk.field(3).locator("[data-code='3']")).to_have_count(2)
    keys.press("Control+Shift+Enter")
    desk.state(3, "approved")
    assert desk.stored().body[0].text == (
        Run("Incheon"),
        Run(note=1),
        Run(" held a "),
        Run("workshop", bold=True),
        Run(" on 11. "),
        Run("Website", link="https://example.org/"),
    )

    # The rest; the headline that was only saved comes last.
    for number, words in ((4, "Ten countries"), (5, "Next steps"), (6, "Head"), (7, "Kim Min-ji")):
        desk.at(number)
        keys.type(words)
        keys.press("Control+Shift+Enter")
        desk.state(number, "approved")
    desk.at(1)
    keys.press("Control+Shift+Enter")
    desk.state(1, "approved")
    expect(desk.page.locator("[data-live]")).to_contain_text(desk.words("All texts are approved."))
    expect(finish).to_be_enabled()

    # Meanwhile the headline gets another date: it is outdated, and says what has changed.
    factories.reword(release, headline_ko="인천 스마트도시 국제교류 워크숍 개막")
    desk.open()
    desk.state(1, "outdated")
    expect(finish).to_be_disabled()
    desk.page.locator("[data-filter=outdated]").click()
    expect(desk.page.locator(".desk-row:visible")).to_have_count(1)
    keys.press("Alt+ArrowDown")
    desk.at(1)
    change = desk.page.locator("[data-change]")
    expect(change.locator("del")).to_contain_text("개최")
    expect(change.locator("ins")).to_contain_text("개막")
    keys.press("End")
    keys.type(" today")
    keys.press("Control+Shift+Enter")
    desk.state(1, "approved")
    expect(desk.row(1).locator("[data-origin]")).to_contain_text("Min-ji Kim")

    # Handed in.
    finish.click()
    said = desk.words("Handed in. Who asked for it has been told.")
    expect(desk.page.locator("[data-notice-text]")).to_have_text(said)
    working = PressRelease.objects.get()
    assert working.translation_requests.get().finished_by == translator
    assert translation_of(working, "en").state == States.APPROVED
    assert working.headline_en == "Incheon opens its workshop today"
