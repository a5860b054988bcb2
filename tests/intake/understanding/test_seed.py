"""The real release that everything began with."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from news.draft import CountryCount, Paragraph, Quotation, plain
from news.intake.understanding import understand

from .typed import document_of

SEED = Path(__file__).parents[2] / "documents" / "seed_2022-02-11.txt"
SEOUL = ZoneInfo("Asia/Seoul")


@pytest.fixture(scope="module")
def reading():
    return understand(document_of(SEED.read_text()))


def doubts(reading):
    return {doubt.code for doubt in reading.doubts}


def test_it_has_no_title_and_none_is_invented(reading):
    assert reading.draft.headline == ""
    assert "no_title" in doubts(reading)


def test_dashed_lines_are_the_summary(reading):
    assert reading.draft.summary == (
        "11일, 해외 10개국 공무원 대상‘인천 스마트도시 국제교류 워크숍’개최",
        "인천형 뉴딜을 통한 스마트도시 성공사례 해외 홍보·수출 본격화",
    )


def test_a_note_is_bound_to_its_anchor_inside_a_word_and_its_second_line_is_joined(reading):
    third = reading.draft.body[2]
    assert isinstance(third, Paragraph)
    words = ["^" if run.note else run.text for run in third.text]
    assert words[0].endswith("과정 학생")
    assert words[1:] == ["^", "들이 참여했다."]
    assert third.notes[0].startswith("개발도상국(10개국)")
    assert "몽골, 라오스" in third.notes[0]
    assert third.notes[0].endswith("우즈베키스탄)")


def test_the_last_paragraph_is_a_statement_in_two_parts(reading):
    last = reading.draft.body[-1]
    assert isinstance(last, Quotation)
    assert (last.speaker, last.role) == ("여중협", "인천시 기획조정실장")
    assert [part[:3] for part in last.parts] == ["인천의", "이번 "]
    assert plain(last.text).startswith("여중협")


def test_no_other_paragraph_is_a_statement(reading):
    assert [block.type for block in reading.draft.body] == ["paragraph"] * 11 + ["quotation"]


def test_enclosures_and_photos(reading):
    draft = reading.draft
    assert [(each.kind, each.number, each.title) for each in draft.attachments] == [
        ("reference", 1, "인천 스마트시티 국제교류 워크숍 관련 자료"),
        ("reference", 2, "인천 스마트도시 국제교류 워크숍 개최계획"),
        ("separate", 3, "워크숍 회의자료"),
    ]
    assert [photo.caption for photo in draft.photos] == ["행사사진"]
    assert {"photo_absent", "attachment_absent", "appendix_empty"} <= doubts(reading)


def test_the_overview_is_data(reading):
    overview = reading.draft.event_overview
    assert overview.start == datetime(2022, 2, 11, 10, 30, tzinfo=SEOUL)
    assert overview.end == datetime(2022, 2, 11, 17, tzinfo=SEOUL)
    assert overview.places == ("경제청(G타워)", "인천 스타트업파크 등")
    assert [host.organisation.name for host in overview.hosts] == [
        "인천시", "인천 경제청", "연세대", "UN POG", "KOICA",
    ]  # fmt: skip
    assert len(overview.purposes) == 3


def test_participants_with_countries(reading):
    groups = reading.draft.event_overview.participants
    assert [group.organisation.name for group in groups] == [
        "인천시", "경제청", "유엔거버넌스센터(UN POG)", "방문단",
    ]  # fmt: skip
    assert groups[3].count == 14
    assert groups[3].countries[:3] == (
        CountryCount("ID", 3),
        CountryCount("PH", 3),
        CountryCount("MN", 1),
    )
    assert not {"counts_differ", "countries_differ"} & doubts(reading)


def test_names_in_two_ways(reading):
    pairs = {
        (doubt.params["first"], doubt.params["second"])
        for doubt in reading.doubts
        if doubt.code == "name_in_two_ways"
    }
    assert pairs == {("스마트도시", "스마트시티"), ("UNPOG", "UN POG")}


def test_hosts_of_body_and_overview_differ(reading):
    doubt = next(doubt for doubt in reading.doubts if doubt.code == "hosts_differ")
    assert doubt.params["body"].startswith("인천시, 연세대학교")
    assert "인천 경제청" in doubt.params["overview"]


def test_nothing_is_left_over(reading):
    assert reading.unplaced == ()
