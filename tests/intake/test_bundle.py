"""A ZIP of one document and its photos."""

import io
import zipfile

import pytest

from news.intake import DocumentRefused
from news.intake.readers import read_document
from tests.files.hostile import archive
from tests.intake.making import make
from tests.intake.test_formats import picture


def refusal(parts):
    with pytest.raises(DocumentRefused) as refused:
        read_document(archive(parts), "release.zip")
    return refused.value


def test_the_document_is_read_and_the_photos_lie_beside_it():
    parts = {
        "보도자료.hwpx": make("제목", "hwpx"),
        "사진/2.jpg": picture("JPEG"),
        "사진/1.png": picture(),
        "__MACOSX/사진/._1.png": b"x",
        "Thumbs.db": b"x",
    }
    document = read_document(archive(parts), "release.zip")
    assert document.format == "hwpx"
    assert [line.text for line in document.lines] == ["제목"]
    assert [image.name for image in document.images] == ["1.png", "2.jpg"]


def test_one_document_in_two_formats_is_one():
    parts = {"a/자료.pdf": make("가", "pdf"), "자료.hwp": make("나", "hwp")}
    assert read_document(archive(parts)).format == "hwp"


class _OfKoreanWindows(zipfile.ZipInfo):
    def _encodeFilenameFlags(self):
        return self.filename.encode("cp949"), self.flag_bits


def test_names_in_the_korean_code_page_are_read():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr(_OfKoreanWindows("보도자료.txt"), "제목")
        made.writestr(_OfKoreanWindows("현장.png"), picture())
    document = read_document(file.getvalue())
    assert [image.name for image in document.images] == ["현장.png"]


def test_two_documents_are_not_one_release():
    refused = refusal({"가.hwpx": make("가", "hwpx"), "나.docx": make("나", "docx")})
    assert refused.reason == "several_documents"
    assert refused.params == {"names": "가.hwpx, 나.docx"}


@pytest.mark.parametrize("parts", [{"사진.jpg": b"x"}, {"안.zip": b"PK"}, {"표.xlsx": b"x"}])
def test_a_zip_without_a_document_says_so(parts):
    assert refusal(parts).reason == "no_document"


def test_a_zip_in_the_place_of_the_document_is_not_opened():
    inner = archive({"release.txt": "제목"})
    assert refusal({"release.hwpx": inner}).reason == "no_document"
