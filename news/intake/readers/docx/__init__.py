"""DOCX: WordprocessingML (ECMA-376, part 1, 17), a ZIP of XML.

What Word does not print is not read: deletions and moves that are tracked, comments, hidden
text, field codes, headers and footers.
"""

from news.intake.document import Document
from news.intake.readers.collector import Collector
from news.intake.readers.package import Package
from news.intake.readers.xml import child

from .body import Body
from .lists import read_lists
from .notes import Notes
from .relations import Relations
from .styles import Styles

_MAIN = "officeDocument"


def read_docx(content: bytes) -> Document:
    """What the Word document `content` says. Raises `DocumentRefused`."""
    package = Package(content)
    name = Relations(package, "").of_kind(_MAIN) or "word/document.xml"
    root = package.needed(name)
    relations = Relations(package, name)
    styles = Styles(package.xml(relations.of_kind("styles")))
    lists = read_lists(package.xml(relations.of_kind("numbering")))
    collector = Collector()
    notes = Notes(package, relations)
    Body(collector, styles, lists, notes, relations).story(child(root, "body"))
    return collector.document("docx")
