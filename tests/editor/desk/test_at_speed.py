"""The desk under the hands of somebody who is faster than the server's answers."""

import pytest
from playwright.sync_api import expect

from news.models import GlossaryEntry
from tests import factories

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def hold(desk, address):
    """Keep what is asked of `address`; calling what comes back lets it go."""
    held, is_open = [], []

    def take(route):
        if is_open:
            route.continue_()
        else:
            held.append(route)

    def let_go():
        is_open.append(True)
        for route in held:
            route.continue_()

    desk.page.route(address, take)
    return let_go


def move_on(desk, number):
    desk.keys.press("Alt+ArrowDown")
    desk.at(number)


@pytest.fixture
def desk(open_desk, release):
    """A headline with a figure and a term, above a bullet with others."""
    GlossaryEntry.objects.create(term="워크숍", language="en", rendering="workshop", confirmed=True)
    factories.reword(release, headline_ko="워크숍 12일 개최")
    desk = open_desk()
    move_on(desk, 1)
    expect(desk.row(1).locator("[data-figures] button")).to_have_count(1)
    return desk


@pytest.mark.parametrize(("key", "before"), [("Alt+f", "12"), ("Alt+t", "workshop")])
def test_figures_and_terms_are_those_of_this_text(desk, release, key, before):
    desk.keys.press(key)
    expect(desk.field(1)).to_have_value(before)
    let_go = hold(desk, "**/segment/**")
    move_on(desk, 2)
    desk.keys.press(key)
    let_go()
    expect(desk.row(2).locator("[data-figures] button")).to_have_count(2)
    expect(desk.field(2)).to_have_value("11" if key == "Alt+f" else "")


def test_the_memory_is_waited_for(desk, release, newsroom):
    other = factories.make_release(headline={"ko": "워크숍 12일 개최", "en": "Workshop on 12"})
    factories.approve(other, "en")
    let_go = hold(desk, "**/segment/**")
    move_on(desk, 2)
    desk.keys.press("Alt+ArrowUp")
    desk.at(1)
    desk.keys.press("Alt+u")
    let_go()
    expect(desk.field(1)).to_have_value("Workshop on 12")


def test_what_was_asked_of_another_text_comes_too_late(desk, release):
    let_go = hold(desk, "**/segment/**")
    move_on(desk, 2)
    desk.keys.press("Alt+f")
    move_on(desk, 3)
    let_go()
    expect(desk.page.locator("[data-part=comments]")).to_be_visible()
    expect(desk.field(2)).to_have_value("")
    expect(desk.field(3)).to_have_text("")


def test_after_approval_one_writes_on_at_once(desk):
    desk.keys.type("Workshop on 12")
    let_go = hold(desk, "**/approve/")
    desk.keys.press("Control+Shift+Enter")
    desk.at(2)
    desk.keys.type("Meanwhile")
    let_go()
    desk.state(1, "approved")
    expect(desk.field(1)).to_have_value("Workshop on 12")
    expect(desk.field(2)).to_have_value("Meanwhile")
    desk.at(2)


def test_what_cannot_be_approved_is_come_back_to(desk, release):
    desk.keys.type("Workshop on 12")
    desk.keys.press("Control+s")
    desk.all_saved()
    factories.reword(release, headline_ko="워크숍 13일 개최")
    let_go = hold(desk, "**/approve/")
    desk.keys.press("Control+Shift+Enter")
    desk.at(2)
    let_go()
    desk.at(1)
    expect(desk.said()).to_contain_text("The source has changed")


def test_a_comment_half_written_is_there_when_one_comes_back(desk):
    desk.page.get_by_label("New comment").fill("Is this the")
    desk.field(2).click()
    expect(desk.page.get_by_label("New comment")).to_have_value("")
    desk.field(1).click()
    expect(desk.page.get_by_label("New comment")).to_have_value("Is this the")


def test_the_preview_does_not_cover_the_text(desk):
    last = desk.page.locator(".desk-row").count()
    desk.field(last).click()
    desk.page.locator("[data-do=preview]").click()
    expect(desk.page.locator("[data-preview]")).to_be_visible()
    bottom = "each => each.getBoundingClientRect().bottom"
    top = desk.page.locator("[data-preview]").evaluate("each => each.getBoundingClientRect().top")
    assert desk.field(last).evaluate(bottom) <= top


def test_an_answer_that_makes_no_sense_stops_nothing(desk):
    desk.page.route("**/save/", lambda route: route.fulfill(json={"row": {}}), times=1)
    desk.keys.type("Lost on its way")
    desk.keys.press("Control+Enter")
    desk.at(2)
    desk.keys.type("The second")
    desk.state(2, "draft")


def test_nothing_is_typed_before_anybody_listens(desk):
    let_go = hold(desk, "**/desk/main*.js")
    with desk.page.expect_request("**/desk/main*.js"):
        desk.page.reload(wait_until="commit")
    desk.field(1).evaluate("field => field.focus()")
    desk.keys.type("early")
    let_go()
    desk.field(1).click()
    desk.keys.type("late")
    desk.state(1, "draft")
    desk.all_saved()
    assert desk.stored().headline == desk.field(1).input_value() == "late"
