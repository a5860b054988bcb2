"""The admin's own screens fit: nothing is cut off beside the sidebar or on a phone."""

from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from django.utils import timezone

from news import actions
from tests import factories as f

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

CUT_OFF = """all => all.filter(each => each.offsetWidth).filter(
    each => each.getBoundingClientRect().right > innerWidth).length"""


@pytest.fixture
def screen(chromium, live_server, client, administrator, newsroom):
    client.force_login(administrator)
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value}
    contexts = []

    def open_screen(width, language, scheme="light"):
        context = chromium.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            extra_http_headers={"Accept-Language": language},
        )
        contexts.append(context)
        context.add_cookies([{**cookie, "url": live_server.url}])
        return context.new_page()

    yield open_screen
    for context in contexts:
        context.close()


@pytest.mark.parametrize("language", ["ko", "en"])
def test_listing_fits_beside_the_sidebar(screen, newsroom, language):
    now = timezone.now()
    department = f.DepartmentFactory(name_ko="국제협력담당관", name_en="International Relations")
    release = f.make_release(
        department=department, issued_at=now, embargoed_until=now + timedelta(days=30)
    )
    actions.publish(release, ["ko", "en"], None)
    page = screen(1280, language)
    page.goto(reverse("wagtailadmin_explore", args=[newsroom.pk]))
    assert page.locator(".news-releases th").count() == 8
    assert page.locator(".news-releases th").evaluate_all(CUT_OFF) == 0


@pytest.mark.parametrize("language", ["ko", "en"])
def test_choices_fit_a_phone(screen, language):
    page = screen(390, language)
    page.goto(reverse("wagtailadmin_pages:edit", args=[f.make_release().pk]))
    fields = page.locator("#tab-text_ko select, #tab-text_ko textarea")
    assert fields.count()
    room = page.locator("#tab-text_ko").bounding_box()
    for box in filter(None, (field.bounding_box() for field in fields.all())):
        assert box["x"] + box["width"] <= room["x"] + room["width"]
        assert box["width"] > 60


@pytest.fixture
def handed_in(administrator):
    """The screens of a release whose English has been handed in, and changed since."""
    release, _ = f.publish_release()
    f.approve(release, "en")
    actions.request_translation(release, ["en"], administrator)
    actions.finish_translation(release, "en", administrator)
    f.reword(release, headline_ko="다른 제목", headline_en="Another headline")
    return {
        "matrix": reverse("news_translation:matrix"),
        "publication": reverse("news_releases:publish", args=[release.pk]),
        "send back": reverse("news_translation:return", args=[release.pk, "en"]),
        "exchange": reverse("news_exchange:return", args=[release.pk, "en"]),
    }


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_translation_is_told_of_in_colours_that_can_be_read(screen, handed_in, scheme):
    page = screen(1280, "en", scheme)
    for address in handed_in.values():
        page.goto(address)
        results = Axe().run(page, context="#main")
        assert not results.violations_count, results.generate_report()


def test_titles_fit_a_phone(screen, handed_in):
    page = screen(390, "en")
    page.goto(handed_in["send back"])
    assert page.locator("header :not(.w-sr-only)").evaluate_all(CUT_OFF) == 0


def test_accounts_fit_a_phone(screen, administrator):
    f.DepartmentFactory(name_en="The Division of Very Long Names and Even Longer Explanations")
    page = screen(390, "en")
    page.goto(reverse("wagtailusers_users:edit", args=[administrator.pk]))
    assert page.locator("#id_department").evaluate_all(CUT_OFF) == 0
