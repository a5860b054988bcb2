"""How text looks, by the names of styles (ODF 1.3, part 3, 16 and 20)."""

import re
from dataclasses import dataclass, replace

from news.intake.readers.paragraph import Look
from news.intake.readers.xml import Element, attribute, child, descendants

_POINTS = re.compile(r"(\d{1,4}(?:\.\d{1,4})?)pt")
_BOLD = {"bold", "600", "700", "800", "900"}
_DEEPEST = 20


@dataclass(frozen=True)
class Style:
    """None is for what is not said here, and comes from the style's parent."""

    bold: bool | None = None
    size: float | None = None
    hidden: bool | None = None
    centred: bool | None = None
    list: str | None = None

    def over(self, other: "Style") -> "Style":
        said = {key: value for key, value in vars(self).items() if value is not None}
        return replace(other, **said)

    @property
    def look(self) -> Look:
        return Look(bool(self.bold), self.size or 0.0)


class Styles:
    """The styles of the content and the common ones, by family and name."""

    def __init__(self, *roots: Element | None) -> None:
        self._elements = {
            (attribute(each, "family"), attribute(each, "name")): each
            for root in reversed(roots)
            for each in descendants(root, "style")
        }
        self._defaults = {
            attribute(each, "family"): _own(each)
            for root in roots
            for each in descendants(root, "default-style")
        }

    def of(self, family: str, name: str) -> Style:
        """All that a style and its parents say, and the defaults of paragraphs."""
        style = Style()
        for _ in range(_DEEPEST):  # one that is its own parent says what it can
            element = self._elements.get((family, name))
            if element is None:
                break
            style = style.over(_own(element))
            name = attribute(element, "parent-style-name")
        return style.over(self._defaults.get(family, Style()))


def _own(element: Element) -> Style:
    text, paragraph = child(element, "text-properties"), child(element, "paragraph-properties")
    said = attribute(text, "font-size") if text is not None else ""
    size = _POINTS.fullmatch(said)
    weight = attribute(text, "font-weight") if text is not None else ""
    display = attribute(text, "display") if text is not None else ""
    align = attribute(paragraph, "text-align") if paragraph is not None else ""
    return Style(
        bold=weight in _BOLD if weight else None,
        size=float(size[1]) if size else None,
        hidden=display == "none" if display else None,
        centred=align == "center" if align else None,
        list=attribute(element, "list-style-name") or None,
    )
