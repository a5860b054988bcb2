"""What a picture's file says of the picture: IPTC IIM caption, credit and copyright notice."""

import struct
from dataclasses import dataclass

from PIL import ImageFile, IptcImagePlugin

from news.draft import clean_text

_CAPTION, _CREDIT, _COPYRIGHT, _BYLINE = (2, 120), (2, 110), (2, 116), (2, 80)
# ISO 2022 for "UTF-8 from here on", as the envelope record says it.
_UTF_8 = b"\x1b%G"
_LONGEST = 2000  # the standard's own limit for captions


@dataclass(frozen=True)
class PictureTexts:
    caption: str = ""
    credit: str = ""
    copyright: str = ""


def read_texts(picture: ImageFile.ImageFile) -> PictureTexts:
    """The texts in the file of `picture`; the credit is the photographer's name if need be."""
    try:
        found = IptcImagePlugin.getiptcinfo(picture) or {}
    except (SyntaxError, ValueError, IndexError, struct.error, OSError):
        return PictureTexts()
    return PictureTexts(
        _text(found.get(_CAPTION)),
        _text(found.get(_CREDIT)) or _text(found.get(_BYLINE)),
        _text(found.get(_COPYRIGHT)),
    )


def _text(value: bytes | list[bytes] | None) -> str:
    data = b", ".join(value) if isinstance(value, list) else value or b""
    for encoding in ("utf-8", "cp949"):
        try:
            return clean_text(data.decode(encoding)).strip()[:_LONGEST]
        except UnicodeDecodeError:
            continue
    return clean_text(data.decode("latin-1")).strip()[:_LONGEST]


def jpeg_segment(texts: PictureTexts) -> bytes:
    """`texts` as the APP13 segment of a JPEG; empty if there are none."""
    pairs = ((_CAPTION, texts.caption), (_CREDIT, texts.credit), (_COPYRIGHT, texts.copyright))
    sets = b"".join(_data_set(key, text.encode()) for key, text in pairs if text)
    if not sets:
        return b""
    records = _data_set((1, 90), _UTF_8) + sets
    resource = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(records)) + records
    body = b"Photoshop 3.0\0" + resource + b"\0" * (len(records) % 2)
    return b"\xff\xed" + struct.pack(">H", len(body) + 2) + body


def _data_set(key: tuple[int, int], data: bytes) -> bytes:
    return b"\x1c" + bytes(key) + struct.pack(">H", len(data)) + data
