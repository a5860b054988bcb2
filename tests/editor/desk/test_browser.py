"""The desk under a real keyboard: input methods, lost connections, two people, small screens."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from news import actions
from news.models import PressRelease
from news.models.segments import segments_of
from tests import factories
from tests.editor.people import person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

RICH = 3


@pytest.mark.parametrize("number", [1, RICH], ids=["plain", "rich"])
def test_an_input_method_loses_no_syllable(open_desk, number):
    desk = open_desk()
    desk.field(number).click()
    words = ("인천", "광역시", "는", "워크숍", "을", "개최")
    desk.compose(*words)
    keyboard = desk.context.new_cdp_session(desk.page)
    keyboard.send("Input.imeSetComposition", {"text": "안", "selectionStart": 1, "selectionEnd": 1})
    desk.keys.press("Control+Enter")  # at once, with a syllable still open
    desk.state(number, "draft")
    desk.all_saved()
    said = desk.stored()
    text = said.headline if number == 1 else said.body[0].text[0].text
    assert text == "".join(words) + "안"


def test_paste_is_plain_text_and_marks_stay_out(open_desk):
    desk = open_desk()
    desk.field(RICH).click()
    desk.page.evaluate("""() => {
        const data = new DataTransfer();
        data.setData('text/plain', 'one\\r\\ntwo');
        data.setData('text/html', '<b>one</b><img src=x onerror="document.title=1">');
        document.activeElement.dispatchEvent(new InputEvent('beforeinput', {
            inputType: 'insertFromPaste', dataTransfer: data, bubbles: true, cancelable: true }));
    }""")
    desk.state(RICH, "draft")
    assert [run.text for run in desk.stored().body[0].text] == ["one\ntwo"]


def test_bold_is_put_round_further_words_and_a_footnote_mark_moves(open_desk):
    desk = open_desk()
    desk.field(RICH).click()
    desk.keys.type("ab cd")
    for _ in range(2):
        desk.keys.press("Alt+1")
    desk.keys.press("Home")
    for _ in range(2):
        desk.keys.press("Shift+ArrowRight")
    desk.keys.press("Alt+2")
    desk.keys.press("End")
    for _ in range(3):
        desk.keys.press("Shift+ArrowLeft")
    desk.keys.press("Alt+2")
    desk.state(RICH, "draft")
    desk.all_saved()
    said = desk.stored().body[0].text
    assert [run.text for run in said if run.bold] == ["ab", "cd"]
    assert [run.note for run in said if run.note] == [1]


def test_without_a_connection_nothing_is_lost(open_desk):
    desk = open_desk()
    desk.field(1).click()
    desk.context.set_offline(True)
    desk.keys.type("Written without a connection")
    expect(desk.said()).to_contain_text("there is no connection")
    desk.context.set_offline(False)
    desk.state(1, "draft")
    desk.all_saved()
    expect(desk.said()).to_be_hidden()
    assert desk.stored().headline == "Written without a connection"


def test_a_failing_server_and_a_reload_lose_nothing(open_desk):
    desk = open_desk()
    desk.page.route("**/save/", lambda route: route.fulfill(status=500, body="broken"))
    desk.field(RICH).click()
    desk.keys.type("Kept")
    desk.keys.press("Alt+1")
    expect(desk.said()).to_contain_text("the server failed")
    desk.page.on("dialog", lambda dialog: dialog.accept())  # it asks before it lets go
    desk.page.reload()
    desk.page.unroute("**/save/")
    expect(desk.field(RICH)).to_contain_text("Kept")
    desk.page.evaluate("dispatchEvent(new Event('online'))")
    desk.state(RICH, "draft")
    desk.all_saved()
    assert desk.stored().body[0].text[0].text == "Kept"
    assert desk.stored().body[0].text[1].note == 1


def test_who_is_signed_out_keeps_the_text_and_goes_on(open_desk):
    user = person("Translator")
    desk = open_desk(user)
    cookies = desk.context.cookies()
    desk.context.clear_cookies()
    desk.field(1).click()
    desk.keys.type("Signed out")
    expect(desk.said()).to_contain_text("you are signed out")
    desk.context.add_cookies(cookies)
    desk.said().get_by_role("button").click()
    desk.state(1, "draft")
    assert desk.stored().headline == "Signed out"


@pytest.mark.parametrize("choice", ["Keep mine", "Take theirs"])
def test_two_people_choose_between_their_texts(open_desk, release, choice):
    desk = open_desk()
    actions.write_target(release, "en", {"headline": "Theirs"}, None)
    desk.page.route("**/segment/**", lambda route: route.abort())  # it would tell in time
    desk.field(1).click()
    desk.keys.type("Mine")
    expect(desk.said()).to_contain_text("Somebody else has changed this text")
    expect(desk.said().locator("ins")).to_contain_text("Mine")
    desk.said().get_by_role("button", name=choice).click()
    desk.all_saved()
    expect(desk.field(1)).to_have_value("Mine" if choice == "Keep mine" else "Theirs")
    assert desk.stored().headline == ("Mine" if choice == "Keep mine" else "Theirs")


def test_what_somebody_else_has_written_is_there_on_arrival(open_desk, release):
    desk = open_desk()
    actions.write_target(release, "en", {"headline": "Theirs"}, None)
    desk.field(1).click()
    expect(desk.field(1)).to_have_value("Theirs")


def test_the_source_is_read_again_before_approval(open_desk, release):
    desk = open_desk()
    desk.field(1).click()
    desk.keys.type("Workshop")
    desk.state(1, "draft")
    factories.reword(release, headline_ko="워크숍 12일 개최")
    desk.keys.press("Control+Shift+Enter")
    expect(desk.said()).to_contain_text("The source has changed")
    expect(desk.row(1).locator(".desk-source")).to_have_text("워크숍 12일 개최")
    desk.keys.press("Control+Shift+Enter")
    desk.state(1, "approved")


def test_comments_count_on_the_row(open_desk):
    desk = open_desk()
    desk.field(1).click()
    desk.page.get_by_label("New comment").fill("Is this the official name?")
    desk.page.get_by_role("button", name="Comment", exact=True).click()
    expect(desk.row(1)).to_have_attribute("data-comments", "1")
    desk.page.locator("[data-comments-list] button").click()
    expect(desk.row(1)).to_have_attribute("data-comments", "0")


def test_no_key_is_a_trap_and_help_lists_them(open_desk):
    desk = open_desk()
    desk.field(1).click()
    desk.keys.press("Tab")
    expect(desk.field(1)).not_to_be_focused()
    desk.keys.press("?")
    expect(desk.page.locator("[data-help]")).to_be_visible()
    assert not desk.page.locator("[data-help]").evaluate(
        "each => each.querySelectorAll('tr').length < 10"
    )
    desk.keys.press("Escape")
    expect(desk.page.locator("[data-help]")).to_be_hidden()


def test_the_preview_follows_what_is_saved(open_desk):
    desk = open_desk()
    desk.page.locator("[data-do=preview]").click()
    frame = desk.page.frame_locator("iframe")
    desk.field(1).click()
    desk.keys.type("Seen at once")
    expect(frame.locator("h1")).to_have_text("Seen at once")


def test_the_preview_moves_and_the_desk_does_not(open_desk, release):
    texts = {each.path: f"Text {n}" for n, each in enumerate(segments_of(release, "en"), 1)}
    actions.write_target(release, "en", texts, None)
    desk = open_desk(viewport={"width": 1280, "height": 1100})
    desk.field(1).click()
    expect(desk.page.locator("[data-part=comments]")).to_be_visible()
    before = desk.row(1).bounding_box()["y"]
    with desk.page.expect_response("**/preview/"):
        desk.page.locator("[data-do=preview]").click()
    expect(desk.page.frame_locator("iframe").get_by_role("heading", level=1)).to_be_in_viewport()
    assert desk.row(1).bounding_box()["y"] == before


@pytest.mark.parametrize("width", [390, 1280])
def test_what_the_desk_says_is_seen_from_everywhere(open_desk, release, width):
    desk = open_desk(viewport={"width": width, "height": 600})
    desk.page.route("**/save/", lambda route: route.fulfill(status=500, body="broken"))
    desk.field(1).click()
    desk.keys.type("x")
    desk.field(6).click()
    notice = desk.page.locator("[data-notice]")
    expect(notice).to_contain_text("the server failed")
    expect(notice).to_be_in_viewport(ratio=1)
    notice.get_by_role("button", name="Close").click()
    expect(notice).to_be_hidden()


def test_what_is_not_saved_is_led_to_and_forgotten_once_it_is(open_desk):
    desk = open_desk()
    desk.field(1).click()
    desk.keys.type("x" * 256)
    desk.field(6).click()
    expect(desk.page.locator("[data-notice]")).to_contain_text("255")
    desk.page.get_by_role("button", name="Not saved yet").click()
    desk.at(1)
    expect(desk.page.locator("[data-notice]")).to_be_hidden()
    expect(desk.said()).to_contain_text("255")
    desk.keys.press("End")
    desk.keys.press("Backspace")
    desk.all_saved()
    desk.field(6).click()
    expect(desk.page.locator("[data-notice]")).to_be_hidden()


def test_a_link_to_a_text_leads_to_it(open_desk, release):
    desk = open_desk()
    for path, number in (("headline", 1), ("body", RICH), ("contacts", 5)):
        desk.page.goto("about:blank")
        desk.page.goto(f"{desk.address}#{path}")
        desk.at(number)


def test_a_long_word_stays_in_its_finding(open_desk):
    desk = open_desk()
    desk.field(1).click()
    desk.keys.type("x" * 200)
    finding = desk.page.get_by_role("button", name="Something was to be filled in")
    expect(finding).to_be_visible()
    assert finding.evaluate("each => each.scrollWidth <= each.clientWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_no_violation_and_nothing_cut_off(open_desk, release, width, scheme):
    by = person("Publisher")
    actions.request_translation(release, ["en"], by, note="서둘러 주세요")
    actions.comment_segment(release, "en", "headline", "왜?", by)
    desk = open_desk(viewport={"width": width, "height": 900}, color_scheme=scheme)
    desk.field(RICH).click()
    desk.keys.press("Alt+s")
    desk.state(RICH, "draft")
    desk.all_saved()
    expect(desk.page.locator("[data-part=comments]")).to_be_visible()
    results = Axe().run(desk.page, context=".desk")
    assert not results.violations_count, results.generate_report()
    assert not desk.page.evaluate("document.documentElement.scrollWidth > innerWidth")
    source = desk.row(RICH).locator(".desk-source").bounding_box()
    target = desk.field(RICH).bounding_box()
    below = target["y"] >= source["y"] + source["height"]
    assert below == (width == 390)
    assert PressRelease.objects.get().headline_ko


def test_a_late_answer_does_not_bring_an_old_text_back(open_desk):
    desk = open_desk()
    held = []
    desk.page.route("**/segment/**", lambda route: held.append((route, route.fetch())))
    desk.field(1).click()
    desk.keys.type("Written in the meantime")
    desk.state(1, "draft")
    desk.all_saved()
    [(route, early)] = held
    with desk.page.expect_response("**/segment/**"):
        route.fulfill(response=early)
    expect(desk.page.locator("[data-part=comments]")).to_be_visible()
    expect(desk.field(1)).to_have_value("Written in the meantime")
    expect(desk.row(1)).to_have_attribute("data-state", "draft")
