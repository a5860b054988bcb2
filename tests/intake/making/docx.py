"""DOCX, by hand: WordprocessingML as Word writes it, as far as readers look."""

from tests.files.hostile import archive
from tests.intake.making.pieces import BULLETS, columns, escape, head, parts, rows, runs

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_SPACES = (
    f'xmlns:w="{_MAIN}" xmlns:r="{_OFFICE}" xmlns:a="{_DRAWING}/main"'
    f' xmlns:wp="{_DRAWING}/wordprocessingDrawing"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_PARTS = ("numbering", "styles", "footnotes", "comments", "header", "footer")


def make_docx(document, secret="", automatic=False):
    links = sorted({mark.value for line in document.lines for mark in line.marks} - {""})
    body = _secrets(secret) if secret else ""
    for part in parts(document.lines):
        body += _table(part, links) if part[0].cell else _line(part[0], links, automatic)
    notes = "".join(
        f'<w:footnote w:id="{n}"><w:p><w:r><w:footnoteRef/></w:r>{run(text)}</w:p></w:footnote>'
        for n, text in enumerate(document.notes, 1)
    )
    return package(body, notes, links, document.images, secret)


def package(body, notes="", links=(), images=(), secret=""):
    aside = f"<w:p>{run(secret)}</w:p>"
    separator = f'<w:footnote w:id="0" w:type="separator">{aside}</w:footnote>'
    relations = "".join(
        f'<Relationship Id="{p}" Type="{_OFFICE}/{p}" Target="{p}.xml"/>' for p in _PARTS
    )
    relations += "".join(
        f'<Relationship Id="link{n}" Type="{_OFFICE}/hyperlink" Target="{escape(link)}"'
        ' TargetMode="External"/>'
        for n, link in enumerate(links)
    )
    relations += "".join(
        f'<Relationship Id="image{n}" Type="{_OFFICE}/image" Target="media/{image.name}"/>'
        for n, image in enumerate(images, 1)
    )
    roots = {
        "document": f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>",
        "numbering": f"<w:numbering {_SPACES}>{_numbering()}</w:numbering>",
        "styles": f"<w:styles {_SPACES}>{_STYLES}</w:styles>",
        "footnotes": f"<w:footnotes {_SPACES}>{separator}{notes}</w:footnotes>",
        "comments": f'<w:comments {_SPACES}><w:comment w:id="1">{aside}</w:comment></w:comments>',
        "header": f"<w:hdr {_SPACES}>{aside}</w:hdr>",
        "footer": f"<w:ftr {_SPACES}>{aside}</w:ftr>",
    }
    main = f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    return archive(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}">{main}</Relationships>',
            "word/_rels/document.xml.rels": (
                f'<Relationships xmlns="{_PACKAGE}">{relations}</Relationships>'
            ),
            **{f"word/{name}.xml": root for name, root in roots.items()},
            **{f"word/media/{image.name}": image.content for image in images},
        }
    )


_STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:styleId="Title"><w:pPr><w:jc w:val="center"/></w:pPr>'
    '<w:rPr><w:sz w:val="52"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style>'
    # Two that are based on each other.
    '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
)


def _numbering():
    bullets = "".join(
        f'<w:lvl w:ilvl="{n}"><w:numFmt w:val="bullet"/><w:lvlText w:val="{char}"/></w:lvl>'
        for n, char in enumerate(BULLETS)
    )
    numbers = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:lvlText w:val="%{n + 1}."/></w:lvl>'
        for n in range(4)
    )
    return (
        f'<w:abstractNum w:abstractNumId="0">{bullets}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1">{numbers}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    )


def run(text, properties=""):
    said = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{said}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _line(line, links, automatic=False):
    if line.image:
        picture = f'<wp:inline><a:blip r:embed="image{line.image}"/></wp:inline>'
        return f"<w:p><w:r><w:drawing>{picture}</w:drawing></w:r></w:p>"
    found = head(line.text) if automatic else None
    start = len(line.text) - len(found[2]) if found else 0
    said = '<w:jc w:val="center"/>' if line.centred else ""
    if found:
        number = 2 if found[1] else 1
        said += f'<w:numPr><w:ilvl w:val="{found[0]}"/><w:numId w:val="{number}"/></w:numPr>'
    content = "".join(_run(links, line.size, *each) for each in runs(line, start))
    return f"<w:p><w:pPr>{said}</w:pPr>{content}</w:p>"


def _run(links, size, text, bold, link, note):
    if note:
        return f'<w:r><w:footnoteReference w:id="{note}"/></w:r>'
    said = ("<w:b/>" if bold else "") + (f'<w:sz w:val="{round(2 * size)}"/>' if size else "")
    made = run(text, said)
    return f'<w:hyperlink r:id="link{links.index(link)}">{made}</w:hyperlink>' if link else made


def _table(lines, links):
    """Merged cells as Word has them: one for each row, those below without text."""
    width = columns(lines)
    grid = {}
    for row in rows(lines):
        for cell, inside in row:
            for at in range(cell.row, cell.row + cell.row_span):
                grid[at, cell.column] = (cell, inside if at == cell.row else ())
    made = ""
    for at in sorted({row for row, _ in grid}):
        inside = "".join(_cell(*grid[at, c], links) for c in range(width) if (at, c) in grid)
        header = any(cell.header for (row, _), (cell, _) in grid.items() if row == at == cell.row)
        made += f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' if header else ''}{inside}</w:tr>"
    return f"<w:tbl>{made}</w:tbl>"


def _cell(cell, inside, links):
    merged = f"<w:vMerge{' w:val=' + chr(34) + 'restart' + chr(34) if inside else ''}/>"
    said = f'<w:gridSpan w:val="{cell.column_span}"/>' + (merged if cell.row_span > 1 else "")
    words = "".join(_line(line, links) for line in inside) or "<w:p/>"
    return f"<w:tc><w:tcPr>{said}</w:tcPr>{words}</w:tc>"


def _secrets(secret):
    """All that Word keeps in a document and does not print with it."""
    gone = f"<w:r><w:delText>{secret}</w:delText></w:r>"
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText> PAGE {secret} </w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(secret)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    content = (
        f'<w:del w:id="1">{gone}</w:del><w:moveFrom w:id="2">{run(secret)}</w:moveFrom>'
        f'<w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
        + run(secret, "<w:vanish/>")
        + run(secret, '<w:rStyle w:val="Hidden"/>')
        + f'{field}<w:fldSimple w:instr="PAGE">{run(secret)}</w:fldSimple>'
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
        f"<w:sdtContent>{run(secret)}</w:sdtContent></w:sdt>"
    )
    deleted = "<w:pPr><w:rPr><w:del w:id='3'/></w:rPr></w:pPr>"
    cell = f"<w:tc><w:p>{run(secret)}</w:p></w:tc>"
    row = f"<w:tbl><w:tr><w:trPr><w:del w:id='4'/></w:trPr>{cell}</w:tr></w:tbl>"
    return f"<w:p>{deleted}{content}</w:p>{row}"
