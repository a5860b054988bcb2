import pytest

from tests.editor.people import person


@pytest.fixture
def editor(newsroom):
    return person("Editor", username="ed", email="e@example.org")


@pytest.fixture
def publisher(newsroom):
    return person("Publisher", username="pub", email="p@example.org")


@pytest.fixture
def translator(newsroom):
    return person("Translator", username="tr", email="t@example.org")
