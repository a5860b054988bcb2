"""Comparing what people write in many ways: without regard to spaces, dots, dashes, quotes."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

DASHES = "-–—―‒‐‑−─ㅡ－"
IN_A_CLASS = re.escape(DASHES)
DOTS = "·‧․ㆍ・･∙•"
OPENING = '“„‟＂"”'
CLOSING = '”“＂"„‟'
APOSTROPHES = "‘’'`´′＇‛"
HIDDEN = (
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
    "\U000e0000-\U000e007f"
)

_SAME = str.maketrans(
    dict.fromkeys(DASHES, "-")
    | dict.fromkeys(DOTS, "·")
    | dict.fromkeys(OPENING, '"')
    | dict.fromkeys(APOSTROPHES, "'")
    | dict.fromkeys("∼～〜", "~")
    | {"｢": "「", "｣": "」", "：": ":"}
)


def folded(text: str) -> str:
    """`text` for comparison: no spaces, one kind of dot, dash and quote, no full width."""
    narrow = unicodedata.normalize("NFKC", text.translate(_SAME)).translate(_SAME)
    return "".join(narrow.split()).casefold()


def bare(text: str) -> str:
    """`text` for comparison: letters and digits alone."""
    return "".join(character for character in folded(text) if character.isalnum())


def spaced(labels: Iterable[str]) -> str:
    """A pattern for any of `labels`, with or without spaces inside, the longest of those that fit.

    What labels begin with in common is in it once: there are hundreds, and a pattern of them all
    takes seconds to compile.
    """
    root: _Tree = {}
    for label in labels:
        node = root
        for letter in label:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return _pattern(root, "")


type _Tree = dict[str, "_Tree"]
_END = ""
_GAP = r"(?:[^\S\t\n]|-)*"  # a set that names U+3000 takes eight times as long to compile


def _pattern(tree: _Tree, gap: str) -> str:
    """What can follow; `gap` may stand before it."""
    ways = [
        f"{gap}{re.escape(letter)}{_pattern(rest, _GAP)}"
        for letter, rest in tree.items()
        if letter != _END
    ]
    if not gap:
        return "|".join(ways)
    if not ways:
        return ""
    joined = f"(?:{'|'.join(ways)})"
    return f"{joined}?" if _END in tree else joined if len(ways) > 1 else ways[0]


def width(text: str) -> int:
    """The columns that `text` takes in a typewriter's script; Hangul takes two."""
    return sum(map(_columns, text))


@cache
def _columns(character: str) -> int:
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
