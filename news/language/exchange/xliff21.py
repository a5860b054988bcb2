"""XLIFF 2.1, valid against the core schema of the OASIS standard of 13 February 2018.

A unit's path is its `name`; its stamp is in the metadata module, which tools must keep.
"""

from dataclasses import dataclass

from lxml import etree

from news.language.codes import Code
from news.language.exchange.inline import words_of
from news.language.exchange.outgoing import ExchangeFile, ExchangeUnit
from news.language.exchange.returned import Envelope, Found
from news.language.exchange.safe_xml import child, document, fill, written

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
METADATA = "urn:oasis:names:tc:xliff:metadata:2.0"
_STATES = {"missing": "initial", "draft": "translated", "outdated": "initial", "approved": "final"}
_US = "gongbo"


def write_xliff21(file: ExchangeFile) -> bytes:
    """Raises `ExchangeRefused` (`nothing_to_write`)."""
    file.check()
    root = document(
        _tag("xliff"),
        {None: NAMESPACE, "mda": METADATA},
        {"version": "2.1", "srcLang": file.source_language, "trgLang": file.target_language},
    )
    inner = child(root, _tag("file"), id="release", original=file.name)
    inner.set(_XML_SPACE, "preserve")
    _write_note(inner, f"{file.number} {file.headline}".strip())
    for number, unit in enumerate(file.units, 1):
        _write_unit(child(inner, _tag("unit"), id=str(number)), unit)
    return written(root)


def _write_unit(element: etree._Element, unit: ExchangeUnit) -> None:
    element.tail = "\n"
    element.set("name", unit.segment.path)
    element.set("type", f"{_US}:{unit.segment.kind}")
    metadata = child(element, f"{{{METADATA}}}metadata")
    group = child(metadata, f"{{{METADATA}}}metaGroup", category=_US)
    child(group, f"{{{METADATA}}}meta", str(unit.stamp), type="stamp")
    if unit.note:
        _write_note(element, unit.note)
    segment = child(element, _tag("segment"))
    # Beyond `initial`, a target must have every code that may not be deleted.
    segment.set("state", _STATES[unit.state] if unit.is_whole else "initial")
    segment.set("subState", f"{_US}:{unit.state}")
    fill(child(segment, _tag("source")), unit.words("source"), _write_code)
    if unit.segment.target_text:
        fill(child(segment, _tag("target")), unit.words("target"), _write_code)


def _write_note(parent: etree._Element, text: str) -> None:
    child(child(parent, _tag("notes")), _tag("note"), text, category=_US)


def _write_code(parent: etree._Element, code: Code) -> etree._Element:
    number = str(code.id)
    if code.is_alone:
        mark = "*" * code.mark.note
        return child(
            parent, _tag("ph"), id=number, canCopy="no", canDelete="no", equiv=mark, disp=mark
        )
    if code.mark.link:
        return child(parent, _tag("pc"), id=number, canDelete="no", type="link")
    return child(parent, _tag("pc"), id=number, type="fmt", subType="xlf:b")


def read_xliff21(root: etree._Element) -> list[Envelope]:
    """Each `file` of the document."""
    return [
        Envelope(
            file.get("original", ""),
            root.get("trgLang", ""),
            tuple(_read_unit(unit) for unit in file.iter(_tag("unit"))),
        )
        for file in root.iterchildren(_tag("file"))
    ]


@dataclass(frozen=True)
class _Part:
    """A `segment`, or an `ignorable` between two: white space that a tool has cut off."""

    element: etree._Element

    @property
    def source(self) -> etree._Element:
        return self._inner("source")

    @property
    def target(self) -> etree._Element:
        """The target; what is ignorable, or empty in the source, needs none."""
        if self._find("target") is None and not self.needs_words:
            return self.source
        return self._inner("target")

    @property
    def needs_words(self) -> bool:
        return self.element.tag == _tag("segment") and bool(words_of(self.source))

    @property
    def state(self) -> str:
        return self.element.get("state", "initial")

    @property
    def is_translated(self) -> bool:
        """A target that says `initial` and repeats its source is one that a tool has put there."""
        words = words_of(self.target)
        if self.state == "initial":
            return bool(words) and words != words_of(self.source)
        return self._find("target") is not None

    def order(self, place: int) -> int:
        order = self.target.get("order", "")
        return int(order) if order.isdecimal() and len(order) < _DIGITS else place

    def _find(self, name: str) -> etree._Element | None:
        return self.element.find(_tag(name))

    def _inner(self, name: str) -> etree._Element:
        found = self._find(name)
        return etree.Element(_tag(name)) if found is None else found


_DIGITS = 10


def _read_unit(unit: etree._Element) -> Found:
    parts = [_Part(part) for part in unit.iterchildren(_tag("segment"), _tag("ignorable"))]
    places = {part: part.order(place) for place, part in enumerate(parts, 1)}
    targets = [part.target for part in sorted(parts, key=places.__getitem__)]
    asked = [part for part in parts if part.needs_words]
    translated = [part for part in asked if part.is_translated]
    return Found(
        unit.get("name", ""),
        _stamp(unit),
        words_of(*(part.source for part in parts)),
        (words_of(*targets) or None) if translated or not asked else None,
        bool(asked) and all(part.state == "final" for part in asked),
        _notes(unit),
        "partly_translated" if translated and len(translated) < len(asked) else None,
    )


def _stamp(unit: etree._Element) -> str:
    groups = unit.iterfind(f"{{{METADATA}}}metadata/{{{METADATA}}}metaGroup")
    ours = (group for group in groups if group.get("category") == _US)
    return next((meta.text or "" for group in ours for meta in group), "")


def _notes(unit: etree._Element) -> tuple[str, ...]:
    """Notes of a unit that are not ours, and comments on words within it."""
    notes = (
        note.text or ""
        for note in unit.iterfind(f"{_tag('notes')}/{_tag('note')}")
        if note.get("category") != _US
    )
    marks = (
        mark.get("value", "")
        for mark in unit.iter(_tag("mrk"), _tag("sm"))
        if mark.get("type") == "comment"
    )
    found = (text.strip() for text in (*notes, *marks))
    return tuple(text for text in found if text)


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
