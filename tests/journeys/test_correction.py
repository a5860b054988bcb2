"""A release is corrected in the open, and then withdrawn, in a real browser."""

import pytest
from django.urls import reverse

from news.models import Edition
from tests import factories
from tests.editor.people import client_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def page(chromium, live_server, newsroom):
    context = chromium.new_context(base_url=live_server.url)
    value = client_in("Publisher").cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": value, "url": live_server.url}])
    page = context.new_page()
    # As readers who come for the first time: a browser may show its copy for a minute.
    page.route("**/*", lambda route: route.continue_())
    yield page
    context.close()


def publish(page):
    with page.expect_navigation():
        page.get_by_role("button", name="Publish the chosen languages").click()


def test_corrected_then_withdrawn(page, newsroom):
    release, _ = factories.publish_release()
    factories.reword(release, headline_ko="인천 스마트도시 국제교류 워크숍 12일 개최")
    factories.submitted(release)
    screen = reverse("news_releases:publish", args=[release.pk])

    # The publisher forgets to say what has changed, is told so, and loses nothing.
    page.goto(screen)
    assert page.locator("#language-ko ins").first.inner_text().strip().endswith("12일")
    page.get_by_label("Correction (정정)").check()
    publish(page)
    assert page.locator("#note-ko-error").is_visible()
    assert page.get_by_label("Correction (정정)").is_checked()
    page.locator("#note-ko").fill("날짜를 바로잡습니다.")
    publish(page)

    # Readers see the correction, the version before, and that English has not followed.
    page.goto(f"/ko/{release.slug}/")
    assert page.locator(".change-entry").inner_text().count("날짜를 바로잡습니다.") == 1
    page.locator(".change-entry a").click()
    assert "12일" not in page.locator("h1").inner_text()
    page.locator(".preview a").click()
    assert "12일" in page.locator("h1").inner_text()
    page.goto(f"/en/{release.slug}/")
    assert "has not been updated yet" in page.locator(".change-behind").inner_text()

    # Then both are withdrawn.
    page.goto(screen)
    page.get_by_role("link", name="Withdraw…").click()
    page.locator("#id_note-ko").fill("사실과 다릅니다.")
    page.locator("#id_note-en").fill("It was not true.")
    page.locator("#id_confirmed").check()
    with page.expect_navigation():
        page.get_by_role("button", name="Withdraw").click()
    for language, reason in (("ko", "사실과 다릅니다."), ("en", "It was not true.")):
        response = page.goto(f"/{language}/{release.slug}/")
        assert response.status == 410
        assert reason in page.locator("main").inner_text()
    assert not Edition.objects.current().exists()
