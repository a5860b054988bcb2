"""Runs and the editor's HTML are the same text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.draft import Run
from news.language import runs
from news.language.runs import from_html, to_html


@pytest.mark.parametrize(
    ("html", "runs"),
    [
        ("", ()),
        ('<p data-block-key="k">가 &amp; 나</p>', (Run("가 & 나"),)),
        ("<p>학생<sup data-note='1'>*</sup>들</p>", (Run("학생"), Run(note=1), Run("들"))),
        ("<p>a <b>b</b></p>", (Run("a "), Run("b", bold=True))),
        (
            '<p><a href="https://a.b/?x=1&amp;y">c</a></p>',
            (Run("c", link="https://a.b/?x=1&y"),),
        ),
        ("<p>one</p><p>two<br/>three</p>", (Run("one\ntwo\nthree"),)),
        ('<p><a linktype="page" id="7">가</a></p>', (Run("가", link="/ko/seven/"),)),
        ('<p><a linktype="page" id="8">가</a></p>', (Run("가"),)),
        ("<script>alert(1)</script>", (Run("alert(1)"),)),
        ("<p>broken <b>tag", (Run("broken "), Run("tag", bold=True))),
    ],
)
def test_reads_the_editors_html(html, runs):
    assert from_html(html, {7: "/ko/seven/", 8: ""}.__getitem__) == runs


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=8)
RUNS = st.lists(
    st.one_of(
        st.builds(Run, TEXTS, st.booleans(), st.sampled_from(["", "https://example.org/?a=1&b"])),
        st.builds(Run, note=st.integers(1, 9)),
    ),
    max_size=6,
).map(tuple)


@given(RUNS)
def test_what_is_written_reads_back(runs):
    merged = from_html(to_html(runs))
    assert [flat(run) for run in spread(merged)] == [flat(run) for run in spread(runs)]


def spread(runs):
    """A run for each character: neighbours with the same marks are one run or two alike."""
    for run in runs:
        yield from [Run(c, run.bold, run.link) for c in run.text] if not run.note else [run]


def flat(run):
    return (run.text, run.bold, run.link, run.note)


PIECES = [
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<br>",
    "<br/>",
    "<br />",
    "<sup>",
    "</sup>",
    '<sup data-note="2">',
    "<sup data-note='2'>",
    '<a href="https://a.b/?x=1&amp;y">',
    '<a linktype="page" id="7">',
    '<a href="?a&lt=1&copy">',
    '<a href="a>b">',
    '<a href="a<b">',
    "</a>",
    '<p data-block-key="k">',
    "<B>",
    "</B >",
    "<i>",
    "<b/>",
    "<p",
    "</",
    "<",
    ">",
    "&",
    '"',
    " ",
    "<script>",
    "</script>",
    "가",
    "*",
    "&lt;b&gt;",
    "&amp;lt;",
    "&copy",
    "&#8203;",
    "<!-- <b> -->",
]


@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
def test_what_is_read_fast_is_read_the_same(html):
    slow = runs._RunParser({7: "/ko/seven/"}.__getitem__)
    slow.feed(html)
    slow.close()
    assert from_html(html, {7: "/ko/seven/"}.__getitem__) == tuple(slow.runs)
