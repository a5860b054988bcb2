"""The streams of a compound file."""

import olefile

from news.intake.refused import DocumentRefused

from .records import Inflater

_MOST = 100 * 2**20


class Streams:
    """Reads streams by path, unpacked where the document is packed."""

    def __init__(self, file: "olefile.OleFileIO[str]", inflater: Inflater) -> None:
        self._file = file
        self._inflater = inflater

    def __contains__(self, path: str) -> bool:
        return bool(self._file.exists(path))

    def read(self, path: str) -> bytes:
        return self._inflater.unpacked(self._raw(path))

    def picture(self, path: str, packed: bool | None) -> bytes:
        """A stream of `BinData`; whether it is packed can be told for each."""
        raw = self._raw(path) if path in self else b""
        return self._inflater.unpacked(raw, packed) if raw else b""

    def _raw(self, path: str) -> bytes:
        if path not in self or self._file.get_size(path) > _MOST:
            raise DocumentRefused("damaged")
        data: bytes = self._file.openstream(path).read()
        return data
