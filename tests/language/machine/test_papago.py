"""Papago: its requests, its languages, and tokens that it leaves alone."""

import pytest

from news.language.machine import MachineRefused
from news.language.machine.papago import Papago
from news.language.machine.wire import Wire

from .loopback import running
from .papago_api import PapagoApi

MARKUP = '<x id="1"/><g id="2">누리집</g> &lt;안내&gt; [[1]]'


def test_tokens_are_protected_where_the_service_can(papago):
    backend, server = papago
    assert backend.translate([MARKUP], "ko", "en") == [f"en:{MARKUP}"]
    (asked,) = server.asked
    assert asked.body == {
        "source": "ko",
        "target": "en",
        "text": '<span translate="no">[[1]]</span><span translate="no">[[2]]</span>누리집'
        '<span translate="no">[[/2]]</span> <안내> <span translate="no">[[3]]</span>',
        "glossaryKey": "the-terms",
    }


def test_tokens_go_bare_where_it_cannot(papago):
    backend, server = papago
    assert backend.translate([MARKUP], "ko", "vi") == [f"vi:{MARKUP}"]
    assert server.asked[0].body == {
        "source": "ko",
        "target": "vi",
        "text": "[[1]][[2]]누리집[[/2]] <안내> [[3]]",
    }


def test_protecting_spans_that_come_back_are_taken_off():
    with running(PapagoApi(keeps_spans=True)) as server:
        backend = Papago(server.api.key_id, server.api.key, Wire(), server.address)
        assert backend.translate([MARKUP], "ko", "zh-hans") == [f"zh-CN:{MARKUP}"]


def test_korean_is_asked_for_politely(papago):
    backend, server = papago
    backend.translate(["Hello"], "en", "ko")
    assert server.asked[0].body["honorific"] is True


@pytest.mark.parametrize("pair", [("ko", "mn"), ("mn", "ko"), ("ko", "ko"), ("ja", "en")])
def test_a_language_or_a_pair_that_it_lacks_is_told(papago, pair):
    backend, server = papago
    with pytest.raises(MachineRefused) as caught:
        backend.translate(["회의"], *pair)
    assert caught.value.code == "unsupported_language"
    assert len(server.asked) == ("mn" not in pair)


def test_a_text_at_the_limit_is_taken_and_one_beyond_is_told(papago):
    backend, _ = papago
    assert backend.size("가" * 5_000) == backend.limits.size
    assert len(backend.translate(["가" * 5_000], "ko", "en")[0]) == 5_003
    with pytest.raises(MachineRefused) as caught:
        backend.translate(["가" * 5_001], "ko", "en")
    assert caught.value.code == "too_long"


@pytest.mark.parametrize("header", ["client_id", "client_secret"])
def test_both_keys_are_sent(papago, header):
    backend, _ = papago
    setattr(backend, header, "another")
    with pytest.raises(MachineRefused) as caught:
        backend.translate(["회의"], "ko", "en")
    assert caught.value.code == "key_refused"
