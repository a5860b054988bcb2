"""The paragraphs, lists and tables of an OpenDocument text."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from news.intake.document import Cell
from news.intake.readers.collector import Collector
from news.intake.readers.package import Package
from news.intake.readers.paragraph import Look, Paragraph, web_link
from news.intake.readers.xml import Element, attribute, child, children, descendants, local, whole

from .lists import OUTLINE, OdfLists
from .styles import Style, Styles
from .tables import cells

# What is not part of the printed text, or belongs to the page.
_UNPRINTED = {
    "annotation", "annotation-end", "tracked-changes", "hidden-text", "placeholder",
    "page-number", "page-count", "page-continuation", "ruby-text", "script", "note-citation",
    "sequence-decls", "variable-decls", "user-field-decls", "forms", "title", "desc",
}  # fmt: skip
_SHAPES = {"frame", "custom-shape", "rect", "ellipse", "circle", "polygon", "path", "g", "a"}
_SPACE = re.compile(r"[ \t\r\n]+")


@dataclass
class _Reading:
    """A paragraph while it is read, and what is anchored in it after text."""

    paragraph: Paragraph
    cell: Cell | None
    objects: int = 0
    later: list[Callable[[], None]] = field(default_factory=list)


@dataclass(frozen=True)
class _Item:
    """Where in which list a paragraph stands; only the first of an item has the item's mark."""

    style: str
    level: int
    first: bool = True


class Body:
    """Reads stories (the body, a cell, a text box, a note) into a collector."""

    def __init__(
        self, collector: Collector, styles: Styles, lists: OdfLists, package: Package
    ) -> None:
        self._collector = collector
        self._styles = styles
        self._lists = lists
        self._package = package
        self._count = 0

    def story(
        self, parent: Element | None, cell: Cell | None = None, item: _Item | None = None
    ) -> None:
        for each in parent if parent is not None else ():
            name = local(each)
            if name in ("p", "h"):
                self._paragraph(each, cell, item)
                item = item and _Item(item.style, item.level, first=False)
            elif name == "list":
                self._list(each, cell, item)
            elif name == "table":
                self._table(each)
            elif name in _SHAPES:
                self._shape(each, cell)
            elif name not in _UNPRINTED and attribute(each, "display") != "none":
                self.story(each, cell, item)  # sections and indexes

    def _list(self, element: Element, cell: Cell | None, above: _Item | None) -> None:
        style = attribute(element, "style-name") or (above.style if above else "")
        level = above.level + 1 if above else 0
        goes_on = attribute(element, "continue-numbering") == "true"
        if not (above or goes_on or attribute(element, "continue-list")):
            self._lists.begin(style)
        for each in element:
            self.story(each, cell, _Item(style, min(level, 9), local(each) == "list-item"))

    def _paragraph(self, element: Element, cell: Cell | None, item: _Item | None) -> None:
        style = self._styles.of("paragraph", attribute(element, "style-name"))
        hidden = next(descendants(element, "hidden-paragraph"), None)
        if hidden is not None and attribute(hidden, "is-hidden", "true") == "true":
            return
        self._count += 1
        reading = _Reading(Paragraph(bool(style.centred)), cell)
        self._content(element, reading, style, "")
        head = self._head(element, style, item)
        if reading.paragraph:
            reading.paragraph.begin_with(head)
        if reading.paragraph or not reading.objects:
            self._collector.paragraph(reading.paragraph, cell, place=self._place)
        for place in reading.later:
            place()

    def _head(self, element: Element, style: Style, item: _Item | None) -> str:
        if item is not None:
            return (
                self._lists.head(item.style or style.list or "", item.level) if item.first else ""
            )
        if local(element) == "h" and attribute(element, "is-list-header") != "true":
            level = whole(attribute(element, "outline-level"), 1, 10) - 1
            return self._lists.head(OUTLINE, max(level, 0))
        return ""

    @property
    def _place(self) -> str:
        return f"content:{self._count}"

    def _content(self, element: Element, reading: _Reading, style: Style, link: str) -> None:
        self._text(element.text, reading, style, link)
        for each in element:
            self._inline(each, local(each), reading, style, link)
            self._text(each.tail, reading, style, link)

    def _inline(
        self, element: Element, name: str, reading: _Reading, style: Style, link: str
    ) -> None:
        look = Look(style.look.bold, style.look.size, link)
        if name == "span":
            own = self._styles.of("text", attribute(element, "style-name"))
            self._content(element, reading, own.over(style), link)
        elif name == "s":
            spaces = " " * whole(attribute(element, "c"), 1, 200)
            reading.paragraph.write("" if style.hidden else spaces, look)
        elif name in ("tab", "line-break"):
            reading.paragraph.write("\t" if name == "tab" else "\n", look)
        elif name == "note":
            body = child(element, "note-body")
            reading.paragraph.anchor(self._collector.note(self._aside(body)))
        elif name == "a" and child(element, "frame") is None:
            target = web_link(attribute(element, "href"))
            self._content(element, reading, style, target or link)
        elif name in _SHAPES:
            self._anchored(element, reading)
        elif name not in _UNPRINTED:
            self._content(element, reading, style, link)

    def _text(self, text: str | None, reading: _Reading, style: Style, link: str) -> None:
        """6.1.2: white space counts once, and not at all where the paragraph begins."""
        if text and not style.hidden:
            shown = _SPACE.sub(" ", text)
            before = reading.paragraph.text[-1:]
            if shown.startswith(" ") and (not before or (before == " " and text[:1] == "\n")):
                shown = shown[1:]
            reading.paragraph.write(shown, Look(style.look.bold, style.look.size, link))

    def _aside(self, body: Element | None) -> str:
        kept, self._collector = self._collector, Collector()
        try:
            self.story(body)
            kept.hidden += self._collector.hidden
            return self._collector.text
        finally:
            self._collector = kept

    def _anchored(self, element: Element, reading: _Reading) -> None:
        reading.objects += 1
        formula = self._formula(element)
        if formula:
            reading.paragraph.write(formula)
        elif reading.paragraph:
            reading.later.append(lambda: self._shape(element, reading.cell))
        else:
            self._shape(element, reading.cell)

    def _shape(self, element: Element, cell: Cell | None) -> None:
        """A text box, a picture, or a drawing with text of its own."""
        box = child(element, "text-box")
        picture = next(children(element, "image"), None)
        if box is not None:
            self.story(box, cell)
        elif picture is not None:
            path = attribute(picture, "href").removeprefix("./")
            words = child(element, "desc")
            description = (words.text or "") if words is not None else ""
            if content := self._package.read(path):
                number = self._collector.picture(path, content, description)
                self._collector.place_picture(number, cell, place=self._place)
        elif local(element) != "frame":
            self.story(element, cell)

    def _formula(self, element: Element) -> str:
        """The text of an embedded formula, as its author typed it."""
        embedded = child(element, "object")
        path = attribute(embedded, "href").removeprefix("./") if embedded is not None else ""
        root = self._package.xml(f"{path}/content.xml") if path else None
        found = next(descendants(root, "annotation"), None)
        return (found.text or "") if found is not None else ""

    def _table(self, element: Element) -> None:
        for found, cell in cells(element, self._collector.new_table()):
            self.story(found, cell)
