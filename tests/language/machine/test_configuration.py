"""Which machine there is, by the environment."""

import pytest

from news.language.machine import MachineRefused, backend_from
from news.language.machine.papago import HOST, PUBLIC_SECTOR_HOST

PAPAGO = {
    "MACHINE_TRANSLATION": "papago",
    "PAPAGO_CLIENT_ID": "the-client",
    "PAPAGO_CLIENT_SECRET": "the-secret",
}
DEEPL = {"MACHINE_TRANSLATION": "deepl", "DEEPL_AUTH_KEY": "the-key:fx"}
OPENAI = {
    "MACHINE_TRANSLATION": "openai",
    "OPENAI_BASE_URL": "http://model.internal:8000/v1/",
    "OPENAI_MODEL": "the-model",
}


@pytest.mark.parametrize("environ", [{}, {"MACHINE_TRANSLATION": " "}])
def test_there_need_not_be_one(environ):
    assert backend_from(environ) is None


@pytest.mark.parametrize("environ", [PAPAGO, DEEPL, OPENAI, {"MACHINE_TRANSLATION": "dummy"}])
def test_each_kind_is_had_by_its_name(environ):
    assert backend_from(environ).name == environ["MACHINE_TRANSLATION"]


@pytest.mark.parametrize(
    ("given", "host"),
    [
        ({}, HOST),
        ({"PAPAGO_HOST": "public-sector"}, PUBLIC_SECTOR_HOST),
        ({"PAPAGO_HOST": "https://papago.example.org/"}, "https://papago.example.org"),
    ],
)
def test_papago_has_a_host_for_the_public_sector(given, host):
    assert backend_from(PAPAGO | given).host == host


def test_deepl_goes_where_its_key_belongs_or_is_told_to_go():
    assert backend_from(DEEPL)._client.server_url == "https://api-free.deepl.com"
    told = backend_from(DEEPL | {"DEEPL_SERVER_URL": "https://example.org/deepl"})
    assert told._client.server_url == "https://example.org/deepl/"


def test_the_address_of_a_model_ends_before_its_path():
    assert backend_from(OPENAI).base == "http://model.internal:8000/v1"


@pytest.mark.parametrize(
    ("environ", "variable"),
    [
        ({"MACHINE_TRANSLATION": "babelfish"}, "MACHINE_TRANSLATION"),
        (PAPAGO | {"PAPAGO_CLIENT_ID": ""}, "PAPAGO_CLIENT_ID"),
        (PAPAGO | {"PAPAGO_CLIENT_SECRET": " "}, "PAPAGO_CLIENT_SECRET"),
        (PAPAGO | {"PAPAGO_HOST": "gov"}, "PAPAGO_HOST"),
        (DEEPL | {"DEEPL_AUTH_KEY": ""}, "DEEPL_AUTH_KEY"),
        (DEEPL | {"DEEPL_AUTH_KEY": "two\nlines"}, "DEEPL_AUTH_KEY"),
        (DEEPL | {"DEEPL_AUTH_KEY": "열쇠"}, "DEEPL_AUTH_KEY"),
        (DEEPL | {"DEEPL_SERVER_URL": "ftp://deepl"}, "DEEPL_SERVER_URL"),
        (DEEPL | {"MACHINE_TRANSLATION_ENGLISH": "en-AU"}, "MACHINE_TRANSLATION_ENGLISH"),
        (DEEPL | {"MACHINE_TRANSLATION_TIMEOUT": "0"}, "MACHINE_TRANSLATION_TIMEOUT"),
        (DEEPL | {"MACHINE_TRANSLATION_PROXY": "proxy:80"}, "MACHINE_TRANSLATION_PROXY"),
        (OPENAI | {"OPENAI_BASE_URL": ""}, "OPENAI_BASE_URL"),
        (OPENAI | {"OPENAI_MODEL": ""}, "OPENAI_MODEL"),
        (OPENAI | {"OPENAI_ANSWER_FORMAT": "yaml"}, "OPENAI_ANSWER_FORMAT"),
    ],
)
def test_what_is_missing_or_wrong_is_named(environ, variable):
    with pytest.raises(MachineRefused) as caught:
        backend_from(environ)
    assert caught.value.code == "not_configured"
    assert caught.value.parameters == {"variable": variable}


@pytest.mark.parametrize("environ", [PAPAGO, DEEPL, OPENAI | {"OPENAI_API_KEY": "the-key"}])
def test_a_backend_can_be_printed_without_its_keys(environ):
    printed = repr(backend_from(environ))
    assert not any(key in printed for key in ("the-client", "the-secret", "the-key"))


def test_a_proxy_is_used_only_as_told(monkeypatch):
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    session = backend_from(DEEPL).wire._session
    assert (session.trust_env, session.proxies) == (False, {})
    told = backend_from(DEEPL | {"MACHINE_TRANSLATION_PROXY": "http://proxy:3128"})
    assert told.wire._session.proxies["https"] == "http://proxy:3128"
