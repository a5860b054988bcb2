"""ZIP files, and the documents that are ZIP files inside."""

import re
import struct
import zipfile
import zlib
from dataclasses import dataclass
from typing import BinaryIO

from news.files.refused import FileRefused

MAX_ENTRIES = 10_000
MAX_DIRECTORY = 4 * 2**20
# Text packs by ten to twenty; what unpacks to more than this was made to fill a disk.
MAX_RATIO = 100
FREE = 10 * 2**20
MAX_UNPACKED = 2 * 2**30

MIME_TYPES = {
    b"application/hwp+zip": "hwpx",
    b"application/vnd.oasis.opendocument.text": "odt",
}
_OPEN_XML = b"application/vnd.openxmlformats-officedocument."
MAIN_PARTS = {
    _OPEN_XML + b"wordprocessingml.document.main+xml": "docx",
    _OPEN_XML + b"spreadsheetml.sheet.main+xml": "xlsx",
}
_OUTSIDE = re.compile(r"^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)")
_END = struct.Struct("<4s4H2LH")
FAULTS = (zipfile.BadZipFile, zlib.error, struct.error, ValueError, OSError, EOFError)
_ZIP_64 = b"PK\x06\x07"


@dataclass(frozen=True)
class Archive:
    kind: str
    """hwpx, odt, docx, xlsx or zip."""


def read_archive(file: BinaryIO) -> Archive:
    """What the ZIP in `file` is. Raises `FileRefused` if it is damaged or could do harm."""
    _check_directory(file)
    try:
        with zipfile.ZipFile(file) as archive:
            entries = archive.infolist()
            _check_entries(entries)
            return Archive(_kind(archive, entries))
    except FileRefused:
        raise
    except FAULTS:
        raise FileRefused("damaged") from None
    except (
        RuntimeError,
        NotImplementedError,
    ):  # encrypted, or packed in a way that Python does not know
        return Archive("zip")


def _check_directory(file: BinaryIO) -> None:
    """Look at the size of the table of contents before it is read into memory."""
    size = file.seek(0, 2)
    start = max(0, size - 2**16 - 64)
    file.seek(start)
    tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) - at < _END.size:
        raise FileRefused("damaged")
    directory = _END.unpack_from(tail, at)[5]
    if directory > MAX_DIRECTORY or tail[max(0, at - 20) : at].startswith(_ZIP_64):
        raise FileRefused("unsafe_archive")


def _check_entries(entries: list[zipfile.ZipInfo]) -> None:
    packed = sum(entry.compress_size for entry in entries)
    unpacked = sum(entry.file_size for entry in entries)
    if (
        len(entries) > MAX_ENTRIES
        or unpacked > min(MAX_UNPACKED, FREE + MAX_RATIO * packed)
        or any(_OUTSIDE.search(entry.orig_filename) for entry in entries)
    ):
        raise FileRefused("unsafe_archive")


def _kind(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> str:
    first = entries[0] if entries else None
    if first and first.filename == "mimetype" and first.header_offset == 0:
        stored = first.compress_type == zipfile.ZIP_STORED
        return MIME_TYPES.get(_read(archive, first), "zip") if stored else "zip"
    for entry in entries:
        if entry.filename == "[Content_Types].xml":
            types = _read(archive, entry)
            return next((kind for part, kind in MAIN_PARTS.items() if part in types), "zip")
    return "zip"


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    with archive.open(entry) as part:
        return part.read(2**20)
