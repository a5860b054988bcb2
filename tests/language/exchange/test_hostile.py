"""Files that nobody should send: each is refused with a reason, soon and with little memory."""

import struct
import subprocess
import sys
import zipfile
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from news.language.exchange import ExchangeRefused, Returned, read, write_xliff12, write_xliff21
from news.language.exchange.safe_xml import MAX_FILE, MAX_UNPACKED
from tests.language.exchange.files import HEADLINE, RICH, WRITERS, changed, export, replaced, xlsx

X12 = write_xliff12(export(HEADLINE, RICH))
X21 = write_xliff21(export(HEADLINE, RICH))
XLSX = xlsx(export(HEADLINE, RICH))
START = b'<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">'


def doctype(inside, use=""):
    """Our own file, with a DOCTYPE and an entity in its target."""
    body = X12.split(b"?>", 1)[1].replace(b"Smart city", use.encode())
    return b'<?xml version="1.0"?>\n<!DOCTYPE xliff [' + inside.encode() + b"]>" + body


BOMB = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))


def packed(parts):
    kept = BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as book:
        for name, data in parts.items():
            book.writestr(name, data)
    return kept.getvalue()


def book(sheet=b"", **parts):
    return packed({"xl/workbook.xml": b"<w/>", "xl/worksheets/sheet1.xml": sheet} | parts)


def declared(size):
    """A sheet of 30 MB that says it has another size."""
    data = bytearray(book(b"<a>" + b" " * 30 * 2**20 + b"</a>"))
    at = data.rindex(b"PK\x01\x02")
    struct.pack_into("<L", data, at + 24, size)
    return bytes(data)


def encrypted():
    data = bytearray(XLSX)
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    return bytes(data)


def damaged():
    at = XLSX.index(b"xl/worksheets/sheet1.xml") + 60
    return XLSX[:at] + bytes(9) + XLSX[at + 9 :]


HOSTILE = {
    "nothing": (lambda: b"", "unknown_format"),
    "words": (lambda: "번역문".encode(), "unknown_format"),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(99), "unknown_format"),
    "html": (lambda: b"<!DOCTYPE html><html><p>xliff<br></html>", "damaged"),
    "html without us": (lambda: b"<!DOCTYPE html><html><p>a<br></html>", "unknown_format"),
    "another xml": (lambda: b"<tmx version='1.4'/>", "unknown_format"),
    "xliff 1.0": (lambda: X12.replace(b'version="1.2"', b'version="1.0"'), "unknown_format"),
    "not from us": (
        lambda: replaced(X12, ("urn:uuid:", "file:")),
        "not_ours",
    ),
    "not a uuid": (lambda: replaced(X12, ("urn:uuid:0b0e1c9e", "urn:uuid:zz")), "not_ours"),
    "no file": (lambda: START + b"</xliff>", "not_ours"),
    "two releases": (
        lambda: changed(X12, lambda root: root.extend(other_release())),
        "several_releases",
    ),
    "cut off": (lambda: X12[: len(X12) // 2], "damaged"),
    "an unknown encoding": (lambda: replaced(X12, ("UTF-8", "X-NONE")), "damaged"),
    "wrong bytes": (lambda: X12.replace(b"Smart", b"Sm\xff\xfert"), "damaged"),
    "a file of this machine": (
        lambda: doctype('<!ENTITY x SYSTEM "file:///etc/passwd">', "&x;"),
        "unsafe",
    ),
    "another host": (
        lambda: doctype('<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;'),
        "unsafe",
    ),
    "entities that grow": (lambda: doctype('<!ENTITY e0 "ha">' + BOMB, "&e11;"), "damaged"),
    "entities in attributes": (
        lambda: doctype('<!ENTITY e0 "ha">' + BOMB).replace(b'"headline"', b'"&e11;"'),
        "damaged",
    ),
    "deep": (lambda: START + b"<g>" * 200_000, "damaged"),
    "deep and closed": (
        lambda: START + b"<g>" * 200_000 + b"</g>" * 200_000 + b"</xliff>",
        "damaged",
    ),
    "wide": (lambda: START + b"<g/>" * 5_000_000, "too_big"),
    "many attributes": (
        lambda: START + b"<g " + b" ".join(b'a%d=""' % n for n in range(2_100_000)) + b"/>",
        "too_big",
    ),
    "large": (lambda: START + b" " * MAX_FILE, "too_big"),
    "a workbook cut off": (lambda: XLSX[:-30], "damaged"),
    "a workbook damaged inside": (damaged, "damaged"),
    "another archive": (lambda: packed({"word/document.xml": b"<w/>"}), "unknown_format"),
    "another workbook": (lambda: book(b"<worksheet/>"), "not_ours"),
    "a locked workbook": (encrypted, "unsafe"),
    "a way out": (lambda: packed({"xl/workbook.xml": b"", "../../etc/x": b""}), "unsafe"),
    "an absolute path": (lambda: packed({"xl/workbook.xml": b"", "/etc/x": b""}), "unsafe"),
    "a bomb": (lambda: declared(MAX_UNPACKED + 1), "too_big"),
    "a bomb that lies": (lambda: declared(10), "damaged"),
    "a bomb of cells": (lambda: book(b"<sheetData>" + b"<c/>" * 10_000_000), "too_big"),
    "many parts": (lambda: packed({f"xl/{n}": b"" for n in range(2_000)}), "too_big"),
    "entities in a workbook": (
        lambda: book(b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
        "unsafe",
    ),
    "a long text in every cell": (
        lambda: book(
            b"<sheetData><row>" + b'<c t="s"><v>0</v></c>' * 100_000 + b"</row></sheetData>",
            **{"xl/sharedStrings.xml": b"<sst><si><t>" + b"a" * 32_000 + b"</t></si></sst>"},
        ),
        "too_big",
    ),
}


def other_release():

    return etree.fromstring(replaced(X12, ("0b0e1c9e", "0b0e1c9f")))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused(name):
    make, code = HOSTILE[name]
    with pytest.raises(ExchangeRefused) as refused:
        read(make())
    assert refused.value.code == code


COSTLY = ("entities that grow", "wide", "many attributes", "a bomb", "a bomb that lies")
PROGRAM = """
import resource, sys
from pathlib import Path
from news.language.exchange import ExchangeRefused, read

resource.setrlimit(resource.RLIMIT_AS, (2**30, 2**30))
for path in sys.argv[1:]:
    try:
        read(Path(path).read_bytes())
    except ExchangeRefused as refused:
        print(refused.code)
"""


def test_hostile_files_are_refused_within_a_gigabyte(tmp_path):
    paths = [tmp_path / str(number) for number, _ in enumerate(COSTLY)]
    for name, path in zip(COSTLY, paths, strict=True):
        path.write_bytes(HOSTILE[name][0]())
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *paths], capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == [HOSTILE[name][1] for name in COSTLY], done.stderr


@settings(max_examples=150)
@given(st.data())
def test_whatever_happens_to_a_file_it_is_read_or_refused(data):
    name = data.draw(st.sampled_from(sorted(WRITERS)))
    sent = bytearray({"xliff12": X12, "xliff21": X21, "xlsx": XLSX}[name])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(sent)))
        sent[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    with suppress(ExchangeRefused):
        assert isinstance(read(bytes(sent)), Returned)
