"""Complex fields of Word: a code that is not printed, and a result that is (17.16)."""

import re

from news.intake.readers.paragraph import web_link
from news.intake.readers.xml import Element, attribute, local

# Results that belong to the page, not to the text.
_UNPRINTED = {"PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION"}
_HYPERLINK = re.compile(r'HYPERLINK\s+"([^"]+)"')


class Fields:
    """Follows fields, which nest: whether text is printed here, and where it links."""

    def __init__(self) -> None:
        self._open: list[tuple[str, bool]] = []  # the code so far, and whether its result began

    def char(self, element: Element) -> None:
        match attribute(element, "fldCharType"):
            case "begin":
                self._open.append(("", False))
            case "separate" if self._open:
                self._open[-1] = (self._open[-1][0], True)
            case "end":
                del self._open[-1:]

    def code(self, element: Element) -> None:
        if self._open and local(element) == "instrText":
            self._open[-1] = (self._open[-1][0] + (element.text or ""), self._open[-1][1])

    @property
    def hides(self) -> bool:
        return any(not begun or not printed(code) for code, begun in self._open)

    @property
    def link(self) -> str:
        found = (link_of(code) for code, _ in reversed(self._open))
        return next(filter(None, found), "")


def printed(code: str) -> bool:
    """Whether the result of a field is part of the text."""
    words = code.split()
    return not words or words[0].upper() not in _UNPRINTED


def link_of(code: str) -> str:
    found = _HYPERLINK.search(code)
    return web_link(found[1]) if found else ""
