"""Pictures of a page: JPEG as it is, plain pixels as PNG."""

import io
from typing import Any

from pdfplumber.page import Page

from news.intake.readers.collector import Collector

# Smaller ones are rules and dots; larger ones cost too much to pack anew.
MIN_SIDE = 32
MAX_PIXELS = 12_000_000
MAX_ON_PAGE = 50
_FAULTS = (ValueError, TypeError, KeyError, AttributeError, OSError, IndexError)
_CHANNELS = {1: "L", 3: "RGB"}


def pictures_of(page: Page, collector: Collector) -> list[tuple[float, int]]:
    """How far from the top they stand, and their numbers."""
    kept = []
    for found in page.images[:MAX_ON_PAGE]:
        try:
            content = _content(found["stream"])
        except _FAULTS:
            continue
        if content:
            name = _named(found, f"page {page.page_number} {found.get('name') or 'picture'}")
            kept.append((float(found["top"]), collector.picture(name, content)))
    return kept


def _named(found: dict[str, Any], name: str) -> str:
    """One name for one object, wherever it is shown again."""
    key = getattr(found["stream"], "objid", None)
    return f"object {key}" if key else name


def _content(stream: Any) -> bytes:
    width, height = int(stream["Width"]), int(stream["Height"])
    if min(width, height) < MIN_SIDE or width * height > MAX_PIXELS:
        return b""
    filters = [getattr(each[0], "name", "") for each in stream.get_filters()]
    if filters and filters[-1] == "DCTDecode":
        data: bytes = stream.rawdata if len(filters) == 1 else b""
        return data or b""
    if stream.get("BitsPerComponent") != 8:
        return b""
    return _png(stream.get_data(), width, height)


def _png(pixels: bytes, width: int, height: int) -> bytes:
    from PIL import Image

    mode = _CHANNELS.get(len(pixels) // (width * height))
    if mode is None:
        return b""
    target = io.BytesIO()
    size = width * height * len(mode)
    Image.frombytes(mode, (width, height), pixels[:size]).save(target, "PNG")
    return target.getvalue()
