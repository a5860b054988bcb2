"""Marks inside a text, by number: what a translation cannot break without being told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.draft import Run
from news.language.codes import CodesBroken, Tag, codes_of, from_markup, missing, pieces, to_markup
from news.language.segments import fingerprint, rich_text, stored

SOURCE = (
    Run("인천시는 "),
    Run(note=1),
    Run("누리집", link="https://www.incheon.go.kr"),
    Run("에서 "),
    Run("<무료>", bold=True),
    Run(" & 신청"),
)
MARKUP = '인천시는 <x id="1"/><g id="2">누리집</g>에서 <g id="3">&lt;무료&gt;</g> &amp; 신청'


def test_a_text_is_written_with_its_codes_and_read_back():
    codes = codes_of(SOURCE)
    assert to_markup(SOURCE, codes) == MARKUP
    assert from_markup(MARKUP, codes) == SOURCE


def test_a_target_may_move_its_codes():
    codes = codes_of(SOURCE)
    target = from_markup('<g id="3">Free</g> on the <g id="2">site</g><x id="1"/>', codes)
    assert target == (
        Run("Free", bold=True),
        Run(" on the "),
        Run("site", link="https://www.incheon.go.kr"),
        Run(note=1),
    )
    assert not missing(target, codes)


def test_bold_may_stand_more_often_than_in_the_source_under_its_own_number():
    codes = codes_of(SOURCE)
    markup = '<x id="1"/><g id="3">Free</g>, on the <g id="2">site</g> <g id="3">too</g>'
    assert to_markup(from_markup(markup, codes), codes) == markup
    twice = from_markup('<g id="2">one</g> and <g id="2">two</g><x id="1"/><x id="1"/>', codes)
    ids = to_markup(twice, codes)
    assert ids == '<g id="2">one</g> and <g id="4">two</g><x id="1"/><x id="5"/>'


def test_in_an_exchange_file_each_stretch_has_a_number_of_its_own():
    text = (Run("one", bold=True), Run(" and "), Run("two", bold=True))
    tags = [each for each in pieces(text, codes_of(SOURCE)) if isinstance(each, Tag)]
    assert [tag.code.id for tag in tags if tag.side == "open"] == [3, 4]


@pytest.mark.parametrize(
    "markup",
    [
        '<g id="2">open',
        "words</g>",
        '<g id="9">a code that the source does not have</g>',
        '<x id="2"/>',
        '<g id="1">an anchor has no words</g>',
    ],
)
def test_broken_codes_are_refused(markup):
    with pytest.raises(CodesBroken):
        from_markup(markup, codes_of(SOURCE))


def test_anchors_and_links_that_are_lost_are_named_and_bold_may_go():
    lost = missing((Run("Nothing is left"),), codes_of(SOURCE))
    assert [code.id for code in lost] == [1, 2]


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=8)
RUNS = st.one_of(
    st.builds(Run, WORDS),
    st.builds(Run, WORDS, bold=st.just(True)),
    st.builds(
        Run, WORDS, link=st.sampled_from(["https://a.kr/?a=1&b=2", "page:7", "mailto:a@b.kr"])
    ),
    st.builds(lambda n: Run(note=n), st.integers(1, 3)),
)


@given(st.lists(RUNS, max_size=6).map(tuple))
def test_whatever_is_stored_comes_back_the_same(text):
    read = rich_text(stored(text, rich=True), rich=True)  # neighbours with one mark become one
    assert rich_text(stored(read, rich=True), rich=True) == read
    codes = codes_of(read)
    assert from_markup(to_markup(read, codes), codes) == read


def test_a_fingerprint_sees_words_and_marks_and_neither_spaces_nor_addresses():
    said = fingerprint('<p>가나 <a href="https://a.kr">다</a><sup data-note="1">*</sup></p>', True)
    same = '<p>\u1100\u1161나  \u00a0<a href="https://b.kr">다</a><sup data-note="1">*</sup></p>'
    assert fingerprint(same, True) == said
    for other in (
        '<p>가나 <b>다</b><sup data-note="1">*</sup></p>',
        '<p>가나 <a href="https://a.kr">다</a><sup data-note="2">*</sup></p>',
        '<p>가나 <a href="https://a.kr">라</a><sup data-note="1">*</sup></p>',
    ):
        assert fingerprint(other, True) != said
