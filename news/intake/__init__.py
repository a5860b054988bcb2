"""Official documents to drafts of releases, without Django.

`read(content, name)` gives a `Reading`: the draft, where each of its values came from, the
doubts, and what found no place. It raises `DocumentRefused`.
"""

from .document import Cell, Document, Image, Line, Mark, Span
from .doubts import Doubt
from .reading import Found, Reading
from .refused import DocumentRefused

__all__ = [
    "Cell",
    "Document",
    "DocumentRefused",
    "Doubt",
    "Found",
    "Image",
    "Line",
    "Mark",
    "Reading",
    "Span",
]
