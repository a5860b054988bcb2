"""The body's building blocks, as the editor's inputs fill them."""

import json

import pytest
from wagtail.blocks import StreamValue

from news.blocks import BodyBlock, SummaryBlock
from news.draft import Outline, OutlineItem, Paragraph, Run
from news.language import stream
from news.language.notes import unbound_notes
from tests import factories as f
from tests.editor.browser_form import rich, stream_data


def paragraph(text, notes=()):
    return {
        "type": "paragraph",
        "id": "p1",
        "value": {"text": text, "notes": [{"id": str(n), "value": note} for n, note in notes]},
    }


def filled(*blocks):
    """The stored form of what the inputs of `blocks` submit."""
    body = BodyBlock()
    value = body.value_from_datadict(stream_data("body", blocks), {}, "body")
    assert isinstance(body.clean(value), StreamValue)
    return body.get_prep_value(value)


def test_an_emptied_text_is_no_text():
    raw = filled(paragraph(rich("")), paragraph(rich(" ")))
    assert [block["value"]["text"] for block in raw] == ["", ""]
    assert stream.blocks(raw) == ()


def test_a_footnote_mark_survives_the_editor_and_back():
    raw = filled(paragraph(rich("발표*했다**", notes=[(2, 1), (5, 2)]), enumerate(["가", "나"])))
    text = (Run("발표"), Run(note=1), Run("했다"), Run(note=2))
    assert stream.blocks(raw) == (Paragraph(text, ("가", "나"), "p1"),)
    body = BodyBlock()
    state = body.get_form_state(body.to_python(raw))[0]["value"]["text"]
    content = json.loads(state)
    assert content["blocks"][0]["text"] == "발표*했다**"
    assert [entity["data"] for entity in content["entityMap"].values()] == [
        {"note": 1},
        {"note": 2},
    ]


@pytest.mark.parametrize(("notes", "marks"), [(["가"], []), ([], [(2, 1)])])
def test_a_draft_may_have_notes_without_marks_and_marks_without_notes(notes, marks):
    raw = filled(paragraph(rich("발표*", notes=marks), enumerate(notes)))
    assert len(raw[0]["value"]["notes"]) == len(notes)


def test_a_summary_has_at_most_five_bullets():
    assert SummaryBlock().meta.max_num == 5


class TestUnboundNotes:
    def test_none_where_marks_and_notes_answer_each_other(self):
        assert not [*unbound_notes((Paragraph((Run("a"), Run(note=1)), ("one",)),))]

    def test_lines_of_an_outline_share_their_notes(self):
        lines = (OutlineItem((Run(note=1),)), OutlineItem((Run(note=2),)))
        assert not [*unbound_notes((Outline(lines, ("one", "two")),))]

    def test_names_the_block_and_the_number(self):
        block = Paragraph((Run("a"), Run(note=2)), ("one",))
        assert [*unbound_notes((block,))] == [(block, "no_note", 2), (block, "no_mark", 1)]

    @pytest.mark.django_db
    def test_keep_a_release_from_being_published(self):
        body = {"ko": (Paragraph((Run("발표"), Run(note=1))),), "en": (Paragraph((Run("Said"),)),)}
        release = f.make_release(body=body)
        lacks = [lack for lack in release.lacks(["ko"]) if lack.field == "body_ko"]
        assert "발표" in str(lacks[0].message)
