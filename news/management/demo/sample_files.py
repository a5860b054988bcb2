"""Makes the demo's pictures and documents, each marked as a sample, when the demo is set up.

The same arguments give the same bytes, so that setting up again adds no second copy.
"""

import csv
import io
import re
import time
from typing import Literal

from PIL import Image, ImageDraw

from .sample_packages import docx, hwpx, package, xlsx
from .sample_picture import draw_city, label_font

type DocumentKind = Literal["pdf", "hwpx", "xlsx", "docx", "csv", "zip"]

MARK = "SAMPLE"
NOTICE = "Sample file made for the demonstration of Gongbo (시연용 견본)"
_MADE = time.struct_time((2022, 1, 1, 0, 0, 0, 5, 1, 0))
_A4_AT_100_DPI = (827, 1169)


def sample_image(title: str, width: int, height: int, seed: int) -> bytes:
    """A JPEG of an imagined city by the water; `seed` varies its hour, sky and buildings."""
    picture = draw_city(width, height, seed)
    draw = ImageDraw.Draw(picture)
    size = max(12, min(width, height) // 24)
    label = f"{MARK} · {_latin(title)}"
    box = draw.textbbox((0, 0), label, font=label_font(size))
    left, top, pad = size, height - 3 * size, size // 2
    draw.rounded_rectangle(
        (left, top - pad, left + box[2] + 2 * pad, top + box[3] + pad), radius=pad, fill="#101828"
    )
    draw.text((left + pad, top), label, font=label_font(size), fill="white")
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=85, optimize=True)
    return file.getvalue()


def sample_document(kind: DocumentKind, title: str) -> bytes:
    """A small valid file of `kind` that shows `title` and says that it is a sample."""
    match kind:
        case "pdf":
            return _pdf(title)
        case "hwpx":
            return hwpx(title, (title, NOTICE))
        case "docx":
            return docx((title, NOTICE))
        case "xlsx":
            return xlsx(_rows(title))
        case "csv":
            return _csv(title)
        case "zip":
            return package({"README.txt": f"{title}\n{NOTICE}\n", "sample.csv": _csv(title)})


def _rows(title: str) -> tuple[tuple[str, str], ...]:
    return ((title, ""), (NOTICE, ""), ("Item", "Value"), ("A", "120"), ("B", "84"), ("C", "36"))


def _csv(title: str) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(_rows(title))
    # Spreadsheet programs read Hangul in a CSV file correctly only after a byte order mark.
    return text.getvalue().encode("utf-8-sig")


def _pdf(title: str) -> bytes:
    width, height = _A4_AT_100_DPI
    page = Image.new("RGB", (width, height), "white")
    page.paste(draw_city(width - 160, 360, sum(title.encode())), (80, 300))
    draw = ImageDraw.Draw(page)
    draw.text((80, 100), MARK, font=label_font(56), fill="#b42318")
    draw.multiline_text((80, 190), _wrapped(_latin(title)), font=label_font(28), fill="#101828")
    draw.text((80, 700), _latin(NOTICE), font=label_font(20), fill="#475467")
    file = io.BytesIO()
    page.save(
        file, "PDF", resolution=100, title=title, subject=NOTICE, creationDate=_MADE, modDate=_MADE
    )
    return file.getvalue()


def _latin(text: str) -> str:
    """`text` as far as Pillow's own font can draw it: it has no Hangul."""
    drawn = "".join(char for char in text if char.isascii())
    return re.sub(r"\(\s*\)", "", drawn).strip() or "Demo"


def _wrapped(text: str, width: int = 44) -> str:
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines[:2])
