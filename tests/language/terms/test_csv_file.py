"""A glossary goes into a spreadsheet and comes back the same."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.draft import clean_text
from news.language.terms import COLUMNS, KINDS, RowError, Term, from_csv, to_csv

FULL = Term(
    "인천광역시",
    "en",
    "Incheon",
    "Incheon Metropolitan City",
    ("the city", "Incheon | City"),
    ("=Inchon", "Incheon Megacity"),
    "https://www.incheon.go.kr/en",
    date(1995, 1, 1),
    date(2030, 12, 31),
    "organisation",
    True,
    ("인천시",),
)


def read(text, encoding="utf-8"):
    return from_csv(text.encode(encoding))


def test_every_column_comes_back():
    assert from_csv(to_csv([FULL])) == ([FULL], [])


def test_a_spreadsheet_knows_the_encoding():
    assert to_csv([]).startswith(b"\xef\xbb\xbfterm,language,rendering")


CELLS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"], include_characters="\n=+-@'|\"\\,"),
    min_size=1,
    max_size=6,
).map(lambda text: " ".join(clean_text(text).split()))
FILLED = CELLS.filter(bool)
LISTS = st.lists(FILLED, max_size=2).map(tuple)
DAYS = st.none() | st.dates(date(2000, 1, 1), date(2020, 1, 1))
TERMS = st.builds(
    Term,
    FILLED,
    st.sampled_from(["en", "ja", "zh-hans"]),
    FILLED,
    CELLS,
    LISTS,
    LISTS,
    CELLS,
    DAYS,
    st.none() | st.dates(date(2020, 1, 2), date(2040, 1, 1)),
    st.sampled_from(KINDS),
    st.booleans(),
    LISTS,
)


@given(st.lists(TERMS, max_size=2, unique_by=lambda t: (t.term, t.language, t.valid_from)))
def test_whatever_is_written_is_read_back(terms):
    assert from_csv(to_csv(terms)) == (terms, [])


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝"])
def test_no_cell_is_a_formula(start):
    formula = f"{start}HYPERLINK(1)"
    written = to_csv([Term("가", "en", formula, forbidden=(formula,), source=formula)])
    assert written.decode().count(f",'{formula}") == 3
    (term,), _errors = from_csv(written)
    assert (term.rendering, term.forbidden, term.source) == (formula, (formula,), formula)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949"])
def test_korean_headers_and_both_encodings_are_read(encoding):
    header = "용어,언어,공식 표기,금지 표기,종류,확정,시행일\n"
    terms, errors = read(
        f"{header}송도,en,Songdo,Song-do| Songdo City,기관,예,2022. 2. 11.\n", encoding
    )
    assert errors == []
    assert terms == [
        Term(
            "송도",
            "en",
            "Songdo",
            forbidden=("Song-do", "Songdo City"),
            kind="organisation",
            confirmed=True,
            valid_from=date(2022, 2, 11),
        )
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_spreadsheets_separators_are_read(separator):
    rows = [("term", "language", "rendering"), ("송도", "en", "Songdo")]
    terms, errors = read("\r\n".join(separator.join(row) for row in rows))
    assert (terms, errors) == ([Term("송도", "en", "Songdo")], [])


@pytest.mark.parametrize("answer", ["to be confirmed", "no", "", "아니오"])
def test_what_is_not_confirmed_says_so(answer):
    (term,), _errors = read(f"term,language,rendering,confirmed\n가,en,a,{answer}\n")
    assert term.confirmed is False


@pytest.mark.parametrize(
    ("row", "error"),
    [
        (",en,Songdo,,,,", RowError(3, "term", "missing_value")),
        ("송도,,Songdo,,,,", RowError(3, "language", "missing_value")),
        ("송도,en,,,,,", RowError(3, "rendering", "missing_value")),
        ("송도,en,Songdo,2022-13-01,,,", RowError(3, "valid_from", "bad_date", "2022-13-01")),
        ("송도,en,Songdo,soon,,,", RowError(3, "valid_from", "bad_date", "soon")),
        (
            "송도,en,Songdo,2022-02-02,2022-02-01,,",
            RowError(3, "valid_to", "bad_period", "2022-02-01"),
        ),
        ("송도,en,Songdo,,,place,", RowError(3, "kind", "bad_kind", "place")),
        ("송도,en,Songdo,,,,perhaps", RowError(3, "confirmed", "bad_answer", "perhaps")),
        ("송도,en,Songdo,,,,,more", RowError(3, "", "too_many_cells", "more")),
        ("가,en,b,,,,", RowError(3, "term", "repeated_term", "가")),
    ],
)
def test_a_row_with_a_fault_is_left_out_and_named(row, error):
    header = "term,language,rendering,valid_from,valid_to,kind,confirmed"
    terms, errors = read(f"{header}\n가,en,a\n{row}\n나,en,c\n")
    assert [term.term for term in terms] == ["가", "나"]
    assert errors == [error]


def test_lines_are_those_of_the_file():
    text = 'term,language,rendering\n\n"가\n나",en,a\n다,en,\n'
    terms, errors = read(text)
    assert terms[0].term == "가\n나"
    assert errors == [RowError(5, "rendering", "missing_value")]


@pytest.mark.parametrize(
    ("data", "errors"),
    [
        (b"", [RowError(1, c, "missing_column") for c in ("term", "language", "rendering")]),
        (b"\xff\xff\xff", [RowError(1, "", "not_readable")]),
        (b"term,language\n", [RowError(1, "rendering", "missing_column")]),
        (b"term,language,rendering,colour\n", [RowError(1, "colour", "unknown_column")]),
        (b"term,language,rendering,Term\n", [RowError(1, "term", "repeated_column")]),
    ],
)
def test_a_file_without_the_columns_is_refused(data, errors):
    assert from_csv(data) == ([], errors)


def test_every_field_of_a_term_has_a_column():
    assert list(COLUMNS) == sorted(COLUMNS, key=list(Term.__dataclass_fields__).index)
    assert set(COLUMNS) == set(Term.__dataclass_fields__)
