"""DeepL: its library's requests, languages, tags and glossaries."""

import pytest

from news.language.machine import MachineRefused
from news.language.machine.deepl import DeepL
from news.language.machine.wire import Wire

from .conftest import connected
from .loopback import Reply

MARKUP = '<x id="1"/><g id="2">누리집</g> &lt;안내&gt;'
TERMS = {"인천광역시": "Incheon  Metropolitan City", "공보담당관": "Office of Public Affairs"}


def paths(server):
    return [(each.method, each.path) for each in server.asked]


def test_codes_go_as_tags(deepl):
    backend, server = deepl
    assert backend.translate([MARKUP], "ko", "en") == [f"EN-US:{MARKUP}"]
    (asked,) = server.asked
    assert asked.body == {
        "source_lang": "KO",
        "target_lang": "EN-US",
        "formality": "prefer_more",
        "text": [MARKUP],
        "show_billed_characters": True,
        "tag_handling": "xml",
        "tag_handling_version": "v2",
        "outline_detection": False,
        "non_splitting_tags": ["g", "x"],
    }


@pytest.mark.parametrize("target", ["vi", "mn"])
def test_codes_go_as_tokens_where_tags_are_not_handled(deepl, target):
    backend, server = deepl
    assert backend.translate([MARKUP], "ko", target) == [f"{target.upper()}:{MARKUP}"]
    assert server.asked[0].body["text"] == ["[[1]][[2]]누리집[[/2]] <안내>"]
    assert "tag_handling" not in server.asked[0].body


@pytest.mark.parametrize(
    ("source", "target", "sent"),
    [
        ("ko", "zh-hans", ("KO", "ZH-HANS")),
        ("zh-hans", "ko", ("ZH", "KO")),
        ("en", "ja", ("EN", "JA")),
    ],
)
def test_languages_are_named_as_the_service_names_them(deepl, source, target, sent):
    backend, server = deepl
    backend.translate(["회의"], source, target)
    body = server.asked[0].body
    assert (body["source_lang"], body["target_lang"]) == sent


def test_english_can_be_british():
    with connected("deepl", english="EN-GB") as (backend, server):
        backend.translate(["회의"], "ko", "en")
        assert server.asked[0].body["target_lang"] == "EN-GB"


@pytest.mark.parametrize("pair", [("ko", "km"), ("km", "ko")])
def test_a_language_that_it_lacks_is_told(deepl, pair):
    backend, _ = deepl
    with pytest.raises(MachineRefused) as caught:
        backend.translate(["회의"], *pair)
    assert caught.value.code == "unsupported_language"


def test_a_glossary_is_made_once_for_its_content(deepl):
    backend, server = deepl
    for target in ("en", "en", "vi"):
        backend.translate(["회의"], "ko", target, TERMS)
    another = DeepL(server.api.key, Wire(), server.address)
    another.translate(["회의"], "ko", "en", dict(reversed(TERMS.items())))
    ask = "POST", "/v2/translate"
    look, make = ("GET", "/v3/glossaries"), ("POST", "/v3/glossaries")
    assert paths(server) == [look, make, ask, ask, look, make, ask, look, ask]
    made = server.asked[1].body
    assert made["name"].startswith("gongbo KO-EN ")
    assert made["dictionaries"] == [
        {
            "source_lang": "KO",
            "target_lang": "EN",
            "entries": "공보담당관\tOffice of Public Affairs\n"
            "인천광역시\tIncheon Metropolitan City",
            "entries_format": "tsv",
        }
    ]
    used = {each.body["glossary_id"] for each in server.asked if each.path == "/v2/translate"}
    assert used == set(server.api.glossaries)


def test_other_terms_are_another_glossary(deepl):
    backend, server = deepl
    backend.translate(["회의"], "ko", "en", TERMS)
    backend.translate(["회의"], "ko", "en", TERMS | {"송도": "Songdo"})
    assert len(server.api.glossaries) == 2


def test_no_glossary_where_the_pair_has_none(deepl):
    backend, server = deepl
    backend.translate(["회의"], "ko", "mn", TERMS)
    assert paths(server) == [("POST", "/v2/translate")]


def test_a_glossary_that_somebody_has_deleted_is_made_again(deepl):
    backend, server = deepl
    backend.translate(["회의"], "ko", "en", TERMS)
    server.api.glossaries.clear()
    assert backend.translate(["회의"], "ko", "en", TERMS) == ["EN-US:회의"]


def test_a_failure_to_make_a_glossary_has_its_code(deepl):
    backend, server = deepl
    server.failures.extend(["none", 456])
    with pytest.raises(MachineRefused) as caught:
        backend.translate(["회의"], "ko", "en", TERMS)
    assert caught.value.code == "quota_spent"


def test_the_size_of_a_full_request_is_within_the_limit(deepl):
    backend, server = deepl
    texts = ["가&" * 2_000] * 6
    room = backend.limits.size - sum(map(backend.size, texts))
    texts.append("가" * (room // len("\\uac00") - 2))
    assert sum(map(backend.size, texts)) <= backend.limits.size
    backend.translate([text.replace("&", "&amp;") for text in texts[:3]], "ko", "en")
    backend.translate([text.replace("&", "") for text in texts], "ko", "en")
    assert max(each.size for each in server.asked) <= 128 * 1024


def test_more_texts_than_a_request_may_have_are_refused_by_the_service(deepl):
    backend, _ = deepl
    with pytest.raises(MachineRefused) as caught:
        backend.translate(["회의"] * 51, "ko", "en")
    assert (caught.value.code, caught.value.parameters) == ("not_understood", {"status": 400})


def test_too_busy_has_a_status_of_its_own(deepl):
    backend, server = deepl
    server.failures.append(Reply(529))
    with pytest.raises(MachineRefused) as caught:
        backend.translate(["회의"], "ko", "en")
    assert caught.value.code == "slow_down"
