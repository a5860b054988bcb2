"""The paragraphs of an HWP section, and what is anchored in them."""

import re
from collections.abc import Callable, Iterable, Iterator

from news.intake.document import Cell
from news.intake.readers.collector import Collector
from news.intake.readers.hangul_fields import Field, OpenFields, hyperlink
from news.intake.readers.hangul_lists import Shape
from news.intake.readers.numerals import OWPML_FORMATS, numeral
from news.intake.readers.paragraph import PLAIN, Look, Paragraph

from .doc_info import DocInfo
from .records import (
    CTRL_HEADER,
    EQUATION,
    LIST_HEADER,
    PARA_HEADER,
    PICTURE,
    SHAPE_COMPONENT,
    TEXT_ART,
    Record,
    number,
    string,
)
from .streams import Streams
from .text import FIELD_END, Text

_NOTES = {"fn  ", "en  "}
_OBJECTS = {"tbl ", "gso "}
# Kinds of automatic numbers that are printed with the text: of pictures, tables, equations.
_PRINTED = {3, 4, 5}
_DESCRIPTION = 44  # where it stands in the head of an object
_AUTOMATIC = "그림입니다."  # how Hangul begins the descriptions that it makes up itself
_HEADER_CELL = 4
_DIRECTION = re.compile(r"Direction:wstring:(\d{1,5}):(.*)", re.DOTALL)


class Body:
    """Reads sections into a collector."""

    def __init__(self, collector: Collector, info: DocInfo, streams: Streams) -> None:
        self._collector = collector
        self._info = info
        self._streams = streams
        self._fields = OpenFields()
        self._outline = 1
        self._section = 0
        self._count = 0

    def section(self, roots: Iterable[Record], section: int) -> None:
        self._section, self._count, self._fields = section, 0, OpenFields()
        self._paragraphs([root for root in roots if root.tag == PARA_HEADER], None)

    @property
    def _place(self) -> str:
        return f"section{self._section}:{self._count}"

    def _paragraphs(self, records: Iterable[Record], cell: Cell | None) -> None:
        """The paragraphs of a list. One whose end was deleted goes on in the next."""
        began: Paragraph | None = None
        shape = Shape()
        for record in records:
            self._count += 1
            if not began:
                shape = self._shape(record)
                began = Paragraph(centred=shape.centred)
            later: list[Callable[[], None]] = []
            text = Text(record)
            objects = self._write(record, text, began, cell, later)
            if not text.loses_its_end:
                self._end(began, shape, cell, objects)
                began = None
            for place in later:
                place()
        if began:
            self._end(began, shape, cell, 0)

    def _shape(self, record: Record) -> Shape:
        at = number(record.data, 8)
        return self._info.shapes[at] if at < len(self._info.shapes) else Shape()

    def _end(self, paragraph: Paragraph, shape: Shape, cell: Cell | None, objects: int) -> None:
        head = self._info.lists.head(shape, self._outline)
        if paragraph:
            paragraph.begin_with(head)
        elif objects:
            return
        self._collector.paragraph(paragraph, cell, place=self._place)

    def _write(
        self,
        record: Record,
        text: Text,
        paragraph: Paragraph,
        cell: Cell | None,
        later: list[Callable[[], None]],
    ) -> int:
        """Write text and controls; how many objects there are. Those after text wait in `later`."""
        controls = record.of(CTRL_HEADER)
        objects = 0
        for token in text.tokens():
            gone = text.is_deleted(token.at)
            look = self._look(text.look(token.at))
            if token.text and not gone and self._fields.prints(token.text):
                paragraph.write(token.text, look)
            elif token.code == FIELD_END:
                self._fields.end()
            elif token.extended and (control := next(controls, None)):
                if control.kind in _OBJECTS and not gone:
                    objects += 1
                    if paragraph:
                        later.append(lambda found=control: self._object(found, cell))  # type: ignore[misc]
                    else:
                        self._object(control, cell)
                else:
                    self._control(control, paragraph, look, gone)
        return objects

    def _look(self, at: int) -> Look:
        look = self._info.looks[at] if at < len(self._info.looks) else PLAIN
        return self._fields.look(look)

    def _control(self, control: Record, paragraph: Paragraph, look: Look, gone: bool) -> None:
        kind, data = control.kind, control.data
        if kind.startswith("%"):
            self._fields.begin(_field(kind, string(data, 9)))
        elif kind == "secd":
            self._outline = number(data, 18) or 1
        elif gone:
            return
        elif kind in _NOTES:
            paragraph.anchor(self._collector.note(self._aside(control)))
        elif kind == "atno" and number(data, 4, 4) & 0xF in _PRINTED:
            format = number(data, 4, 4) >> 4 & 0xFF
            name = OWPML_FORMATS[format] if format < len(OWPML_FORMATS) else "DIGIT"
            paragraph.write(numeral(number(data, 8), name), look)
        else:
            paragraph.write(_other(control), look)

    def _aside(self, control: Record) -> str:
        """The text of a note."""
        kept, self._collector = self._collector, Collector()
        fields, self._fields = self._fields, OpenFields()
        try:
            for _, paragraphs in _lists(control):
                self._paragraphs(paragraphs, None)
            kept.hidden += self._collector.hidden
            return self._collector.text
        finally:
            self._collector, self._fields = kept, fields

    def _object(self, control: Record, cell: Cell | None) -> None:
        if control.kind == "tbl ":
            self._table(control, cell)
            return
        for _, paragraphs in _lists(control):  # its caption
            self._paragraphs(paragraphs, cell)
        words = string(control.data, _DESCRIPTION)
        for component in control.of(SHAPE_COMPONENT):
            self._component(component, cell, "" if words.startswith(_AUTOMATIC) else words)

    def _component(self, component: Record, cell: Cell | None, description: str) -> None:
        for _, paragraphs in _lists(component):
            self._paragraphs(paragraphs, cell)
        for each in component.children:
            if each.tag == PICTURE:
                self._picture(number(each.data, 71), cell, description)
            elif each.tag == SHAPE_COMPONENT:
                self._component(each, cell, description)
            elif each.tag == TEXT_ART:
                words = Paragraph()
                words.write(string(each.data, 32))
                self._collector.paragraph(words, cell, place=self._place)

    def _picture(self, item: int, cell: Cell | None, description: str) -> None:
        if not 1 <= item <= len(self._info.pictures):
            return
        stored = self._info.pictures[item - 1]
        if stored.path:
            content = self._streams.picture(stored.path, stored.packed)
            kept = self._collector.picture(stored.path, content, description)
            self._collector.place_picture(kept, cell, place=self._place)

    def _table(self, control: Record, cell: Cell | None) -> None:
        table: int | None = None
        for header, paragraphs in _lists(control):
            if len(header.data) < 34:  # a caption has no place in the grid
                self._paragraphs(paragraphs, cell)
                continue
            table = self._collector.new_table() if table is None else table
            column, row, columns, rows = (number(header.data, at) for at in (8, 10, 12, 14))
            is_header = bool(number(header.data, 6) & _HEADER_CELL)
            place = Cell(table, row, column, max(1, rows), max(1, columns), is_header)
            self._paragraphs(paragraphs, place)


def _lists(record: Record) -> Iterator[tuple[Record, list[Record]]]:
    """The lists of paragraphs that stand in a record, each behind its header."""
    header: Record | None = None
    paragraphs: list[Record] = []
    for child in record.children:
        if child.tag == LIST_HEADER:
            if header is not None:
                yield header, paragraphs
            header, paragraphs = child, []
        elif child.tag == PARA_HEADER:
            paragraphs.append(child)
    if header is not None:
        yield header, paragraphs


def _field(kind: str, command: str) -> Field:
    if kind == "%hlk":
        return hyperlink(command)
    found = _DIRECTION.search(command) if kind == "%clk" else None
    return Field(prompt=found[2][: int(found[1])]) if found else Field()


def _other(control: Record) -> str:
    """What little text there is in equations and composed characters."""
    match control.kind:
        case "eqed":
            return next((string(each.data, 4) for each in control.of(EQUATION)), "")
        case "tcps":
            return string(control.data, 4)
        case "tdut":  # text with a gloss above or below it
            main = string(control.data, 4)
            gloss = string(control.data, 6 + 2 * number(control.data, 4))
            return f"{main}({gloss})" if gloss else main
    return ""
