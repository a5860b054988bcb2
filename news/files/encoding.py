"""A picture decoded and encoded once more, without anything that is not the picture."""

from dataclasses import dataclass
from typing import Any, BinaryIO

from PIL import Image, ImageOps

from news.files.refused import FileRefused
from news.files.texts import PictureTexts, jpeg_segment, read_texts

# By Pillow's name of a format: our extension, and how it is written. MPO is what telephones
# make: a JPEG with more pictures behind it, which are left out.
FORMATS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "AVIF": ("avif", "AVIF", {"quality": 85, "speed": 8, "subsampling": "4:4:4"}),
    "GIF": ("gif", "GIF", {}),
    "JPEG": ("jpg", "JPEG", {"quality": 92, "subsampling": 0, "optimize": True}),
    "MPO": ("jpg", "JPEG", {"quality": 92, "subsampling": 0, "optimize": True}),
    "PNG": ("png", "PNG", {}),
    "WEBP": ("webp", "WEBP", {"quality": 92, "method": 4}),
}
OPENED = tuple(name for name in FORMATS if name != "MPO")  # which is opened as a JPEG
# Whatever a decoder finds wrong, in words of its own.
FAULTS = (OSError, ValueError, SyntaxError, EOFError, IndexError, TypeError, OverflowError)


@dataclass(frozen=True)
class Encoded:
    """What a file turned out to be."""

    extension: str
    texts: PictureTexts


def encode(source: BinaryIO, target: BinaryIO) -> Encoded:
    """Write the picture in `source` anew, upright, its first frame alone, to `target`.

    The colour profile and the three IPTC texts go along; EXIF, XMP, comments, thumbnails and
    whatever is hung before or behind the picture do not. Raises `FileRefused`.
    """
    try:
        with Image.open(source, formats=OPENED) as picture:
            extension, name, options = FORMATS[picture.format or ""]
            texts = read_texts(picture) if name == "JPEG" else PictureTexts()
            profile = picture.info.get("icc_profile")
            picture.load()
            ImageOps.exif_transpose(picture, in_place=True)
            # Encoders fall back to what the decoder found.
            transparency = picture.info.get("transparency")
            picture.info = {} if transparency is None else {"transparency": transparency}
            extra = {"icc_profile": profile} if profile else {}
            if name == "JPEG" and (segment := jpeg_segment(texts)):
                extra["extra"] = segment
            picture.save(target, name, **options, **extra)
    except Image.DecompressionBombError:
        raise FileRefused("too_many_pixels") from None
    except FAULTS as fault:
        raise FileRefused("damaged") from fault
    return Encoded(extension, texts)
