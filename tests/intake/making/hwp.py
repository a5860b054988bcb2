"""HWP 5, by hand: records as the published format has them, as far as readers look."""

import struct
import zlib

from tests.intake.making.cfb import compound
from tests.intake.making.pieces import BULLETS, cells, columns, head, parts, rows, runs

BEGIN = 0x10
(
    PARA_HEADER, PARA_TEXT, PARA_CHAR_SHAPE, PARA_LINE_SEG, PARA_RANGE_TAG, CTRL_HEADER,
    LIST_HEADER,
) = range(BEGIN + 50, BEGIN + 57)  # fmt: skip
SHAPE_COMPONENT, TABLE, PICTURE, MEMO_LIST = BEGIN + 60, BEGIN + 61, BEGIN + 69, BEGIN + 77
_DELETED = 17
# As in HWPX: 0 plain, 1 centred, then bullets of four levels and numbers of four.
_BULLET, _NUMBER = 2, 6


def record(tag, level, data=b""):
    size = len(data)
    if size < 0xFFF:
        return struct.pack("<I", tag | level << 10 | size << 20) + data
    return struct.pack("<II", tag | level << 10 | 0xFFF << 20, size) + data


def pack(data):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def make_hwp(document, secret="", automatic=False):
    section = _section(document, secret, automatic)
    return package([section], [(image.name, image.content) for image in document.images])


def package(sections, pictures=(), flags=1, version=0x05010100):
    streams = {
        "FileHeader": struct.pack("<32sII", b"HWP Document File", version, flags).ljust(256, b"\0"),
        "DocInfo": pack(_doc_info(pictures)),
    }
    for n, section in enumerate(sections):
        streams[f"BodyText/Section{n}"] = pack(section)
    for n, (name, content) in enumerate(pictures, 1):
        streams[f"BinData/BIN{n:04X}.{name.rpartition('.')[2]}"] = pack(content)
    return compound(streams)


def _wide(text):
    coded = text.encode("utf-16-le")
    return struct.pack("<H", len(coded) // 2) + coded


def _doc_info(pictures):
    made = b""
    for n, (name, _) in enumerate(pictures, 1):
        made += record(BEGIN + 2, 1, struct.pack("<HH", 1, n) + _wide(name.rpartition(".")[2]))
    for height, bold in [(1000, 0), (1000, 1), (2600, 0), (2600, 1)]:
        made += record(BEGIN + 5, 1, bytes(42) + struct.pack("<iI", height, 2 * bold) + bytes(22))
    heads = b"".join(
        struct.pack("<IhhI", 0, 0, 50, 0xFFFFFFFF) + _wide(f"^{n}.") for n in range(1, 8)
    )
    made += record(BEGIN + 7, 1, heads + struct.pack("<H7I", 1, *[1] * 7))
    for char in BULLETS:
        made += record(BEGIN + 8, 1, struct.pack("<IhhIH", 0, 0, 50, 0xFFFFFFFF, ord(char)))
    shapes = [(1, 0, 0, 0), (3, 0, 0, 0), *((1, 3, n + 1, n) for n in range(4))]
    shapes += [(1, 2, 1, n) for n in range(4)]
    for align, kind, reference, level in shapes:
        flags = align << 2 | kind << 23 | level << 25
        data = struct.pack("<I6iHHH4h", flags, 0, 0, 0, 0, 0, 160, 0, reference, 0, 0, 0, 0, 0)
        made += record(BEGIN + 9, 1, data + struct.pack("<3I", 0, 0, 160))
    return record(BEGIN, 0, bytes(26)) + record(BEGIN + 1, 0, bytes(72)) + made


class Paragraph:
    """Text and controls, as they are added."""

    def __init__(self, level=0, shape=0):
        self.level, self.shape = level, shape
        self.units, self.looks, self.ranges = b"", [], []
        self.controls, self.tail = b"", b""

    @property
    def at(self):
        return len(self.units) // 2

    def write(self, text, look=0):
        self.looks.append((self.at, look))
        self.units += text.encode("utf-16-le")
        return self

    def delete(self, text, with_end=False):
        start = self.at
        self.write(text)
        self.ranges.append((start, self.at + with_end))
        return self

    def control(self, code, kind, data=b"", inside=b""):
        """An extended control; `inside` are the records that stand in it."""
        name = kind.encode()[::-1]
        self.looks.append((self.at, 0))
        self.units += struct.pack("<H4s8xH", code, name, code)
        self.controls += record(CTRL_HEADER, self.level + 1, name + data) + inside
        return self

    def inline(self, code):
        self.units += struct.pack("<H12xH", code, code)
        return self

    def records(self):
        units = self.units + b"\r\0"
        looks = dict(self.looks or [(0, 0)])
        looks.setdefault(0, 0)
        count = len(units) // 2 | 1 << 31
        header = struct.pack("<IIHBBHHHI", count, 0, self.shape, 0, 0, len(looks), 0, 0, 0)
        made = record(PARA_HEADER, self.level, header)
        made += record(PARA_TEXT, self.level + 1, units)
        flat = b"".join(struct.pack("<II", *each) for each in sorted(looks.items()))
        made += record(PARA_CHAR_SHAPE, self.level + 1, flat)
        if self.ranges:
            tags = b"".join(struct.pack("<III", *each, _DELETED << 24 | 1) for each in self.ranges)
            made += record(PARA_RANGE_TAG, self.level + 1, tags)
        return made + self.controls + self.tail


def _section(document, secret, automatic):
    made = _secrets(secret) if secret else b""
    for part in parts(document.lines):
        if part[0].cell:
            table = Paragraph()
            _table(document, part, table)
            made += table.records()
        else:
            made += _line(document, part[0], 0, automatic)
    return made


def _line(document, line, level=0, automatic=False):
    found = head(line.text) if automatic else None
    start = len(line.text) - len(found[2]) if found else 0
    shape = (_NUMBER if found[1] else _BULLET) + found[0] if found else int(line.centred)
    paragraph = Paragraph(level, shape)
    if line.image:
        _picture(paragraph, line.image)
        return paragraph.records()
    for text, bold, link, note in runs(line, start):
        if note:
            body = Paragraph(level + 2).control(18, "atno", struct.pack("<IH", 1, 1))
            inside = record(LIST_HEADER, level + 2, struct.pack("<HIH", 1, 0, 0))
            inside += body.write(" " + document.notes[note - 1]).records()
            paragraph.control(17, "fn  ", bytes(16), inside)
        elif link:
            command = link.replace(":", "\\:") + ";1;0;0;"
            paragraph.control(3, "%hlk", struct.pack("<IB", 0, 0) + _wide(command) + bytes(8))
            paragraph.write(text, int(bold)).inline(4)
        else:
            paragraph.write(text, int(bold) + 2 * (line.size > 20))
    return paragraph.records()


def _object(description=""):
    return bytes(40) + _wide(description)


def _picture(paragraph, number):
    level = paragraph.level
    inside = record(SHAPE_COMPONENT, level + 2, b"cip$cip$" + bytes(200))
    inside += record(PICTURE, level + 3, bytes(71) + struct.pack("<H", number) + bytes(10))
    paragraph.control(11, "gso ", _object("그림입니다. 원본 그림의 이름: CLP.bmp"), inside)


def _table(document, lines, paragraph):
    level = paragraph.level + 2
    sizes = [len(row) for row in rows(lines)]
    data = struct.pack("<IHHH4H", 0, len(sizes), columns(lines), 0, 0, 0, 0, 0)
    inside = record(TABLE, level, data + struct.pack(f"<{len(sizes)}H", *sizes) + bytes(4))
    for cell, found in cells(lines):
        place = (cell.column, cell.row, cell.column_span, cell.row_span)
        header = struct.pack("<HIH4H", len(found), 0, 4 * cell.header, *place)
        inside += record(LIST_HEADER, level, header + bytes(31))
        inside += b"".join(_line(document, line, level) for line in found)
    paragraph.control(11, "tbl ", _object(), inside)


def _secrets(secret):
    """All that Hangul keeps in a document and does not print with it."""

    def listed(level=2):
        made = record(LIST_HEADER, level, struct.pack("<HIH", 1, 0, 0).ljust(16, b"\0"))
        return made + Paragraph(level).write(secret).records()

    first = Paragraph()
    for code, kind in ((16, "head"), (16, "foot"), (15, "tcmt")):
        first.control(code, kind, bytes(8), listed())
    first.control(3, "%%me", struct.pack("<IB", 0, 0) + _wide(f"MEMO/{secret}") + bytes(8))
    first.inline(4)
    first.control(22, "idxm", _wide(secret) + _wide(""))
    first.control(21, "pgnp", bytes(12))
    first.tail = record(MEMO_LIST, 1, bytes(4)) + listed(1)
    deleted = Paragraph()
    table = record(TABLE, 2, struct.pack("<IHHH4HH", 0, 1, 1, 0, 0, 0, 0, 0, 1) + bytes(4))
    header = struct.pack("<HIH4H", 1, 0, 0, 0, 0, 1, 1).ljust(47, b"\0")
    table += record(LIST_HEADER, 2, header) + Paragraph(2).write(secret).records()
    deleted.write(secret).control(11, "tbl ", _object(), table)
    deleted.ranges = [(0, deleted.at + 1)]
    return first.delete(secret, with_end=True).records() + deleted.records()
