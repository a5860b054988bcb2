"""The paragraphs and tables of a Word document."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from news.intake.document import Cell
from news.intake.readers.collector import Collector
from news.intake.readers.paragraph import Look, Paragraph, web_link
from news.intake.readers.symbols import shown
from news.intake.readers.xml import Element, attribute, child, children, descendants, local

from .fields import Fields, link_of, printed
from .lists import WordLists
from .notes import Notes
from .relations import Relations
from .styles import Properties, Styles, properties, run_properties, switched
from .tables import cells

# Wrappers whose content is part of the text, and those whose content is not any more.
_TRANSPARENT = {"ins", "moveTo", "smartTag", "customXml", "sdtContent", "bdo", "dir"}
_GONE = {"del", "moveFrom"}
_CHARACTERS = {
    "tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-",
}  # fmt: skip


@dataclass
class _Reading:
    """A paragraph while it is read, and what is anchored in it after text."""

    paragraph: Paragraph
    style: Properties
    cell: Cell | None
    objects: int = 0
    later: list[Callable[[], None]] = field(default_factory=list)


class Body:
    """Reads stories (the body, a cell, a text box, a note) into a collector."""

    def __init__(
        self,
        collector: Collector,
        styles: Styles,
        lists: WordLists,
        notes: Notes,
        relations: Relations,
    ) -> None:
        self._collector = collector
        self._styles = styles
        self._lists = lists
        self._notes = notes
        self._relations = relations
        self._fields = Fields()
        self._count = 0

    def story(self, parent: Element | None, cell: Cell | None = None) -> None:
        """Paragraphs and tables in order. A paragraph whose mark is deleted goes on in the next."""
        began: _Reading | None = None
        for element in _blocks(parent):
            if local(element) == "tbl":
                self._table(element)
                continue
            self._count += 1
            style = self._style(element)
            if not (began and began.paragraph):
                began = _Reading(Paragraph(bool(style.centred)), style, cell)
            self._content(element, began, "")
            if not _mark_is_gone(element):
                self._end(began)
                began = None
        if began and began.paragraph:
            self._end(began)

    def _style(self, element: Element) -> Properties:
        own = child(element, "pPr")
        named = child(own, "pStyle")
        style = self._styles.paragraph(attribute(named, "val") if named is not None else "")
        return properties(own).over(style)

    def _end(self, reading: _Reading) -> None:
        paragraph, style = reading.paragraph, reading.style
        head = self._lists.head(style.list, style.level or 0) if style.list else ""
        if paragraph:
            paragraph.begin_with(head)
        if paragraph or not reading.objects:
            self._collector.paragraph(paragraph, reading.cell, place=self._place)
        for place in reading.later:
            place()

    @property
    def _place(self) -> str:
        return f"document:{self._count}"

    def _content(self, parent: Iterable[Element], reading: _Reading, link: str) -> None:
        for each in parent:
            name = local(each)
            if name == "r":
                self._run(each, reading, link)
            elif name == "hyperlink":
                target = web_link(self._relations.address(attribute(each, "id")))
                self._content(each, reading, target or link)
            elif name == "fldSimple":
                code = attribute(each, "instr")
                if printed(code):
                    self._content(each, reading, link_of(code) or link)
            elif name == "sdt":
                self._content(_control(each), reading, link)
            elif name in _TRANSPARENT:
                self._content(each, reading, link)
            elif name in ("oMath", "oMathPara"):
                for text in descendants(each, "t"):
                    reading.paragraph.write(text.text or "")

    def _run(self, run: Element, reading: _Reading, link: str) -> None:
        own = child(run, "rPr")
        named = child(own, "rStyle")
        style = self._styles.of(attribute(named, "val")) if named is not None else Properties()
        look = run_properties(own).over(style).over(reading.style)
        is_hidden = bool(look.hidden) or switched(own, "del") is not None
        for each in run:
            name = local(each)
            if name == "fldChar":
                self._fields.char(each)
            elif name == "instrText":
                self._fields.code(each)
            elif not (is_hidden or self._fields.hides):
                shape = Look(bool(look.bold), look.size or 0.0, link or self._fields.link)
                self._inline(each, name, reading, shape)

    def _inline(self, element: Element, name: str, reading: _Reading, look: Look) -> None:
        if name == "t":
            reading.paragraph.write(element.text or "", look)
        elif name in _CHARACTERS:
            # A page or a column that ends is no character.
            is_line = attribute(element, "type", "textWrapping") == "textWrapping"
            reading.paragraph.write(_CHARACTERS[name] if name != "br" or is_line else "", look)
        elif name == "sym":
            code = int(attribute(element, "char", "20")[:6], 16)
            reading.paragraph.write(shown(chr(code), attribute(element, "font")), look)
        elif name in ("footnoteReference", "endnoteReference"):
            note = self._notes.get(name.removesuffix("Reference"), attribute(element, "id"))
            if note is not None:
                reading.paragraph.anchor(self._collector.note(self._aside(note)))
        elif name == "ruby":
            for base in children(child(element, "rubyBase"), "r"):
                self._run(base, reading, look.link)
        elif name in ("drawing", "pict", "object", "AlternateContent"):
            self._drawn(element, reading)

    def _aside(self, note: Element) -> str:
        kept, self._collector = self._collector, Collector()
        fields, self._fields = self._fields, Fields()
        try:
            self.story(note)
            kept.hidden += self._collector.hidden
            return self._collector.text
        finally:
            self._collector, self._fields = kept, fields

    def _drawn(self, element: Element, reading: _Reading) -> None:
        reading.objects += 1
        if reading.paragraph:
            reading.later.append(lambda: self._drawing(element, reading.cell))
        else:
            self._drawing(element, reading.cell)

    def _drawing(self, element: Element, cell: Cell | None) -> None:
        """Pictures and text boxes in their order; of alternatives the first."""
        fields, self._fields = self._fields, Fields()
        for each in _without_fallback(element):
            name = local(each)
            if name == "txbxContent":
                self.story(each, cell)
            elif name in ("blip", "imagedata"):
                key = attribute(each, "embed") or attribute(each, "id")
                path, content = self._relations.picture(key)
                if content:
                    number = self._collector.picture(path, content, _description(element))
                    self._collector.place_picture(number, cell, place=self._place)
        self._fields = fields

    def _table(self, element: Element) -> None:
        number = self._collector.new_table()
        for found, cell in cells(element):
            self.story(found, replace(cell, table=number))


def _blocks(parent: Iterable[Element] | None) -> Iterator[Element]:
    """Paragraphs and tables, out of whatever wraps them."""
    for each in () if parent is None else parent:
        name = local(each)
        if name in ("p", "tbl"):
            yield each
        elif name == "sdt":
            yield from _blocks(_control(each))
        elif name in _TRANSPARENT:
            yield from _blocks(each)


def _control(element: Element) -> Iterable[Element]:
    """The content of a content control; nothing, while it only shows what to type."""
    prompts = switched(child(element, "sdtPr"), "showingPlcHdr")
    content = child(element, "sdtContent")
    return () if prompts or content is None else content


def _mark_is_gone(element: Element) -> bool:
    """17.13.5.15: the mark that ends the paragraph is deleted, or moved away."""
    mark = child(element, "pPr", "rPr")
    return any(child(mark, name) is not None for name in _GONE)


def _without_fallback(element: Element) -> Iterator[Element]:
    """All descendants but those of a `Fallback` and those inside a text box, in order."""
    for each in element:
        if local(each) == "Fallback":
            continue
        yield each
        if local(each) != "txbxContent":
            yield from _without_fallback(each)


def _description(element: Element) -> str:
    found = next(descendants(element, "docPr"), None)
    return attribute(found, "descr") if found is not None else ""
