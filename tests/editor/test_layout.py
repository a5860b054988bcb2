"""The admin's own screens fit: nothing is cut off beside the sidebar or on a phone."""

from datetime import timedelta

import pytest
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

    def open_screen(width, language):
        context = chromium.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": 900},
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
