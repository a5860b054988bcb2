"""XLIFF 2.1, valid against the core schema of the OASIS standard of 13 February 2018.

A unit's path is its `name`; its stamp is in the metadata module, which tools must keep.
"""

from operator import attrgetter
from pathlib import Path
from typing import Any

from lxml import etree

from news.language.codes import Code
from news.language.exchange.inline import words_of
from news.language.exchange.outgoing import ExchangeFile, ExchangeUnit
from news.language.exchange.parts import NAMESPACE, are_clear, parts_of, tag
from news.language.exchange.refused import ExchangeRefused
from news.language.exchange.returned import Envelope, Fault, Found
from news.language.exchange.safe_xml import child, document, fill, written

METADATA = "urn:oasis:names:tc:xliff:metadata:2.0"
_STATES = {"missing": "initial", "draft": "translated", "outdated": "initial", "approved": "final"}
_US = "gongbo"
_SCHEMA = Path(__file__).parent / "schemas" / "xliff_core_2.0.xsd"


def write_xliff21(file: ExchangeFile) -> bytes:
    """Raises `ExchangeRefused` (`nothing_to_write`)."""
    file.check()
    root = document(
        tag("xliff"),
        {None: NAMESPACE, "mda": METADATA},
        {"version": "2.1", "srcLang": file.source_language, "trgLang": file.target_language},
    )
    inner = child(root, tag("file"), id="release", original=file.name)
    inner.set(_XML_SPACE, "preserve")
    _write_note(inner, f"{file.number} {file.headline}".strip())
    for number, unit in enumerate(file.units, 1):
        _write_unit(child(inner, tag("unit"), id=str(number)), unit)
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
    segment = child(element, tag("segment"))
    # Beyond `initial`, a target must have every code that may not be deleted.
    segment.set("state", _STATES[unit.state] if unit.is_whole else "initial")
    segment.set("subState", f"{_US}:{unit.state}")
    fill(child(segment, tag("source")), unit.words("source"), _write_code)
    if unit.segment.target_text:
        fill(child(segment, tag("target")), unit.words("target"), _write_code)


def _write_note(parent: etree._Element, text: str) -> None:
    child(child(parent, tag("notes")), tag("note"), text, category=_US)


def _write_code(parent: etree._Element, code: Code) -> etree._Element:
    number = str(code.id)
    if code.is_alone:
        mark = "*" * code.mark.note
        return child(
            parent, tag("ph"), id=number, canCopy="no", canDelete="no", equiv=mark, disp=mark
        )
    if code.mark.link:
        return child(parent, tag("pc"), id=number, canDelete="no", type="link")
    return child(parent, tag("pc"), id=number, type="fmt", subType="xlf:b")


def read_xliff21(root: etree._Element) -> list[Envelope]:
    """Each `file` of the document. Raises `ExchangeRefused` (`invalid`, `line`)."""
    schema = etree.XMLSchema(etree.parse(_SCHEMA))
    if not schema.validate(root):
        log: Any = schema.error_log  # lxml-stubs do not say what is in it
        raise ExchangeRefused("invalid", line=log[0].line)
    languages = root.get("srcLang", ""), root.get("trgLang", "")
    return [
        Envelope(
            file.get("original", ""),
            languages[1],
            tuple(_read_unit(unit, languages) for unit in file.iter(tag("unit"))),
        )
        for file in root.iterchildren(tag("file"))
    ]


def _read_unit(unit: etree._Element, languages: tuple[str, str]) -> Found:
    parts = parts_of(unit)
    asked = [part for part in parts if part.needs_words]
    translated = [part for part in asked if part.is_translated]
    fault: Fault | None = None
    if not are_clear(parts, *languages):
        fault = "invalid_unit"
    elif translated and len(translated) < len(asked):
        fault = "partly_translated"
    words = words_of(*(part.target for part in sorted(parts, key=attrgetter("order"))))
    return Found(
        unit.get("name", ""),
        _stamp(unit),
        words_of(*(part.source for part in parts)),
        (words or None) if translated or not asked else None,
        bool(asked) and all(part.state == "final" for part in asked),
        _notes(unit),
        fault,
    )


def _stamp(unit: etree._Element) -> str:
    groups = unit.iterfind(f"{{{METADATA}}}metadata/{{{METADATA}}}metaGroup")
    ours = (group for group in groups if group.get("category") == _US)
    return next((meta.text or "" for group in ours for meta in group), "")


def _notes(unit: etree._Element) -> tuple[str, ...]:
    """Notes of a unit that are not ours, and comments on words within it."""
    notes = (
        note.text or ""
        for note in unit.iterfind(f"{tag('notes')}/{tag('note')}")
        if note.get("category") != _US
    )
    marks = (
        mark.get("value", "")
        for mark in unit.iter(tag("mrk"), tag("sm"))
        if mark.get("type") == "comment"
    )
    found = (text.strip() for text in (*notes, *marks))
    return tuple(text for text in found if text)


_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
