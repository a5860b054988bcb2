"""What stands in a document comes back, whatever its format."""

import io
from dataclasses import replace

import pytest
from PIL import Image as Picture

from news.intake import Cell, Document, Image, Line, Mark
from news.intake.readers import read_document
from tests.intake.making import MAKERS, OFFICE, make

SECRET = "비공개메모입니다"


def picture(kind="PNG", colour="navy"):
    file = io.BytesIO()
    Picture.new("RGB", (64, 48), colour).save(file, kind)
    return file.getvalue()


def read(what, format, **options):
    return read_document(make(what, format, **options), "document")


def texts(document):
    return [line.text for line in document.lines]


@pytest.fixture(scope="module")
def seed():
    with open("tests/documents/seed_2022-02-11.txt", encoding="utf-8") as file:
        return file.read()


@pytest.mark.parametrize("format", ["text", *MAKERS])
def test_the_seed_is_read_line_for_line(seed, format):
    document = read(seed, format)
    assert document.format == format
    assert texts(document) == seed.splitlines()


@pytest.mark.parametrize("format", MAKERS)
def test_levels_keep_their_spaces(format):
    text = "□ 추진 배경\n ㅇ 도시 문제의 증가\n  - 교통 혼잡\n   · 출근 시간\n※ 자료: 통계청"
    assert texts(read(text, format)) == text.splitlines()


@pytest.mark.parametrize("format", OFFICE)
def test_automatic_bullets_and_numbers_come_back_as_characters(format):
    text = (
        "□ 배경\n ㅇ 문제\n  - 혼잡\n   · 출근\n1. 첫째\n 1. 하나\n 2. 둘\n2. 둘째\n 1. 다시\n끝."
    )
    assert texts(read(text, format, automatic=True)) == text.splitlines()


@pytest.mark.parametrize("format", OFFICE)
def test_what_is_not_printed_is_not_read(format):
    content = make("제목\n본문입니다.", format, secret=SECRET)
    document = read_document(content)
    assert [text for text in texts(document) if text] == ["제목", "본문입니다."]
    assert SECRET not in repr(document)


@pytest.mark.parametrize("format", OFFICE)
def test_footnotes_stay_with_their_anchors(format):
    line = Line("석사과정 학생들이 참여했다.", (Mark(7, 7, "note", "1"), Mark(13, 13, "note", "2")))
    made = Document("text", (line,), notes=("10개국의 공무원", "인솔: 문명재 교수"))
    document = read(made, format)
    assert texts(document) == [line.text]
    assert document.lines[0].marks == line.marks
    assert document.notes == made.notes


@pytest.mark.parametrize("format", OFFICE)
def test_bold_text_and_links_are_marked(format):
    marks = (Mark(0, 2, "bold"), Mark(7, 11, "link", "https://www.incheon.go.kr/?a=1&b=2"))
    document = read(Document("text", (Line("인천시는 누리집(인천시)에서", marks),)), format)
    assert document.lines[0].marks == marks


@pytest.mark.parametrize("format", OFFICE)
def test_links_that_are_programs_are_text(format):
    line = Line("누르세요", (Mark(0, 4, "link", "javascript:alert(1)"),))
    assert read(Document("text", (line,)), format).lines[0].marks == ()


@pytest.mark.parametrize("format", MAKERS)
def test_sizes_and_centring_are_known(format):
    lines = (
        Line("스마트도시 교류", centred=True, size=26),
        Line("인천시는 개최했다." * 3, size=10),
    )
    document = read(Document("text", lines), format)
    assert [(line.text, line.centred, line.size) for line in document.lines] == [
        (line.text, line.centred, line.size) for line in lines
    ]


GRID = (
    Line("구분", cell=Cell(0, 0, 0, row_span=2, header=True)),
    Line("인원", cell=Cell(0, 0, 1, column_span=2, header=True)),
    Line("남", cell=Cell(0, 1, 1)),
    Line("여", cell=Cell(0, 1, 2)),
    Line("인천", cell=Cell(0, 2, 0)),
    Line("3", cell=Cell(0, 2, 1)),
    Line("4", cell=Cell(0, 2, 2)),
)


@pytest.mark.parametrize("format", MAKERS)
def test_tables_keep_their_cells(format):
    lines = (Line("참석자 현황"), *GRID, Line("(단위: 명)"))
    document = read(Document("text", lines), format)
    headers = format != "pdf"  # which does not say which cells are headers
    assert [(line.text, line.cell) for line in document.lines] == [
        (line.text, line.cell and replace(line.cell, header=line.cell.header and headers))
        for line in lines
    ]


@pytest.mark.parametrize("format", OFFICE)
def test_empty_cells_and_empty_lines_keep_their_place(format):
    lines = (
        Line("가"),
        Line(),
        Line("나"),
        Line("", cell=Cell(0, 0, 0)),
        Line("다", cell=Cell(0, 0, 1)),
    )
    document = read(Document("text", lines), format)
    assert [(line.text, line.cell) for line in document.lines] == [
        (line.text, line.cell) for line in lines
    ]


@pytest.mark.parametrize("format", MAKERS)
def test_pictures_stand_where_they_stood(format):
    image = Image("photo.jpg", picture("JPEG"))
    lines = (Line("사진"), Line(image=1), Line("행사사진"))
    document = read(Document("text", lines, images=(image,)), format)
    assert [(line.text, line.image) for line in document.lines] == [
        ("사진", 0),
        ("", 1),
        ("행사사진", 0),
    ]
    assert document.images[0].content == image.content
    assert document.images[0].description == ""


def test_pasted_bitmaps_become_pictures_that_can_be_shown():
    image = Image("pasted.bmp", picture("BMP"))
    lines = (Line("사진"), Line(image=1))
    document = read(Document("text", lines, images=(image,)), "hwpx")
    assert document.images[0].content.startswith(b"\x89PNG")


@pytest.mark.parametrize("format", MAKERS)
def test_page_numbers_of_the_page_are_left_out(format):
    document = read("\n".join(f"{n}번째 문단입니다." for n in range(120)), format)
    assert len(texts(document)) == 120
    assert not any(text.startswith("- ") for text in texts(document))


@pytest.mark.parametrize("format", ["text", *OFFICE])
def test_hidden_characters_are_removed_and_counted(format):
    document = read("인천\u200b시 \u202e공무원\u202c 14명\ufeff\n", format)
    assert texts(document) == ["인천시 공무원 14명"]
    assert document.hidden == 4


@pytest.mark.parametrize("format", ["text", *OFFICE])
def test_pictures_made_of_joined_characters_stay_whole(format):
    assert texts(read("가족 👨‍👩‍👧 축제", format)) == ["가족 👨‍👩‍👧 축제"]


@pytest.mark.parametrize("format", ["text", *OFFICE])
def test_letters_in_pieces_are_composed(format):
    assert texts(read("인천 스마트도시", format)) == ["인천 스마트도시"]


@pytest.mark.parametrize("format", MAKERS)
def test_lines_say_where_they_are(format):
    places = [line.place for line in read("가나다라\n마바사아", format).lines]
    assert all(places)
    assert format == "pdf" or len(set(places)) == 2
