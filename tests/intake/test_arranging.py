"""Lines and values are put elsewhere; every character stays accounted for."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from news.draft import Photo, plain
from news.intake import Document, Image, Line, Span
from news.intake.arranging import Move, MoveRefused, Place, arrange
from news.intake.stored import from_stored, moves_from_stored, moves_to_stored, to_stored
from news.intake.understanding import understand
from tests.intake.understanding.test_properties import assert_lossless

SEED = (Path(__file__).parents[1] / "documents/seed_2022-02-11.txt").read_text()
PLACES: list[Place | None] = [None, *Place.__value__.__args__]


def read(*texts: str, **kwargs):
    return understand(Document("text", tuple(map(Line, texts)), **kwargs))


@pytest.fixture(scope="module")
def seed():
    return read(*SEED.splitlines(), wraps=True)


def words(reading, spans):
    return [reading.document.text[span.start : span.end] for span in spans]


def codes(reading):
    return {doubt.code for doubt in reading.doubts}


def put_back(reading, path, to):
    """`reading` with the value at `path` taken out, and all that it leaves put in `to`."""
    taken = arrange(reading, [Move(path=path)])
    return arrange(taken, [Move(to, spans=taken.unplaced)])


def test_a_bullet_becomes_the_headline_that_was_missing(seed):
    moved = arrange(seed, [Move("headline", path="summary[0]")])
    assert moved.draft.headline.startswith("11일, 해외 10개국")
    assert len(moved.draft.summary) == 1
    assert "no_title" in codes(seed)
    assert "no_title" not in codes(moved)


def test_a_title_of_two_lines_comes_line_by_line(seed):
    moves = [Move("headline", path="summary[0]"), Move("headline", path="summary[0]")]
    assert arrange(seed, moves).draft.headline == " ".join(seed.draft.summary)


def test_what_is_taken_out_is_unplaced_as_it_stands_in_the_document(seed):
    taken = arrange(seed, [Move(path="event_overview.participants[0]")])
    assert words(taken, taken.unplaced) == ["– 인천시: 기획조정실장, 정책기획관, 스마트도시담당관"]
    assert len(taken.draft.event_overview.participants) == 3
    assert "unplaced_text" in codes(taken)


def test_paths_follow_what_is_taken_out(seed):
    taken = arrange(seed, [Move(path="body[0]")])
    quotation = next(n for n, block in enumerate(taken.draft.body) if block.type == "quotation")
    [speaker] = [each for each in taken.found if each.path == f"body[{quotation}].speaker"]
    assert words(taken, speaker.spans) == ["여중협"]


def test_a_paragraph_returns_to_its_place(seed):
    returned = put_back(seed, "body[3]", "body")
    assert [plain(b.text) for b in returned.draft.body] == [plain(b.text) for b in seed.draft.body]
    assert returned.unplaced == ()


def test_text_of_the_body_is_read_as_a_whole_document_is(seed):
    last = len(seed.draft.body) - 1
    returned = put_back(seed, f"body[{last}]", "body")
    assert returned.draft.body[-1] == seed.draft.body[-1]
    assert returned.draft.body[-1].speaker == "여중협"


def test_the_time_of_an_event_is_read_from_its_line(seed):
    returned = put_back(seed, "event_overview.start", "event_time")
    assert returned.draft.event_overview == seed.draft.event_overview
    with pytest.raises(MoveRefused, match="no_time"):
        arrange(seed, [Move("event_time", path="body[0]")])


def test_without_any_fact_there_is_no_event():
    reading = read("제목입니다", "", "본문이다.", "", "□ 행사개요", "ㅇ (장소) 시청 대회의실")
    assert reading.draft.event_overview
    taken = arrange(reading, [Move(path="event_overview.places[0]")])
    assert taken.draft.event_overview is None
    [place] = arrange(
        taken, [Move("event_place", spans=taken.unplaced)]
    ).draft.event_overview.places
    assert place.endswith("시청 대회의실")


def test_a_line_becomes_a_contact_or_is_refused():
    line = "공원과 홍길동 032-440-1234"
    reading = read("시, 공원 연다", "", "시는 5일 공원을 연다고 밝혔다.", "", line)
    moved = arrange(reading, [Move("contact", path="body[1]")])
    assert [each.phone for each in moved.draft.contacts] == ["+82324401234"]
    assert [(each.department.name, each.name) for each in moved.draft.contacts] == [
        ("공원과", "홍길동")
    ]


def test_a_caption_goes_to_the_picture_that_waits_for_one():
    lines = (Line("시, 사진전 연다"), Line("시는 사진전을 연다고 밝혔다."), Line("개막식 모습"))
    reading = understand(Document("text", lines, images=(Image("a.jpg", b""),)))
    reading = replace(reading, draft=replace(reading.draft, photos=(Photo(1),)))
    last = len(reading.draft.body) - 1
    captioned = arrange(reading, [Move("photo", path=f"body[{last}]")])
    assert captioned.draft.photos == (Photo(1, "개막식 모습"),)


def test_the_embargo_is_read_from_its_line():
    lines = ("시, 공원 연다", "", "시는 2024. 5. 3. 공원을 연다고 밝혔다.")
    reading = read(*lines, "", "2024. 5. 4.(토) 조간부터 보도하여 주시기 바랍니다.")
    returned = arrange(reading, [Move("embargo", path="body[1]")])
    assert returned.draft.embargo_kind == "morning"
    assert returned.draft.paper_day == date(2024, 5, 4)
    with pytest.raises(MoveRefused, match="no_embargo"):
        arrange(reading, [Move("embargo", path="headline")])


@pytest.mark.parametrize(
    "move",
    [
        Move("summary", path="body[99]"),
        Move("summary", path="kind"),
        Move("summary", path="event_overview.nothing[0]"),
        Move("summary", path="language"),
        Move("summary", path="__class__[0]"),
        Move("summary", path="headline[0]"),
        Move("summary", path="summary[" + "9" * 5000 + "]"),
        Move("summary", spans=(Span(0, 3),)),
        Move("summary", spans=(Span(0, 10**9),)),
        Move("summary"),
    ],
)
def test_what_is_not_there_cannot_be_moved(seed, move):
    with pytest.raises(MoveRefused, match="gone"):
        arrange(seed, [move])


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_no_character_is_lost_by_any_moves(seed, data):
    reading = seed
    for _ in range(data.draw(st.integers(1, 6))):
        paths = sorted({each.path.partition("].")[0] for each in reading.found})
        paths = [path if path.count("[") <= path.count("]") else f"{path}]" for path in paths]
        spans = [(span,) for span in reading.unplaced]
        to = data.draw(st.sampled_from(PLACES))
        source = data.draw(st.sampled_from([*paths, *spans]))
        move = Move(to, path=source) if isinstance(source, str) else Move(to, spans=source)
        try:
            reading = arrange(reading, [move])
        except MoveRefused:
            continue
    assert_lossless(reading)
    for each in reading.found:
        _value(reading.draft, each.path)


def _value(draft, path):
    return eval(f"draft.{path}", {"draft": draft})


def test_what_is_kept_is_the_same_again(seed):
    assert from_stored(to_stored(seed)) == seed
    moves = (Move("headline", path="summary[0]"), Move("body", spans=(Span(1, 2), Span(4, 9))))
    assert moves_from_stored(moves_to_stored(moves)) == moves
    with pytest.raises(ValueError, match="Reading"):
        from_stored({"document": {}})
