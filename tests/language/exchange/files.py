"""A file as it goes out, and what an agency's tools do to it on the way back."""

from functools import cache
from io import BytesIO
from pathlib import Path

from lxml import etree
from openpyxl import load_workbook

from news.language.exchange import (
    ExchangeFile,
    ExchangeUnit,
    compare,
    read,
    write_xliff12,
    write_xliff21,
    write_xlsx,
)
from news.language.segments import Segment

UUID = "0b0e1c9e-58a1-4f5a-9d3f-8a51c1f0a001"
ROOT = Path(__file__).parents[3]
SCHEMAS = {
    "1.2": ROOT / "tests/documents/xliff/xliff-core-1.2-strict.xsd",
    "2.1": ROOT / "news/language/exchange/schemas/xliff_core_2.0.xsd",
}
XML_SCHEMA = SCHEMAS["2.1"].parent / "informativeCopiesOf3rdPartySchemas/w3c/xml.xsd"
X12 = "{urn:oasis:names:tc:xliff:document:1.2}"
X21 = "{urn:oasis:names:tc:xliff:document:2.0}"

SOURCE = (
    '<p>인천시<sup data-note="1">*</sup>는 <a href="https://www.incheon.go.kr">누리집</a>에서 '
    "<b>무료</b>로 받는다.</p>"
)
TARGET = (
    '<p>The city<sup data-note="1">*</sup> takes it <b>free</b> on its '
    '<a href="https://www.incheon.go.kr">site</a>.</p>'
)
HEADLINE = Segment("headline", "headline", "스마트시티 연수", "Smart city workshop", longest=255)
RICH = Segment("body.a1.text", "text", SOURCE, TARGET, rich=True)
MISSING = Segment("body.a2.notes.n1", "note", "개발도상국 공무원")


def export(*segments, state="draft"):
    units = tuple(
        ExchangeUnit(each, state if each.target else "missing", "note for her") for each in segments
    )
    return ExchangeFile(UUID, "2022-017", "연수 <개최> & 모집", "ko", "en", units)


def xlsx(file):
    return write_xlsx(file, ("원문 (한국어) · Korean", "번역 (영어) · English"))


WRITERS = {"xliff12": write_xliff12, "xliff21": write_xliff21, "xlsx": xlsx}


def back(data, *segments):
    """What may be taken of `data`, while the release has `segments`."""
    return compare(read(data), {segment.path: segment for segment in segments})


def valid(data):
    """Raises `DocumentInvalid` unless `data` obeys the schema of its version of XLIFF."""
    root = etree.fromstring(data)
    schema(root.get("version")).assertValid(root)
    return True


@cache
def schema(version):
    """A schema of OASIS, with our copy of the one that it imports from the net."""
    tree = etree.parse(SCHEMAS[version])
    for imported in tree.iter("{http://www.w3.org/2001/XMLSchema}import"):
        imported.set("schemaLocation", XML_SCHEMA.as_uri())
    return etree.XMLSchema(tree)


def changed(data, change):
    """XLIFF after `change` of its root."""
    root = etree.fromstring(data)
    change(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def replaced(data, *pairs):
    """XLIFF after replacements in its text, each of which must be found."""
    text = data.decode()
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new)
    return text.encode()


def resaved(data, change):
    """A workbook after `change` of its sheet, saved by another program."""
    book = load_workbook(BytesIO(data))
    change(book.active)
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()
