"""A picture as it may be stored: without location and device, and nothing but a picture."""

import tempfile
import warnings
from dataclasses import dataclass
from typing import BinaryIO

from PIL import Image
from PIL.ImageFile import ImageFile

from news.files.child import encode_in_child
from news.files.encoding import FAULTS, OPENED, encode
from news.files.recognition import seems
from news.files.refused import FileRefused
from news.files.texts import PictureTexts

MAX_PIXELS = 40_000_000
MAX_BYTES = 40 * 1024 * 1024
# Decoders take up to thirty bytes a pixel; what could cost more is not for the server's process.
PIXELS_AT_HOME = 4_000_000
# Each scan of a JPEG goes over all of its pixels again. Encoders make about ten.
SCANS_AT_HOME = 100
_SCAN = b"\xff\xda"


@dataclass(frozen=True)
class CleanPicture:
    content: BinaryIO
    extension: str
    texts: PictureTexts


def clean_picture(file: BinaryIO) -> CleanPicture:
    """The picture in `file`, encoded once at high quality. Raises `FileRefused`.

    Pixels are counted from the header, before anything is decoded.
    """
    if file.seek(0, 2) > MAX_BYTES:
        raise FileRefused("too_many_bytes")
    header = _header(file)
    if header.width * header.height > MAX_PIXELS:
        raise FileRefused("too_many_pixels")
    is_cheap = _is_cheap(header, file)
    file.seek(0)
    content = tempfile.SpooledTemporaryFile(max_size=2**22)  # noqa: SIM115 (the caller closes it)
    target: BinaryIO = content  # type: ignore[assignment]  # it is one in all but name
    encoded = (encode if is_cheap else encode_in_child)(file, target)
    content.seek(0)
    return CleanPicture(target, encoded.extension, encoded.texts)


def picture_size(file: BinaryIO) -> tuple[int, int]:
    """Width and height, as the header of `file` says them. Raises `FileRefused`."""
    return _header(file).size


def _is_cheap(header: ImageFile, file: BinaryIO) -> bool:
    """Whether its header tells what decoding costs, and that is little.

    The frames of an AVIF may be larger than its header says.
    """
    if header.width * header.height > PIXELS_AT_HOME or header.format == "AVIF":
        return False
    file.seek(0)
    return header.format != "JPEG" or file.read().count(_SCAN) <= SCANS_AT_HOME


def _header(file: BinaryIO) -> ImageFile:
    file.seek(0)
    try:
        with warnings.catch_warnings(action="ignore", category=Image.DecompressionBombWarning):
            return Image.open(file, formats=OPENED)
    except Image.DecompressionBombError:
        raise FileRefused("too_many_pixels") from None
    except FAULTS:
        raise FileRefused("not_a_picture", seems(file)) from None
