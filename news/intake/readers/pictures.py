"""Which pictures of a document are kept."""

import io

# By their first bytes; what newsrooms can show.
KEPT = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8")
_BITMAP = b"BM"
# Decoded, a bitmap takes four bytes a pixel.
MAX_PIXELS = 40_000_000


def taken(content: bytes) -> bytes:
    """`content` where it is a picture that can be shown, a bitmap as PNG; else nothing.

    Metafiles and embedded objects are drawings of the office programs, which nothing else shows.
    """
    if content.startswith(KEPT) or (content[:4] == b"RIFF" and content[8:12] == b"WEBP"):
        return content
    if content[4:12] in (b"ftypavif", b"ftypavis"):
        return content
    return _from_bitmap(content) if content.startswith(_BITMAP) else b""


def _from_bitmap(content: bytes) -> bytes:
    """Hangul keeps what was pasted as BMP."""
    from PIL import Image  # most documents have no bitmap, and it takes its time

    target = io.BytesIO()
    try:
        with Image.open(io.BytesIO(content), formats=("BMP",)) as picture:
            if picture.width * picture.height > MAX_PIXELS:
                return b""
            picture.convert("RGB").save(target, "PNG")
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
        return b""
    return target.getvalue()
