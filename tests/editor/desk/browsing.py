"""The desk in a browser, as somebody at its keyboard has it."""

from django.urls import reverse
from django.utils.translation import gettext, override
from playwright.sync_api import expect

from news.models import PressRelease
from tests.editor.people import client_of


class Screen:
    """The desk of a release on somebody's screen."""

    def __init__(self, browser, url, user, release, *, screen_language="en", language="en", **view):
        self.screen_language = screen_language
        self.release, self.language = release, language
        self.context = browser.new_context(
            base_url=url, **{"viewport": {"width": 1280, "height": 900}} | view
        )
        value = client_of(user).cookies["sessionid"].value
        self.context.add_cookies([{"name": "sessionid", "value": value, "url": url}])
        self.page = self.context.new_page()
        self.keys = self.page.keyboard

    def open(self):
        self.page.goto(self.address)
        self.page.wait_for_selector("[data-desk]:not([inert])", state="attached")
        self.page.wait_for_load_state("networkidle")
        return self

    @property
    def address(self):
        return reverse("news_translation:desk", args=[self.release.pk, self.language])

    def words(self, text):
        with override(self.screen_language):
            return gettext(text)

    def row(self, number):
        return self.page.locator(f"#segment-{number}")

    def field(self, number):
        return self.row(number).locator(".desk-field")

    def at(self, number):
        """Whether the caret is in this text, sooner or later."""
        expect(self.field(number)).to_be_focused()

    def state(self, number, state):
        expect(self.row(number)).to_have_attribute("data-state", state)

    def all_saved(self):
        expect(self.page.locator("[data-saved]")).to_have_attribute("data-saved-state", "saved")

    def said(self):
        return self.page.locator("[data-message]")

    def compose(self, *words):
        """Type `words` by an input method, jamo by jamo."""
        keyboard = self.context.new_cdp_session(self.page)
        for word in words:
            for part in range(1, len(word) + 1):
                place = {"selectionStart": part, "selectionEnd": part}
                keyboard.send("Input.imeSetComposition", {"text": word[:part], **place})
            keyboard.send("Input.insertText", {"text": word})

    def stored(self):
        return PressRelease.objects.get(pk=self.release.pk).draft(self.language)
