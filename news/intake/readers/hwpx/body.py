"""The paragraphs of an HWPX section, and what is anchored in them."""

from collections.abc import Callable, Iterator

from news.intake.document import Cell
from news.intake.readers.collector import Collector
from news.intake.readers.hangul_fields import Field, OpenFields, hyperlink
from news.intake.readers.hangul_lists import Shape
from news.intake.readers.numerals import numeral
from news.intake.readers.package import Package
from news.intake.readers.paragraph import PLAIN, Look, Paragraph, web_link
from news.intake.readers.xml import (
    Element,
    attribute,
    child,
    children,
    descendants,
    local,
    whole,
)

from .header import Header
from .text import TextPieces

# OWPML: drawing objects, which can hold text of their own and each other.
DRAWINGS = {
    "rect", "ellipse", "arc", "polygon", "curve", "line", "connectLine", "container", "textart",
}  # fmt: skip
OBJECTS = DRAWINGS | {"tbl", "pic"}
# Numbers that belong to the page or to a note's mark, not to the text.
_UNPRINTED = {"PAGE", "TOTAL_PAGE", "FOOTNOTE", "ENDNOTE"}
_AUTOMATIC = "그림입니다."  # how Hangul begins the descriptions that it makes up itself


class Body:
    """Reads sections into a collector."""

    def __init__(
        self, collector: Collector, header: Header, package: Package, pictures: dict[str, str]
    ) -> None:
        self._collector = collector
        self._header = header
        self._package = package
        self._pictures = pictures
        self._pieces = TextPieces()
        self._fields = OpenFields()
        self._outline = 1
        self._part = ""
        self._count = 0

    def section(self, root: Element, name: str) -> None:
        self._part = name.rpartition("/")[2].removesuffix(".xml")
        self._count = 0
        self._pieces = TextPieces()
        self._fields = OpenFields()
        for properties in descendants(root, "secPr"):
            self._outline = whole(attribute(properties, "outlineShapeIDRef"), default=1)
        self._paragraphs(root, None)

    def _paragraphs(self, parent: Element | None, cell: Cell | None) -> None:
        """The paragraphs of a list. One whose end was deleted goes on in the next."""
        began: Paragraph | None = None
        shape = Shape()
        for element in children(parent, "p"):
            self._count += 1
            if not began:
                shape = self._header.shapes.get(attribute(element, "paraPrIDRef"), Shape())
                began = Paragraph(centred=shape.centred)
            later: list[Callable[[], None]] = []
            objects = self._runs(element, began, cell, later)
            if not self._pieces.takes_end_away():
                self._end(began, shape, cell, objects)
                began = None
            for place in later:
                place()
        if began:
            self._end(began, shape, cell, 0)

    def _end(self, paragraph: Paragraph, shape: Shape, cell: Cell | None, objects: int) -> None:
        head = self._header.lists.head(shape, self._outline)
        if paragraph:
            paragraph.begin_with(head)
        elif objects:
            return
        self._collector.paragraph(paragraph, cell, place=f"{self._part}:{self._count}")

    def _runs(
        self,
        element: Element,
        paragraph: Paragraph,
        cell: Cell | None,
        later: list[Callable[[], None]],
    ) -> int:
        """Write the runs; how many objects there are. Those after text wait in `later`."""
        objects = 0
        for run in children(element, "run"):
            look = self._header.looks.get(attribute(run, "charPrIDRef"), PLAIN)
            for each in _unswitched(run):
                if local(each) not in OBJECTS:
                    self._inline(each, paragraph, look)
                elif not self._pieces.deleting:
                    objects += 1
                    if paragraph:
                        later.append(lambda found=each: self._object(found, cell))  # type: ignore[misc]
                    else:
                        self._object(each, cell)
        return objects

    def _inline(self, element: Element, paragraph: Paragraph, look: Look) -> None:
        name = local(element)
        look = self._fields.look(look)
        if name == "t":
            for piece in filter(self._fields.prints, self._pieces.of(element)):
                paragraph.write(piece, look)
        elif name in ("deleteBegin", "deleteEnd"):
            self._pieces.mark(element)
        elif name == "ctrl":
            for control in element:
                self._control(control, paragraph, look)
        elif not self._pieces.deleting:
            paragraph.write(_other(element, name), look)

    def _control(self, control: Element, paragraph: Paragraph, look: Look) -> None:
        name = local(control)
        if name == "fieldBegin":
            self._fields.begin(_field(control))
        elif name == "fieldEnd":
            self._fields.end()
        elif self._pieces.deleting:
            return
        elif name in ("footNote", "endNote"):
            paragraph.anchor(self._collector.note(self._aside(child(control, "subList"))))
        elif name == "autoNum" and attribute(control, "numType") not in _UNPRINTED:
            shape = child(control, "autoNumFormat")
            format = attribute(shape, "type", "DIGIT") if shape is not None else "DIGIT"
            paragraph.write(numeral(whole(attribute(control, "num")), format), look)

    def _aside(self, parent: Element | None) -> str:
        """The text of a note."""
        kept, self._collector = self._collector, Collector()
        fields, self._fields = self._fields, OpenFields()
        try:
            with self._pieces.nested():
                self._paragraphs(parent, None)
            kept.hidden += self._collector.hidden
            return self._collector.text
        finally:
            self._collector, self._fields = kept, fields

    def _object(self, element: Element, cell: Cell | None) -> None:
        with self._pieces.nested():
            caption = child(element, "caption")
            below = caption is not None and attribute(caption, "side") in ("BOTTOM", "")
            if not below:
                self._paragraphs(child(caption, "subList"), cell)
            self._inside(element, cell)
            if below:
                self._paragraphs(child(caption, "subList"), cell)

    def _inside(self, element: Element, cell: Cell | None) -> None:
        match local(element):
            case "tbl":
                self._table(element)
            case "pic":
                self._picture(element, cell)
            case "textart":
                words = Paragraph()
                # Line ends are written as the pictures of their control characters.
                words.write(attribute(element, "text").replace("␍␊", "\n"))
                self._collector.paragraph(words, cell, place=f"{self._part}:{self._count}")
            case "container":
                for each in element:
                    if local(each) in OBJECTS:
                        self._object(each, cell)
            case _:
                self._paragraphs(child(element, "drawText", "subList"), cell)

    def _table(self, element: Element) -> None:
        table = self._collector.new_table()
        for at, row in enumerate(children(element, "tr")):
            for column, found in enumerate(children(row, "tc")):
                address, span = child(found, "cellAddr"), child(found, "cellSpan")
                self._paragraphs(
                    child(found, "subList"),
                    Cell(
                        table=table,
                        row=_number(address, "rowAddr", at),
                        column=_number(address, "colAddr", column),
                        row_span=max(1, _number(span, "rowSpan", 1)),
                        column_span=max(1, _number(span, "colSpan", 1)),
                        header=attribute(found, "header") in ("1", "true"),
                    ),
                )

    def _picture(self, element: Element, cell: Cell | None) -> None:
        image = child(element, "img")
        path = self._pictures.get(attribute(image, "binaryItemIDRef")) if image is not None else ""
        if path:
            comment = child(element, "shapeComment")
            words = (comment.text or "") if comment is not None else ""
            description = "" if words.startswith(_AUTOMATIC) else words
            number = self._collector.picture(path, self._package.read(path), description)
            self._collector.place_picture(number, cell, place=f"{self._part}:{self._count}")


def _unswitched(run: Element) -> Iterator[Element]:
    """What stands in a run; of an alternative, what every program understands."""
    for each in run:
        if local(each) == "switch":
            default = child(each, "default")
            yield from default if default is not None else ()
        else:
            yield each


def _other(element: Element, name: str) -> str:
    """What little text there is in equations, composed characters and forms."""
    match name:
        case "equation":
            script = child(element, "script")
            return (script.text or "") if script is not None else ""
        case "compose":
            return attribute(element, "composeText")
        case "dutmal":  # text with a gloss above or below it
            main, gloss = child(element, "mainText"), child(element, "subText")
            words = (main.text or "") if main is not None else ""
            return f"{words}({gloss.text})" if gloss is not None and gloss.text else words
        case "edit":
            text = child(element, "text")
            return (text.text or "") if text is not None else ""
    return ""


def _field(element: Element) -> Field:
    texts = {attribute(e, "name"): e.text or "" for e in descendants(element, "stringParam")}
    match attribute(element, "type"):
        case "HYPERLINK":
            path = web_link(texts.get("Path", ""))
            return Field(link=path) if path else hyperlink(texts.get("Command", ""))
        case "CLICK_HERE":
            return Field(prompt=texts.get("Direction", ""))
    return Field()


def _number(element: Element | None, name: str, default: int) -> int:
    return whole(attribute(element, name), default) if element is not None else default
