"""Automatic bullets and numbers of Word (ECMA-376, part 1, 17.9)."""

import re
from collections import defaultdict
from dataclasses import dataclass

from news.intake.readers.numerals import Counter, headed, numeral
from news.intake.readers.symbols import shown
from news.intake.readers.xml import Element, attribute, child, children, whole

# By the names of OWPML, in which numerals are known here.
_FORMATS = {
    "upperRoman": "ROMAN_CAPITAL",
    "lowerRoman": "ROMAN_SMALL",
    "upperLetter": "LATIN_CAPITAL",
    "lowerLetter": "LATIN_SMALL",
    "ganada": "HANGUL_SYLLABLE",
    "chosung": "HANGUL_JAMO",
    "decimalEnclosedCircle": "CIRCLED_DIGIT",
    "decimalEnclosedCircleChinese": "CIRCLED_DIGIT",
    "decimalEnclosedParen": "PARENTHESISED_DIGIT",
    "koreanDigital": "HANGUL_PHONETIC",
    "koreanCounting": "HANGUL_PHONETIC",
    "koreanLegal": "HANGUL_PHONETIC",
    "koreanDigital2": "IDEOGRAPH",
    "ideographDigital": "IDEOGRAPH",
    "ideographEnclosedCircle": "CIRCLED_IDEOGRAPH",
}
_PLACE = re.compile(r"%(\d)")


@dataclass(frozen=True)
class Level:
    text: str = ""
    format: str = "decimal"
    start: int = 1
    font: str = ""


class WordLists:
    """Counts the numbered paragraphs; instances of one abstract list count together."""

    def __init__(self, levels: dict[str, dict[int, Level]], abstract: dict[str, str]) -> None:
        self._levels = levels
        self._abstract = abstract
        self._counters: defaultdict[str, Counter] = defaultdict(Counter)

    def head(self, number: str, level: int) -> str:
        """What is printed before the paragraph that comes now; 0 is no list."""
        levels = self._levels.get(number, {})
        found = levels.get(level)
        if found is None:
            return ""
        if found.format == "bullet":
            return headed(level, shown(found.text, found.font).strip())
        counter = self._counters[self._abstract.get(number, number)]
        starts = [levels.get(at, Level()).start for at in range(level + 1)]
        return headed(level, _worded(levels, found, counter.next(level, starts)))


def _worded(levels: dict[int, Level], found: Level, counted: list[int]) -> str:
    def one(place: re.Match[str]) -> str:
        at = int(place[1]) - 1
        if not 0 <= at < len(counted) or levels.get(at, found).format == "none":
            return ""
        return numeral(counted[at], _FORMATS.get(levels.get(at, found).format, "DIGIT"))

    return "" if found.format == "none" else _PLACE.sub(one, found.text).strip()


def read_lists(root: Element | None) -> WordLists:
    """From `numbering.xml`; a document without one has no lists."""
    abstracts = {attribute(e, "abstractNumId"): _levels(e) for e in children(root, "abstractNum")}
    linked = _style_links(root)
    levels: dict[str, dict[int, Level]] = {}
    abstract: dict[str, str] = {}
    for each in children(root, "num"):
        key, reference = attribute(each, "numId"), child(each, "abstractNumId")
        name = attribute(reference, "val") if reference is not None else ""
        own = _overridden(each)
        levels[key] = {**abstracts.get(linked.get(name, name), {}), **own}
        # A list that begins anew counts for itself.
        begins_anew = child(each, "lvlOverride") is not None
        abstract[key] = f"{name}/{key}" if begins_anew else name
        for at, start in _starts(each).items():
            level = levels[key].get(at, Level())
            levels[key][at] = Level(level.text, level.format, start, level.font)
    return WordLists(levels, abstract)


def _style_links(root: Element | None) -> dict[str, str]:
    """Abstract lists that are defined by a style's list, and by which."""
    of_style: dict[str, str] = {}
    for each in children(root, "abstractNum"):
        named = child(each, "styleLink")
        if named is not None:
            of_style[attribute(named, "val")] = attribute(each, "abstractNumId")
    return {
        attribute(each, "abstractNumId"): of_style.get(attribute(link, "val"), "")
        for each in children(root, "abstractNum")
        if (link := child(each, "numStyleLink")) is not None
    }


def _levels(element: Element) -> dict[int, Level]:
    return {whole(attribute(e, "ilvl"), most=8): _level(e) for e in children(element, "lvl")}


def _level(element: Element) -> Level:
    text, format, start = (child(element, name) for name in ("lvlText", "numFmt", "start"))
    fonts = child(element, "rPr", "rFonts")
    return Level(
        text=attribute(text, "val") if text is not None else "",
        format=attribute(format, "val") if format is not None else "decimal",
        start=whole(attribute(start, "val"), 1) if start is not None else 1,
        font=attribute(fonts, "ascii") if fonts is not None else "",
    )


def _overridden(element: Element) -> dict[int, Level]:
    return {
        whole(attribute(each, "ilvl"), most=8): _level(level)
        for each in children(element, "lvlOverride")
        if (level := child(each, "lvl")) is not None
    }


def _starts(element: Element) -> dict[int, int]:
    return {
        whole(attribute(each, "ilvl"), most=8): whole(attribute(start, "val"), 1)
        for each in children(element, "lvlOverride")
        if (start := child(each, "startOverride")) is not None
    }
