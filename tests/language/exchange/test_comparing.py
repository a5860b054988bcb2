"""A file comes back to a release that may have moved on: what is taken, what is left alone."""

from dataclasses import replace

import pytest

from news.language.exchange import Mark, ReturnedUnit, Taken, read, write_xliff12, write_xliff21
from tests.language.exchange.files import (
    HEADLINE,
    MISSING,
    RICH,
    WRITERS,
    back,
    export,
    replaced,
    resaved,
)

XLIFF = {"xliff12": write_xliff12, "xliff21": write_xliff21}
NEW = "Workshop on smart cities"


def translated(name, data, target=NEW, old="Smart city workshop"):
    """`data` with another headline."""
    if name in XLIFF:
        return replaced(data, (old, target))

    def write(sheet):
        cell = next(cell for row in sheet for cell in row if cell.value == old)
        cell.value = target

    return resaved(data, write)


@pytest.mark.parametrize("name", WRITERS)
def test_a_translation_is_taken_as_a_draft(name):
    data = translated(name, WRITERS[name](export(HEADLINE, RICH, MISSING)))
    merge = back(data, HEADLINE, RICH, MISSING)
    assert merge.taken == [Taken("headline", NEW, approved=False)]
    assert [unit.path for unit in merge.untouched] == [RICH.path, MISSING.path]
    assert not any([merge.changed, merge.edited, merge.broken, merge.unknown, merge.absent])


@pytest.mark.parametrize("name", WRITERS)
def test_a_segment_whose_source_has_changed_is_reported_and_left_alone(name):
    data = translated(name, WRITERS[name](export(HEADLINE, RICH)))
    moved_on = replace(RICH, source=RICH.source.replace("무료", "유료"))
    merge = back(data, HEADLINE, moved_on)
    assert [unit.path for unit in merge.changed] == [RICH.path]
    assert merge.changed[0].target_words == "The city takes it free on its site."
    assert [each.path for each in merge.taken] == ["headline"]
    spaced = replace(HEADLINE, source=" 스마트시티\u00a0연수 ")  # reads the same
    assert back(data, spaced, moved_on).taken == merge.taken


@pytest.mark.parametrize("name", WRITERS)
def test_what_has_been_edited_here_since_is_not_written_over(name):
    sent = WRITERS[name](export(HEADLINE))
    edited = replace(HEADLINE, target="Our own words")
    assert [unit.path for unit in back(translated(name, sent), edited).edited] == ["headline"]
    assert [unit.path for unit in back(sent, edited).untouched] == ["headline"]
    assert back(translated(name, sent, "Our own words"), edited).untouched


@pytest.mark.parametrize("name", WRITERS)
def test_what_is_gone_and_what_is_new_is_named(name):
    merge = back(WRITERS[name](export(HEADLINE, MISSING)), HEADLINE, RICH)
    assert [unit.path for unit in merge.unknown] == [MISSING.path]
    assert merge.absent == [RICH.path]


@pytest.mark.parametrize("name", WRITERS)
def test_a_text_too_long_for_its_place_is_broken(name):
    merge = back(translated(name, WRITERS[name](export(HEADLINE)), "x" * 256), HEADLINE)
    (problem,) = merge.broken
    assert (problem.code, problem.path, problem.parameters) == (
        "too_long",
        "headline",
        {"longest": 255},
    )


@pytest.mark.parametrize("name", WRITERS)
def test_an_emptied_target_erases_nothing(name):
    data = translated(name, WRITERS[name](export(HEADLINE)), " \n")
    merge = back(data, HEADLINE)
    assert [unit.path for unit in merge.untouched] == ["headline"]
    assert not merge.taken


def test_text_is_cleaned_at_the_door():
    data = translated("xliff12", write_xliff12(export(HEADLINE)), "cafe\u0301 &#13;\nnoir")
    assert back(data, HEADLINE).taken[0].target == "café \nnoir"


@pytest.mark.parametrize(
    ("write", "says"),
    [
        (write_xliff12, [('state="translated"', 'state="final"')]),
        (write_xliff12, [('state="translated"', 'state="signed-off"')]),
        (write_xliff12, [('id="1" resname', 'id="1" approved="yes" resname')]),
        (write_xliff21, [('state="translated" subState="gongbo:draft"', 'state="final"')]),
    ],
)
def test_the_file_may_say_that_a_text_is_approved(write, says):
    data = replaced(write(export(HEADLINE)), *says)
    assert back(data, HEADLINE).taken == [Taken("headline", HEADLINE.target, approved=True)]
    changed = translated("xliff12", data)
    assert back(changed, HEADLINE).taken == [Taken("headline", NEW, approved=True)]


def test_a_spreadsheet_may_say_that_a_text_is_approved():
    def approve(sheet):
        sheet["C3"] = " Approved"

    data = resaved(WRITERS["xlsx"](export(HEADLINE)), approve)
    assert back(data, HEADLINE).taken == [Taken("headline", HEADLINE.target, approved=True)]


@pytest.mark.parametrize("name", WRITERS)
def test_who_changes_what_we_have_approved_has_not_approved_it(name):
    sent = WRITERS[name](export(HEADLINE, state="approved"))
    assert back(sent, HEADLINE).untouched
    assert back(translated(name, sent), HEADLINE).taken == [Taken("headline", NEW, approved=False)]


@pytest.mark.parametrize(
    ("write", "says"),
    [
        (write_xliff12, ('state="final"', 'state="needs-review-translation"')),
        (write_xliff12, ('approved="yes"', 'approved="no"')),
    ],
)
def test_an_explicit_no_counts(write, says):
    data = replaced(write(export(HEADLINE, state="approved")), says)
    assert not read(data).units[0].approved


ANCHOR = (Mark("1", "alone"), Mark("2", "open"), "site", Mark("2", "close"))


@pytest.mark.parametrize(
    ("target", "code", "parameters"),
    [
        (("words",), "lost_code", {"id": "1"}),
        (ANCHOR[:1], "lost_code", {"id": "2"}),
        ((*ANCHOR, ANCHOR[0]), "doubled_code", {"id": "1"}),
        (ANCHOR[:3], "unclosed_code", {}),
        ((*ANCHOR, Mark("2", "close")), "unclosed_code", {}),
        ((Mark("3", "open"), *ANCHOR[:3], Mark("3", "close")), "unclosed_code", {}),
        ((*ANCHOR, Mark("9", "alone")), "unknown_code", {"id": "9"}),
        ((*ANCHOR, Mark("3", "alone")), "unknown_code", {"id": "3"}),
        ((*ANCHOR, Mark("", "alone")), "unknown_code", {"id": ""}),
    ],
)
def test_broken_codes_are_reported_and_the_other_units_taken(target, code, parameters):
    returned = read(translated("xliff12", write_xliff12(export(HEADLINE, RICH))))
    unit = replace(returned.units[1], target=target)
    merge = compare_units(returned, returned.units[0], unit)
    (problem,) = merge.broken
    assert (problem.code, problem.path, problem.parameters) == (code, RICH.path, parameters)
    assert [each.path for each in merge.taken] == ["headline"]


def compare_units(returned, *units: ReturnedUnit):
    from news.language.exchange import compare

    current = {segment.path: segment for segment in (HEADLINE, RICH)}
    return compare(replace(returned, units=units), current)


def test_bold_may_go_and_a_link_may_hold_bold_words():
    returned = read(write_xliff12(export(RICH)))
    bold_link = (ANCHOR[0], ANCHOR[1], Mark("3", "open"), "site", Mark("3", "close"), ANCHOR[3])
    for target, html in (
        (ANCHOR, '<a href="https://www.incheon.go.kr">site</a>'),
        (bold_link, '<a href="https://www.incheon.go.kr"><b>site</b></a>'),
    ):
        merge = compare_units(returned, replace(returned.units[0], target=target))
        assert merge.taken[0].target == f'<p><sup data-note="1">*</sup>{html}</p>'


def test_a_mark_in_a_plain_text_is_broken():
    returned = read(write_xliff12(export(HEADLINE)))
    merge = compare_units(returned, replace(returned.units[0], target=ANCHOR))
    assert [problem.code for problem in merge.broken] == ["unknown_code"]
