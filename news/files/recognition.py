"""What a file is, by its first bytes and its structure, whatever it is called."""

import codecs
from typing import BinaryIO

from news.files.archive import read_archive
from news.files.refused import FileRefused

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MAGIC = {
    b"%PDF-": "pdf",
    b"\xff\xd8\xff": "picture",
    b"\x89PNG": "picture",
    b"GIF8": "picture",
    b"RIFF": "picture",
    b"MZ": "program",
    b"\x7fELF": "program",
    b"#!": "program",
}
WEB_PAGE = (b"<!doctype html", b"<html", b"<script", b"<svg", b"<?xml", b"<head", b"<body")
CHUNK = 2**20


def seems(file: BinaryIO) -> str:
    """The kind of the content of `file`: an extension, a word such as "program", or nothing."""
    file.seek(0)
    head = file.read(1024)
    for magic, kind in MAGIC.items():
        if head.startswith(magic):
            return kind
    if head.startswith(OLE):
        return "hwp" if _is_hwp(file) else "office"
    if head.startswith(b"PK"):
        try:
            return read_archive(file).kind
        except FileRefused:
            return "zip"
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(WEB_PAGE):
        return "web_page"
    return "text" if head and is_text(file) else ""


def _is_hwp(file: BinaryIO) -> bool:
    """HWP 5: a compound file with a stream `FileHeader` that begins with the format's name."""
    wanted = {"FileHeader".encode("utf-16-le"), b"HWP Document File"}
    file.seek(0)
    rest = b""
    while wanted and (chunk := file.read(CHUNK)):
        data = rest + chunk
        wanted -= {word for word in wanted if word in data}
        rest = data[-32:]
    return not wanted


def is_text(file: BinaryIO) -> bool:
    """Whether all of `file` is text without NUL, in UTF-8 or in Korea's older code page."""
    return any(_decodes(file, encoding) for encoding in ("utf-8", "cp949"))


def _decodes(file: BinaryIO, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    file.seek(0)
    try:
        while chunk := file.read(CHUNK):
            if "\0" in decoder.decode(chunk):
                return False
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True
