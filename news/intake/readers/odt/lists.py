"""Automatic bullets and numbers (ODF 1.3, part 3, 16.30 and 19.500)."""

from dataclasses import dataclass

from news.intake.readers.numerals import Counter, headed, numeral
from news.intake.readers.symbols import shown
from news.intake.readers.xml import Element, attribute, children, descendants, local, whole

# By the first letter of `style:num-format`, which LibreOffice writes as the list begins.
_FORMATS = {
    "1": "DIGIT", "i": "ROMAN_SMALL", "I": "ROMAN_CAPITAL", "a": "LATIN_SMALL",
    "A": "LATIN_CAPITAL", "가": "HANGUL_SYLLABLE", "ㄱ": "HANGUL_JAMO", "①": "CIRCLED_DIGIT",
    "㉮": "CIRCLED_HANGUL_SYLLABLE", "㉠": "CIRCLED_HANGUL_JAMO", "일": "HANGUL_PHONETIC",
    "一": "IDEOGRAPH", "㊀": "CIRCLED_IDEOGRAPH",
}  # fmt: skip
_LEVELS = {"list-level-style-bullet", "list-level-style-number", "outline-level-style"}
OUTLINE = "\0outline"  # no style can have this name


@dataclass(frozen=True)
class Level:
    bullet: str = ""
    format: str = ""
    before: str = ""
    after: str = ""
    shown_levels: int = 1
    start: int = 1


class OdfLists:
    """Counts list items; a list counts on where the last of its style ended only if it says so."""

    def __init__(self, *roots: Element | None) -> None:
        self._styles: dict[str, dict[int, Level]] = {}
        self._counters: dict[str, Counter] = {}
        for root in reversed(roots):
            for each in descendants(root, "list-style"):
                self._styles[attribute(each, "name")] = _levels(each)
            for each in descendants(root, "outline-style"):
                self._styles[OUTLINE] = _levels(each)

    def begin(self, style: str) -> None:
        """A list of that style begins to count anew."""
        self._counters.pop(style, None)

    def head(self, style: str, level: int) -> str:
        """What is printed before the item that comes now; levels count from 0."""
        levels = self._styles.get(style, {})
        found = levels.get(level)
        if found is None:
            return ""
        if found.bullet:
            return headed(level, shown(found.bullet))
        counter = self._counters.setdefault(style, Counter())
        numbers = counter.next(level, [levels.get(at, Level()).start for at in range(level + 1)])
        if not found.format:
            return ""
        printed = range(max(0, level + 1 - found.shown_levels), level + 1)
        formats = [levels.get(at, found).format or found.format for at in printed]
        words = ".".join(map(numeral, (numbers[at] for at in printed), formats))
        return headed(level, f"{found.before}{words}{found.after}".strip())


def _levels(element: Element) -> dict[int, Level]:
    return {
        whole(attribute(each, "level"), 1, 10) - 1: _level(each)
        for name in _LEVELS
        for each in children(element, name)
    }


def _level(element: Element) -> Level:
    if local(element) == "list-level-style-bullet":
        return Level(bullet=attribute(element, "bullet-char"))
    return Level(
        format=_FORMATS.get(attribute(element, "num-format")[:1], ""),
        before=attribute(element, "num-prefix"),
        after=attribute(element, "num-suffix"),
        shown_levels=whole(attribute(element, "display-levels"), 1, 10),
        start=whole(attribute(element, "start-value"), 1),
    )
