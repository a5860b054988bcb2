"""How many pages a PDF has, if that can be told at little cost."""

import io

import pytest
from pypdf import PdfWriter

from news.files import pages
from news.files.pages import page_count


def pdf(count):
    writer = PdfWriter()
    for _page in range(count):
        writer.add_blank_page(200, 200)
    file = io.BytesIO()
    writer.write(file)
    return file


def test_pages_are_counted():
    assert page_count(pdf(3)) == 3


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-1.4 sample",
        b"%PDF-1.4\nstartxref\n0\n%%EOF",
        b"%PDF-1.4\n" + b"1 0 obj\n" * 9000,
    ],
)
def test_what_is_no_whole_pdf_has_no_number(content):
    assert page_count(io.BytesIO(content)) is None


def test_what_takes_too_long_has_no_number(monkeypatch):
    monkeypatch.setattr(pages, "SECONDS", 0.001)
    assert page_count(pdf(1)) is None
