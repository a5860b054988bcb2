"""Tables keep their translations cell by cell, and links lead where the source leads."""

from hypothesis import given
from hypothesis import strategies as st

from news.language.carrying import carry, moved_cells
from news.language.structure import follow, texts
from tests.language.test_structure import paragraph, table

HEAD = ("구분", "참가자", "비고")
ROWS = [("인도네시아", "3", "교육부"), ("몽골", "1", "시청"), ("필리핀", "3", "교통부")]


def english(raw):
    return {path: f"EN {text}" for path, text in texts(raw).items()}


def cells(raw, translated):
    [block] = follow(raw, translated)
    return block["value"]["table"]["data"]


def check(before, after, expected):
    old, new = [table("t", *before)], [table("t", *after)]
    assert cells(new, carry(old, new, english(old))) == expected


def translated(*rows):
    return [["EN " + cell if any(map(str.isalpha, cell)) else cell for cell in row] for row in rows]


def test_a_row_put_in_between_is_empty_and_the_others_keep_their_words():
    new = ("라오스", "2", "")
    after = [HEAD, ROWS[0], new, *ROWS[1:]]
    expected = translated(*after)
    expected[2] = ["", "2", ""]
    check([HEAD, *ROWS], after, expected)


def test_a_row_that_goes_takes_its_words_along():
    check([HEAD, *ROWS], [HEAD, ROWS[0], ROWS[2]], translated(HEAD, ROWS[0], ROWS[2]))


def test_a_new_column_is_empty():
    after = [(a, "순번", b, c) for a, b, c in (HEAD, *ROWS)]
    expected = [[a, "", b, c] for a, b, c in translated(HEAD, *ROWS)]
    check([HEAD, *ROWS], after, expected)


def test_a_cell_that_says_something_else_keeps_what_stood_for_it():
    changed = ("인도네시아", "4", "내무부")
    expected = translated(HEAD, changed, *ROWS[1:])
    expected[1][2] = "EN 교육부"
    check([HEAD, *ROWS], [HEAD, changed, *ROWS[1:]], expected)


def test_an_edited_row_below_a_new_one_is_known_again():
    edited = ("몽골", "2", "시청 국제과")
    after = [HEAD, ROWS[0], ("라오스", "2", "시"), edited, ROWS[2]]
    expected = translated(*after)
    expected[2] = ["", "2", ""]
    expected[3][2] = "EN 시청"
    check([HEAD, *ROWS], after, expected)


def test_another_table_in_its_place_has_no_words_yet():
    check([HEAD], [("가", "나"), ("다", "라")], [["", ""], ["", ""]])


def test_ragged_rows_do_no_harm():
    check([HEAD, ("가",)], [HEAD, ("가", "나")], [*translated(HEAD), ["EN 가", ""]])


NUMBERS = st.lists(st.integers(0, 99), unique=True, min_size=1, max_size=6)


def rows(numbers):
    return [(f"가{n}", f"나{n}") for n in numbers]


@given(NUMBERS, st.data())
def test_rows_that_come_take_no_others_words(numbers, data):
    at = data.draw(st.integers(0, len(numbers)))
    before = rows(numbers)
    expected = translated(*before)
    expected.insert(at, ["", ""])
    check(before, [*before[:at], ("새", "줄"), *before[at:]], expected)


@given(NUMBERS, st.data())
def test_rows_that_go_leave_the_others_theirs(numbers, data):
    kept = [n for n in numbers if data.draw(st.booleans())]
    check(rows(numbers), rows(kept), translated(*rows(kept)))


def test_tables_that_have_not_changed_move_nothing():
    assert moved_cells([table("t", HEAD)], [paragraph("p", "<p>가</p>"), table("t", HEAD)]) == {}


def link(address, words):
    return paragraph("p", f'<p><a href="{address}">{words}</a></p>')


def test_a_link_leads_where_the_source_leads():
    old, new = [link("https://a.kr/1", "안내")], [link("https://a.kr/2", "안내")]
    said = carry(old, new, {"p.text": '<p>See the <a href="https://a.kr/1">guide</a></p>'})
    assert said["p.text"] == '<p>See the <a href="https://a.kr/2">guide</a></p>'


def test_a_link_of_the_languages_own_stays():
    old, new = [link("https://a.kr/ko", "안내")], [link("https://b.kr/ko", "안내")]
    own = {"p.text": '<p><a href="https://a.kr/en">guide</a></p>'}
    assert carry(old, new, own) == own
