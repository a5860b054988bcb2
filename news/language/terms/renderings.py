"""Renderings in a target text: how far a translator may bend an official name.

White space and hyphens are one, capitals of the name must stay and others may be added, English
words take plural and possessive, and an article is free. Words of Russian and of the Turkic and
Mongolic languages may change their endings; Chinese, Japanese and Thai have no word boundaries.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from news.language.terms.finding import Span
from news.language.word_list import word_list

_INFLECTED = word_list("ru uk be kk ky mn uz tr az")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_QUOTES = "['’‘ʼ`]"
_DASHES = "‐‑–-"  # in a class, the last stands for itself
_ARTICLES = ("the", "a", "an")
_HEAD_ENDS_BEFORE = word_list("of for on and in to at with &")
_KEY = 2


def spans(rendering: str, target: str, language: str, *, exact: bool = False) -> Iterator[Span]:
    """Where `rendering` stands in `target`. `exact` keeps hyphens, as in names of persons."""
    for found in _pattern(rendering, language, exact).finditer(target):
        yield found.span()


class RenderingIndex[T]:
    """Many renderings, looked for at once: `(rendering, whether anywhere, what it belongs to)`."""

    def __init__(self, renderings: Iterable[tuple[str, bool, T]], language: str) -> None:
        self.language = language
        self.by_beginning: defaultdict[str, list[tuple[str, bool, T]]] = defaultdict(list)
        for entry in renderings:
            self.by_beginning[entry[0][:_KEY].casefold()].append(entry)

    def find(self, target: str) -> Iterator[tuple[Span, str, bool, T]]:
        """Span, rendering, whether it is meant anywhere, and what it belongs to."""
        if not self.by_beginning:
            return
        folded = target.casefold() if len(target.casefold()) == len(target) else target.lower()
        for at in range(len(folded)):
            for key in (folded[at : at + _KEY], folded[at : at + 1]):
                for rendering, anywhere, owner in self.by_beginning.get(key, ()):
                    found = _pattern(rendering, self.language, exact=False).match(target, at)
                    if found:
                        yield found.span(), rendering, anywhere, owner


@lru_cache(maxsize=16384)
def _pattern(rendering: str, language: str, exact: bool) -> re.Pattern[str]:
    if _UNSPACED.search(rendering):
        words = r"\s*".join(map(re.escape, rendering.split()))
        return re.compile(words)
    pieces = rendering.split() if exact else re.split(rf"[\s{_DASHES}]+", rendering)
    between = r"\s+" if exact else rf"[\s{_DASHES}]+"
    if language == "en":
        pieces = [piece for piece in pieces if piece.lower() not in _ARTICLES] or pieces
        between += r"(?:the\s+)?"
    words = between.join(
        _word(piece, language, is_head=_is_head(pieces, at)) for at, piece in enumerate(pieces)
    )
    return re.compile(rf"(?<!\w){words}(?!\w)")


def _is_head(pieces: list[str], at: int) -> bool:
    """Whether the word can be in the plural: the last, and the last before a preposition."""
    return at + 1 == len(pieces) or pieces[at + 1] in _HEAD_ENDS_BEFORE


def _word(word: str, language: str, *, is_head: bool) -> str:
    if language.partition("-")[0] in _INFLECTED and len(word) > 3 and word.isalpha():
        return _letters(word[:-2] if len(word) > 4 else word[:-1]) + r"\w{0,5}"
    if language != "en" or not is_head or not word[-1:].isalpha():
        return _letters(word)
    return _plural(word) + rf"(?:{_QUOTES}s?)?"


def _plural(word: str) -> str:
    """`word` in the singular and the plural, whichever it is itself."""
    for ending, forms in (("ies", "(?:ies|y)"), ("ses", "ses|s"), ("ss", "ss(?:es)?")):
        if word.endswith(ending):
            return _letters(word.removesuffix(ending)) + f"(?:{forms})"
    if word.endswith("s"):
        return _letters(word[:-1]) + "(?:s(?:es)?)?"
    if re.search("[^aeiou]y$", word):
        return _letters(word[:-1]) + "(?:y|ies)"
    return _letters(word) + "(?:e?s)?"


def _letters(text: str) -> str:
    """A capital stands for itself, a small letter for both; apostrophes for one another."""
    return "".join(map(_letter, text))


def _letter(letter: str) -> str:
    if letter in _QUOTES[1:-1]:
        return _QUOTES
    capital = letter.upper()
    if letter.islower() and len(capital) == 1 and capital != letter:
        return f"[{letter}{capital}]"
    return re.escape(letter)
