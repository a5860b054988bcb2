"""Text that stands in, beside or instead of other text."""

import io
import zipfile

import pytest

from news.intake.readers import read_document
from tests.files.hostile import archive
from tests.intake.making import docx, hwpx, odt
from tests.intake.making.hwp import Paragraph
from tests.intake.making.hwp import package as hwp_package


def texts(content):
    return [line.text for line in read_document(content).lines]


def of_hwpx(body):
    return hwpx.package(hwpx.section(body), hwpx.header())


def hwpx_run(inside):
    return f'<hp:run charPrIDRef="0">{inside}</hp:run>'


def test_a_deleted_paragraph_end_joins_two_paragraphs_in_hwpx():
    begin, end = '<hp:deleteBegin Id="1"/>', '<hp:deleteEnd Id="1" paraend="1"/>'
    first = hwpx_run(f"<hp:t>인천시는{begin} 옛말{end}</hp:t>")
    body = hwpx.paragraph(first) + hwpx.paragraph(hwpx.run(" 밝혔다."))
    assert texts(of_hwpx(body)) == ["인천시는 밝혔다."]


def test_a_deleted_paragraph_end_joins_two_paragraphs_in_hwp():
    first = Paragraph().write("인천시는").delete(" 옛말", with_end=True)
    section = first.records() + Paragraph().write(" 밝혔다.").records()
    assert texts(hwp_package([section])) == ["인천시는 밝혔다."]


def test_a_deleted_paragraph_mark_joins_two_paragraphs_in_docx():
    gone = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>'
    body = f"<w:p>{gone}{docx.run('인천시는')}</w:p><w:p>{docx.run(' 밝혔다.')}</w:p>"
    assert texts(docx.package(body)) == ["인천시는 밝혔다."]


def test_tracked_insertions_are_text():
    body = f'<w:p><w:ins w:id="1">{docx.run("새말")}</w:ins></w:p>'
    assert texts(docx.package(body)) == ["새말"]
    inserted = '<hp:t><hp:insertBegin Id="1"/>새말<hp:insertEnd Id="1"/></hp:t>'
    assert texts(of_hwpx(hwpx.paragraph(hwpx_run(inserted)))) == ["새말"]


def test_a_text_box_is_read_once():
    box = f"<w:txbxContent><w:p>{docx.run('상자')}</w:p></w:txbxContent>"
    both = (
        f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    body = f"<w:p>{docx.run('본문')}<w:r>{both}</w:r></w:p>"
    assert texts(docx.package(body)) == ["본문", "상자"]


def test_a_drawing_stands_before_or_after_the_text_that_it_is_anchored_in():
    words = hwpx.paragraph(hwpx.run("상자"))
    box = f"<hp:rect><hp:drawText><hp:subList>{words}</hp:subList></hp:drawText></hp:rect>"
    before = hwpx.paragraph(hwpx_run(box) + hwpx.run("본문"))
    after = hwpx.paragraph(hwpx.run("본문") + hwpx_run(box))
    assert texts(of_hwpx(before)) == ["상자", "본문"]
    assert texts(of_hwpx(after)) == ["본문", "상자"]


def test_a_table_in_a_cell_is_a_table_of_its_own():
    def table(inside):
        return f"<hp:tbl><hp:tr><hp:tc><hp:subList>{inside}</hp:subList></hp:tc></hp:tr></hp:tbl>"

    inner = hwpx.paragraph(hwpx_run(table(hwpx.paragraph(hwpx.run("안")))))
    outer = hwpx.paragraph(hwpx_run(table(hwpx.paragraph(hwpx.run("밖")) + inner)))
    lines = read_document(of_hwpx(outer)).lines
    assert [(line.text, line.cell.table) for line in lines] == [("밖", 0), ("안", 1)]


def test_a_line_break_makes_two_lines_of_one_place():
    broken = hwpx_run("<hp:t>첫 줄<hp:lineBreak/>둘째 줄</hp:t>")
    lines = read_document(of_hwpx(hwpx.paragraph(broken))).lines
    assert [line.text for line in lines] == ["첫 줄", "둘째 줄"]
    assert lines[0].place == lines[1].place


def test_the_prompt_of_an_empty_field_is_not_printed():
    prompt = '<hp:stringParam name="Direction">여기를 누르세요</hp:stringParam>'
    begin = f'<hp:ctrl><hp:fieldBegin type="CLICK_HERE">{prompt}</hp:fieldBegin></hp:ctrl>'
    end = hwpx_run("<hp:ctrl><hp:fieldEnd/></hp:ctrl>")
    field = hwpx_run(begin) + hwpx.run("여기를 누르세요") + end
    assert texts(of_hwpx(hwpx.paragraph(hwpx.run("제목: ") + field))) == ["제목: "]


@pytest.mark.parametrize(
    ("format", "printed"),
    [("ganada", "나."), ("decimalEnclosedCircle", "②."), ("upperRoman", "II."), ("none", "")],
)
def test_words_numbers_are_written_as_it_writes_them(format, printed):
    said = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
    item = f"<w:p><w:pPr>{said}</w:pPr>{docx.run('항목')}</w:p>"
    content = _renumbered(docx.package(item * 2), format)
    assert texts(content)[1] == f"{printed} 항목".lstrip()


def _renumbered(content, format):
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    numbering = parts["word/numbering.xml"].decode()
    parts["word/numbering.xml"] = numbering.replace('"decimal"', f'"{format}"')
    return archive(parts)


def test_formulas_are_read_as_they_were_typed():
    script = "<hp:equation><hp:script>a over b</hp:script></hp:equation>"
    assert texts(of_hwpx(hwpx.paragraph(hwpx_run(script)))) == ["a over b"]
    math = "<m:oMath><m:r><m:t>a/b</m:t></m:r></m:oMath>"
    assert texts(docx.package(f"<w:p>{math}</w:p>")) == ["a/b"]


def test_white_space_of_odf_counts_once():
    assert texts(odt.package("<text:p>\n  인천시는\n   <text:s text:c='2'/>밝혔다</text:p>")) == [
        "인천시는   밝혔다"
    ]
