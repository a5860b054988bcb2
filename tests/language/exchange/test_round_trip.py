"""What goes out comes back, character for character, in each kind of file."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from translate.storage.xliff import Xliff1File
from translate.storage.xliff2 import Xliff2File

from news.draft import Run, legal
from news.draft import plain as plain_text
from news.language.exchange import ExchangeRefused, read, write_xliff12, write_xliff21
from news.language.exchange.restoring import restored
from news.language.segments import Segment, stored
from tests.language.exchange.files import (
    HEADLINE,
    MISSING,
    RICH,
    TARGET,
    UUID,
    WRITERS,
    back,
    export,
    valid,
    xlsx,
)

AWKWARD = [
    "=SUM(A1:A9)",
    "+82 32 440 0000",
    "-3 %",
    "@here",
    "'quoted",
    "#N/A",
    "2026",
    "TRUE",
    " leading and trailing ",
    "\n\ttabs\tand\nlines\n\n",
    "non\u00a0breaking \u202f \u2003 \u3000 \u2028 \u2029 \u0085 \u200b \ufeff",
    "carriage\rreturn\r\nand line",
    "_x000D_ _x005F_ _x005F_x000D_ x005F_ _x_ _x00_",
    "⟦1⟧ ⟦⟦ ⟧ ⟧⟧ ⟦/1⟧",
    '<g id="1"/> &amp; ]]> <!-- "\' -->',
    "\u1100\u1161\u11a8 e\u0301 \u0e33",
    "😀 👩‍👩‍👧 🇰🇷 \U0010fffd",
    "مرحبا \u202eabc\u202c",
    "\ue000 \ufdd0 \ufffd",
]


@pytest.mark.parametrize("name", WRITERS)
def test_awkward_texts_come_back_the_same(name):
    segments = [Segment(f"plain.{n}", "text", text, text[::-1]) for n, text in enumerate(AWKWARD)]
    returned = read(WRITERS[name](export(*segments)))
    assert returned.uuid == UUID
    assert returned.target_language == "en"
    assert not returned.problems
    for unit, segment in zip(returned.units, segments, strict=True):
        assert unit.target_words == segment.target
        assert restored(unit, segment) == segment.target_text


LEGAL = st.text(st.characters(exclude_categories=["Cs"]), max_size=12).map(legal)
TEXTS = LEGAL | st.sampled_from(AWKWARD)
PATHS = st.text(st.characters(categories=["L", "N"], include_characters=".-_:"), min_size=1)
LINKS = st.sampled_from(["https://a.kr/?a=1&b=<2>", "page:7", "mailto:a@b.kr"])
RUNS = st.lists(
    st.builds(Run, TEXTS.filter(bool))
    | st.builds(Run, TEXTS.filter(bool), st.booleans(), LINKS)
    | st.builds(Run, TEXTS.filter(bool), st.just(True))
    | st.builds(lambda n: Run(note=n), st.integers(1, 3)),
    max_size=6,
).map(lambda text: stored(tuple(text), rich=True))
SEGMENTS = st.lists(
    st.builds(Segment, PATHS, st.just("text"), RUNS, RUNS, rich=st.just(True))
    | st.builds(Segment, PATHS, st.just("text"), TEXTS, TEXTS),
    min_size=1,
    max_size=4,
    unique_by=lambda segment: segment.path,
)


@pytest.mark.parametrize("name", WRITERS)
@settings(max_examples=50)
@given(segments=SEGMENTS)
def test_whatever_is_stored_comes_back_the_same(name, segments):
    data = WRITERS[name](export(*segments))
    assert name == "xlsx" or valid(data)
    returned = read(data)
    assert not returned.problems
    for unit, segment in zip(returned.units, segments, strict=True):
        assert (unit.path, unit.stamp.source) == (segment.path, segment.source_fingerprint)
        assert restored(unit, segment) == segment.target_text
    merge = back(data, *segments)
    assert [unit.path for unit in merge.untouched] == [segment.path for segment in segments]


@pytest.mark.parametrize("name", WRITERS)
def test_characters_that_no_file_can_carry_are_left_out(name):
    dirty = Segment("headline", "headline", "가\x00나\x0b\ufffe", "a\x01b\x7fc\uffff")
    (unit,) = read(WRITERS[name](export(dirty))).units
    assert (unit.source, unit.target) == (("가나",), ("ab\x7fc",))


@pytest.mark.parametrize("name", WRITERS)
def test_marks_that_only_the_target_has_come_back_too(name):
    own = Segment("a", "text", "<p>가</p>", f"{TARGET}<p><b>more</b></p>", rich=True)
    assert back(WRITERS[name](export(own)), own).untouched


@pytest.mark.parametrize("name", WRITERS)
def test_a_file_without_units_is_not_made(name):
    with pytest.raises(ExchangeRefused) as refused:
        WRITERS[name](export())
    assert refused.value.code == "nothing_to_write"


def test_a_text_that_no_cell_can_hold_is_named():
    fits = Segment("a", "text", "가" * 32_767, "😀" * 16_383)
    assert back(xlsx(export(fits)), fits).untouched
    for text in ("가" * 32_768, "😀" * 16_384, "_x000D_" * 4_000):
        with pytest.raises(ExchangeRefused) as refused:
            xlsx(export(Segment("body.long.text", "text", text)))
        assert (refused.value.code, refused.value.parameters) == (
            "too_long",
            {"path": "body.long.text"},
        )


@pytest.mark.parametrize("write", [write_xliff12, write_xliff21])
@pytest.mark.parametrize("state", ["draft", "approved", "outdated"])
def test_xliff_obeys_its_schema_in_every_state(write, state):
    lost = Segment("b", "text", RICH.source, "<p>lost</p>", rich=True)
    assert valid(write(export(HEADLINE, RICH, MISSING, lost, state=state)))


@pytest.mark.parametrize(
    ("write", "store"), [(write_xliff12, Xliff1File), (write_xliff21, Xliff2File)]
)
def test_another_library_reads_the_same_texts(write, store):
    plain = Segment("a", "text", "가 & <나>\n다\u00a0", " =a & <b>\u00a0c ")
    judge = store(BytesIO(write(export(HEADLINE, plain, MISSING, RICH))))
    assert [(unit.source, unit.target or "") for unit in judge.units] == [
        (plain_text(segment.source_text), plain_text(segment.target_text))
        for segment in (HEADLINE, plain, MISSING, RICH)
    ]


def test_another_library_counts_as_done_what_we_have_approved():
    for state, done in (("draft", False), ("approved", True)):
        (unit,) = Xliff1File(BytesIO(write_xliff12(export(HEADLINE, state=state)))).units
        assert unit.istranslated() == done
