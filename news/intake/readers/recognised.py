"""Which reader a file is for, by what is in it."""

import io
import re
from collections.abc import Callable
from importlib import import_module
from pathlib import PurePosixPath

from news.files.recognition import seems
from news.intake.document import Document
from news.intake.refused import DocumentRefused

from .text import decode

type Reader = Callable[[bytes], Document]
READERS = {
    "text": ("text", "read_text"),
    "hwpx": ("hwpx", "read_hwpx"),
    "hwp": ("hwp", "read_hwp"),
    "docx": ("docx", "read_docx"),
    "odt": ("odt", "read_odt"),
    "pdf": ("pdf", "read_pdf"),
    "zip": ("bundle", "read_bundle"),
}
EXTENSIONS = {"txt": "text", **{name: name for name in READERS if name != "text"}}
# What is put before a file by the programs that lock it in an organisation: Fasoo, SoftCamp, NASCA.
_PROTECTED = (b"\x9b\x20DRMONE", b"SCDSA0", b"<## NASCA DRM FILE")
_HWP_3 = b"HWP Document File V"
_HWPML = re.compile(rb"<\s*HWPML[\s>]")
# Parts that tell a document whose first entry or table of types is not as it should be.
_PARTS = {
    b"Contents/section0.xml": "hwpx",
    b"word/document.xml": "docx",
    b"application/vnd.oasis.opendocument.text": "odt",
}
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
# What a compound file of another program has; without any, it is a piece of one.
_OTHER_OFFICE = [
    name.encode("utf-16-le") for name in ("WordDocument", "Workbook", "PowerPoint Document")
]
_RIGHTS = "DRMEncryptedDataSpace".encode("utf-16-le")


def recognise(content: bytes, name: str = "") -> str:
    """The format of `content`. Raises `DocumentRefused`, with the reason, where none is read."""
    if not content.strip(b"\0 \t\r\n"):
        raise DocumentRefused("empty")
    _check_head(content)
    found = _kind(content)
    if found not in READERS:
        raise _unread(found, PurePosixPath(name).suffix.lower().removeprefix("."))
    return found


def reader_of(format: str) -> Reader:
    """The reader of a format that `recognise` gave.

    Only the libraries that it needs are imported: each takes its time.
    """
    module, function = READERS[format]
    reader: Reader = getattr(import_module(f".{module}", __package__), function)
    return reader


def _check_head(content: bytes) -> None:
    if content.startswith(_PROTECTED):
        raise DocumentRefused("protected")
    if content.startswith(_HWP_3):
        raise DocumentRefused("hwp_3")
    if _HWPML.search(content[:4096].replace(b"\0", b"")):
        raise DocumentRefused("hwpml")


def _kind(content: bytes) -> str:
    found = seems(io.BytesIO(content))
    if found == "office":
        _check_office(content)
        return found if any(name in content for name in _OTHER_OFFICE) else ""
    if found == "zip":
        return next((kind for part, kind in _PARTS.items() if part in content), "zip")
    if found == "" and b"%PDF-" in content[:1024]:
        return "pdf"
    if found in ("", "text"):
        return "text" if decode(content) is not None else ""
    return found


def _check_office(content: bytes) -> None:
    """MS-OFFCRYPTO, 2.3.4: an encrypted document is one stream of a compound file."""
    if _RIGHTS in content:
        raise DocumentRefused("protected")
    if _ENCRYPTED in content:
        raise DocumentRefused("encrypted")


def _unread(found: str, extension: str) -> DocumentRefused:
    """Why a file is not read, by what it seems and what it is called."""
    claimed = EXTENSIONS.get(extension)
    if claimed and not found:
        return DocumentRefused("damaged")
    if claimed:
        return DocumentRefused("wrong_extension", {"claimed": extension, "found": found})
    return DocumentRefused("unknown_format", {"found": found} if found else {})
