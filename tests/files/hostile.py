"""Files that are not what they say, or carry more than they should."""

import io
import struct
import zipfile
import zlib

from PIL import Image
from PIL.TiffImagePlugin import IFDRational

from news.files.texts import PictureTexts, jpeg_segment

MARK = b"GONGBO-MARK"


def jpeg_of_a_telephone(orientation=6):
    """With a place, a device, a thumbnail's worth of XMP, a comment, and the IPTC texts."""
    picture = Image.new("RGB", (60, 40), "navy")
    picture.paste("red", (0, 0, 30, 20))
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x0110] = orientation, "Maker" + MARK.decode(), "Model"
    exif[0x8825] = {1: "N", 2: (IFDRational(37), IFDRational(27), IFDRational(0))}
    exif.get_ifd(0x8769)[0x927C] = b"MakerNote" + MARK
    buffer = io.BytesIO()
    texts = PictureTexts("시장이 워크숍에서 인사하고 있다.", "인천시", "© 인천광역시")
    picture.save(
        buffer,
        "JPEG",
        exif=exif,
        xmp=b"<x:xmpmeta>" + MARK + b"</x:xmpmeta>",
        comment=MARK,
        icc_profile=b"p" * 128,
        extra=jpeg_segment(texts),
    )
    return buffer.getvalue()


def picture(kind, size=(60, 40), **options):
    buffer = io.BytesIO()
    Image.new("RGB", size, "navy").save(buffer, kind, **options)
    return buffer.getvalue()


def png_bomb(width, height):
    """A valid PNG of black pixels: kilobytes that unpack to gigabytes."""

    def chunk(name, data):
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    packer = zlib.compressobj(9)
    row = b"\0" * (width // 8 + 1 + bool(width % 8))
    pixels = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


def avif_that_says_it_is_small(width, height):
    """Of `width` by `height`, and called 100 by 100 by its header."""
    data = bytearray(picture("AVIF", (width, height), speed=10, subsampling="4:4:4"))
    at = data.index(b"ispe") + 8  # the name of the box, its version and flags
    data[at : at + 8] = struct.pack(">II", 100, 100)
    return bytes(data)


def jpeg_of_many_scans(scans):
    """A small file whose every scan goes over all of its four million pixels again."""
    data = picture("JPEG", (2000, 2000), progressive=True)
    last = data[data.rindex(b"\xff\xda") : -2]
    return data[:-2] + last * scans + data[-2:]


def archive(parts, stored=()):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, content in parts.items():
            packing = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            file.writestr(zipfile.ZipInfo(name), content, packing)
    return buffer.getvalue()


def odt():
    mime = "application/vnd.oasis.opendocument.text"
    return archive({"mimetype": mime, "content.xml": "<x/>"}, stored=["mimetype"])


def hwp():
    """As much of a compound file as tells an HWP document."""
    name = "FileHeader".encode("utf-16-le").ljust(128, b"\0")
    header = b"HWP Document File".ljust(256, b"\0")
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + name + header


def doc():
    word = "WordDocument".encode("utf-16-le")
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + word
