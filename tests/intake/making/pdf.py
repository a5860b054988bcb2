"""PDF, with the Korean font that every viewer has: no font file is needed."""

import io

from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from tests.intake.making.pieces import columns, parts, rows

FONT = "HYSMyeongJo-Medium"  # of the collection Adobe-Korea1
_LEFT, _TOP, _BOTTOM = 60, A4[1] - 80, 80
_WIDTH = A4[0] - 2 * _LEFT
_ROW = 20


class _Pages:
    def __init__(self):
        pdfmetrics.registerFont(UnicodeCIDFont(FONT))
        self.file = io.BytesIO()
        self.canvas = Canvas(self.file, pagesize=A4)
        self.y = _TOP
        self.number = 1

    def room(self, height):
        """Where something so high begins; on the next page, if need be."""
        if self.y - height < _BOTTOM:
            self.end_page()
        self.y -= height
        return self.y

    def end_page(self):
        self.canvas.setFont(FONT, 9)
        self.canvas.drawCentredString(A4[0] / 2, 40, f"- {self.number} -")
        self.canvas.showPage()
        self.number += 1
        self.y = _TOP


def make_pdf(document):
    """Each line on one line of a page, in type small enough for that; pages are numbered."""
    pages = _Pages()
    for part in parts(document.lines):
        if part[0].cell:
            _table(pages, part)
        elif part[0].image:
            _picture(pages, document.images[part[0].image - 1])
        else:
            _line(pages, part[0])
    pages.end_page()
    pages.canvas.save()
    return pages.file.getvalue()


def _line(pages, line):
    size = line.size or 10
    width = pdfmetrics.stringWidth(line.text, FONT, size)
    size = size * min(1, _WIDTH / width) if width else size
    y = pages.room(1.8 * size)
    pages.canvas.setFont(FONT, size)
    if line.centred:
        pages.canvas.drawCentredString(A4[0] / 2, y, line.text)
    else:
        pages.canvas.drawString(_LEFT, y, line.text)


def _picture(pages, image):
    y = pages.room(100)
    pages.canvas.drawImage(ImageReader(io.BytesIO(image.content)), _LEFT, y, 90, 90)


def _table(pages, lines):
    width = _WIDTH / columns(lines)
    top = pages.room(_ROW * len(list(rows(lines)))) + _ROW * len(list(rows(lines)))
    pages.canvas.setFont(FONT, 10)
    for row in rows(lines):
        for cell, inside in row:
            x, y = _LEFT + cell.column * width, top - (cell.row + cell.row_span) * _ROW
            pages.canvas.rect(x, y, cell.column_span * width, cell.row_span * _ROW)
            pages.canvas.drawString(x + 4, y + 6, inside[0].text)
    pages.room(10)
