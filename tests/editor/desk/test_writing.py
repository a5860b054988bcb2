"""Saving, approving and finishing at the desk: what is refused, and how it is said."""

import json

import pytest
from django.test import Client

from news import actions
from news.models import Approval, PressRelease, Wording
from news.models.translation import translation_of
from tests import factories
from tests.editor.desk.asking import DeskClient
from tests.editor.people import client_in, client_of, person

pytestmark = pytest.mark.django_db

POSTS = ("save", "approve", "check", "comment", "resolve", "machine", "finish")
MARKUP = 'Students<x id="1"/> <g id="2">took part</g>. <g id="3">Site</g> &amp; &lt;read&gt;'


def stored():
    return PressRelease.objects.get()


def test_save__keeps_the_text_and_says_how_it_stands(desk):
    answer = desk.save("Students take part").json()
    assert stored().headline_en == "Students take part"
    assert answer["row"]["state"] == "draft"
    assert answer["states"] == "dmmmmm"
    assert answer["row"]["known"] == "Students take part"
    assert Wording.objects.get().made_by.username in answer["row"]["origin"]


def test_save__puts_marks_in_their_stored_form(desk):
    path = desk.rich_path()
    answer = desk.save(MARKUP, path).json()
    assert desk.segment(path).target == (
        '<p>Students<sup data-note="1">*</sup> <b>took part</b>. '
        '<a href="https://example.org/?a=1">Site</a> &amp; &lt;read&gt;</p>'
    )
    assert answer["row"]["markup"] == MARKUP


def test_save__bold_may_stand_twice_where_the_source_has_it_once(desk):
    path = desk.rich_path()
    markup = '<g id="2">Students</g><x id="1"/> <g id="2">took part</g>. <g id="3">Site</g>'
    answer = desk.save(markup, path).json()
    assert desk.segment(path).target.count("<b>") == 2
    assert answer["row"]["markup"] == markup
    assert [code["repeats"] for code in answer["row"]["codes"]] == [False, True, False]
    assert desk.approve(path).status_code == 200


@pytest.mark.parametrize(
    "broken", ['<x id="9"/>', '<g id="2">open', "close</g>", '<g id="1">note</g>', '<x id="2"/>']
)
def test_save__refuses_broken_codes_in_words(desk, broken):
    path = desk.rich_path()
    answer = desk.save(f"words {broken}", path)
    assert answer.status_code == 422
    assert "mark of the source" in answer.json()["message"]
    assert desk.segment(path).target == ""


def test_save__of_marks_alone_is_an_empty_text(desk):
    path = desk.rich_path()
    assert desk.save('<g id="2"></g> ', path).status_code == 200
    assert desk.segment(path).target == ""


def test_save__a_mark_that_only_the_target_has_stays(release, desk):
    path = desk.rich_path()
    working = stored()
    linked = '<p><b>one</b> <a href="https://b.kr">two</a></p>'
    actions.write_target(working, "en", {path: linked}, None)
    markup = desk.get("segment", path=path).json()["row"]["markup"]
    assert markup == '<g id="2">one</g> <g id="4">two</g>'
    assert desk.save(markup + "!", path).status_code == 200
    assert desk.segment(path).target == linked.replace("</p>", "!</p>")


def test_save__a_link_comes_from_the_source_alone(desk):
    path = desk.rich_path()
    seen = desk.segment(path).source.replace("https://example.org/?a=1", "javascript:alert(1)")
    assert desk.save('<g id="3">site</g>', path, source=seen).status_code == 200
    assert "javascript" not in desk.segment(path).target


def test_save__after_the_marks_have_changed_shows_the_source(release, desk):
    path = desk.rich_path()
    seen = desk.segment(path).source
    working = stored()
    raw = working.raw("body", "ko")
    raw[0]["value"]["text"] = "<p>학생들이 <b>모두</b> 참여했다.</p>"
    factories.reword(working, body_ko=raw)
    answer = desk.save(MARKUP, path, source=seen)
    assert answer.status_code == 409
    assert answer.json()["kind"] == "source"
    assert answer.json()["row"]["codes"][0]["id"] == 1
    assert {each["kind"] for each in answer.json()["change"]} >= {"ins", "del"}


def test_save__another_text_there_is_a_conflict_with_both_in_words(desk, release):
    desk.save("Theirs now")
    answer = desk.save("Mine now", known="", words="Mine now")
    assert answer.status_code == 409
    said = answer.json()
    assert said["kind"] == "target"
    assert said["row"]["markup"] == "Theirs now"
    assert [(each["kind"], each["words"]) for each in said["change"]] == [
        ("del", "Theirs"),
        ("ins", "Mine"),
        ("", " now"),
    ]
    assert stored().headline_en == "Theirs now"


def test_save__sent_twice_is_no_conflict(desk):
    assert desk.save("The same", known="").status_code == 200
    assert desk.save("The same", known="").status_code == 200


def test_save__too_long_is_refused_and_says_how_long(desk):
    answer = desk.save("x" * 256)
    assert answer.status_code == 422
    assert "255" in answer.json()["message"]
    assert stored().headline_en in (None, "")


@pytest.mark.parametrize("verb", ["save", "check", "comment"])
def test_what_no_server_takes_is_refused_in_words(desk, verb):
    answer = desk.post(verb, path="headline", markup="x" * 3_000_000, text="", source="", known="")
    assert answer.status_code == 413
    assert answer.json()["message"] == "This text is too long."


def test_save__nul_and_lone_surrogates_are_dropped(desk):
    facts = {"path": "headline", "markup": "a\0b\ud800c", "source": "", "known": ""}
    assert desk.post("save", json.dumps(facts)).status_code == 200
    assert stored().headline_en == "abc"
    path = desk.rich_path()
    assert desk.save('a\0b\ud800<x id="1"/>c', path).status_code == 200
    assert desk.segment(path).target == '<p>ab<sup data-note="1">*</sup>c</p>'


def test_save__a_line_stays_one(desk):
    desk.save("one\ntwo\r\nthree")
    assert stored().headline_en == "one two three"


def test_save__a_rich_text_may_have_lines(desk):
    path = desk.rich_path()
    desk.save("one\ntwo", path)
    assert desk.segment(path).target == "<p>one</p><p>two</p>"


def test_save__markup_of_another_kind_is_text(desk):
    path = desk.rich_path()
    desk.save("<script>alert(1)</script>", path)
    assert desk.segment(path).target == "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"


def test_save__an_unknown_place_is_gone(desk):
    facts = {"path": "body.x.text", "markup": "x", "source": "", "known": ""}
    answer = desk.post("save", facts)
    assert answer.status_code == 404
    assert answer.json()["kind"] == "gone"


NOT_OURS = [
    "",
    "no",
    "[]",
    "null",
    '"x"',
    "{}",
    '{"path": 1}',
    '{"path": {}}',
    b"\xff",
    "[" * 99_999,
]


@pytest.mark.parametrize("body", NOT_OURS, ids=range(len(NOT_OURS)))
def test_save__what_is_not_the_desks_is_a_bad_request(desk, body):
    for verb in ("save", "approve", "check", "comment", "resolve", "machine"):
        assert desk.post(verb, body or " ").status_code == 400, verb


def test_save__knows_where_a_text_came_from(desk):
    desk.save("By a machine", origin="machine", engine="e" * 99)
    wording = Wording.objects.get()
    assert (wording.origin, wording.engine) == ("machine", "e" * 40)
    desk.save("From the memory", origin="memory", engine="x")
    wording.refresh_from_db()
    assert (wording.origin, wording.engine) == ("memory", "")
    assert desk.save("Elsewhere", origin="file").status_code == 400


@pytest.mark.parametrize("verb", POSTS)
def test_nothing_is_done_by_opening_an_address(desk, verb):
    assert desk.get(verb).status_code == 405


@pytest.mark.parametrize("verb", POSTS)
def test_nothing_is_done_without_the_token(release, verb):
    client = Client(enforce_csrf_checks=True)
    client.force_login(person("Translator"))
    assert DeskClient(client, release).post(verb, {"path": "headline"}).status_code == 403


def test_approve__what_was_shown(desk):
    desk.save("Students take part")
    answer = desk.approve().json()
    assert answer["row"]["state"] == "approved"
    assert "approved by" in answer["row"]["origin"]
    assert Approval.objects.get().target == "Students take part"


def test_approve__not_after_the_source_has_changed(desk, release):
    desk.save("Students take part")
    seen = desk.segment().source
    factories.reword(release, headline_ko="새 제목")
    answer = desk.approve(source=seen)
    assert answer.status_code == 409
    assert answer.json()["kind"] == "source"
    came = "".join(each["words"] for each in answer.json()["change"] if each["kind"] != "del")
    assert came == "새 제목"
    assert not Approval.objects.exists()


def test_approve__not_what_somebody_else_has_written(desk):
    desk.save("Theirs")
    answer = desk.approve(known="Mine")
    assert answer.status_code == 409
    assert answer.json()["kind"] == "target"


def test_approve__nothing_where_there_is_nothing(desk):
    assert desk.approve().status_code == 422


def test_approve__not_by_who_only_edits(release):
    desk = DeskClient(client_in("Editor"), release)
    assert desk.save("By an editor").status_code == 200
    assert desk.approve().status_code == 422
    assert not Approval.objects.exists()


def test_finish__when_all_is_approved_and_somebody_has_asked(desk, release):
    by = person("Publisher")
    actions.request_translation(release, ["en"], by)
    assert desk.post("finish").status_code == 422
    for each in translation_of(stored(), "en").segments:
        path = each.segment.path
        desk.save("Text", path)
        desk.approve(path)
    assert desk.post("finish").json()["message"]
    request = release.translation_requests.get()
    assert request.finished_at
    assert request.finished_by.groups.get().name == "Translator"


def test_refusals_are_in_the_language_of_the_screen(release):
    desk = DeskClient(client_of(person("Translator", "ko")), release)
    assert "255자" in desk.save("x" * 256).json()["message"]
