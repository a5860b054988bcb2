from lxml import html

from news.draft import Table
from news.templatetags.tables import table_html


def tree(*rows, **fields):
    return html.fragment_fromstring(table_html(Table(rows, **fields)))


def test_text_is_escaped_and_lines_break():
    table = tree(("<b>",), ("가\n나",), caption="<i>")
    assert table.xpath("//th/text()") == ["<b>"]
    assert len(table.xpath("//td/br")) == 1
    assert table.xpath("//caption/text()") == ["<i>"]


def test_short_rows_are_filled_up():
    assert [len(row) for row in tree(("a", "b", "c"), ("1",)).iter("tr")] == [3, 3]


def test_an_empty_corner_is_no_header():
    table = tree(("", "2021"), ("계", "3"), header_column=True)
    assert table.xpath("//th[@scope='col']/text()") == ["2021"]
    assert table.xpath("//th[@scope='row']/text()") == ["계"]


def test_figures_are_aligned():
    cells = tree(("a",), ("1,234",), ("△3.5%",), ("3호선",), header_row=False).xpath("//td")
    assert [cell.get("class") for cell in cells] == [None, "number", "number", None]


def test_a_header_stands_over_its_figures():
    heads = tree(("구분", "2025", "비고"), ("계", "3", "4"), ("소계", "", "없음")).xpath("//th")
    assert [cell.get("class") for cell in heads] == [None, "number", None]
