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
    """A pattern for any of `labels`, with or without spaces inside, the longest first."""
    ordered = sorted(labels, key=len, reverse=True)
    return "|".join(r"[ \u3000\xa0-]*".join(map(re.escape, label)) for label in ordered)


def width(text: str) -> int:
    """The columns that `text` takes in a typewriter's script; Hangul takes two."""
    return sum(map(_columns, text))


@cache
def _columns(character: str) -> int:
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
