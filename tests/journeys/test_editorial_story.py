"""A release is written, submitted, approved, scheduled, corrected and withdrawn, in a browser."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, override

from news.models import Edition, PressRelease
from tests import factories
from tests.editor.people import client_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WRITTEN = "인천, 스마트도시 워크숍을 연다"
CORRECTED = "인천, 스마트도시 워크숍을 12일 연다"


class Desk:
    """The screens of one person, in one language."""

    def __init__(self, browser, url, role, language):
        self.language = language
        context = browser.new_context(base_url=url, viewport={"width": 1280, "height": 900})
        value = client_in(role, language).cookies["sessionid"].value
        context.add_cookies([{"name": "sessionid", "value": value, "url": url}])
        self.page = context.new_page()

    def write(self, release, headline):
        self.page.goto(reverse("wagtailadmin_pages:edit", args=[release.pk]))
        self.page.wait_for_selector("#tab-text_ko .public-DraftEditor-content")
        self.page.locator("[name=headline_ko]").fill(headline)
        with self.page.expect_navigation():  # "Publish…", or for an editor what leads to review
            self.page.locator("[name=action-publication]").click()

    def open(self, release):
        self.page.goto(reverse("news_releases:publish", args=[release.pk]))

    def press(self, label):
        """The button of this label, in the person's language."""
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=self.words(label), exact=True).click()

    def words(self, label):
        with override(self.language):
            return gettext(label)

    def said(self):
        return self.page.locator("body").inner_text()


@pytest.fixture
def read(chromium, live_server):
    """Opens an address as somebody who has not been there before; the status and the page."""

    def open_address(address):
        page = chromium.new_context(base_url=live_server.url).new_page()
        return page.goto(address).status, page.locator("main").inner_text()

    return open_address


@pytest.mark.parametrize("language", ["ko", "en"])
def test_from_the_first_word_to_the_withdrawal(chromium, live_server, newsroom, read, language):
    editor = Desk(chromium, live_server.url, "Editor", language)
    publisher = Desk(chromium, live_server.url, "Publisher", language)
    embargo = (timezone.now() + timedelta(hours=2)).replace(microsecond=0)
    release = factories.make_release(embargoed_until=embargo)

    # Written and submitted by the editor, who cannot publish.
    editor.write(release, WRITTEN)
    assert (
        editor.page.get_by_role("button", name=editor.words("Publish the chosen languages")).count()
        == 0
    )
    editor.page.locator("#said-submit").fill("오늘 안에 부탁합니다.")
    editor.press("Submit for review")
    assert editor.words("In review") in editor.said()
    factories.approve(release, "en")  # at the desk, which has a story of its own

    # Found on the publisher's first page, approved, and published for the end of the embargo.
    publisher.page.goto("/admin/")
    assert publisher.words("Waiting for your review") in publisher.said()
    with publisher.page.expect_navigation():
        publisher.page.get_by_role("link", name=WRITTEN).first.click()
    publisher.open(release)
    assert "오늘 안에 부탁합니다." in publisher.said()
    publisher.press("Publish at the end of the embargo")
    release.refresh_from_db()
    address = f"/ko/{release.slug}/"
    assert Edition.objects.count() == 2
    assert read(address)[0] == 404
    with time_machine.travel(embargo + timedelta(seconds=1)):
        status, text = read(address)
        assert status == 200
        assert WRITTEN in text
        assert read(f"/en/{release.slug}/")[0] == 200

        # Corrected: what the editor has put right goes the same way.
        editor.write(PressRelease.objects.get(), CORRECTED)
        editor.press("Submit for review")
        publisher.open(release)
        publisher.page.get_by_label(publisher.words("Correction (정정)")).check()
        publisher.page.locator("[name=languages][value=en]").uncheck()
        publisher.page.locator("#note-ko").fill("날짜를 바로잡습니다.")
        publisher.press("Publish the chosen languages")
        _status, text = read(address)
        assert CORRECTED in text
        assert "날짜를 바로잡습니다." in text

        # Withdrawn, in both languages.
        publisher.open(release)
        with publisher.page.expect_navigation():
            publisher.page.get_by_role("link", name=publisher.words("Withdraw…")).click()
        publisher.page.locator("#id_note-ko").fill("사실과 다릅니다.")
        publisher.page.locator("#id_note-en").fill("It was not true.")
        publisher.page.locator("#id_confirmed").check()
        publisher.press("Withdraw")
        status, text = read(address)
        assert status == 410
        assert "사실과 다릅니다." in text

    # Who did what, and why, in the person's language.
    editor.page.goto(reverse("wagtailadmin_pages:history", args=[release.pk]))
    history = editor.said()
    for word in ("오늘 안에 부탁합니다.", "날짜를 바로잡습니다.", "사실과 다릅니다."):
        assert word in history
