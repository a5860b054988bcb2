"""Documents are read in a process of their own, and it costs no more than it may."""

import pytest

from news.files.limited import ProcessFailed, run_limited
from news.intake import Document, DocumentRefused, Image, Line, Mark, child
from news.intake.child import read_in_child
from news.intake.readers import read_document
from tests.intake.making import make
from tests.intake.making.hwpx import header, package
from tests.intake.test_formats import GRID, picture


def refusal(content, name=""):
    with pytest.raises(DocumentRefused) as refused:
        read_in_child(content, name)
    return refused.value


def test_all_of_a_document_comes_back_from_the_child():
    marks = (Mark(0, 2, "bold"), Mark(4, 4, "note", "1"))
    lines = (Line("인천시는 \u200b개최", marks, centred=True), *GRID, Line(image=1), Line(image=2))
    images = (Image("1.jpg", picture("JPEG")), Image("2.png", picture()))
    made = Document("text", lines, notes=("공무원",), images=images)
    content = make(made, "hwpx")
    assert read_in_child(content, "보도자료 '1'; $(x).hwpx") == read_document(content)


def test_text_is_read_at_once():
    assert read_in_child("제목".encode(), "a.txt").lines[0].text == "제목"


def test_reasons_come_back_with_what_they_need():
    refused = refusal(picture(), "a.hwp")
    assert (refused.reason, refused.params) == (
        "wrong_extension",
        {"claimed": "hwp", "found": "picture"},
    )


def test_what_takes_too_long_is_ended(monkeypatch):
    monkeypatch.setattr(child, "SECONDS", 0.01)
    refused = refusal(make("제목", "docx"))
    assert (refused.reason, refused.params) == ("too_long", {"seconds": "0.01"})


def test_what_is_too_large_is_not_begun(monkeypatch):
    monkeypatch.setattr(child, "MAX_BYTES", 10)
    assert refusal(make("제목", "docx")).reason == "too_large"


def test_a_child_that_ends_without_a_result_was_too_costly(monkeypatch):
    monkeypatch.setattr(child, "run_limited", killed)
    assert refusal(make("제목", "docx")).reason == "too_costly"


def killed(*_arguments, **_options):
    raise ProcessFailed


def test_the_limits_hold_in_a_child():
    """What unpacks to more than the memory that there is ends without harm."""
    with pytest.raises(ProcessFailed):
        run_limited("tests.intake.greedy", seconds=10)


def test_xml_that_wants_all_memory_gets_none():
    paragraph = "<hp:p><hp:run><hp:t>가</hp:t></hp:run></hp:p>"
    section = ('<hs:sec xmlns:hs="s" xmlns:hp="p">' + paragraph * 230_000 + "</hs:sec>").encode()
    # On a busy machine the time can be over before the memory is.
    limits = ("too_large", "too_costly", "unsafe", "too_long")
    assert refusal(package(section, header())).reason in limits
