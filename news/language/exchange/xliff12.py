"""XLIFF 1.2, valid against the strict schema of the OASIS standard of 1 February 2008.

A unit's path is its `resname`, its stamp its `extradata`: both are attributes that tools keep.
"""

from collections.abc import Iterator

from lxml import etree

from news.language.codes import Code
from news.language.exchange.inline import words_of
from news.language.exchange.outgoing import ExchangeFile, ExchangeUnit
from news.language.exchange.returned import Envelope, Found, Words
from news.language.exchange.safe_xml import child, document, fill, written

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
    root = document(_tag("xliff"), {None: NAMESPACE}, {"version": "1.2"})
    inner = child(
        root,
        _tag("file"),
        original=file.name,
        source_language=file.source_language,
        target_language=file.target_language,
        datatype="plaintext",
        product_name=_US,
    )
    header = child(inner, _tag("header"))
    child(header, _tag("note"), f"{file.number} {file.headline}".strip(), **{"from": _US})
    body = child(inner, _tag("body"))
    for number, unit in enumerate(file.units, 1):
        _write_unit(child(body, _tag("trans-unit"), id=str(number)), unit)
    return written(root)


def _write_unit(element: etree._Element, unit: ExchangeUnit) -> None:
    segment = unit.segment
    element.tail = "\n"
    element.set("resname", segment.path)
    element.set("extradata", str(unit.stamp))
    element.set("restype", f"x-{segment.kind}")
    element.set(_XML_SPACE, "preserve")
    if unit.state == "approved":
        element.set("approved", "yes")
    if segment.longest:
        element.set("maxwidth", str(segment.longest))
        element.set("size-unit", "char")
    fill(child(element, _tag("source")), unit.words("source"), _write_code)
    if segment.target_text:
        target = child(element, _tag("target"), state=_STATES.get(unit.state, "translated"))
        fill(target, unit.words("target"), _write_code)
    if unit.note:
        child(element, _tag("note"), unit.note, **{"from": _US})


def _write_code(parent: etree._Element, code: Code) -> etree._Element:
    if code.is_alone:
        return child(parent, _tag("x"), id=str(code.id), ctype="x-footnote")
    kind = "link" if code.mark.link else "bold"
    return child(parent, _tag("g"), id=str(code.id), ctype=kind)


def read_xliff12(root: etree._Element) -> list[Envelope]:
    """Each `file` of the document. Those of tools that leave the namespace out are read too."""
    return [
        Envelope(
            file.get("original", ""),
            file.get("target-language", ""),
            tuple(_read_unit(unit) for unit in file.iter(f"{{*}}{'trans-unit'}")),
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


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
