"""HWPX: OWPML (KS X 6101), a ZIP of XML.

What is not printed with the text is not read: tracked deletions, memos, hidden comments,
headers, footers and page numbers.
"""

import re

from news.intake.document import Document
from news.intake.readers.collector import Collector
from news.intake.readers.package import Package
from news.intake.readers.xml import Element, attribute, descendants
from news.intake.refused import DocumentRefused

from .body import Body
from .header import Header, read_header

_SECTION = re.compile(r"section(\d+)\.xml$", re.IGNORECASE)


def read_hwpx(content: bytes) -> Document:
    """What the HWPX document `content` says. Raises `DocumentRefused`."""
    package = Package(content)
    _check_encryption(package)
    manifest = package.xml("Contents/content.hpf")
    header = _header(package, manifest)
    collector = Collector()
    body = Body(collector, header, package, _pictures(package, manifest))
    for name in _sections(package, manifest):
        if not package.read(name).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
            raise DocumentRefused("distribution_only")  # whole, and not XML: made unreadable
        body.section(package.needed(name), name)
    return collector.document("hwpx")


def _check_encryption(package: Package) -> None:
    """ODF 1.3 part 2, 3.4, which KS X 6101 follows: the manifest says what is encrypted."""
    manifest = package.read("META-INF/manifest.xml", 2**20)
    if b"encryption-data" in manifest:
        raise DocumentRefused("encrypted")


def _header(package: Package, manifest: Element | None) -> Header:
    names = [attribute(item, "href") for item in descendants(manifest, "item")]
    named = next((name for name in names if name.endswith("header.xml")), "Contents/header.xml")
    root = package.xml(named if named in package else "Contents/header.xml")
    return read_header(root)


def _sections(package: Package, manifest: Element | None) -> list[str]:
    """In the order of the spine; without one, of their numbers."""
    found = {name: int(n[1]) for name in package.names if (n := _SECTION.search(name))}
    items = {attribute(i, "id"): attribute(i, "href") for i in descendants(manifest, "item")}
    spine = [items.get(attribute(i, "idref"), "") for i in descendants(manifest, "itemref")]
    ordered = [name for name in dict.fromkeys(map(_whole, spine)) if name in found]
    rest = [name for name in sorted(found, key=lambda name: found[name]) if name not in ordered]
    if not found:
        raise DocumentRefused("damaged")
    return [*ordered, *rest]


def _whole(href: str) -> str:
    return href if "/" in href else f"Contents/{href}"


def _pictures(package: Package, manifest: Element | None) -> dict[str, str]:
    """Where the pictures are, by the ids that the text uses."""
    items = {attribute(i, "id"): attribute(i, "href") for i in descendants(manifest, "item")}
    return {
        key: href if href in package else f"Contents/{href}"
        for key, href in items.items()
        if href in package or f"Contents/{href}" in package
    }
