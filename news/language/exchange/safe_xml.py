"""XML between programs: read within limits, written as text."""

import re
from collections.abc import Callable, Iterable
from html import escape

from lxml import etree

from news.draft import legal
from news.language.codes import Piece, Tag
from news.language.exchange.refused import ExchangeRefused

MAX_FILE = 20 * 2**20
MAX_UNPACKED = 200 * 2**20
# Every element and attribute costs about 100 bytes, however few it has in the file.
MAX_NODES = 2_000_000


def parse(data: bytes) -> etree._Element:
    """The root of `data`. Raises `ExchangeRefused`; fetches and expands nothing.

    libxml2's own limits stay on: 256 levels, 10 MB in one text, no amplification by entities.
    """
    if data.count(b"<") + data.count(b"=") > MAX_NODES:
        raise ExchangeRefused("too_big")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError):
        raise ExchangeRefused("damaged") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise ExchangeRefused("unsafe")
    return root


def local(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def document(written: str) -> bytes:
    """What was `written` with `text` and `attributes`, without what XML cannot carry."""
    return legal(written).encode()


def text(words: str) -> str:
    """`words` between tags; a lone carriage return would be read as a line break."""
    if not _SPECIAL.search(words):
        return words
    return escape(words, quote=False).replace("\r", "&#13;")


def attributes(**values: str) -> str:
    """Attributes with a space before each; those without a value are left out. `_` is `-`."""
    return "".join(
        f' {name.replace("_", "-")}="{_quoted(value)}"' for name, value in values.items() if value
    )


def inline(found: Iterable[Piece], tag: Callable[[Tag], str]) -> str:
    """Words and codes; `tag` writes a code."""
    return "".join(text(piece) if isinstance(piece, str) else tag(piece) for piece in found)


def _quoted(value: str) -> str:
    if not _SPECIAL_IN_VALUES.search(value):
        return value
    return escape(value).replace("\t", "&#9;").replace("\n", "&#10;").replace("\r", "&#13;")


# Nearly every text has none of them, and to look is faster than to replace each.
_SPECIAL = re.compile("[&<>\r]")
_SPECIAL_IN_VALUES = re.compile("[&<>\"'\t\n\r]")
