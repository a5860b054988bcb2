"""The inline elements of XLIFF 1.2 and 2.1, however a tool has rewritten them.

Codes that stand alone: `x`, `ph`. Around words: `g`, `pc`. Cut in two: `bx`/`ex`, `bpt`/`ept`
and `it` of 1.2, `sc`/`ec` of 2.1. What `bpt`, `ept`, `it` and `ph` have inside is a tool's native
code, not text. Marks that are not codes (`mrk`, `sm`, `em`) are looked through.
"""

from collections.abc import Iterable

from lxml import etree

from news.draft import legal
from news.language.exchange.returned import Mark, Words
from news.language.exchange.safe_xml import local

_ALONE = {"x", "ph"}
_AROUND = {"g", "pc"}
_OPENS = {"bx", "bpt", "sc"}
_CLOSES = {"ex", "ept", "ec"}


def words_of(*elements: etree._Element) -> Words:
    """The text of one or more `source` or `target` elements, as one."""
    if len(elements) == 1 and not len(elements[0]):
        return (elements[0].text,) if elements[0].text else ()
    reading = _Reading()
    for element in elements:
        reading.inside(element)
    return joined(reading.words)


def joined(words: Iterable[str | Mark]) -> Words:
    """`words` with neighbouring texts as one."""
    found: list[str | Mark] = []
    text: list[str] = []
    for word in words:
        if isinstance(word, str):
            text.append(word)
        else:
            found += ["".join(text), word]
            text = []
    found.append("".join(text))
    return tuple(word for word in found if word)


class _Reading:
    def __init__(self) -> None:
        self.words: list[str | Mark] = []
        # 1.2 ties the two halves of a code by `rid`, and names it by the id of the first.
        self.ids: dict[str, str] = {}

    def inside(self, element: etree._Element) -> None:
        self._text(element.text)
        for inner in element:
            self._inline(inner, local(inner))
            self._text(inner.tail)

    def _inline(self, element: etree._Element, name: str) -> None:
        code = element.get("id", "")
        if name in _ALONE:
            self.words.append(Mark(code, "alone"))
        elif name in _AROUND:
            self.words.append(Mark(code, "open"))
            self.inside(element)
            self.words.append(Mark(code, "close"))
        elif name in _OPENS or (name == "it" and element.get("pos") == "open"):
            self.ids[element.get("rid") or code] = code
            self.words.append(Mark(code, "open"))
        elif name in _CLOSES or name == "it":
            end = element.get("rid") or element.get("startRef") or code
            self.words.append(Mark(self.ids.get(end, end), "close"))
        elif name == "cp":
            self._text(_character(element.get("hex", "")))
        elif name == "mrk":
            self.inside(element)

    def _text(self, text: str | None) -> None:
        if text:
            self.words.append(text)


def _character(code_point: str) -> str:
    try:
        return legal(chr(int(code_point, 16)))
    except (ValueError, OverflowError):
        return ""
