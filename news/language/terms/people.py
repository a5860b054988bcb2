"""Persons whose name a translation writes in two ways: Kim Min-ji, Kim Minji, Min-ji Kim.

Read from the target alone, so that persons who are in no glossary are seen too.
"""

import re
from collections.abc import Iterable, Iterator

from news.language.family_names import BY_SPELLING
from news.language.terms.check import Found, Text
from news.language.terms.finding import Span, TermFinding

_CAPITALISED = re.compile(
    r"(?<![\w-])[A-Z][A-Za-z]*(?:[-‐‑][A-Za-z]+)*(?:\s[A-Z][A-Za-z]*(?:[-‐‑][A-Za-z]+)*){1,3}"
)
_SYLLABLE = (
    "(?:kk|k|gg|g|n|tt|t|d|rh|r|l|m|pp|p|b|ss|sh|s|jj|j|ch|h|w|y)?"
    "(?:yeo|yae|wae|eo|eu|ae|ye|ya|yo|yu|you|wa|wo|we|wi|woo|oo|ou|ui|ee|oe|a|e|i|o|u)"
    "(?:ng|n|k|ck|g|t|l|m|p|b|h)?"
)
_GIVEN_NAME = re.compile(f"(?:{_SYLLABLE}){{1,3}}")

type Person = tuple[str, str]
"""Family name and given name, in small letters without hyphens and spaces."""


def check_names(segments: Iterable[Text]) -> list[Found]:
    """Names that the targets of one release write otherwise than at their first mention."""
    first: dict[Person, tuple[str, str]] = {}
    found: list[Found] = []
    for path, _source, target in segments:
        for person, span in _persons(target):
            written = " ".join(target[slice(*span)].split())
            first_path, first_written = first.setdefault(person, (path, written))
            if _shape(written) != _shape(first_written):
                parameters = {"found": written, "first": first_written, "first_path": first_path}
                found.append((path, TermFinding("name_two_ways", None, span, parameters)))
    return found


def _persons(target: str) -> Iterator[tuple[Person, Span]]:
    for sequence in _CAPITALISED.finditer(target):
        words = [
            (word[0], sequence.start() + word.start(), sequence.start() + word.end())
            for word in re.finditer(r"\S+", sequence[0])
        ]
        yield from _in_sequence(words)


def _in_sequence(words: list[tuple[str, int, int]]) -> Iterator[tuple[Person, Span]]:
    """Names among words with capitals; titles may stand before them, and after."""
    at = 0
    while at < len(words) - 1:
        for length in (3, 2):
            name = words[at : at + length]
            person = _person([word for word, _start, _end in name]) if len(name) == length else None
            if person:
                yield person, (name[0][1], name[-1][2])
                at += length - 1
                break
        at += 1


def _person(words: list[str]) -> Person | None:
    """The person of `Kim Min-ji`, `Kim Min Ji` or `Min-ji Kim`; `None` if it is no Korean name."""
    first, last = words[0].lower(), words[-1].lower()
    if len(words) == 2 and first in BY_SPELLING and last in BY_SPELLING:
        return min(first, last), max(first, last)  # Namgung Min: either can be the family
    for family, given in ((first, words[1:]), (last, words[:-1])):
        letters = re.sub("[^a-z]", "", "".join(given).lower())
        if family in BY_SPELLING and _GIVEN_NAME.fullmatch(letters):
            return BY_SPELLING[family], letters
    return None


def _shape(written: str) -> str:
    return re.sub("[‐‑]", "-", written).casefold()
