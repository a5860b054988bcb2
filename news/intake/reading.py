"""What was understood of a document, and where each thing came from."""

from dataclasses import dataclass
from typing import Literal

from news.draft import Draft

from .document import Document, Span
from .doubts import Doubt

type Confidence = Literal["sure", "likely", "guess"]


@dataclass(frozen=True)
class Found:
    """Where a value of the draft came from, and how sure it is.

    `path` names it in the draft as one would in Python: `headline`, `summary[0]`,
    `body[3].speaker`, `event_overview.hosts[1]`, `contacts[0].phone`.
    """

    path: str
    spans: tuple[Span, ...]
    confidence: Confidence = "sure"


@dataclass(frozen=True)
class Reading:
    """A document and the draft of a release that was found in it.

    In `draft`, organisations and departments have no slug, only the name that the document
    uses; pictures of figures and photos are 1-based numbers of `document.images`. Every
    character of `document.text` that is not white space is in the spans of `found`, in `marks`
    (labels, bullets, brackets: understood, and not kept), or in `unplaced`.
    """

    document: Document
    draft: Draft
    found: tuple[Found, ...] = ()
    marks: tuple[Span, ...] = ()
    unplaced: tuple[Span, ...] = ()
    doubts: tuple[Doubt, ...] = ()
