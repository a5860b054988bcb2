"""Files that cannot be read, or were made to do harm, cost a message."""

import gzip
import io
import random
import struct
import zipfile

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, StreamObject

from news.intake import Document, DocumentRefused, Image, Line
from news.intake.readers import read_document
from tests.files.hostile import archive
from tests.intake.making import MAKERS, OFFICE, docx, hwp, hwpx, make, odt
from tests.intake.making.cfb import compound
from tests.intake.making.pdf import make_pdf
from tests.intake.test_formats import picture

TEXT = "인천 스마트도시 국제교류 워크숍 개최\n인천광역시는 11일 워크숍을 개최했다고 밝혔다."


def refusal(content, name=""):
    with pytest.raises(DocumentRefused) as refused:
        read_document(content, name)
    return refused.value


def reason(content, name=""):
    return refusal(content, name).reason


def outcome(content, name):
    """Why it was refused; nothing where it was read."""
    try:
        read_document(content, name)
    except DocumentRefused as refused:
        return refused.reason
    return ""


def encrypted_zip(content):
    """Every entry of a ZIP marked as encrypted."""
    data = bytearray(content)
    for magic, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(magic)
        while place >= 0:
            data[place + at] |= 1
            place = data.find(magic, place + 4)
    return bytes(data)


def encrypted_pdf():
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(make(TEXT, "pdf"))))
    writer.encrypt("secret", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


LOCKED = '<manifest:encryption-data xmlns:manifest="urn:oasis"/>'


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (lambda: hwp.package([b""], flags=1 | 2), "encrypted"),
        (lambda: hwp.package([b""], flags=1 | 4), "distribution_only"),
        (lambda: hwp.package([b""], flags=1 | 16), "protected"),
        (lambda: hwpx.package("<x/>", "<x/>", **{"META-INF/manifest.xml": LOCKED}), "encrypted"),
        (lambda: hwpx.package(b"\x8f\x01\x99" * 99, hwpx.header()), "distribution_only"),
        (lambda: odt.package("", **{"META-INF/manifest.xml": LOCKED}), "encrypted"),
        (lambda: compound({"EncryptedPackage": b"x" * 5000, "EncryptionInfo": b"x"}), "encrypted"),
        (lambda: compound({"EncryptedPackage": b"x", "DRMEncryptedDataSpace": b"x"}), "protected"),
        (lambda: encrypted_zip(make(TEXT, "docx")), "encrypted"),
        (lambda: encrypted_zip(archive({"a.txt": "x"})), "encrypted"),
        (encrypted_pdf, "encrypted"),
        (
            lambda: b"\x9b\x20DRMONE  This Document is encrypted and protected" + bytes(99),
            "protected",
        ),
        (lambda: b"SCDSA004" + bytes(range(256)), "protected"),
        (lambda: b"HWP Document File V3.00 \x1a\1\2\3\4\5" + bytes(99), "hwp_3"),
        (lambda: b'<?xml version="1.0"?><HWPML Version="2.8"><BODY/></HWPML>', "hwpml"),
        (lambda: '<?xml version="1.0"?><HWPML></HWPML>'.encode("utf-16"), "hwpml"),
        (lambda: b"", "empty"),
        (lambda: b" \r\n\t\n", "empty"),
        (lambda: compound({"WordDocument": b"x" * 100}), "unknown_format"),
        (lambda: bytes(range(256)) * 9, "unknown_format"),
        (lambda: b"<!DOCTYPE html><html></html>", "unknown_format"),
    ],
)
def test_what_cannot_be_read_says_why(content, expected):
    assert reason(content()) == expected


@pytest.mark.parametrize("format", MAKERS)
def test_a_document_without_text_is_empty(format):
    assert reason(make("", format)) == "empty"


def test_a_pdf_of_pictures_is_scanned():
    made = Document("text", (Line(image=1),), images=(Image("scan.jpg", picture("JPEG")),))
    assert reason(_without_text(make_pdf(made))) == "scanned"


def _without_text(content):
    """The page number is drawn nowhere."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    stream = StreamObject()
    stream.set_data(b"q 90 0 0 90 60 500 cm /I1 Do Q")
    writer.pages[0][NameObject("/Contents")] = writer._add_object(stream)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


@pytest.mark.parametrize("format", ["text", *MAKERS])
def test_what_can_be_read_is_read_under_any_name(format):
    for name in ("a.hwp", "a.pdf", "a.xyz", "a"):
        assert read_document(make(TEXT, format), name).format == format


def test_a_file_that_is_not_what_it_is_called_says_what_it_is():
    refused = refusal(picture(), "release.hwpx")
    assert (refused.reason, refused.params) == (
        "wrong_extension",
        {"claimed": "hwpx", "found": "picture"},
    )
    assert reason(b"\x01\x02\x00\xff" * 50, "release.hwp") == "damaged"


@pytest.mark.parametrize("format", MAKERS)
def test_truncated_files_are_damaged_or_read_in_part(format):
    content = make(TEXT * 40, format)
    for part in (0.1, 0.5, 0.9, 0.99):
        assert outcome(content[: int(len(content) * part)], f"a.{format}") in (
            {"", "damaged"} if format == "pdf" else {"damaged"}
        )


@pytest.mark.parametrize("format", MAKERS)
def test_flipped_bits_never_come_to_more_than_a_message(format):
    content = make(TEXT * 5, format, automatic=True)
    chance = random.Random(format)
    for _ in range(25 if format == "pdf" else 80):
        data = bytearray(content)
        for _ in range(chance.choice([1, 1, 3, 20])):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        outcome(bytes(data), f"a.{format}")


@pytest.mark.parametrize("format", ["hwpx", "docx", "odt"])
def test_xml_that_names_files_or_grows_is_unsafe(format):
    for doctype in (
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x SYSTEM "http://example.org/x.dtd">',
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
        '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>',
    ):
        assert reason(_with_main(format, f"{doctype}<x>&d;</x>".encode())) == "unsafe"


@pytest.mark.parametrize("format", ["hwpx", "docx", "odt"])
def test_xml_that_is_too_deep_is_unsafe(format):
    assert reason(_with_main(format, b"<x>" * 200_000 + b"</x>" * 200_000)) == "unsafe"
    assert reason(_with_main(format, b"<x>" + b"<y/>" * 2_100_000 + b"</x>")) == "unsafe"


def _with_main(format, content):
    """A document whose main part is `content`."""
    main = {"hwpx": "Contents/section0.xml", "docx": "word/document.xml", "odt": "content.xml"}
    return _replaced(make(TEXT, format), main[format], content)


def _replaced(package, name, content):
    with zipfile.ZipFile(io.BytesIO(package)) as file:
        parts = {each: file.read(each) for each in file.namelist()}
    return archive({**parts, name: content}, stored=["mimetype"])


@pytest.mark.parametrize(
    "parts",
    [
        {"bomb.txt": bytes(60 * 2**20)},
        {"../../etc/passwd.txt": "x"},
        {"C:\\windows\\a.txt": "x"},
        {f"{n}.txt": "" for n in range(12_000)},
    ],
    ids=["bomb", "slip", "drive", "entries"],
)
def test_archives_that_could_do_harm_are_unsafe(parts):
    assert reason(archive(parts)) == "unsafe"


@pytest.mark.parametrize("tag", [0, hwp.PARA_HEADER])
def test_a_stream_that_unpacks_to_megabytes_is_bounded(tag):
    bomb = hwp.package([hwp.record(tag, 0) * 1_500_000])
    assert len(bomb) < 40_000
    assert reason(bomb) == "unsafe"
    assert reason(hwp.package([bytes(80 * 2**20)])) == "unsafe"


def test_records_too_deep_are_unsafe():
    section = b"".join(hwp.record(hwp.PARA_HEADER, level, bytes(24)) for level in range(1000))
    assert reason(hwp.package([section])) == "unsafe"


def test_a_record_longer_than_its_stream_is_damaged():
    section = struct.pack("<II", hwp.PARA_TEXT | 0xFFF << 20, 0xFFFFFFF0) + b"x"
    assert reason(hwp.package([section])) == "damaged"


@pytest.mark.parametrize("format", OFFICE)
def test_a_document_of_millions_of_lines_is_too_large(format, monkeypatch):
    monkeypatch.setattr("news.intake.readers.collector.MAX_LINES", 50)
    assert reason(make("가\n" * 60, format)) == "too_large"


def test_cells_repeated_a_billion_times_are_few():
    cell = (
        "<table:table><table:table-row table:number-rows-repeated='1000000000'><table:table-cell"
        " table:number-columns-repeated='1000000000'><text:p>가<text:s text:c='1000000000'/>"
        "</text:p></table:table-cell></table:table-row></table:table>"
    )
    assert len(read_document(odt.package(cell)).lines) <= 64 * 64


def test_styles_in_a_circle_end():
    body = f'<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr>{docx.run("가나다")}</w:p>'
    assert read_document(docx.package(body)).lines[0].text == "가나다"


def test_formulas_are_text_and_nothing_else():
    text = '=HYPERLINK("http://example.org","x")\n@SUM(1)\n+1-1\n=cmd|\'/c calc\'!A1'
    for format in MAKERS:
        assert [line.text for line in read_document(make(text, format)).lines] == text.splitlines()


def test_packed_files_that_are_no_documents_are_not_unpacked():
    assert reason(gzip.compress(TEXT.encode()), "a.txt") == "damaged"
