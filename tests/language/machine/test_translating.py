"""What a release's segments become in a machine, whichever it is."""

import re

import pytest

from news.draft import Run
from news.language.codes import to_markup
from news.language.machine import Limits, MachineRefused, Patience, translate_segments
from news.language.machine.dummy import Dummy
from news.language.segments import Segment

from .conftest import KEYS

RICH = (
    '<p>인천시는 <sup data-note="1">*</sup><a href="https://www.incheon.go.kr">누리집</a>에서 '
    "<b>&lt;무료&gt;</b> 신청을 받는다 &amp; 안내한다.</p>"
)
SEGMENTS = [
    Segment("headline", "headline", "송도에서 < 국제회의 > 개최"),
    Segment("body.1.text", "text", RICH, rich=True),
    Segment("body.2.table.0.1", "cell", "1,234"),
    Segment("body.2.table.0.2", "cell", ""),
]
HEADLINE, BODY, NUMBER, EMPTY = (segment.path for segment in SEGMENTS)
IMPATIENT = Patience(tries=1)


def translated(backend, segments=SEGMENTS, target="en", **options):
    return translate_segments(backend, segments, "ko", target, **options)


def text_of(runs):
    return "".join(run.text for run in runs)


def rich(*paragraphs):
    return [
        Segment(f"body.{n}.text", "text", html, rich=True) for n, html in enumerate(paragraphs, 1)
    ]


def test_links_notes_bold_and_angle_brackets_come_through(machine):
    backend, server = machine
    result = translated(backend)
    assert (result.failures, result.refusal) == ({}, None)
    assert len(server.asked) <= 2
    assert re.fullmatch(r"(en|EN-US):송도에서 < 국제회의 > 개최", text_of(result.results[HEADLINE]))
    assert result.results[BODY][1:] == (
        Run(note=1),
        Run("누리집", link="https://www.incheon.go.kr"),
        Run("에서 "),
        Run("<무료>", bold=True),
        Run(" 신청을 받는다 & 안내한다."),
    )


def test_numbers_alone_are_kept_and_no_empty_place_is_asked(machine):
    backend, server = machine
    result = translated(backend)
    assert result.results[NUMBER] == (Run("1,234"),)
    assert EMPTY not in result.results | result.failures
    assert not any("1,234" in str(each.body) for each in server.asked)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: re.sub(r"<x id=.1./>|\[\[1\]\]", "", text),  # the note is dropped
        lambda text: re.sub(r"(<x id=.1./>|\[\[1\]\])", r"\1 \1", text),  # and doubled
        lambda text: re.sub(r'<g id="2">|</g>|\[\[/?2\]\]', "", text),  # the link is dropped
        lambda text: re.sub(r"(</g>|\[\[/2\]\])", "", text, count=1),  # and not closed
        lambda text: re.sub(r'<g id="2">(.*?)</g>', r'\1<g id="2"></g>', text).replace(
            "누리집[[/2]]", "[[/2]]누리집"
        ),  # the link is there, but round nothing
    ],
    ids=["dropped note", "doubled note", "dropped link", "unclosed link", "empty link"],
)
def test_a_broken_code_is_mended_by_asking_that_segment_again_alone(machine, spoil):
    backend, server = machine
    server.api.spoil = spoil
    segments = rich(RICH, "<p>회의가 열린다.</p>")
    result = translated(backend, segments)
    assert (result.failures, result.refusal) == ({}, None)
    kept = to_markup(result.results["body.1.text"], segments[0].codes)
    assert '<x id="1"/><g id="2">' in kept
    assert text_of(result.results["body.2.text"]).endswith("회의가 열린다.")
    again = " ".join(str(each.body) for each in server.asked[-1:])
    assert "회의가 열린다" not in again


@pytest.mark.parametrize("stray", ['<x id="1"/>', "</g>", "<b>"])
def test_a_code_that_stays_broken_is_told_and_the_others_are_kept(deepl, stray):
    backend, server = deepl
    server.api.spoil = lambda text: text + stray if "신청" in text else text
    result = translated(backend)
    assert result.failures == {BODY: "codes_lost"}
    assert result.results.keys() == {HEADLINE, NUMBER}
    assert result.refusal is None


def test_bold_may_go(machine):
    backend, server = machine
    server.api.spoil = lambda text: re.sub(r'<g id="1">|</g>|\[\[/?1\]\]', "", text)
    result = translated(backend, rich("<p>신청은 <b>무료</b>이다.</p>"))
    (runs,) = result.results.values()
    assert text_of(runs).endswith("신청은 무료이다.")
    assert not any(run.bold for run in runs)


def test_an_answer_without_words_is_no_translation(machine):
    backend, server = machine
    server.api.spoil = lambda text: " "
    result = translated(backend, SEGMENTS[:1])
    assert (result.results, result.failures) == ({}, {HEADLINE: "not_understood"})


def test_lines_and_the_white_space_round_them_stay(machine):
    backend, _ = machine
    segments = [Segment("notes.1", "note", " 첫째 줄\n\n둘째\u00a0줄\u00a0\n")]
    (runs,) = translated(backend, segments).results.values()
    assert re.fullmatch(r" \S+:첫째 줄\n\n\S+:둘째\u00a0줄\u00a0\n", text_of(runs))


def test_a_long_text_is_asked_in_sentences_and_joined_again(papago):
    backend, server = papago
    source = " ".join(f"제{n}차 국제회의가 <b>송도</b>에서 열린다." for n in range(400))
    (runs,) = translated(backend, rich(f"<p>{source}</p>")).results.values()
    assert text_of(runs).replace("en:", "") == re.sub("<.*?>", "", source)
    assert sum(run.bold for run in runs) == 400
    assert len(server.asked) > 2


def test_a_sentence_that_no_request_holds_is_too_long_and_not_sent(papago):
    backend, server = papago
    segments = [Segment("notes.1", "note", "가" * 5_001), Segment("notes.2", "note", "나" * 5_000)]
    result = translated(backend, segments)
    assert result.failures == {"notes.1": "too_long"}
    assert result.results.keys() == {"notes.2"}
    assert len(server.asked) == 1


@pytest.mark.parametrize("kind", ["deepl", "openai"], indirect=True)
def test_hundreds_of_segments_go_within_the_limits_of_a_request(machine):
    backend, server = machine
    segments = [Segment(f"cells.{n}", "cell", f"{n}번째 항목" + "가" * 3 * n) for n in range(300)]
    steps = []
    result = translated(backend, segments, on_progress=lambda *step: steps.append(step))
    assert len(result.results) == 300
    assert all(text_of(result.results[each.path]).endswith(each.source) for each in segments)
    assert len(steps) == len(server.asked) > 1
    assert steps == sorted(steps)
    assert steps[-1] == (300, 300)


def test_a_text_that_comes_twice_is_asked_once(papago):
    backend, server = papago
    result = translated(backend, [Segment(f"cells.{n}", "cell", "합계") for n in range(9)])
    assert (len(result.results), len(server.asked)) == (9, 1)


def test_what_came_back_before_a_failure_is_kept(papago):
    backend, server = papago
    server.failures.extend(["none", "none", 500])
    segments = [Segment(f"notes.{n}", "note", f"{n}번 주석") for n in range(5)]
    result = translated(backend, segments, patience=IMPATIENT)
    assert result.results.keys() == {"notes.0", "notes.1"}
    assert set(result.failures.values()) == {"server_failed"}
    assert len(result.failures) == 3
    assert result.refusal.code == "server_failed"
    assert len(server.asked) == 3


@pytest.mark.parametrize("failure", ["one less", "one more", "not JSON", "other JSON"])
@pytest.mark.parametrize("kind", ["deepl", "openai"], indirect=True)
def test_a_request_that_fails_by_itself_does_not_stop_the_others(machine, failure):
    backend, server = machine
    server.failures.append(failure)
    segments = [Segment(f"cells.{n}", "cell", f"{n}번째 항목") for n in range(100)]
    result = translated(backend, segments, patience=IMPATIENT)
    code = "wrong_count" if failure in ("one less", "one more", "other JSON") else "not_understood"
    if failure == "other JSON" and backend.name == "openai":
        code = "not_understood"
    assert set(result.failures.values()) == {code}
    assert list(result.failures) == [f"cells.{n}" for n in range(backend.limits.texts)]
    assert len(result.results) == 100 - backend.limits.texts
    assert result.refusal is None


def test_three_requests_that_fail_in_a_row_are_taken_for_the_machine(papago):
    backend, server = papago
    server.failures.extend(["not JSON"] * 9)
    segments = [Segment(f"notes.{n}", "note", f"{n}번 주석") for n in range(9)]
    result = translated(backend, segments)
    assert len(server.asked) == 3
    assert result.refusal.code == "not_understood"
    assert len(result.failures) == 9


def test_failures_far_apart_are_each_their_own(papago):
    backend, server = papago
    server.failures.extend(["not JSON", "none"] * 4)
    segments = [Segment(f"notes.{n}", "note", f"{n}번 주석") for n in range(9)]
    result = translated(backend, segments)
    assert (len(result.results), len(result.failures), result.refusal) == (5, 4, None)


def test_a_busy_machine_is_given_the_seconds_that_it_asks_for(machine):
    backend, server = machine
    busy = server.api.error(429)
    busy.headers["Retry-After"] = "7"
    broken = server.api.error(503)
    server.failures.extend([busy, broken])
    waits = []
    result = translated(backend, SEGMENTS[:1], patience=Patience(sleep=waits.append))
    assert waits == [7.0, 2.0]
    assert HEADLINE in result.results


def test_patience_ends(machine):
    backend, server = machine
    server.failures.extend([429] * 9)
    waits = []
    result = translated(backend, patience=Patience(tries=4, sleep=waits.append))
    assert waits == [1.0, 2.0, 4.0]
    assert result.refusal.code == "slow_down"
    assert set(result.failures.values()) == {"slow_down"}
    assert len(server.asked) == 4


def test_a_machine_that_wants_an_hour_is_given_up_at_once(machine):
    backend, server = machine
    busy = server.api.error(429)
    busy.headers["Retry-After"] = "3600"
    server.failures.extend([busy] * 2)
    waits = []
    result = translated(backend, patience=Patience(sleep=waits.append))
    assert (waits, result.refusal.retry_after) == ([], 3600.0)


def test_a_failure_while_a_segment_is_mended_leaves_it_and_keeps_the_others(papago):
    backend, server = papago
    server.api.spoil = lambda text: text.replace("[[1]]", "")
    server.failures.extend(["none", "none", 401])
    result = translated(backend)
    assert result.failures == {BODY: "key_refused"}
    assert HEADLINE in result.results


def test_the_dummy_is_plainly_marked_and_keeps_codes():
    result = translated(Dummy())
    assert text_of(result.results[HEADLINE]) == "[MT] 송도에서 < 국제회의 > 개최"
    assert result.results[BODY][1] == Run(note=1)
    assert not result.failures


def test_no_key_shows_in_what_is_told_of_a_failure(machine):
    backend, server = machine
    server.failures.append(401)
    result = translated(backend)
    said = f"{result} {result.refusal!r} {result.refusal} {backend!r}"
    assert not any(key in said for key in KEYS)


class Broken:
    """A machine that fails as no backend should; what it says is not hidden."""

    name = "broken"
    limits = Limits(texts=1, size=100)

    def size(self, text):
        return len(text)

    def translate(self, texts, source, target, glossary):
        raise MachineRefused("not_configured", variable="MACHINE")


def test_a_machine_without_its_settings_ends_the_work():
    result = translated(Broken())
    assert result.refusal.parameters == {"variable": "MACHINE"}
    assert result.results == {NUMBER: (Run("1,234"),)}
