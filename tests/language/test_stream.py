"""A draft's blocks pass through the editor's JSON unharmed."""

from news.draft import (
    Figure,
    Heading,
    Outline,
    OutlineItem,
    Paragraph,
    Quotation,
    Run,
    Table,
)
from news.language.stream import blocks, bullets, raw_blocks, raw_bullets

BODY = (
    Paragraph((Run("학생"), Run(note=1), Run("들")), ("개발도상국",), "a"),
    Heading("제목", "b"),
    Quotation((Run("김 시장은 “연다”고 말했다."),), "김", "시장", (), "c"),
    Outline((OutlineItem((Run("일시"),), 2, "i"),), (), "d"),
    Table((("구분", "값"), ("합계", "3")), "표", True, True, "단위: 명", "e"),
    Figure(7, "사진", "대체", "시", "f"),
)


def test_there_and_back():
    raw = raw_blocks(BODY)
    raw[3]["value"]["items"][0]["id"] = "i"
    assert blocks(raw) == BODY


def test_the_same_body_in_two_languages_gets_the_same_ids():
    korean = raw_blocks([Heading("가"), Paragraph((Run("나"), Run(note=1)), ("주",))])
    english = raw_blocks([Heading("a"), Paragraph((Run("b"), Run(note=1)), ("n",))])
    assert [block["id"] for block in korean] == [block["id"] for block in english]
    notes = [block[1]["value"]["notes"][0]["id"] for block in (korean, english)]
    assert notes[0] == notes[1]
    assert len({block["id"] for block in korean}) == 2


def test_blocks_without_words_are_left_out():
    empty = [Paragraph((Run(" "),)), Heading(" "), Outline(()), Table((("", ""),))]
    assert blocks(raw_blocks(empty)) == ()


def test_a_table_ends_with_its_last_words():
    grid = {"data": [["", "2025", None], [None, "", ""], ["계", "3", " "], [None, None, None]]}
    raw = [{"type": "table", "id": "t", "value": {"table": grid, "note": ""}}]
    (table,) = blocks(raw)
    assert table.rows == (("", "2025"), ("", ""), ("계", "3"))


def test_bullets():
    assert bullets(raw_bullets(["가", " ", "나 "])) == ("가", "나")


def test_the_quoted_words_of_a_split_statement():
    statement = Quotation((Run("김은 “하나”이며, “둘”이라고 말했다."),))
    assert statement.parts == ("하나", "둘")
