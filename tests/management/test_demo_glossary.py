"""The demo's glossary: what it claims it can show, and the demo's own English follows it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from news.draft import Draft, Outline, Paragraph, Quotation, plain
from news.language.terms import Glossary, Term, check_names, check_terms, from_csv, to_csv
from news.management.demo import content
from news.management.demo.content import load_newsroom, load_releases

FILE = Path(content.__file__).with_name("glossary.csv")


@pytest.fixture(scope="module")
def terms() -> list[Term]:
    read, errors = from_csv(FILE.read_bytes())
    assert errors == []
    return read


def segments(korean: Draft, english: Draft) -> Iterator[tuple[str, str, str]]:
    yield "headline", korean.headline, english.headline
    for at, pair in enumerate(zip(korean.summary, english.summary, strict=True)):
        yield f"summary.{at}", *pair
    for at, (ours, theirs) in enumerate(zip(korean.body, english.body, strict=True)):
        if isinstance(ours, Paragraph | Quotation) and isinstance(theirs, Paragraph | Quotation):
            yield f"body.{at}", plain(ours.text), plain(theirs.text)
        elif isinstance(ours, Outline) and isinstance(theirs, Outline):
            for a, b in zip(ours.items, theirs.items, strict=True):
                yield f"body.{at}.{a.id}", plain(a.text), plain(b.text)


def test_it_is_written_as_an_export_is(terms):
    assert to_csv(terms) == FILE.read_bytes()
    assert len(terms) >= 120


def test_what_is_confirmed_names_the_page_where_it_stands(terms):
    confirmed = [term for term in terms if term.confirmed]
    assert confirmed
    assert all(term.source.startswith("http") for term in confirmed)


def test_no_rendering_is_both_permitted_and_forbidden(terms):
    assert not [term for term in terms if set(term.permitted) & set(term.forbidden)]


def test_the_demos_departments_and_organisations_are_in_it(terms):
    newsroom = load_newsroom()
    glossary = Glossary(terms, "en")
    for record in (*newsroom.departments, *newsroom.organisations):
        match = glossary.find(record.names["ko"])[0]
        assert record.names["en"].partition(" (")[0] in match.term.permitted


def test_the_demos_own_english_follows_it(terms):
    glossary = Glossary(terms, "en")
    said, findings = 0, []
    for release in load_releases():
        if {"ko", "en"} <= release.drafts.keys():
            pairs = list(segments(release.drafts["ko"], release.drafts["en"]))
            said += sum(len(glossary.find(source)) for _path, source, _target in pairs)
            findings += check_terms(pairs, glossary) + check_names(pairs)
    codes = [finding.code for _path, finding in findings]
    assert set(codes) <= {"term_missing"}  # a translator may leave a word out
    assert len(codes) <= said * 0.05
