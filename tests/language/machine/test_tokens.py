"""Codes as tokens in plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.draft import Run
from news.language.codes import codes_of, from_markup, to_markup
from news.language.machine.tokens import Tokens

RUNS = st.lists(
    st.builds(
        Run,
        st.text("가나[]［1/2 ]<>&;\n", min_size=1, max_size=9),
        st.booleans(),
        st.sampled_from(["", "https://example.org"]),
    )
    | st.builds(Run, note=st.integers(1, 3)),
    max_size=8,
).map(tuple)


@given(RUNS)
def test_any_text_comes_back_from_a_machine_that_changes_nothing(runs):
    codes = codes_of(runs)
    markup = to_markup(runs, codes)
    tokens = Tokens(markup)
    assert from_markup(tokens.markup(tokens.plain), codes) == from_markup(markup, codes)


@pytest.mark.parametrize("answer", ["[[ 1 ]]site[[ / 1 ]]", "［［1］］site［［/1］］"])
def test_tokens_are_known_in_the_ways_that_machines_write_them(answer):
    assert Tokens('<g id="1">누리집</g>').markup(answer) == '<g id="1">site</g>'


def test_a_token_that_was_never_given_is_text():
    assert Tokens("회의").markup("[[7]] & <b>") == "[[7]] &amp; &lt;b&gt;"
