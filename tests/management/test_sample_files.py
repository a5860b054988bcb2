"""The demo's sample files are real files that say that they are samples."""

import csv
import io
import zipfile
from typing import get_args
from xml.etree import ElementTree

import pytest
from PIL import Image

from news.management.demo.sample_files import DocumentKind, sample_document, sample_image

TITLE = "워크숍 <자료> & 일정"
KINDS = get_args(DocumentKind.__value__)


def test_image_opens_in_its_size() -> None:
    with Image.open(io.BytesIO(sample_image("Harbour", 640, 360, 3))) as image:
        image.load()
        assert (image.format, image.size) == ("JPEG", (640, 360))


def test_images_differ_by_seed_and_agree_for_the_same_one() -> None:
    first = sample_image("Harbour", 320, 200, 1)
    assert first == sample_image("Harbour", 320, 200, 1)
    assert first != sample_image("Harbour", 320, 200, 2)


def test_image_is_drawn_at_any_size_and_title() -> None:
    for width, height in ((40, 40), (1200, 1600)):
        assert sample_image("인천", width, height, 5)


@pytest.mark.parametrize("kind", KINDS)
def test_same_arguments_give_the_same_document(kind: DocumentKind) -> None:
    assert sample_document(kind, TITLE) == sample_document(kind, TITLE)


def test_pdf_is_one_with_the_notice() -> None:
    data = sample_document("pdf", "Programme")
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    assert "Sample file".encode("utf-16-be") in data


@pytest.mark.parametrize("kind", ["hwpx", "xlsx", "docx"])
def test_packages_hold_well_formed_parts_with_title_and_notice(kind: DocumentKind) -> None:
    with zipfile.ZipFile(io.BytesIO(sample_document(kind, TITLE))) as archive:
        assert archive.testzip() is None
        parts = {
            name: "".join(ElementTree.fromstring(archive.read(name)).itertext())
            for name in archive.namelist()
            if name.endswith((".xml", ".rels", ".hpf"))
        }
    assert any(TITLE in text and "Sample file" in text for text in parts.values())


def test_hwpx_tells_its_type_in_a_stored_first_entry() -> None:
    data = sample_document("hwpx", TITLE)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert archive.read(first) == b"application/hwp+zip"


def test_csv_reads_in_spreadsheet_programs() -> None:
    data = sample_document("csv", TITLE)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert rows[0][0] == TITLE
    assert "Sample file" in rows[1][0]


def test_zip_holds_a_notice() -> None:
    with zipfile.ZipFile(io.BytesIO(sample_document("zip", TITLE))) as archive:
        assert "Sample file" in archive.read("README.txt").decode()
