"""Documents at the keyboard and by mouse, in a real browser."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from news import actions
from news.models import ImportedDocument, PressRelease
from tests.editor.people import client_of, person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SEED = Path(__file__).parents[1] / "documents/seed_2022-02-11.txt"


@pytest.fixture
def open_screen(chromium, live_server, newsroom):
    contexts = []

    def screen(language="en", **view):
        context = chromium.new_context(
            base_url=live_server.url, **{"viewport": {"width": 1280, "height": 900}} | view
        )
        contexts.append(context)
        value = client_of(person("Editor", language)).cookies["sessionid"].value
        context.add_cookies([{"name": "sessionid", "value": value, "url": live_server.url}])
        return context.new_page()

    yield screen
    for context in contexts:
        context.close()


def section(page, place):
    return page.locator(f"section[data-place={place}]")


def drag(page, value, goal):
    """By hand: the goals appear only when something is carried."""
    words = page.locator(f"[data-key='{value}'] .news-intake__words")
    words.scroll_into_view_if_needed()
    start = words.bounding_box()
    page.mouse.move(start["x"] + 40, start["y"] + 8)
    page.mouse.down()
    page.mouse.move(start["x"] + 46, start["y"] + 4, steps=3)
    target = page.locator(f".news-intake__goals [data-place={goal}]")
    expect(target).to_be_visible()
    end = target.bounding_box()
    page.mouse.move(end["x"] + 10, end["y"] + 8, steps=4)
    page.mouse.move(end["x"] + 12, end["y"] + 8)
    page.mouse.up()


def test_from_a_file_to_a_release_by_keyboard_and_by_mouse(open_screen):
    page = open_screen()
    page.goto("/admin/imports/")
    page.set_input_files("[name=documents]", SEED)
    page.click("[data-bring] [type=submit]")
    page.wait_for_url("**/imports/*/")

    # Focus lights both sides, and shows the words in the document.
    page.locator("[id='choose-body[11]']").focus()
    lit = page.locator("[data-document] .is-lit")
    expect(lit.first).to_contain_text("여중협 인천시 기획조정실장은")
    expect(lit.first).to_be_in_viewport()
    page.locator("[data-document] a", has_text="행사사진").first.hover()
    expect(section(page, "photo").locator(".is-lit")).to_have_count(1)

    # The bullet that is the headline, in three keys.
    page.locator("[id='choose-summary[0]']").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#arrange-to")).to_be_focused()
    page.keyboard.press("Enter")
    expect(section(page, "headline")).to_contain_text("11일, 해외 10개국")
    expect(page.locator("[data-status]")).to_have_text("Put in: Headline")
    expect(page.locator("[data-status]")).to_be_focused()

    drag(page, "body[3]", "unplaced")
    expect(section(page, "unplaced").locator("li")).to_have_count(1)
    page.get_by_role("button", name="Undo").click()
    expect(section(page, "unplaced").locator("li")).to_have_count(0)

    page.click("[data-accept]")
    page.wait_for_url("**/edit/?imported")
    expect(page.locator("#imported li").first).to_be_visible()
    assert PressRelease.objects.get().draft("ko").headline.startswith("11일")


def test_without_a_connection_nothing_is_lost(open_screen, newsroom):
    document = actions.take_document(SEED.read_bytes(), "a.txt")
    page = open_screen("ko")
    page.goto(f"/admin/imports/{document.pk}/")
    page.context.set_offline(True)
    page.check("[id='choose-summary[0]']")
    page.click("#arrange [type=submit]")
    expect(page.locator("[data-status]")).to_contain_text("서버에 연결할 수 없어")
    page.context.set_offline(False)
    page.click("#arrange [type=submit]")
    expect(section(page, "headline")).to_contain_text("11일, 해외 10개국")


def test_several_dropped_files_are_told_one_by_one(open_screen):
    page = open_screen()
    page.goto("/admin/imports/")
    page.evaluate(
        """text => {
            const files = new DataTransfer();
            files.items.add(new File([text], "a.txt"));
            files.items.add(new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1])], "b.png"));
            const event = new DragEvent("drop", { dataTransfer: files, bubbles: true });
            document.querySelector("h1").dispatchEvent(event);
        }""",
        SEED.read_text(),
    )
    told = page.locator("[data-brought] li")
    expect(told).to_have_count(2)
    expect(told.nth(1)).to_contain_text("This is not a document that can be read here.")
    link = told.nth(0).get_by_role("link", name="Review")
    expect(link).to_have_attribute("href", f"/admin/imports/{ImportedDocument.objects.get().pk}/")


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_the_screens_fit_and_axe_finds_nothing(open_screen, newsroom, width, scheme):
    document = actions.take_document(SEED.read_bytes(), "a.txt")
    page = open_screen("ko", viewport={"width": width, "height": 844}, color_scheme=scheme)
    for address in ("/admin/imports/", f"/admin/imports/{document.pk}/"):
        page.goto(address)
        found = Axe().run(page, "main", {"rules": {"region": {"enabled": False}}})
        assert found.violations_count == 0, found.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
