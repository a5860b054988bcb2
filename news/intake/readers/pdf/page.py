"""A page: its tables, and its lines around them, from top to bottom."""

import re
from typing import Any

from pdfplumber.page import Page
from pdfplumber.table import Table

from news.intake.document import Cell
from news.intake.readers.collector import Collector

from .lines import PageLine, lines_of, paragraph_of
from .pictures import pictures_of

# "- 1 -" or "1 / 4" at the edge of the page.
_PAGE_NUMBER = re.compile(r"\s*(?:[-–—]\s*\d{1,4}\s*[-–—]|\d{1,4}(?:\s*/\s*\d{1,4})?)\s*")
_EDGE = 0.1
# Drawings have thousands of lines, and no cells.
MAX_EDGES = 4_000
type Box = tuple[float, float, float, float]


def read_page(page: Page, collector: Collector) -> None:
    tables = _tables(page)
    chars = [char for char in page.chars if char["text"] and char.get("upright", True)]
    outside = [char for char in chars if not any(_inside(char, t.bbox) for t in tables)]
    lines = [line for line in lines_of(outside) if not _is_page_number(line, page)]
    left, middle = _left(lines), float(page.width) / 2
    parts: list[tuple[float, PageLine | Table | int]] = [(line.top, line) for line in lines]
    parts += [(table.bbox[1], table) for table in tables]
    parts += pictures_of(page, collector)
    place = f"page {page.page_number}"
    for _, part in sorted(parts, key=lambda each: each[0]):
        if isinstance(part, PageLine):
            paragraph = paragraph_of(part, left, middle)
            collector.paragraph(paragraph, page=page.page_number, place=place)
        elif isinstance(part, Table):
            _table(part, chars, collector, page.page_number)
        else:
            collector.place_picture(part, page=page.page_number, place=place)


def _tables(page: Page) -> list[Table]:
    """What rules enclose; only the outermost, where they stand in each other."""
    if len(page.edges) > MAX_EDGES or len(page.edges) < 4:
        return []
    found = sorted(page.find_tables(), key=lambda table: -_area(table.bbox))
    kept: list[Table] = []
    for table in found:
        if not any(_within(table.bbox, other.bbox) for other in kept):
            kept.append(table)
    return kept


def _table(table: Table, chars: list[dict[str, Any]], collector: Collector, page: int) -> None:
    number = collector.new_table()
    inside = [char for char in chars if _inside(char, table.bbox)]
    tops = sorted({round(box[1]) for box in table.cells})
    lefts = sorted({round(box[0]) for box in table.cells})
    for box in sorted(table.cells, key=lambda box: (round(box[1]), round(box[0]))):
        row, column = tops.index(round(box[1])), lefts.index(round(box[0]))
        cell = Cell(
            table=number,
            row=row,
            column=column,
            row_span=max(1, sum(top < round(box[3]) - 1 for top in tops) - row),
            column_span=max(1, sum(left < round(box[2]) - 1 for left in lefts) - column),
        )
        lines = lines_of([char for char in inside if _inside(char, box)])
        for line in lines or [PageLine(())]:
            paragraph = paragraph_of(line, box[0], (box[0] + box[2]) / 2, flush=True)
            collector.paragraph(paragraph, cell, page, f"page {page}")


def _left(lines: list[PageLine]) -> float:
    """Where text begins on the page."""
    return min((line.left for line in lines if line.chars), default=0.0)


def _is_page_number(line: PageLine, page: Page) -> bool:
    height = float(page.height)
    at_edge = line.top < height * _EDGE or line.top > height * (1 - _EDGE)
    return at_edge and _PAGE_NUMBER.fullmatch(line.text) is not None


def _inside(char: dict[str, Any], box: Box) -> bool:
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    return bool(box[0] <= x <= box[2] and box[1] <= y <= box[3])


def _within(inner: Box, outer: Box) -> bool:
    x, y = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return outer[0] <= x <= outer[2] and outer[1] <= y <= outer[3]


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])
