"""Which language a document is in."""

import re

_HANGUL = re.compile(r"[가-힣]")
_LATIN = re.compile(r"[A-Za-z]")


def language_of(text: str) -> str:
    """`en` where Latin letters outweigh Hangul (a syllable is worth about two letters)."""
    return "en" if len(_LATIN.findall(text)) > 2 * len(_HANGUL.findall(text)) else "ko"
