"""XLIFF 2.1, valid against the core schema of the OASIS standard of 13 February 2018.

A unit's path is its `name`; its stamp is in the metadata module, which tools must keep.
"""

from itertools import chain
from operator import attrgetter
from pathlib import Path
from typing import Any

from lxml import etree

from news.language.codes import Tag
from news.language.exchange.inline import joined
from news.language.exchange.outgoing import ExchangeFile, ExchangeUnit
from news.language.exchange.parts import NAMESPACE, are_clear, parts_of, tag
from news.language.exchange.refused import ExchangeRefused
from news.language.exchange.returned import Envelope, Fault, Found
from news.language.exchange.safe_xml import attributes, document, inline, text

METADATA = "urn:oasis:names:tc:xliff:metadata:2.0"
_STATES = {"missing": "initial", "draft": "translated", "outdated": "initial", "approved": "final"}
_US = "gongbo"
_SCHEMA = Path(__file__).parent / "schemas" / "xliff_core_2.0.xsd"


def write_xliff21(file: ExchangeFile) -> bytes:
    """Raises `ExchangeRefused` (`nothing_to_write`)."""
    file.check()
    languages = attributes(srcLang=file.source_language, trgLang=file.target_language)
    units = "".join(_unit(number, unit) for number, unit in enumerate(file.units, 1))
    return document(
        f'<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="{NAMESPACE}" '
        f'xmlns:mda="{METADATA}" version="2.1"{languages}>\n'
        f'<file id="release"{attributes(original=file.name)} xml:space="preserve">'
        f"{_note(file.title)}\n{units}</file></xliff>\n"
    )


def _unit(number: int, unit: ExchangeUnit) -> str:
    segment = unit.segment
    about = attributes(id=str(number), name=segment.path, type=f"{_US}:{segment.kind}")
    # Beyond `initial`, a target must have every code that may not be deleted.
    state = _STATES[unit.state] if unit.is_whole else "initial"
    target = f"<target>{inline(unit.target, _code)}</target>" if segment.target_text else ""
    return (
        f'<unit{about}><mda:metadata><mda:metaGroup category="{_US}"><mda:meta type="stamp">'
        f"{unit.stamp}</mda:meta></mda:metaGroup></mda:metadata>{_note(unit.note)}"
        f'<segment state="{state}" subState="{_US}:{unit.state}">'
        f"<source>{inline(unit.source, _code)}</source>{target}</segment></unit>\n"
    )


def _note(words: str) -> str:
    return f'<notes><note category="{_US}">{text(words)}</note></notes>' if words else ""


def _code(tag: Tag) -> str:
    code = tag.code
    match tag.side:
        case "alone":
            mark = "*" * code.mark.note
            return f'<ph id="{code.id}" canCopy="no" canDelete="no" equiv="{mark}" disp="{mark}"/>'
        case "open" if code.mark.link:
            return f'<pc id="{code.id}" canDelete="no" type="link">'
        case "open":
            return f'<pc id="{code.id}" type="fmt" subType="xlf:b">'
        case "close":
            return "</pc>"


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
    target = chain.from_iterable(part.said for part in sorted(parts, key=attrgetter("order")))
    return Found(
        unit.get("name", ""),
        _stamp(unit),
        joined(chain.from_iterable(part.source for part in parts)),
        (joined(target) or None) if translated or not asked else None,
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
