"""XML between programs: read within limits, written text by text."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

from lxml import etree

from news.draft import legal
from news.language.codes import Code, Piece
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


def document(
    tag: str, namespaces: Mapping[str | None, str], attributes: Mapping[str, str]
) -> etree._Element:
    """The root of a new document; the namespace under None is the one without a prefix."""
    # lxml-stubs do not know of None.
    return etree.Element(tag, dict(attributes), nsmap=cast(Any, namespaces))


def fill(
    parent: etree._Element,
    found: Iterable[Piece],
    element: Callable[[etree._Element, Code], etree._Element],
) -> None:
    """Write pieces into `parent`; `element` makes the element of a code in the one given."""
    within = [parent]
    for piece in found:
        if isinstance(piece, str):
            _add_text(within[-1], legal(piece))
        elif piece.side == "close":
            within.pop()
        else:
            made = element(within[-1], piece.code)
            if piece.side == "open":
                within.append(made)


def _add_text(parent: etree._Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def child(parent: etree._Element, tag: str, text: str = "", **attributes: str) -> etree._Element:
    """A new element at the end of `parent`. Names of attributes have `-` for `_`."""
    made = etree.SubElement(
        parent, tag, {name.replace("_", "-"): legal(value) for name, value in attributes.items()}
    )
    if text:
        made.text = legal(text)
    return made


def written(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")
