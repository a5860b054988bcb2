"""XLIFF 1.2, valid against the strict schema of the OASIS standard of 1 February 2008.

A unit's path is its `resname`, its stamp its `extradata`: both are attributes that tools keep.
"""

from collections.abc import Iterator

from lxml import etree

from news.language.codes import Tag
from news.language.exchange.inline import words_of
from news.language.exchange.outgoing import ExchangeFile, ExchangeUnit
from news.language.exchange.returned import Envelope, Found, Words
from news.language.exchange.safe_xml import attributes, document, inline, text

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
_STATES = {
    "draft": "translated",
    "outdated": "needs-review-translation",
    "approved": "final",
}
_FINAL = {"final", "signed-off"}
_UNTOUCHED = {"new", "needs-translation"}
_US = "Gongbo"


def write_xliff12(file: ExchangeFile) -> bytes:
    """Raises `ExchangeRefused` (`nothing_to_write`)."""
    file.check()
    about = attributes(
        original=file.name,
        source_language=file.source_language,
        target_language=file.target_language,
        datatype="plaintext",
        product_name=_US,
    )
    units = "".join(_unit(number, unit) for number, unit in enumerate(file.units, 1))
    return document(
        f'<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="{NAMESPACE}" version="1.2">\n'
        f"<file{about}><header>{_note(file.title)}</header><body>\n"
        f"{units}</body></file></xliff>\n"
    )


def _unit(number: int, unit: ExchangeUnit) -> str:
    segment = unit.segment
    about = attributes(
        id=str(number),
        resname=segment.path,
        extradata=str(unit.stamp),
        restype=f"x-{segment.kind}",
        approved="yes" if unit.state == "approved" else "",
        maxwidth=str(segment.longest or ""),
        size_unit="char" if segment.longest else "",
    )
    state = _STATES.get(unit.state, "translated")
    target = f'<target state="{state}">{inline(unit.target, _code)}</target>'
    return (
        f'<trans-unit{about} xml:space="preserve"><source>{inline(unit.source, _code)}</source>'
        f"{target if segment.target_text else ''}{_note(unit.note)}</trans-unit>\n"
    )


def _note(words: str) -> str:
    return f'<note from="{_US}">{text(words)}</note>' if words else ""


def _code(tag: Tag) -> str:
    code = tag.code
    match tag.side:
        case "alone":
            return f'<x id="{code.id}" ctype="x-footnote"/>'
        case "open":
            return f'<g id="{code.id}" ctype="{"link" if code.mark.link else "bold"}">'
        case "close":
            return "</g>"


def read_xliff12(root: etree._Element) -> list[Envelope]:
    """Each `file` of the document. Those of tools that leave the namespace out are read too."""
    return [
        Envelope(
            file.get("original", ""),
            file.get("target-language", ""),
            tuple(_read_unit(unit) for unit in file.iter("{*}trans-unit")),
        )
        for file in root.iterchildren("{*}file")
    ]


def _read_unit(unit: etree._Element) -> Found:
    source, target = unit.find("{*}source"), unit.find("{*}target")
    said = words_of(source) if source is not None else ()
    words = words_of(target) if target is not None else ()
    state = target.get("state", "") if target is not None else ""
    is_partly = target is not None and any(_empty_pieces(unit, target))
    return Found(
        unit.get("resname", ""),
        unit.get("extradata", ""),
        said,
        None if not words or (state in _UNTOUCHED and words == said) else words,
        unit.get("approved", "yes" if state in _FINAL else "no") == "yes",
        _notes(unit),
        "partly_translated" if is_partly else None,
    )


def _empty_pieces(unit: etree._Element, target: etree._Element) -> Iterator[str]:
    """The pieces of a unit cut by a tool (`seg-source`) that have words only in the source."""
    cut = unit.find("{*}seg-source")
    if cut is None or not words_of(target):
        return
    filled = {mid for mid, words in _pieces(target) if words}
    yield from (mid for mid, words in _pieces(cut) if words and mid not in filled)


def _pieces(element: etree._Element) -> Iterator[tuple[str, Words]]:
    for mark in element.iter("{*}mrk"):
        if mark.get("mtype") == "seg":
            yield mark.get("mid", ""), words_of(mark)


def _notes(unit: etree._Element) -> tuple[str, ...]:
    texts = (
        "".join(map(str, note.itertext())).strip()
        for note in unit.iterchildren("{*}note")
        if note.get("from") != _US
    )
    return tuple(text for text in texts if text)
