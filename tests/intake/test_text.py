"""Plain text, in the encodings that Korean offices write."""

import pytest

from news.intake.readers import read_document

TEXT = "□ 행사개요\n  ㅇ (일시) ’22. 2. 11.(금)\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_text_is_read_in_its_encoding(encoding):
    lines = read_document(TEXT.encode(encoding), "release.txt").lines
    assert [line.text for line in lines] == TEXT.splitlines()


def test_utf_16_of_the_other_order_is_told_by_its_mark():
    content = "\ufeff인천시".encode("utf-16-be")
    assert read_document(content).lines[0].text == "인천시"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028"])
def test_lines_end_as_they_do_on_any_system(end):
    content = end.join(["하나", "둘", "셋"]).encode()
    assert [line.text for line in read_document(content).lines] == ["하나", "둘", "셋"]


def test_a_form_feed_begins_a_page():
    lines = read_document("하나\f둘".encode()).lines
    assert [(line.text, line.page) for line in lines] == [("하나", 1), ("둘", 2)]


def test_lines_wrapped_by_hand_are_known_as_such():
    wrapped = "\n".join(["인천광역시는 송도에서 국제교류 워크숍을 개최했다고 밝혔다며" * 1] * 8)
    assert read_document(wrapped.encode()).wraps
    paragraphs = "\n".join(
        ["인천광역시는 국제교류 워크숍을 개최했다고 밝혔다. " * n for n in (5, 9, 2)]
    )
    assert not read_document(paragraphs.encode()).wraps
