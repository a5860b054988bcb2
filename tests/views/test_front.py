"""`/` leads to the newsroom in the reader's language."""

import pytest


@pytest.mark.parametrize(
    ("wanted", "address"),
    [
        ("ko", "/ko/"),
        ("en-GB,en;q=0.9", "/en/"),
        ("fr,ko;q=0.5", "/ko/"),
        ("ko;q=0.3,en;q=0.8", "/en/"),
        ("ja", "/en/"),  # a language of the settings, but not in use
        ("fr", "/en/"),
        ("", "/ko/"),
        ("\x00;;,=q", "/ko/"),
        ("*", "/en/"),
    ],
)
def test_the_language_follows_the_browser(client, newsroom, wanted, address):
    response = client.get("/", headers={"accept-language": wanted})
    assert response.status_code == 302
    assert response["Location"] == address
    assert "Accept-Language" in response["Vary"]


def test_without_english_others_get_the_first_language(client, newsroom):
    newsroom.languages = ["ko", "ja"]
    newsroom.save()
    assert client.get("/", headers={"accept-language": "fr"})["Location"] == "/ko/"


def test_chinese_is_found_by_its_region(client, newsroom):
    newsroom.languages = ["ko", "en", "zh-hans"]
    newsroom.save()
    assert client.get("/", headers={"accept-language": "zh-CN"})["Location"] == "/zh-hans/"
