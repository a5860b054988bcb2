"""Makes small office files by hand: zip packages of XML that the usual programs open."""

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from xml.sax.saxutils import escape

from .hwpx_header import HEADER

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_HWPML = "http://www.hancom.co.kr/hwpml/2011"
_HWPX_MIMETYPE = "application/hwp+zip"


def package(parts: Mapping[str, str | bytes], stored: Iterable[str] = ()) -> bytes:
    """A zip file of `parts` in their order, those in `stored` uncompressed, without a clock."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return file.getvalue()


def hwpx(title: str, paragraphs: Sequence[str]) -> bytes:
    """An OWPML document (KS X 6101) with one section."""
    parts = {
        # As in EPUB and ODF, the type is told by an uncompressed first entry.
        "mimetype": _HWPX_MIMETYPE,
        "version.xml": _DECLARATION
        + '<hv:HCFVersion xmlns:hv="http://www.hancom.co.kr/hwpml/2011/version"'
        ' tagetApplication="WORDPROCESSOR" major="5" minor="1" micro="0" buildNumber="1"'
        ' os="1" xmlVersion="1.4" application="Gongbo demo" appVersion="1"/>',
        "META-INF/container.xml": _DECLARATION
        + '<ocf:container xmlns:ocf="urn:oasis:names:tc:opendocument:xmlns:container">'
        '<ocf:rootfiles><ocf:rootfile full-path="Contents/content.hpf"'
        ' media-type="application/hwpml-package+xml"/></ocf:rootfiles></ocf:container>',
        "Contents/content.hpf": _DECLARATION
        + '<opf:package xmlns:opf="http://www.idpf.org/2007/opf/" version="" unique-identifier=""'
        f' id=""><opf:metadata><opf:title>{escape(title)}</opf:title>'
        "<opf:language>ko</opf:language></opf:metadata><opf:manifest>"
        '<opf:item id="header" href="Contents/header.xml" media-type="application/xml"/>'
        '<opf:item id="section0" href="Contents/section0.xml" media-type="application/xml"/>'
        '</opf:manifest><opf:spine><opf:itemref idref="header" linear="yes"/>'
        '<opf:itemref idref="section0" linear="yes"/></opf:spine></opf:package>',
        "Contents/header.xml": _DECLARATION + HEADER,
        "Contents/section0.xml": _DECLARATION + _hwpx_section(paragraphs),
        "Preview/PrvText.txt": "\r\n".join(paragraphs),
    }
    return package(parts, stored=("mimetype",))


def _hwpx_section(paragraphs: Sequence[str]) -> str:
    page = (
        '<hp:run charPrIDRef="0"><hp:secPr id="" textDirection="HORIZONTAL" spaceColumns="1134"'
        ' tabStop="8000" outlineShapeIDRef="0" memoShapeIDRef="0" textVerticalWidthHead="0"'
        ' masterPageCnt="0"><hp:pagePr landscape="WIDELY" width="59528" height="84188"'
        ' gutterType="LEFT_ONLY"><hp:margin header="4252" footer="4252" gutter="0" left="8504"'
        ' right="8504" top="5668" bottom="4252"/></hp:pagePr></hp:secPr></hp:run>'
    )
    lines = [
        f'<hp:p id="{number}" paraPrIDRef="0" styleIDRef="0" pageBreak="0" columnBreak="0"'
        f' merged="0">{page if number == 0 else ""}'
        f'<hp:run charPrIDRef="0"><hp:t>{escape(text)}</hp:t></hp:run></hp:p>'
        for number, text in enumerate(paragraphs)
    ]
    return (
        f'<hs:sec xmlns:hs="{_HWPML}/section" xmlns:hp="{_HWPML}/paragraph">'
        + "".join(lines)
        + "</hs:sec>"
    )


def xlsx(rows: Sequence[Sequence[str]]) -> bytes:
    """A SpreadsheetML workbook with one sheet of text."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    cells = "".join(
        f"<row>{''.join(f'<c t="inlineStr"><is><t>{escape(c)}</t></is></c>' for c in row)}</row>"
        for row in rows
    )
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": _content_types(
            {
                "/xl/workbook.xml": f"{kind}.sheet.main+xml",
                "/xl/worksheets/sheet1.xml": f"{kind}.worksheet+xml",
            }
        ),
        "_rels/.rels": _relationship("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": f'{_DECLARATION}<workbook xmlns="{main}" xmlns:r="{_OFFICE}"><sheets>'
        '<sheet name="SAMPLE" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relationship("worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml": f'{_DECLARATION}<worksheet xmlns="{main}"><sheetData>{cells}'
        "</sheetData></worksheet>",
    }
    return package(parts)


def docx(paragraphs: Sequence[str]) -> bytes:
    """A WordprocessingML document of plain paragraphs."""
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    body = "".join(f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>" for text in paragraphs)
    parts = {
        "[Content_Types].xml": _content_types({"/word/document.xml": kind}),
        "_rels/.rels": _relationship("officeDocument", "word/document.xml"),
        "word/document.xml": f'{_DECLARATION}<w:document xmlns:w="{main}"><w:body>{body}</w:body>'
        "</w:document>",
    }
    return package(parts)


def _content_types(overrides: Mapping[str, str]) -> str:
    lines = "".join(
        f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in overrides.items()
    )
    return (
        f'{_DECLARATION}<Types xmlns="{_CONTENT_TYPES}"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{lines}</Types>'
    )


def _relationship(kind: str, target: str) -> str:
    return (
        f'{_DECLARATION}<Relationships xmlns="{_RELATIONSHIPS}"><Relationship Id="rId1"'
        f' Type="{_OFFICE}/{kind}" Target="{target}"/></Relationships>'
    )
