"""The judge of intake: what is right counts, what is wrong lowers its own field."""

import json
from copy import deepcopy
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from news.draft import Draft
from news.intake import Reading, Span
from news.intake.reading import Found
from news.management.measuring_intake.comparing import agree, letters, who
from news.management.measuring_intake.measuring import LINES, Intake, measure
from news.management.measuring_intake.recall import in_order, placed
from news.management.measuring_intake.scoring import Tally, score
from news.management.measuring_intake.source import Source, read_source, sources_in
from news.management.measuring_intake.table import as_json, printed
from news.management.measuring_intake.writing import document_of, text_of

CORPUS = Path(__file__).parent.parent / "documents" / "intake"

ANSWERS = {
    "headline": ["항만 투어 운영", "부산시, 항만 투어 운영"],
    "summary": ["4개 코스 선보여"],
    "kind": "press_release",
    "issued_at": "2023-04-17",
    "embargo_kind": "time",
    "embargoed_until": "2023-04-17T12:00:00+09:00",
    "department": "해양레저관광과",
    "footnotes": [{"before": "해설사", "text": "시험을 통과한 사람"}],
    "quotations": [
        {"text": "코스를 짰다", "speaker": "손태욱", "role": "국장"},
        {"text": "살피겠다", "speaker": "손태욱", "role": "국장"},
    ],
    "photos": [{"caption": "전경"}],
    "attachments": [{"kind": "reference", "number": 1, "title": "운영 계획"}],
    "contacts": [
        {
            "department": "관광과", "role": "head", "position": "과장",
            "name": "윤서진", "phone": "+8251",
        }
    ],
    "countries": ["JP", "VN"],
    "event_overview": {
        "start": "2023-04-17",
        "end": "2023-11-30",
        "places": ["영도"],
        "hosts": [{"name": "부산광역시", "role": "host"}],
        "participants": [
            {"who": "시민", "count": 200, "countries": [{"country": "JP", "count": 3}]}
        ],
        "purposes": ["재방문"],
    },
    "doubts": ["photo_absent"],
    "body": [1, 4],
}  # fmt: skip
LINES_OF_IT = (
    "시는 해설사[^1]와 함께 코스를 연다.",
    {"note": "시험을 통과한 사람"},
    "손태욱 국장은 “코스를 짰다”며 “살피겠다”고 말했다.",
    {"table": [["코스", "횟수"], ["영도", "2회"]], "header_row": True, "merge": [[0, 0, 2, 1]]},
)
SOURCE = Source("tour", "city", "metropolitan city", LINES_OF_IT, ANSWERS)
BODY = "시는 해설사와 함께 코스를 연다. 손태욱 국장은 “코스를 짰다”며 “살피겠다”고 말했다."


def perfect():
    paragraph = "시는 해설사[^1]와 함께 코스를 연다."
    said = "손태욱 국장은 “코스를 짰다”며 “살피겠다”고 말했다."
    return {
        "kind": "press_release",
        "headline": "부산시,  항만 투어 운영",
        "summary": ["4개 코스 선보여"],
        "issued_at": "2023-04-17T09:00:00+09:00",
        "embargo_kind": "time",
        "embargoed_until": "2023-04-17T03:00:00+00:00",
        "department": "해양레저관광과",
        "body": [
            {"type": "paragraph", "text": paragraph, "notes": ["시험을 통과한 사람"]},
            {
                "type": "quotation", "text": said, "parts": ["코스를 짰다", "살피겠다"],
                "speaker": "손태욱", "role": "국장", "notes": [],
            },
        ],
        "event_overview": {
            "start": "2023-04-17T00:00:00+09:00", "end": "2023-11-30T00:00:00+09:00",
            "places": ["영도"], "hosts": [{"name": "부산광역시", "role": "host"}],
            "participants": [
                {
                    "organisation": "", "description": "시민 등 200여 명", "count": 200,
                    "countries": [{"country": "JP", "count": 3}],
                }
            ],
            "purposes": ["재방문"],
        },
        "photos": [{"caption": "전경", "credit": "", "image": None}],
        "attachments": [{"kind": "reference", "number": 1, "title": "운영 계획"}],
        "contacts": deepcopy(ANSWERS["contacts"]),
        "countries": ["JP", "VN"],
        "doubts": [{"code": "photo_absent"}, {"code": "unplaced_text"}],
        "found": [
            {"path": "headline", "confidence": "sure"},
            {"path": "body[0]", "confidence": "sure"},
            {"path": "body[1].speaker", "confidence": "sure"},
            {"path": "event_overview.hosts[0]", "confidence": "sure"},
            {"path": "contacts[0].phone", "confidence": "sure"},
            {"path": "number", "confidence": "sure"},
            {"path": "department", "confidence": "guess"},
        ],
    }  # fmt: skip


def test_a_perfect_reading_scores_one_in_every_field():
    judged = score(perfect(), ANSWERS, BODY)
    assert {name: tally.f1 for name, tally in judged.tallies.items() if tally.f1 < 1} == {}
    assert judged.tallies["quotations"] == Tally(right=2)


def put(reading, path, value):
    *way, last = path
    for step in way:
        reading = reading[step]
    reading[last] = value


@pytest.mark.parametrize(
    ("path", "value", "fields"),
    [
        (("headline",), "다른 제목", {"headline"}),
        (("headline",), None, {"headline"}),
        (("summary",), ["4개 코스 선보여", "코스를 연다"], {"summary"}),
        (("issued_at",), "2023-04-18T09:00:00+09:00", {"issued_at"}),
        (("embargoed_until",), "2023-04-17T12:00:00+00:00", {"embargoed_until"}),
        (("embargo_kind",), "morning", {"embargo_kind"}),
        (("department",), "관광과", {"department"}),
        (("body", 0, "text"), "시는[^1] 해설사와 함께 코스를 연다.", {"footnotes"}),
        (("body", 0, "notes"), ["시험을 통과한"], {"footnotes"}),
        (("body", 1, "speaker"), "손태", {"quotations"}),
        (("body", 1, "parts"), ["코스를 짰다"], {"quotations", "roles"}),
        (("body", 1, "role"), "부장", {"roles"}),
        (("photos",), [], {"photos"}),
        (("attachments", 0, "number"), 2, {"attachments"}),
        (("attachments", 0, "kind"), "appendix", {"attachments"}),
        (("event_overview", "end"), None, {"end"}),
        (("event_overview", "start"), "2023-04-16T15:00:00+00:00", {"start"}),
        (("event_overview", "places"), ["영도", "북항"], {"places"}),
        (("event_overview", "hosts", 0, "role"), "sponsor", {"hosts"}),
        (("event_overview", "participants", 0, "count"), 20, {"participants"}),
        (("event_overview", "participants", 0, "countries"), [], {"heads by country"}),
        (("event_overview", "purposes"), [], {"purposes"}),
        (("contacts", 0, "phone"), "+8252", {"contacts"}),
        (("contacts", 0, "role"), "officer", {"posts"}),
        (("countries",), ["JP"], {"countries"}),
        (("doubts",), [], {"doubts"}),
        (("doubts",), [{"code": "photo_absent"}, {"code": "no_title"}], {"doubts"}),
    ],
)
def test_an_error_lowers_its_own_field(path, value, fields):
    reading = perfect()
    put(reading, path, value)
    judged = score(reading, ANSWERS, BODY)
    assert {name for name, tally in judged.tallies.items() if tally.f1 < 1} == fields


def test_what_is_not_in_the_answers_is_not_judged():
    answers = {name: value for name, value in ANSWERS.items() if name != "event_overview"}
    assert not {"start", "hosts", "participants"} & set(score(perfect(), answers, BODY).tallies)


def test_what_is_made_up_lowers_precision_and_what_is_missed_recall():
    reading = perfect() | {"countries": ["JP", "VN", "KR"], "summary": []}
    judged = score(reading, ANSWERS, BODY).tallies
    assert (judged["countries"].precision, judged["countries"].recall) == (2 / 3, 1)
    assert (judged["summary"].f1, judged["summary"].recall) == (0, 0)


@pytest.mark.parametrize(
    ("path", "value", "wrong"),
    [
        (("headline",), "다른 제목", 1),
        (("body", 0, "text"), "시는 없는 말을 한다.", 1),
        (("body", 1, "speaker"), "손태", 1),
        (("contacts", 0, "phone"), "+8252", 1),
        (("department",), "관광과", 0),  # only guessed
    ],
)
def test_sure_values_are_counted_if_they_can_be_judged(path, value, wrong):
    reading = perfect()
    put(reading, path, value)
    sure = score(reading, ANSWERS, BODY).sure
    assert (sure.right, sure.extra) == (5 - wrong, wrong)


def test_wordings_differ_by_spaces_quotes_and_dots_alone():
    assert agree("‘스마트도시’ 한·중", '"스마트 도시" 한ㆍ중.')
    assert not agree("스마트도시", "스마트시티")
    assert who("시민 등 200여 명") == who("시민")
    assert letters("가. 나[1]") == "가나1"


def test_characters_that_are_nowhere_are_lost():
    document = text_of(Source("a", "city", "city", ("제목", "본문"), {"body": [2, 2]}))
    everything = Reading(document, Draft("ko"), (Found("headline", (Span(0, 2),)),), (Span(3, 4),))
    assert placed(everything) == 0.75
    assert placed(Reading(document, Draft("ko"), unplaced=(Span(0, 6),))) == 1


def test_a_body_in_another_order_is_not_recalled_in_full():
    found = {"body": [{"type": "paragraph", "text": "나다"}, {"type": "paragraph", "text": "가"}]}
    assert in_order("가 나다", found) == pytest.approx(2 / 3)
    assert in_order("나다 가.", found) == 1


def test_a_note_of_an_outline_is_where_its_anchor_is():
    items = [{"text": "가[^1] 나", "level": 1}, {"text": "다", "level": 1}]
    found = {"body": [{"type": "outline", "items": items, "notes": ["라"]}]}
    assert in_order("가 나 라 다", found) == 1


def test_an_appendix_may_be_in_the_body_or_not():
    reading = perfect()
    reading["body"].append({"type": "paragraph", "text": "운영 계획", "notes": []})
    reading["found"] = [{"path": "body[2]", "confidence": "sure"}]
    assert score(reading, ANSWERS, BODY, "붙임 운영 계획").sure == Tally()
    assert score(reading, ANSWERS, BODY, "").sure == Tally(extra=1)


def test_a_source_is_tables_and_footnotes_to_a_word_processor():
    document = document_of(SOURCE)
    assert document.notes == ("시험을 통과한 사람",)
    assert document.lines[0].text == "시는 해설사와 함께 코스를 연다."
    assert document.lines[0].marks[0].start == len("시는 해설사")
    cells = [line.cell for line in document.lines if line.cell]
    assert [(cell.row, cell.column, cell.row_span) for cell in cells] == [
        (0, 0, 2),
        (0, 1, 1),
        (1, 1, 1),
    ]


def test_a_source_as_text_has_its_notes_below_and_tabs_between_cells():
    assert text_of(SOURCE).text.splitlines() == [
        "시는 해설사*와 함께 코스를 연다.",
        "* 시험을 통과한 사람",
        "손태욱 국장은 “코스를 짰다”며 “살피겠다”고 말했다.",
        "코스\t횟수",
        "영도\t2회",
    ]


def outcomes():
    intake = Intake(lambda document: Reading(document, Draft("ko")), lambda reading: perfect())
    return list(measure([SOURCE], [LINES], intake))


def test_the_table_has_a_row_for_each_field_and_names_the_worst():
    lines = list(printed(outcomes(), worst=1))
    assert any(line.startswith("hosts ") and line.split()[3] == "1.000" for line in lines)
    assert lines[-1] == "tour: nothing wrong"
    assert as_json(outcomes())["f1"]["header"]["city"] == 1


def test_nothing_to_measure_is_said_in_a_line(tmp_path):
    with pytest.raises(CommandError, match="Nothing to measure"):
        call_command("measure_intake", folder=tmp_path)


def test_a_file_that_is_no_source_is_named(tmp_path):
    (tmp_path / "odd.json").write_text('{"lines": []}')
    with pytest.raises(CommandError, match=r"odd\.json"):
        call_command("measure_intake", folder=tmp_path)


def test_the_corpus_is_large_and_varied_enough():
    seen, unseen = (list(sources_in(CORPUS / name)) for name in ("seen", "unseen"))
    assert len(seen) + len(unseen) >= 48
    assert len(unseen) >= 36
    assert len({source.layout for source in unseen}) >= 6
    assert not {source.key for source in seen} & {source.key for source in unseen}


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*/*.json")), ids=lambda path: path.stem)
def test_what_is_known_of_a_document_stands_in_it(path):
    source = read_source(path)
    text = letters(document_of(source).text)
    said = json.loads(json.dumps(source.answers))
    known = [said.get("headline"), *said.get("summary", [])]
    known += [one["text"] for one in (*said.get("footnotes", []), *said.get("quotations", []))]
    known += [one["caption"] for one in said.get("photos", [])]
    known += [one["title"] for one in said.get("attachments", [])]
    for wordings in filter(None, known):
        first = wordings[0] if isinstance(wordings, list) else wordings
        assert letters(first) in text, first
