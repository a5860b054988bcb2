"""Texts in pieces, and together again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.language.machine.parts import Asked, TooLong, around_codes, asked, joined, whole

WORDS = st.sampled_from(
    [
        "회의 ",
        "열린다. ",
        "“그렇다.” ",
        "\n",
        " ",
        "\u00a0",
        "12,000",
        "&amp;",
        "&lt;b&gt; ",
        "会议。",
        "가",
    ]
)
MARKUP = st.recursive(
    WORDS | st.just('<x id="1"/>'),
    lambda inner: st.lists(inner, max_size=4).map(lambda texts: f'<g id="2">{"".join(texts)}</g>'),
    max_leaves=4,
)
TEXTS = st.lists(MARKUP, max_size=20).map("".join)


def always(text):
    return True


@given(TEXTS, st.integers(1, 60), st.sampled_from([whole, around_codes]))
def test_pieces_fit_and_together_are_the_text(markup, longest, way):
    try:
        parts = way(markup, lambda text: len(text) <= longest)
    except TooLong:
        return
    texts = asked(parts)
    assert joined(parts, {text: text for text in texts}) == markup
    assert all(len(text) <= longest and text == text.strip() for text in texts)
    assert all(text.count("<g") == text.count("</g>") for text in texts)


@given(TEXTS)
def test_around_codes_no_tag_is_asked(markup):
    assert not any("<" in text for text in asked(around_codes(markup, always)))


def test_sentences_go_together_as_far_as_they_fit():
    text = "하나다. 둘이다! “셋이다.” 넷이다? 1.5배다."
    parts = whole(text, lambda piece: len(piece) <= 14)
    assert asked(parts) == ["하나다. 둘이다!", "“셋이다.” 넷이다?", "1.5배다."]


def test_a_sentence_within_a_code_is_not_cut_in_it():
    text = '<g id="1">하나다. 둘이다.</g> 셋이다.'
    assert asked(whole(text, lambda piece: len(piece) <= 26)) == [
        '<g id="1">하나다. 둘이다.</g>',
        "셋이다.",
    ]
    with pytest.raises(TooLong):
        whole(text, lambda piece: len(piece) <= 20)
    assert asked(around_codes(text, lambda piece: len(piece) <= 5)) == [
        "하나다.",
        "둘이다.",
        "셋이다.",
    ]


@pytest.mark.parametrize("text", ["1,234", "☎ 032-440-3001~5", "&lt;1&gt;", '<x id="1"/>', " ", ""])
def test_what_has_no_letter_is_not_asked(text):
    assert not any(isinstance(part, Asked) for part in whole(text, always))
