"""ODT, by hand: OpenDocument as LibreOffice writes it, as far as readers look."""

from tests.files.hostile import archive
from tests.intake.making.pieces import BULLETS, columns, escape, head, parts, rows, runs

_MIME = "application/vnd.oasis.opendocument.text"
_URN = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = (
    " ".join(
        f'xmlns:{prefix}="{_URN}:{name}:1.0"'
        for prefix, name in {
            "office": "office",
            "text": "text",
            "style": "style",
            "table": "table",
            "draw": "drawing",
            "fo": "xsl-fo-compatible",
            "svg": "svg-compatible",
        }.items()
    )
    + ' xmlns:xlink="http://www.w3.org/1999/xlink"'
)


def make_odt(document, secret="", automatic=False):
    body = _secrets(secret) if secret else ""
    for part in parts(document.lines):
        body += _table(document, part) if part[0].cell else _line(document, part[0], automatic)
    return package(body, document.images, secret)


def package(body, images=(), secret="", **extra):
    content = (
        f"<office:document-content {_SPACES}><office:automatic-styles>{_styles()}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>"
    )
    page = f"<style:header><text:p>{secret}</text:p></style:header>"
    common = (
        f"<office:document-styles {_SPACES}><office:master-styles><style:master-page>{page}"
        "</style:master-page></office:master-styles></office:document-styles>"
    )
    files = {
        "mimetype": _MIME,
        "content.xml": content,
        "styles.xml": common,
        **{f"Pictures/{image.name}": image.content for image in images},
        **extra,
    }
    return archive(files, stored=["mimetype"])


def _styles():
    made = "".join(
        f'<style:style style:name="T{int(bold)}{size}" style:family="text"><style:text-properties'
        f' fo:font-size="{size}pt"{weight}/></style:style>'
        for bold, weight in ((False, ""), (True, ' fo:font-weight="bold"'))
        for size in (10, 26)
    )
    made += (
        '<style:style style:name="C" style:family="paragraph">'
        '<style:paragraph-properties fo:text-align="center"/></style:style>'
        '<style:style style:name="Hidden" style:family="text">'
        '<style:text-properties text:display="none"/></style:style>'
    )
    bullets = "".join(
        f'<text:list-level-style-bullet text:level="{n}" text:bullet-char="{char}"/>'
        for n, char in enumerate(BULLETS, 1)
    )
    numbers = "".join(
        f'<text:list-level-style-number text:level="{n}" style:num-format="1"'
        ' style:num-suffix="."/>'
        for n in range(1, 5)
    )
    return (
        f'{made}<text:list-style style:name="B">{bullets}</text:list-style>'
        f'<text:list-style style:name="N">{numbers}</text:list-style>'
    )


def _words(text):
    made = escape(text).replace("\t", "<text:tab/>")
    kept = made.lstrip(" ")
    spaces = len(made) - len(kept)
    made = (f'<text:s text:c="{spaces}"/>' if spaces else "") + kept
    while "  " in made:
        made = made.replace("  ", " <text:s/>", 1)
    return made


def _line(document, line, automatic=False):
    if line.image:
        name = document.images[line.image - 1].name
        return (
            f'<text:p><draw:frame><draw:image xlink:href="Pictures/{name}"/></draw:frame></text:p>'
        )
    found = head(line.text) if automatic else None
    start = len(line.text) - len(found[2]) if found else 0
    content = "".join(_run(document, line.size, *each) for each in runs(line, start))
    style = ' text:style-name="C"' if line.centred else ""
    made = f"<text:p{style}>{content}</text:p>"
    if not found:
        return made
    level, is_number, _ = found
    inner = f"<text:list-item>{made}</text:list-item>"
    for _ in range(level):
        inner = f"<text:list-item><text:list>{inner}</text:list></text:list-item>"
    name = "N" if is_number else "B"
    return f'<text:list text:style-name="{name}" text:continue-numbering="true">{inner}</text:list>'


def _run(document, size, text, bold, link, note):
    if note:
        return (
            '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
            f"<text:note-body><text:p>{escape(document.notes[note - 1])}</text:p></text:note-body>"
            "</text:note>"
        )
    style = f"T{int(bold)}{26 if size > 20 else 10}"
    made = f'<text:span text:style-name="{style}">{_words(text)}</text:span>'
    return f'<text:a xlink:href="{escape(link)}">{made}</text:a>' if link else made


def _table(document, lines):
    """Merged cells as ODF has them: those that are covered are said."""
    taken, made = set(), []
    for row in rows(lines):
        inside = ""
        placed = {cell.column: (cell, found) for cell, found in row}
        at = row[0][0].row
        for column in range(columns(lines)):
            if column in placed:
                cell, found = placed[column]
                words = "".join(_line(document, line) for line in found)
                inside += (
                    f'<table:table-cell table:number-columns-spanned="{cell.column_span}"'
                    f' table:number-rows-spanned="{cell.row_span}">{words}</table:table-cell>'
                )
                taken |= {
                    (at + r, column + c)
                    for r in range(cell.row_span)
                    for c in range(cell.column_span)
                }
            elif (at, column) in taken:
                inside += "<table:covered-table-cell/>"
        row_xml = f"<table:table-row>{inside}</table:table-row>"
        is_header = any(cell.header for cell, _ in row)
        wrapped = f"<table:table-header-rows>{row_xml}</table:table-header-rows>"
        made.append(wrapped if is_header else row_xml)
    return f"<table:table>{''.join(made)}</table:table>"


def _secrets(secret):
    """All that a word processor keeps in a document and does not print with it."""
    words = f"<text:p>{secret}</text:p>"
    return (
        f"<text:tracked-changes><text:changed-region><text:deletion>{words}</text:deletion>"
        f"</text:changed-region></text:tracked-changes>"
        f'<text:section text:display="none">{words}</text:section>'
        f'<text:p><text:hidden-paragraph text:is-hidden="true"/>{secret}</text:p>'
        '<table:table><table:table-row table:visibility="collapse"><table:table-cell>'
        f"{words}</table:table-cell></table:table-row></table:table>"
        f"<text:p><office:annotation>{words}</office:annotation>"
        f"<text:hidden-text>{secret}</text:hidden-text><text:page-number>{secret}</text:page-number>"
        f'<text:span text:style-name="Hidden">{secret}</text:span>'
        f"<text:placeholder>{secret}</text:placeholder></text:p>"
    )
