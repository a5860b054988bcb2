"""Plain text: pasted, or a file in UTF-8, UTF-16 or Korea's older code page."""

import codecs
import unicodedata

from news.intake.document import Document
from news.intake.refused import DocumentRefused

from .collector import Collector
from .paragraph import Paragraph

# By the byte order mark (Unicode 16, 23.8).
_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# Text that was wrapped by hand or by a mail program is seldom wider, in columns.
WIDEST = 110
_FULL = 0.85
_FEWEST = 4


def decode(content: bytes) -> str | None:
    """`content` as text, whatever its encoding; none where it is no text."""
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            return _decoded(content, encoding)
    if b"\0" in content:
        found = (_decoded(content, encoding) for encoding in ("utf-16-le", "utf-16-be"))
        return next((text for text in found if text and _is_usual(text)), None)
    return next(filter(None, (_decoded(content, each) for each in ("utf-8", "cp949"))), None)


def read_text(content: bytes) -> Document:
    """The lines of a text; a form feed ends one as well. Raises `DocumentRefused`."""
    text = decode(content)
    if text is None:
        raise DocumentRefused("damaged")
    collector = Collector()
    page = 1
    for number, line in enumerate(_unified(text).split("\n"), 1):
        paragraph = Paragraph()
        paragraph.write(line.rstrip())
        collector.paragraph(paragraph, page=page, place=str(number))
        page += line.endswith("\f")
    return collector.document("text", wraps=_is_wrapped(text))


def _decoded(content: bytes, encoding: str) -> str | None:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return None
    # Tab, line feed, form feed, carriage return and Ctrl-Z, with which DOS ended a file.
    odd = sum(text.count(chr(code)) for code in range(32) if code not in (9, 10, 12, 13, 26))
    return text if odd * 100 <= len(text) and "\0" not in text else None


def _unified(text: str) -> str:
    for end in ("\r\n", "\r", "\u2028", "\u2029", "\x85"):
        text = text.replace(end, "\n")
    return text.replace("\f", "\f\n") if "\f" in text else text


def _is_usual(text: str) -> bool:
    """Whether nine of ten characters are of the kinds that releases are written in."""
    usual = sum(
        " " <= char <= "~" or char in "\r\n\t" or "\uac00" <= char <= "\ud7a3" for char in text
    )
    return usual * 10 >= len(text) * 9


def _is_wrapped(text: str) -> bool:
    """Whether its lines seem to end where a page or a window ended, not where a paragraph does."""
    widths = [width for line in text.splitlines() if (width := _columns(line.strip()))]
    widest = max(widths, default=0)
    full = sum(width >= _FULL * widest for width in widths)
    return 0 < widest <= WIDEST and full >= _FEWEST and full * 3 >= len(widths)


def _columns(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in line)
