"""A language follows the structure of its source without losing or mixing text."""

from hypothesis import given
from hypothesis import strategies as st

from news.language.structure import follow, slots, texts


def paragraph(key, text, notes=()):
    return {
        "type": "paragraph",
        "id": key,
        "value": {
            "text": text,
            "notes": [{"type": "item", "id": f"n{n}", "value": note} for n, note in notes],
        },
    }


def figure(key, image, caption):
    return {
        "type": "figure",
        "id": key,
        "value": {"image": image, "caption": caption, "alt_text": "", "credit": ""},
    }


def table(key, *rows):
    return {
        "type": "table",
        "id": key,
        "value": {
            "table": {"data": [list(row) for row in rows], "table_caption": "표", "cell": []},
            "note": "단위: 명",
        },
    }


def translate(raw):
    return follow(raw, {path: f"EN {text}" for path, text in texts(raw).items()})


SOURCE = [
    paragraph("a", "<p>가</p>", [(1, "주")]),
    figure("b", 7, "사진"),
    {
        "type": "outline",
        "id": "c",
        "value": {
            "items": [{"type": "item", "id": "i", "value": {"level": "2", "text": "<p>나</p>"}}],
            "notes": [],
        },
    },
    table("d", ["구분", "값"], ["합계", None]),
]


def test_every_text_has_a_slot_in_document_order():
    assert [(slot.path, slot.text) for slot in slots(SOURCE)] == [
        ("a.text", "<p>가</p>"),
        ("a.notes.n1", "주"),
        ("b.caption", "사진"),
        ("b.alt_text", ""),
        ("b.credit", ""),
        ("c.items.i.text", "<p>나</p>"),
        ("d.table.0.0", "구분"),
        ("d.table.0.1", "값"),
        ("d.table.1.0", "합계"),
        ("d.table.1.1", ""),
        ("d.table.caption", "표"),
        ("d.note", "단위: 명"),
    ]


def test_facts_follow_and_texts_do_not():
    english = translate(SOURCE)
    changed = [figure("b", 8, "사진"), *SOURCE[2:]]
    followed = follow(changed, texts(english))
    assert followed[0]["value"] == {
        "image": 8,
        "caption": "EN 사진",
        "alt_text": "",
        "credit": "",
    }
    assert followed[1]["value"]["items"][0]["value"] == {"level": "2", "text": "EN <p>나</p>"}
    assert [block["id"] for block in followed] == ["b", "c", "d"]


def test_a_new_block_is_there_and_empty():
    followed = follow([paragraph("new", "새"), *SOURCE], texts(translate(SOURCE)))
    assert followed[0] == paragraph("new", "")
    assert followed[1]["value"]["text"] == "EN <p>가</p>"


def test_an_emptied_editor_counts_as_empty():
    assert texts([paragraph("a", '<p data-block-key="x"></p>')]) == {}


@given(st.permutations([paragraph(str(n), f"글 {n}") for n in range(6)]), st.integers(0, 6))
def test_moving_and_deleting_keeps_each_text_with_its_block(order, kept):
    english = translate([paragraph(str(n), f"글 {n}") for n in range(6)])
    for block in follow(order[:kept], texts(english)):
        assert block["value"]["text"] == f"EN 글 {block['id']}"
