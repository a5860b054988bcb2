"""PDF, by hand: text in a font that is only named, with the table of what its glyphs mean."""

import io
import re
import unicodedata
import zlib

from PIL import Image

from tests.intake.making.pieces import columns, parts, rows, runs

WIDTH, HEIGHT = 595, 842
_LEFT, _TOP, _BOTTOM = 60, HEIGHT - 80, 80
_ROOM = WIDTH - 2 * _LEFT
_ROW = 20
_CELL_LINE = 14


def make_pdf(document):
    """Each line on one line of a page, in type small enough for that; pages are numbered."""
    pages = _Pages()
    for part in parts(document.lines):
        if part[0].cell:
            _table(pages, part)
        elif part[0].image:
            _picture(pages, document.images[part[0].image - 1])
        else:
            _line(pages, part[0])
    pages.end_page()
    return pages.written()


class _Pages:
    def __init__(self):
        self.glyphs = {}
        self.contents, self.images = [], []
        self.drawn = []
        self.y = _TOP

    def room(self, height):
        """Where something so high stands; on the next page, if need be."""
        if self.y - height < _BOTTOM:
            self.end_page()
        self.y -= height
        return self.y

    def text(self, x, y, text, size, bold=False):
        codes = "".join(f"{self.glyphs.setdefault(c, len(self.glyphs) + 1):04X}" for c in text)
        font = "F2" if bold else "F1"
        self.drawn.append(f"BT /{font} {size:.3f} Tf {x:.2f} {y:.2f} Td <{codes}> Tj ET")

    def end_page(self):
        number = f"- {len(self.contents) + 1} -"
        self.text((WIDTH - _width(number, 9)) / 2, 40, number, 9)
        self.contents.append("\n".join(self.drawn))
        self.drawn, self.y = [], _TOP

    def written(self):
        objects = _Objects()
        fonts = self._fonts(objects)
        images = " ".join(
            f"/I{n} {objects.add(*_image(each))} 0 R" for n, each in enumerate(self.images, 1)
        )
        resources = f"<< /Font << {fonts} >> /XObject << {images} >> >>"
        tree = objects.reserve()
        kids = []
        for content in self.contents:
            stream = objects.add("", zlib.compress(content.encode()), "/FlateDecode")
            kids.append(
                objects.add(
                    f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}]"
                    f" /Resources {resources} /Contents {stream} 0 R >>"
                )
            )
        listed = " ".join(f"{kid} 0 R" for kid in kids)
        objects.fill(tree, f"<< /Type /Pages /Kids [{listed}] /Count {len(kids)} >>")
        return objects.written(objects.add(f"<< /Type /Catalog /Pages {tree} 0 R >>"))

    def _fonts(self, objects):
        meanings = "".join(
            f"1 beginbfchar <{code:04X}> <{char.encode('utf-16-be').hex()}> endbfchar\n"
            for char, code in self.glyphs.items()
        )
        table = (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
            f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{meanings}endcmap end end"
        )
        unicode = objects.add("", zlib.compress(table.encode()), "/FlateDecode")
        widths = " ".join(f"{code} [{_units(char)}]" for char, code in self.glyphs.items())
        made = []
        for name, font in (("F1", "Batang"), ("F2", "Batang-Bold")):
            descendant = objects.add(
                f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{font} /DW 1000 /W [{widths}]"
                " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
                f" /FontDescriptor << /Type /FontDescriptor /FontName /{font} /Flags 4 /Ascent 880"
                " /Descent -120 /CapHeight 700 /ItalicAngle 0 /StemV 80"
                " /FontBBox [0 -120 1000 880] >> >>"
            )
            made.append(
                f"/{name} << /Type /Font /Subtype /Type0 /BaseFont /{font} /Encoding /Identity-H"
                f" /DescendantFonts [{descendant} 0 R] /ToUnicode {unicode} 0 R >>"
            )
        return " ".join(made)


class _Objects:
    def __init__(self):
        self.bodies = []

    def reserve(self):
        self.bodies.append(b"")
        return len(self.bodies)

    def fill(self, number, body):
        self.bodies[number - 1] = body.encode()

    def add(self, entries, stream=None, packing=""):
        """An object; with a stream, `entries` are more of its dictionary."""
        body = entries.encode()
        if stream is not None:
            filtered = f" /Filter {packing}" if packing else ""
            head = f"<< {entries} /Length {len(stream)}{filtered} >>\nstream\n"
            body = head.encode() + stream + b"\nendstream"
        self.bodies.append(body)
        return len(self.bodies)

    def written(self, catalogue):
        made, places = b"%PDF-1.7\n", []
        for number, body in enumerate(self.bodies, 1):
            places.append(len(made))
            made += b"%d 0 obj\n" % number + body + b"\nendobj\n"
        table = "".join(f"{place:010d} 00000 n \n" for place in places)
        size = len(self.bodies) + 1
        return (
            made
            + (
                f"xref\n0 {size}\n0000000000 65535 f \n{table}"
                f"trailer << /Size {size} /Root {catalogue} 0 R >>\nstartxref\n{len(made)}\n%%EOF\n"
            ).encode()
        )


def _image(content):
    with Image.open(io.BytesIO(content)) as picture:
        width, height = picture.size
        entries = f"/Type /XObject /Subtype /Image /Width {width} /Height {height}"
        entries += " /BitsPerComponent 8 /ColorSpace /DeviceRGB"
        if picture.format == "JPEG":
            return entries, content, "/DCTDecode"
        return entries, zlib.compress(picture.convert("RGB").tobytes()), "/FlateDecode"


def _units(char):
    return 1000 if unicodedata.east_asian_width(char) in "WFA" else 500


def _width(text, size):
    return sum(map(_units, text)) * size / 1000


def _line(pages, line):
    size = line.size or 10
    width = _width(line.text, size)
    size *= min(1, _ROOM / width) if width else 1
    y = pages.room(1.8 * size)
    x = (WIDTH - _width(line.text, size)) / 2 if line.centred else _LEFT
    for text, bold, _, note in runs(line):
        if not note:
            pages.text(x, y, text, size, bold)
            x += _width(text, size)


def _picture(pages, content):
    pages.images.append(content.content)
    y = pages.room(100)
    pages.drawn.append(f"q 90 0 0 90 {_LEFT} {y} cm /I{len(pages.images)} Do Q")


def _table(pages, lines):
    """Cells as wide as each other; their text is broken between words, and all of it is there."""
    width = _ROOM / columns(lines)
    texts = {
        (cell.row, cell.column): _fitted(inside, cell.column_span * width - 8)
        for row in rows(lines)
        for cell, inside in row
    }
    heights = _heights(lines, texts)
    top = pages.room(sum(heights)) + sum(heights)
    for row in rows(lines):
        for cell, _inside in row:
            x, y = _LEFT + cell.column * width, top - sum(heights[: cell.row + cell.row_span])
            height = sum(heights[cell.row : cell.row + cell.row_span])
            pages.drawn.append(f"{x:.2f} {y:.2f} {cell.column_span * width:.2f} {height} re S")
            size, written = texts[cell.row, cell.column]
            for number, text in enumerate(written, 1):
                pages.text(x + 4, y + height - number * _CELL_LINE, text, size)
    pages.room(10)


def _heights(lines, texts):
    """Each row is as high as its fullest cell; a cell over several rows stretches the last."""
    cells = [cell for row in rows(lines) for cell, _inside in row]
    heights = [_ROW] * max(cell.row + cell.row_span for cell in cells)
    for cell in sorted(cells, key=lambda cell: cell.row_span):
        needed = len(texts[cell.row, cell.column][1]) * _CELL_LINE + 6
        lacking = needed - sum(heights[cell.row : cell.row + cell.row_span])
        heights[cell.row + cell.row_span - 1] += max(0, lacking)
    return heights


def _fitted(paragraphs, room):
    """The lines of a cell, in type in which its longest word fits."""
    words = [word for line in paragraphs for word in line.text.split()]
    longest = max((_width(word, 10) for word in words), default=0)
    size = 10 * min(1, room / longest) if longest else 10
    return size, [text for line in paragraphs for text in _broken(line.text, room, size)]


def _broken(text, room, size):
    made = []
    for word in re.split(r"(?<=\S)(?= )", text):
        if made and _width(made[-1] + word, size) <= room + 0.01:
            made[-1] += word
        else:
            made.append(word.lstrip(" ") if made else word)
    return made
