"""The two-column workbook, as it opens and as an agency sends it back."""

import zipfile
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from news.language.exchange import Taken, read
from news.language.segments import Segment
from tests.language.exchange.files import HEADLINE, MISSING, RICH, back, export, resaved, xlsx

SEGMENTS = (HEADLINE, RICH, MISSING)


def sheet_of(data):
    return load_workbook(BytesIO(data)).active


def test_a_person_sees_two_columns_and_may_write_in_one():
    sheet = sheet_of(xlsx(export(*SEGMENTS)))
    shown = [letter for letter in "ABCDE" if not sheet.column_dimensions[letter].hidden]
    assert shown == ["A", "B"]
    assert [cell.value for cell in sheet[2][:2]] == [
        "원문 (한국어) · Korean",
        "번역 (영어) · English",
    ]
    assert sheet.row_dimensions[1].hidden
    assert sheet.freeze_panes == "A3"
    assert sheet.protection.sheet
    locked = [cell.protection.locked for cell in sheet[4]]
    assert locked == [True, False, False, True, True]
    assert sheet["B2"].protection.locked
    assert sheet["A4"].alignment.wrap_text
    assert sheet.column_dimensions["A"].width == sheet.column_dimensions["B"].width > 50


def test_codes_are_visible_tokens():
    sheet = sheet_of(xlsx(export(*SEGMENTS)))
    assert sheet["A4"].value == "인천시⟦1/⟧는 ⟦2⟧누리집⟦/2⟧에서 ⟦3⟧무료⟦/3⟧로 받는다."
    assert sheet["B4"].value == "The city⟦1/⟧ takes it ⟦3⟧free⟦/3⟧ on its ⟦2⟧site⟦/2⟧."
    assert sheet["B5"].value is None


@pytest.mark.parametrize("text", ["=1+1", '=HYPERLINK("http://a")', "+1", "-1", "@SUM(A1)", "#N/A"])
def test_nothing_in_a_cell_is_a_formula(text):
    data = xlsx(export(Segment("a", "text", text, text)))
    for cell in sheet_of(data)[3][:2]:
        assert (cell.value, cell.data_type, cell.number_format) == (text, "s", "@")
        assert cell.quotePrefix == (text[0] != "#")
    with zipfile.ZipFile(BytesIO(data)) as book:
        assert b"<f" not in book.read("xl/worksheets/sheet1.xml")


NEW = "A ⟦ 3 ⟧free⟦ / 3⟧ one⟦1/⟧ on our ⟦2⟧site⟦/2⟧"
HTML = (
    '<p>A <b>free</b> one<sup data-note="1">*</sup> on our '
    '<a href="https://www.incheon.go.kr">site</a></p>'
)


def rewritten(data, change=lambda rows: rows, name="Sheet"):
    """A workbook with the values of `data` alone, after `change` of its rows, in a new file."""
    book = Workbook()
    book.active.title = "read me first"
    sheet = book.create_sheet(name)
    for row in change([[cell.value for cell in row] for row in sheet_of(data)]):
        sheet.append(row)
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def with_translation(rows):
    rows[3][1] = NEW
    return rows


@pytest.mark.parametrize(
    "change",
    [
        with_translation,
        lambda rows: sorted(with_translation(rows), key=lambda row: row[4], reverse=True),
        lambda rows: sorted(with_translation(rows), key=lambda row: row[0]),
        lambda rows: [[row[i] for i in (4, 1, 3, 0, 2)] for row in with_translation(rows)],
        lambda rows: [["", *row, "their column"] for row in with_translation(rows)],
        lambda rows: [each for row in with_translation(rows) for each in (row, [], [None, " "])],
        lambda rows: [[*row[1:2], *row[3:]] for row in with_translation(rows)],
        lambda rows: [["Our agency", None], [], *with_translation(rows)],
    ],
    ids=["as it was", "sorted", "sorted by source", "moved", "beside", "blank", "cut", "below"],
)
def test_a_sheet_that_was_rearranged_comes_back(change):
    merge = back(rewritten(xlsx(export(*SEGMENTS)), change), *SEGMENTS)
    assert merge.taken == [Taken(RICH.path, HTML, approved=False)]
    assert not merge.absent
    assert not [problem for problem in merge.broken if problem.code != "no_path"]


def edited(value, **more):
    def write(sheet):
        sheet["B4"].value = value
        for name, what in more.items():
            setattr(sheet["B4"], name, what)

    return back(resaved(xlsx(export(*SEGMENTS)), write), *SEGMENTS)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("no codes at all", "lost_code"),
        ("⟦1/⟧ ⟦2⟧open", "unclosed_code"),
        ("⟦1/⟧ ⟦2⟧x⟦/2⟧ ⟦9/⟧", "unknown_code"),
        ("⟦1/⟧ ⟦2⟧x⟦/2⟧ ⟦1⟧", "unknown_code"),
        ("⟦1/⟧ ⟦2⟧x/2⟧", "broken_token"),
        ("⟦1/⟧ ⟦2⟧x⟦/2", "broken_token"),
        ("⟦1/⟧ ⟦2⟧x⟦/2⟧ ⟦one⟧", "broken_token"),
        ("=A1", "not_text"),
        (True, "not_text"),
    ],
)
def test_what_is_broken_in_a_cell_is_reported(value, code):
    (problem,) = edited(value).broken
    assert (problem.code, problem.path) == (code, RICH.path)


def test_words_in_a_row_that_belongs_to_nothing_are_reported():
    (problem,) = read(
        resaved(xlsx(export(*SEGMENTS)), lambda sheet: sheet.append(["가", "a"]))
    ).problems
    assert (problem.code, problem.parameters) == ("no_path", {"row": 6})


@pytest.mark.parametrize(
    ("value", "number_format", "read_as"),
    [
        (2026, "General", "2026"),
        (3.5, "General", "3.5"),
        (1e3, "0", "1000"),
        (0.15, "0%", None),
        (45_000, "yyyy-mm-dd", None),
    ],
)
def test_a_number_is_read_as_it_is_shown(value, number_format, read_as):
    def write(sheet):
        sheet["B3"].value = value
        sheet["B3"].number_format = number_format

    merge = back(resaved(xlsx(export(HEADLINE)), write), HEADLINE)
    assert [unit.target for unit in merge.taken] == ([read_as] if read_as else [])
    assert [problem.code for problem in merge.broken] == ([] if read_as else ["not_text"])


def test_words_made_bold_in_a_cell_are_words():
    def write(sheet):
        sheet["B3"].value = CellRichText("Smart ", TextBlock(InlineFont(b=True), "city"), " 2")

    merge = back(resaved(xlsx(export(HEADLINE)), write), HEADLINE)
    assert [unit.target for unit in merge.taken] == ["Smart city 2"]


def test_how_a_word_is_read_aloud_is_left_out():
    def annotate(part):
        words = b'<t xml:space="preserve">Smart city workshop</t>'
        assert words in part
        phonetic = b'<t>Smart</t><rPh sb="0" eb="1"><t>\xe3\x82\xb9</t></rPh><phoneticPr/>'
        return part.replace(words, phonetic)

    data = repacked(xlsx(export(HEADLINE)), {"xl/worksheets/sheet1.xml": annotate})
    assert [unit.target for unit in back(data, HEADLINE).taken] == ["Smart"]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("a_x000D_\nb", "a\nb"),
        ("a_x000d_b", "a\nb"),
        ("_xD83D__xDE00_", "😀"),
        ("_x005F_x000D_", "_x000D_"),
        ("a_xD83D_b", "a\ufffdb"),
        ("_x0001_a", "a"),
    ],
)
def test_escapes_of_other_programs_are_read(written, read_as):
    def write(part):
        return part.replace(b"Smart city workshop", written.encode())

    data = repacked(xlsx(export(HEADLINE)), {"xl/worksheets/sheet1.xml": write})
    assert [unit.target for unit in back(data, HEADLINE).taken] == [read_as]


def repacked(data, changes):
    """A workbook after changes of its parts."""
    kept = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as book, zipfile.ZipFile(kept, "w") as new:
        for entry in book.infolist():
            part = book.read(entry)
            new.writestr(entry.filename, changes.get(entry.filename, bytes)(part))
    return kept.getvalue()


def test_a_reader_that_trusts_the_size_of_the_sheet_sees_every_row():
    book = load_workbook(BytesIO(xlsx(export(*SEGMENTS))), read_only=True)
    assert book.worksheets[0].calculate_dimension() == "A1:E5"
