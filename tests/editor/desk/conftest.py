import pytest

from news.draft import Paragraph, Run
from tests import factories
from tests.editor.desk.asking import DeskClient
from tests.editor.desk.browsing import Screen
from tests.editor.people import client_in, person

MARKED = (
    Run("한국 학생"),
    Run(note=1),
    Run("들이 "),
    Run("참여", bold=True),
    Run("했다. "),
    Run("누리집", link="https://example.org/?a=1"),
)


@pytest.fixture
def release(newsroom):
    """In Korean alone, with all kinds of marks."""
    return factories.make_release(("ko",), body={"ko": (Paragraph(MARKED, ("10개국",)),)})


@pytest.fixture
def desk(release):
    """A translator's."""
    return DeskClient(client_in("Translator"), release)


@pytest.fixture
def open_desk(chromium, live_server, release):
    screens = []

    def open_screen(user=None, **options):
        user = user or person("Translator", options.get("screen_language", "en"))
        screens.append(Screen(chromium, live_server.url, user, release, **options).open())
        return screens[-1]

    yield open_screen
    for screen in screens:
        screen.context.close()
