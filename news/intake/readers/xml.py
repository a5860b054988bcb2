"""XML from strangers: nothing is fetched or expanded, and libxml2's own limits stay on."""

from collections.abc import Iterator

from lxml import etree

from news.intake.refused import DocumentRefused

# Every element and attribute costs about 100 bytes, however few it has in the file.
MAX_NODES = 2_000_000
type Element = etree._Element


def parse(data: bytes) -> Element:
    """The root of `data`. Raises `DocumentRefused`: "unsafe" for a DTD or more than 256 levels."""
    if data.count(b"<") + data.count(b"=") > MAX_NODES:
        raise DocumentRefused("unsafe")
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
    except etree.XMLSyntaxError as error:
        raise DocumentRefused("unsafe" if _is_unsafe(error) else "damaged") from None
    except (ValueError, LookupError):
        raise DocumentRefused("damaged") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise DocumentRefused("unsafe")
    return root


def _is_unsafe(error: etree.XMLSyntaxError) -> bool:
    """Whether it was a limit of the parser that stopped it, or entities."""
    words = str(error)
    return any(word in words for word in ("depth", "Entity", "entity", "huge", "limit", "loop"))


def local(element: Element) -> str:
    """The name of an element without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element, name: str, default: str = "") -> str:
    """The value of attribute `name` in whatever namespace."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return default


def child(element: Element | None, *path: str) -> Element | None:
    """The first descendant that is reached by the local names of `path`."""
    for name in path:
        if element is None:
            return None
        element = next((each for each in element if local(each) == name), None)
    return element


def children(element: Element | None, name: str) -> Iterator[Element]:
    if element is not None:
        yield from (each for each in element if local(each) == name)


def descendants(element: Element | None, name: str) -> Iterator[Element]:
    if element is not None:
        yield from (each for each in element.iter() if local(each) == name)


def whole(text: str, default: int = 0, most: int = 10_000) -> int:
    """The number that `text` is, 0 to `most`; `default` where it is none."""
    text = text.strip()
    if not (text.isascii() and text.isdigit()):
        return default
    return min(int(text[:9]), most)
