"""A document is taken when its content is what its name says."""

import io

import pytest

from news.files import FileRefused, check_document
from news.management.demo.sample_files import sample_document
from tests.files import hostile

KINDS = ("pdf", "hwpx", "xlsx", "docx", "csv", "zip")
GOOD = {kind: sample_document(kind, "견본") for kind in KINDS}
CONTAINER = dict.fromkeys(("hwpx", "docx", "xlsx", "odt"), "zip")
GOOD |= {"odt": hostile.odt(), "hwp": hostile.hwp()}


def why(data, extension):
    with pytest.raises(FileRefused) as refused:
        check_document(io.BytesIO(data), extension)
    return refused.value.reason, refused.value.seems


@pytest.mark.parametrize("kind", GOOD)
def test_true_names_are_taken(kind):
    file = io.BytesIO(GOOD[kind])
    check_document(file, kind.upper())
    assert file.tell() == 0


@pytest.mark.parametrize(
    ("kind", "name"),
    [(kind, name) for kind in GOOD for name in GOOD if name not in (kind, CONTAINER.get(kind))],
)
def test_false_names_are_not(kind, name):
    assert why(GOOD[kind], name) == ("wrong_content", "text" if kind == "csv" else kind)


@pytest.mark.parametrize("name", GOOD)
@pytest.mark.parametrize(
    ("data", "seems"),
    [
        (b"<!DOCTYPE html><script>alert(1)</script>", "web_page"),
        (b"\xef\xbb\xbf \n<HTML>", "web_page"),
        (b"<svg onload=alert(1)>", "web_page"),
        (b"MZ\x90\0", "program"),
        (b"\x7fELF", "program"),
        (b"\x89PNG\r\n", "picture"),
        (hostile.doc(), "office"),
        (b"\0\0\0", ""),
    ],
)
def test_what_is_none_of_them(name, data, seems):
    assert why(data, name) == ("wrong_content", seems)


@pytest.mark.parametrize("name", sorted(GOOD.keys() - {"csv"}))  # an empty table is one
def test_what_is_empty(name):
    assert why(b"", name) == ("wrong_content", "")


def test_tables_in_the_older_code_page_are_taken():
    check_document(io.BytesIO("이름,수\r\n인천,3\r\n".encode("cp949")), "csv")


@pytest.mark.parametrize("data", [b"a,b\0c", b"\xff\xfe\xfa", "가".encode() + b"\xff\xff"])
def test_what_is_no_text_is_no_table(data):
    assert why(data, "csv")[0] == "wrong_content"


def test_an_hwpx_begins_with_its_type():
    mime = {"mimetype": "application/hwp+zip"}
    rest = {"Contents/content.hpf": "<x/>"}
    for data in (
        hostile.archive(rest | mime, stored=["mimetype"]),
        hostile.archive(mime | rest),
        b"<html>" + hostile.archive(mime | rest, stored=["mimetype"]),
        hostile.archive({"mimetype": "application/epub+zip"} | rest, stored=["mimetype"]),
    ):
        assert why(data, "hwpx")[0] == "wrong_content"


def test_a_workbook_with_macros_is_none():
    macro = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    assert why(hostile.archive({"[Content_Types].xml": macro}), "xlsx") == ("wrong_content", "zip")


@pytest.mark.parametrize(
    "name", ["../x", "/etc/passwd", "a/../../x", "..\\x", "C:\\x", "\\x", "a/.."]
)
def test_an_archive_stays_in_its_folder(name):
    assert why(hostile.archive({name: "x"}), "zip")[0] == "unsafe_archive"


@pytest.mark.parametrize("extension", ["zip", "docx", "hwpx"])
def test_an_archive_that_fills_a_disk_is_refused(extension):
    data = hostile.archive({"a": b"\0" * 60_000_000})
    assert why(data, extension)[0] == "unsafe_archive"


def test_an_archive_with_too_many_files_is_refused():
    data = hostile.archive(dict.fromkeys(map(str, range(10_001)), ""))
    assert why(data, "zip")[0] == "unsafe_archive"


def test_a_damaged_archive_is_refused():
    assert why(GOOD["zip"][:-30], "zip")[0] == "damaged"
