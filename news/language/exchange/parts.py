"""The pieces of a unit of XLIFF 2.1: a tool may have cut it into sentences and moved them."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from lxml import etree

from news.language.exchange.inline import words_of
from news.language.exchange.returned import Mark, Words

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_DIGITS = 10


def tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


@dataclass(frozen=True)
class Part:
    """A `segment`, or an `ignorable` between two: white space that a tool has cut off.

    `order` is the place of the target; `languages` are what source and target say of themselves.
    """

    is_segment: bool
    source: Words
    target: Words | None
    state: str
    order: int
    languages: tuple[str | None, str | None]

    @property
    def needs_words(self) -> bool:
        return self.is_segment and bool(self.source)

    @property
    def is_translated(self) -> bool:
        """A target that says `initial` and repeats its source is one that a tool has put there."""
        if self.state == "initial":
            return bool(self.target) and self.target != self.source
        return self.target is not None

    @property
    def said(self) -> Words:
        """The target; what is ignorable, or empty in the source, needs none."""
        if self.target is None:
            return () if self.needs_words else self.source
        return self.target


def parts_of(unit: etree._Element) -> list[Part]:
    found = unit.iterchildren(tag("segment"), tag("ignorable"))
    return [_part(element, place) for place, element in enumerate(found, 1)]


def are_clear(parts: list[Part], source_language: str, target_language: str) -> bool:
    """Whether the order of the pieces, their languages and the ids of their codes are clear."""
    ours = {source_language.lower(), None}, {target_language.lower(), None}
    return (
        any(part.is_segment for part in parts)
        and sorted(part.order for part in parts) == list(range(1, len(parts) + 1))
        and all(part.languages[0] in ours[0] and part.languages[1] in ours[1] for part in parts)
        and _are_named_once(part.source for part in parts)
        and _are_named_once(part.said for part in parts)
    )


def _part(element: etree._Element, place: int) -> Part:
    source, target = element.find(tag("source")), element.find(tag("target"))
    order = "" if target is None else target.get("order", "")
    return Part(
        element.tag == tag("segment"),
        () if source is None else words_of(source),
        None if target is None else words_of(target),
        element.get("state", "initial"),
        int(order) if order.isdecimal() and len(order) < _DIGITS else place,
        (_language(source), _language(target)),
    )


def _language(text: etree._Element | None) -> str | None:
    said = None if text is None else text.get(_XML_LANG)
    return said.lower() if said else None


def _are_named_once(texts: Iterable[Words]) -> bool:
    words = chain.from_iterable(texts)
    ids = [word.id for word in words if isinstance(word, Mark) and word.side != "close"]
    return len(ids) == len(set(ids))
