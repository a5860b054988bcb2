"""ODT: OpenDocument text (ODF 1.3, part 3), a ZIP of XML.

What is not printed with the text is not read: deletions that are tracked, annotations, hidden
text and sections, headers, footers and page numbers.
"""

from news.intake.document import Document
from news.intake.readers.collector import Collector
from news.intake.readers.package import Package
from news.intake.readers.xml import child
from news.intake.refused import DocumentRefused

from .body import Body
from .lists import OdfLists
from .styles import Styles


def read_odt(content: bytes) -> Document:
    """What the OpenDocument text `content` says. Raises `DocumentRefused`."""
    package = Package(content)
    manifest = package.read("META-INF/manifest.xml", 2**20)
    if b"encryption-data" in manifest or "encrypted-package" in package:
        raise DocumentRefused("encrypted")  # ODF 1.3, part 2, 3.4
    root = package.needed("content.xml")
    common = package.xml("styles.xml")
    collector = Collector()
    body = Body(collector, Styles(root, common), OdfLists(root, common), package)
    body.story(child(root, "body", "text"))
    return collector.document("odt")
