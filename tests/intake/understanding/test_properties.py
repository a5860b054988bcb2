"""Whatever a document says, nothing of it is lost and nothing goes wrong."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from news.intake import Cell, Document, Image, Line, Mark
from news.intake.as_json import to_json
from news.intake.understanding import understand

HERE = Path(__file__).parent
SOURCES = [
    *sorted((HERE / "samples").glob("*.txt")),
    HERE.parents[1] / "documents/seed_2022-02-11.txt",
]
TEXTS = [path.read_text() for path in SOURCES]
PIECES = sorted({line for text in TEXTS for line in text.split("\n")})
ODD = st.text('가나1. :-*※□ㅇ<>()“”"붙임참고사진\t|\u200b', max_size=12) | st.text(max_size=8)


def assert_lossless(reading):
    text = reading.document.text
    found = {
        n for each in reading.found for span in each.spans for n in range(span.start, span.end)
    }
    marks = {n for span in reading.marks for n in range(span.start, span.end)}
    unplaced = {n for span in reading.unplaced for n in range(span.start, span.end)}
    words = {n for n, character in enumerate(text) if not character.isspace()}
    assert words <= found | marks | unplaced
    assert not unplaced & (found | marks)
    assert not found & marks
    assert max(found | marks | unplaced, default=0) < max(1, len(text))


@st.composite
def mutated(draw):
    """The lines of a real form, some dropped, doubled, moved, cut, joined, or spoilt."""
    lines = draw(st.sampled_from(TEXTS)).split("\n")
    for _ in range(draw(st.integers(1, 8))):
        place = draw(st.integers(0, max(0, len(lines) - 1)))
        change = draw(st.sampled_from(["drop", "double", "cut", "insert", "spoil", "join", "swap"]))
        line = lines[place] if lines else ""
        if change == "drop":
            lines[place : place + 1] = []
        elif change == "double":
            lines.insert(place, line)
        elif change == "cut":
            at = draw(st.integers(0, len(line)))
            lines[place : place + 1] = [line[:at], line[at:]]
        elif change == "insert":
            lines.insert(place, draw(st.sampled_from(PIECES)))
        elif change == "spoil":
            at = draw(st.integers(0, len(line)))
            lines[place : place + 1] = [line[:at] + draw(ODD) + line[at:]]
        elif change == "join":
            lines[place : place + 2] = [" ".join(lines[place : place + 2])]
        else:
            lines.reverse() if draw(st.booleans()) else lines.sort()
    return [line.replace("\n", " ") for line in lines]


@st.composite
def documents(draw):
    """Such lines with what formats add: cells, pictures, footnotes, bold words, sizes."""
    lines = draw(mutated())
    made = []
    table = 0
    for number, text in enumerate(lines):
        cell, marks = None, []
        if draw(st.integers(0, 9)) == 0:
            table += draw(st.integers(0, 1))
            cell = Cell(table, draw(st.integers(0, 3)), draw(st.integers(0, 3)))
        if text and draw(st.integers(0, 9)) == 0:
            at = draw(st.integers(0, len(text)))
            marks = [Mark(at, at, "note", "1"), Mark(0, at, "bold")]
        image = 1 if draw(st.integers(0, 19)) == 0 and not text else 0
        size = draw(st.sampled_from([0.0, 14.0, 25.0])) if number < 8 else 14.0
        made.append(Line(text, tuple(marks), cell, image, size=size, page=number // 20))
    form = draw(st.sampled_from(["text", "hwpx", "pdf"]))
    return Document(form, tuple(made), ("각주 하나",), (Image("a.png", b""),), form == "pdf")


@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents())
def test_every_character_is_kept_understood_or_unplaced(document):
    reading = understand(document)
    assert_lossless(reading)
    to_json(reading)


@pytest.mark.parametrize("text", TEXTS, ids=[path.stem for path in SOURCES])
def test_the_documents_themselves(text):
    assert_lossless(understand(Document("text", tuple(map(Line, text.split("\n"))))))


def test_a_document_without_text():
    assert understand(Document("text", ())).draft.body == ()
