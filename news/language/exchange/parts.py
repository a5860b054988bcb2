"""The pieces of a unit of XLIFF 2.1: a tool may have cut it into sentences and moved them."""

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from news.language.exchange.inline import words_of
from news.language.exchange.returned import Mark

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_DIGITS = 10


def tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


@dataclass(frozen=True)
class Part:
    """A `segment`, or an `ignorable` between two: white space that a tool has cut off."""

    element: etree._Element
    place: int

    @property
    def source(self) -> etree._Element:
        return self._inner("source")

    @property
    def target(self) -> etree._Element:
        """The target; what is ignorable, or empty in the source, needs none."""
        if self._find("target") is None and not self.needs_words:
            return self.source
        return self._inner("target")

    @property
    def needs_words(self) -> bool:
        return self.is_segment and bool(words_of(self.source))

    @property
    def is_segment(self) -> bool:
        return self.element.tag == tag("segment")

    @property
    def state(self) -> str:
        return self.element.get("state", "initial")

    @property
    def is_translated(self) -> bool:
        """A target that says `initial` and repeats its source is one that a tool has put there."""
        words = words_of(self.target)
        if self.state == "initial":
            return bool(words) and words != words_of(self.source)
        return self._find("target") is not None

    @property
    def order(self) -> int:
        order = self.target.get("order", "")
        return int(order) if order.isdecimal() and len(order) < _DIGITS else self.place

    def speaks(self, source_language: str, target_language: str) -> bool:
        """Whether the texts are in the languages of the file, as far as they say."""
        target = self._find("target")
        said = self.source.get(_XML_LANG, source_language)
        answered = target_language if target is None else target.get(_XML_LANG, target_language)
        return (said.lower(), answered.lower()) == (
            source_language.lower(),
            target_language.lower(),
        )

    def _find(self, name: str) -> etree._Element | None:
        return self.element.find(tag(name))

    def _inner(self, name: str) -> etree._Element:
        found = self._find(name)
        return etree.Element(tag(name)) if found is None else found


def parts_of(unit: etree._Element) -> list[Part]:
    found = unit.iterchildren(tag("segment"), tag("ignorable"))
    return [Part(element, place) for place, element in enumerate(found, 1)]


def are_clear(parts: list[Part], source_language: str, target_language: str) -> bool:
    """Whether the order of the pieces, their languages and the ids of their codes are clear."""
    return (
        any(part.is_segment for part in parts)
        and sorted(part.order for part in parts) == [part.place for part in parts]
        and all(part.speaks(source_language, target_language) for part in parts)
        and _are_named_once(part.source for part in parts)
        and _are_named_once(part.target for part in parts)
    )


def _are_named_once(texts: Iterable[etree._Element]) -> bool:
    words = words_of(*texts)
    ids = [word.id for word in words if isinstance(word, Mark) and word.side != "close"]
    return len(ids) == len(set(ids))
