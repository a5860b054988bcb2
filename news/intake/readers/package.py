"""The parts of a document that is a ZIP inside."""

import io
import zipfile
import zlib

from news.files.archive import read_archive
from news.files.refused import FileRefused
from news.intake.refused import DocumentRefused

from .xml import Element, parse

MAX_PARTS = 64 * 2**20
MAX_PICTURE = 64 * 2**20
_ENCRYPTED = 0x1


class Package:
    """A ZIP that was checked for bombs and slips, of which one part at a time is unpacked.

    Raises `DocumentRefused`, here and at each part: encrypted, damaged or unsafe.
    """

    def __init__(self, content: bytes) -> None:
        try:
            self.kind = read_archive(io.BytesIO(content)).kind
        except FileRefused as refused:
            unsafe = refused.reason == "unsafe_archive"
            raise DocumentRefused("unsafe" if unsafe else "damaged") from None
        self._file = zipfile.ZipFile(io.BytesIO(content))
        self._entries = {entry.filename: entry for entry in self._file.infolist()}
        self._left = MAX_PARTS
        if any(entry.flag_bits & _ENCRYPTED for entry in self._entries.values()):
            raise DocumentRefused("encrypted")

    @property
    def names(self) -> list[str]:
        return [name for name, entry in self._entries.items() if not entry.is_dir()]

    def flags(self, name: str) -> int:
        """The general purpose bits of an entry (APPNOTE, 4.4.4)."""
        return self._entries[name].flag_bits

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def read(self, name: str, most: int = MAX_PICTURE) -> bytes:
        """The bytes of a part; none where it is absent."""
        entry = self._entries.get(name)
        if entry is None:
            return b""
        if entry.file_size > most:
            raise DocumentRefused("unsafe")
        try:
            return self._file.read(entry)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError):
            raise DocumentRefused("damaged") from None

    def xml(self, name: str) -> Element | None:
        """The root of an XML part; none where it is absent."""
        if name not in self._entries:
            return None
        data = self.read(name, self._left)
        self._left -= len(data)
        return parse(data)

    def needed(self, name: str) -> Element:
        """The root of a part without which there is no document."""
        root = self.xml(name)
        if root is None:
            raise DocumentRefused("damaged")
        return root
