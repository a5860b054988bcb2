"""A backend of each kind, with its API on this computer."""

from contextlib import contextmanager

import pytest

from news.language.machine.deepl import DeepL
from news.language.machine.openai import OpenAICompatible
from news.language.machine.papago import Papago
from news.language.machine.wire import Wire

from .deepl_api import DeepLApi
from .loopback import running
from .openai_api import OpenAIApi
from .papago_api import PapagoApi

KEYS = (PapagoApi.key_id, PapagoApi.key, DeepLApi.key, OpenAIApi.key)


@contextmanager
def connected(kind, timeout=20.0, **options):
    """The backend and its server."""
    wire = Wire(timeout)
    if kind == "papago":
        with running(PapagoApi()) as server:
            yield Papago(server.api.key_id, server.api.key, wire, server.address, **options), server
    elif kind == "deepl":
        with running(DeepLApi()) as server:
            yield DeepL(server.api.key, wire, server.address, **options), server
    else:
        with running(OpenAIApi()) as server:
            base = f"{server.address}/v1"
            yield OpenAICompatible(base, "the-model", server.api.key, wire, **options), server
    wire.close()


@pytest.fixture(params=["papago", "deepl", "openai"])
def kind(request):
    return request.param


@pytest.fixture
def machine(kind):
    with connected(kind) as both:
        yield both


@pytest.fixture
def papago():
    with connected("papago", glossary_key="the-terms") as both:
        yield both


@pytest.fixture
def deepl():
    with connected("deepl") as both:
        yield both


@pytest.fixture
def openai():
    with connected("openai") as both:
        yield both
