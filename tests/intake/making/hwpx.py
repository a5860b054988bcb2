"""HWPX, by hand: OWPML as Hangul writes it, as far as readers look."""

from tests.files.hostile import archive
from tests.intake.making.pieces import BULLETS, escape, head, parts, rows, runs

_URL = "http://www.hancom.co.kr/hwpml/2011"
_SPACES = (
    f'xmlns:hp="{_URL}/paragraph" xmlns:hs="{_URL}/section" xmlns:hc="{_URL}/core"'
    f' xmlns:hh="{_URL}/head" xmlns:opf="http://www.idpf.org/2007/opf/"'
)
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>'
# Paragraph shapes: 0 plain, 1 centred, then bullets of four levels and numbers of four.
_BULLET, _NUMBER = 2, 6


def make_hwpx(document, secret="", automatic=False):
    section = _section(document, secret, automatic)
    return package(section, header(), [(i.name, i.content) for i in document.images])


def package(section, head, pictures=(), **extra):
    items = "".join(
        f'<opf:item id="image{n}" href="BinData/{name}" media-type="image/png" isEmbeded="1"/>'
        for n, (name, _) in enumerate(pictures, 1)
    )
    manifest = (
        f'{_XML}<opf:package {_SPACES}><opf:manifest><opf:item id="header"'
        ' href="Contents/header.xml"/><opf:item id="section0" href="Contents/section0.xml"/>'
        f'{items}</opf:manifest><opf:spine><opf:itemref idref="header"/>'
        '<opf:itemref idref="section0"/></opf:spine></opf:package>'
    )
    parts = {
        "mimetype": "application/hwp+zip",
        "Contents/header.xml": head,
        "Contents/section0.xml": section,
        "Contents/content.hpf": manifest,
        **{f"BinData/{name}": content for name, content in pictures},
        **extra,
    }
    return archive(parts, stored=["mimetype"])


def header():
    looks = "".join(
        f'<hh:charPr id="{n}" height="{height}">{"<hh:bold/>" if bold else ""}</hh:charPr>'
        for n, (height, bold) in enumerate([(1000, 0), (1000, 1), (2600, 0), (2600, 1)])
    )
    shapes = [("LEFT", "NONE", 0, 0), ("CENTER", "NONE", 0, 0)]
    shapes += [("LEFT", "BULLET", level + 1, level) for level in range(4)]
    shapes += [("LEFT", "NUMBER", 1, level) for level in range(4)]
    paragraphs = "".join(
        f'<hh:paraPr id="{n}"><hh:align horizontal="{align}"/>'
        f'<hh:heading type="{kind}" idRef="{ref}" level="{level}"/></hh:paraPr>'
        for n, (align, kind, ref, level) in enumerate(shapes)
    )
    bullets = "".join(f'<hh:bullet id="{n}" char="{c}"/>' for n, c in enumerate(BULLETS, 1))
    heads = "".join(
        f'<hh:paraHead level="{n}" start="1" numFormat="DIGIT">^{n}.</hh:paraHead>'
        for n in range(1, 5)
    )
    return (
        f"{_XML}<hh:head {_SPACES}><hh:refList><hh:charProperties>{looks}</hh:charProperties>"
        f'<hh:numberings><hh:numbering id="1">{heads}</hh:numbering></hh:numberings>'
        f"<hh:bullets>{bullets}</hh:bullets><hh:paraProperties>{paragraphs}</hh:paraProperties>"
        "</hh:refList></hh:head>"
    )


def section(paragraphs):
    return f"{_XML}<hs:sec {_SPACES}>{paragraphs}</hs:sec>"


def paragraph(content, shape=0, **attributes):
    more = "".join(f' {key}="{value}"' for key, value in attributes.items())
    return f'<hp:p paraPrIDRef="{shape}"{more}>{content}</hp:p>'


def run(text, look=0):
    return f'<hp:run charPrIDRef="{look}"><hp:t>{escape(text)}</hp:t></hp:run>'


def _section(document, secret, automatic):
    made = []
    for part in parts(document.lines):
        if part[0].cell:
            made.append(paragraph(f'<hp:run charPrIDRef="0">{_table(document, part)}</hp:run>'))
        else:
            made.append(_line(document, part[0], automatic))
    return section((_secrets(secret) if secret else "") + "".join(made))


def _line(document, line, automatic=False):
    if line.image:
        picture = f'<hp:pic><hc:img binaryItemIDRef="image{line.image}"/></hp:pic>'
        return paragraph(f'<hp:run charPrIDRef="0">{picture}</hp:run>')
    found = head(line.text) if automatic else None
    start = len(line.text) - len(found[2]) if found else 0
    shape = (_NUMBER if found[1] else _BULLET) + found[0] if found else int(line.centred)
    content = "".join(_run(document, *each, big=line.size > 20) for each in runs(line, start))
    return paragraph(content, shape)


def _run(document, text, bold, link, note, big=False):
    if note:
        body = paragraph(run(document.notes[note - 1]))
        number = '<hp:ctrl><hp:autoNum num="1" numType="FOOTNOTE"/></hp:ctrl>'
        inner = body.replace("<hp:t>", f"{number}<hp:t>", 1)
        return (
            '<hp:run charPrIDRef="0"><hp:ctrl><hp:footNote number="1"><hp:subList>'
            f"{inner}</hp:subList></hp:footNote></hp:ctrl></hp:run>"
        )
    made = run(text, int(bold) + 2 * big)
    if not link:
        return made
    command = escape(link.replace(":", "\\:")) + ";1;0;0;"
    return (
        '<hp:run charPrIDRef="0"><hp:ctrl><hp:fieldBegin type="HYPERLINK"><hp:parameters>'
        f'<hp:stringParam name="Command">{command}</hp:stringParam></hp:parameters>'
        f'</hp:fieldBegin></hp:ctrl></hp:run>{made}<hp:run charPrIDRef="0"><hp:ctrl>'
        "<hp:fieldEnd/></hp:ctrl></hp:run>"
    )


def _table(document, lines):
    made = ""
    for row in rows(lines):
        made += "<hp:tr>"
        for cell, inside in row:
            words = "".join(_line(document, line) for line in inside)
            made += (
                f'<hp:tc header="{int(cell.header)}"><hp:subList>{words}</hp:subList>'
                f'<hp:cellAddr colAddr="{cell.column}" rowAddr="{cell.row}"/>'
                f'<hp:cellSpan colSpan="{cell.column_span}" rowSpan="{cell.row_span}"/></hp:tc>'
            )
        made += "</hp:tr>"
    return f"<hp:tbl>{made}</hp:tbl>"


def _secrets(secret):
    """All that Hangul keeps in a document and does not print with it."""
    words = paragraph(run(secret))
    inside = f"<hp:subList>{words}</hp:subList>"
    controls = "".join(
        f'<hp:run charPrIDRef="0"><hp:ctrl>{control}</hp:ctrl></hp:run>'
        for control in (
            f"<hp:header>{inside}</hp:header>",
            f"<hp:footer>{inside}</hp:footer>",
            f"<hp:hiddenComment>{inside}</hp:hiddenComment>",
            f'<hp:fieldBegin type="MEMO"><hp:parameters><hp:stringParam name="Author">{secret}'
            f"</hp:stringParam></hp:parameters>{inside}</hp:fieldBegin>",
            "<hp:fieldEnd/>",
            f"<hp:indexmark><hp:firstKey>{secret}</hp:firstKey></hp:indexmark>",
            '<hp:pageNum pos="BOTTOM_CENTER" formatType="DIGIT" sideChar="-"/>',
        )
    )
    deleted = '<hp:deleteBegin Id="{0}" TcId="1"/>{1}<hp:deleteEnd Id="{0}" TcId="1" paraend="1"/>'
    gone = f'<hp:run charPrIDRef="0"><hp:t>{deleted.format(1, secret)}</hp:t></hp:run>'
    # One that begins in a paragraph and ends in the next, over a table.
    table = f"<hp:tbl><hp:tr><hp:tc>{inside}</hp:tc></hp:tr></hp:tbl>"
    begins = (
        f'<hp:run charPrIDRef="0"><hp:t><hp:deleteBegin Id="2" TcId="1"/>{secret}</hp:t></hp:run>'
        f'<hp:run charPrIDRef="0">{table}</hp:run>'
    )
    ends = (
        f'<hp:run charPrIDRef="0"><hp:t>{secret}<hp:deleteEnd Id="2" TcId="1" paraend="1"/></hp:t>'
        "</hp:run>"
    )
    return paragraph(controls + gone) + paragraph(begins) + paragraph(ends)
