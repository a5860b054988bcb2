"""Bullets and numbers at the head of a line, and the level that they mean.

The glyph decides (□ ㅇ – · are the levels 1 to 4), spaces before it only where it is none that
is known. Numbers stay in the text: they can be referred to.
"""

import re
from dataclasses import dataclass
from typing import Literal

from .matching import IN_A_CLASS
from .passage import Passage

type BulletKind = Literal["bullet", "number", "reference", "note"]

_LEVELS = {
    1: "□■◇◆▣❏▢◈❑❒◘☐",
    2: "○❍ㅇ◦◯●〇∘◎⚪⚬￮❶▶▷►☞➤➢➔⇨◐◉",
    4: "·•∙▪‧․ㆍ・･▸▹⋅▫◾◽",
}
_LEVEL_OF = {glyph: level for level, glyphs in _LEVELS.items() for glyph in glyphs}
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U000ffffd"  # Hancom's own glyphs, most of them bullets

_GLYPH = re.compile(rf"([{''.join(_LEVEL_OF)}{_PRIVATE}])\s*(?=\S)")
_LETTER = re.compile(r"([oOㅁ○0])\s+(?=\S)")  # typed in place of ○ and □
_DASH = re.compile(rf"([{IN_A_CLASS}])\s*(?=[^\s\d{IN_A_CLASS}]|\d{{2,}}[^.]|\d+[^\d.\s])")
_SPACED_DASH = re.compile(rf"([{IN_A_CLASS}])\s+(?=\S)")
_NOTE = re.compile(r"(\*{1,5}|[†‡]|＊{1,5})\s*(?=[^\s*])")
_REFERENCE = re.compile(r"(?=※\s*\S)")
_NUMBERS = (
    (1, re.compile(r"(?=[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅰ-ⅹ]\s*[.)]?\s*\S)")),
    (1, re.compile(r"(?=\d{1,2}\.\s*[^\s\d])")),
    (2, re.compile(r"(?=[가나다라마바사아자차카타파하]\.\s*\S)")),
    (3, re.compile(r"(?=\(?\d{1,2}\)\s*\S)")),
    (4, re.compile(r"(?=\(?[가나다라마바사아자차카타파하]\)\s*\S)")),
    (4, re.compile(r"(?=[①-⑳❶-❿㉠-㉻⑴-⒇㈎-㈛]\s*\S)")),
)
_AFTER_LETTER = frozenset((".", ")", ""))


@dataclass(frozen=True)
class Bullet:
    """`mark` is what stands for the level and goes; `rest` is what is said."""

    kind: BulletKind
    level: int
    mark: Passage
    rest: Passage
    glyph: str = ""


def bullet(passage: Passage, indent: int = 0) -> Bullet | None:
    """What the head of a line says about its place, if anything."""
    text = passage.text
    if "가" <= text[:1] <= "힣" and text[1:2] not in _AFTER_LETTER:
        return None  # most lines of prose
    if match := _NOTE.match(text):
        return _bullet("note", 0, passage, match)
    if match := _REFERENCE.match(text):
        return _bullet("reference", 0, passage, match)
    if match := _GLYPH.match(text):
        level = _LEVEL_OF.get(match[1]) or (1 if indent == 0 else 2)
        return _bullet("bullet", level, passage, match)
    if match := _LETTER.match(text):
        return _bullet("bullet", 1 if match[1] == "ㅁ" else 2, passage, match)
    if match := _SPACED_DASH.match(text) or _DASH.match(text):
        return _bullet("bullet", 3, passage, match)
    for level, pattern in _NUMBERS:
        if match := pattern.match(text):
            return _bullet("number", level, passage, match)
    return None


def _bullet(kind: BulletKind, level: int, passage: Passage, match: re.Match[str]) -> Bullet:
    glyph = match[1] if match.re.groups else ""
    mark, rest = passage[: match.end()], passage[match.end() :]
    return Bullet(kind, level, mark, rest, glyph.replace("＊", "*"))
