"""The glossary, compiled: finds its terms in Korean text, inflected and compounded as they stand.

A term is found where a word begins, or another term has ended, and where what follows is a
particle, a known suffix, another term, or no Korean at all: 대구 in 대구시는, but not in 대구하다.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from news.language.terms.endings import is_hangul
from news.language.terms.folding import Folded, fold
from news.language.terms.renderings import RenderingIndex
from news.language.terms.suffixes import (
    LONG_ENOUGH_FOR_PREFIX,
    OTHER_WORDS,
    PREFIXES,
    may_follow,
    suffixes_of,
)
from news.language.terms.syllables import stands_alone
from news.language.terms.term import Term

_KEY = 2  # by so many characters is a word looked up
_LONGEST_REST = 40  # no word goes on for more syllables; each look ahead ends with it


@dataclass(frozen=True)
class Match:
    """A term in a text, at the offsets `start` to `end`, its particles left out."""

    term: Term
    start: int
    end: int


@dataclass(frozen=True)
class _Word:
    """A way to write a term, folded; without a term, a word that must not be taken for one."""

    text: str
    gaps: frozenset[int]
    term: Term | None
    is_name: bool = False
    is_person: bool = False


class Glossary:
    """The terms of one target language that are valid on a day; without a day, all of them.

    Of several entries for one word, a confirmed one comes first, then the latest in force.
    """

    def __init__(self, terms: Iterable[Term], language: str, on: date | None = None) -> None:
        self.language = language
        self.terms = tuple(
            term
            for term in terms
            if term.language == language and (on is None or term.is_valid(on))
        )
        self._words = _by_beginning(_words(self.terms))

    def find(self, text: str) -> list[Match]:
        """The terms in `text`, in its order; the longest first, none inside another."""
        walk = _Walk(fold(text), self._words)
        return [
            Match(word.term, walk.folded.starts[at], walk.folded.ends[at + len(word.text) - 1])
            for at, word in walk.words()
            if word.term
        ]

    @cached_property
    def forbidden(self) -> RenderingIndex[Term]:
        """What no text may say, unless another term is rightly called so."""
        permitted = {name.casefold() for term in self.terms for name in term.permitted}
        return RenderingIndex(
            (
                (name, name.casefold() not in permitted, term)
                for term in self.terms
                for name in term.forbidden
            ),
            self.language,
        )


def _words(terms: Iterable[Term]) -> list[_Word]:
    by_text: dict[str, _Word] = {}
    for term in sorted(terms, key=lambda term: (not term.confirmed, -_since(term))):
        for spelling in (term.term, *term.source_variants):
            folded = fold(spelling)
            if folded.text:
                by_text.setdefault(folded.text, _word(folded, term))
    for text in OTHER_WORDS:
        by_text.setdefault(text, _Word(text, frozenset(), None))
    return list(by_text.values())


def _since(term: Term) -> int:
    return (term.valid_from or date.min).toordinal()


def _word(folded: Folded, term: Term) -> _Word:
    return _Word(
        folded.text,
        folded.gaps,
        term,
        is_name=not term.rendering[:1].islower(),
        is_person=term.kind == "person",
    )


def _by_beginning(words: Iterable[_Word]) -> dict[str, list[_Word]]:
    found: defaultdict[str, list[_Word]] = defaultdict(list)
    for word in sorted(words, key=lambda word: -len(word.text)):
        found[word.text[:_KEY]].append(word)
    return dict(found)


class _Walk:
    """One text, from left to right."""

    def __init__(self, folded: Folded, by_beginning: dict[str, list[_Word]]) -> None:
        self.folded = folded
        self.by_beginning = by_beginning
        self._followers: dict[int, bool] = {}

    def words(self) -> Iterable[tuple[int, _Word]]:
        at = 0
        reached: set[int] = set()  # where a term has ended, with or without a suffix
        while at < len(self.folded.text):
            word = self._word_at(at, within=at in reached)
            if word is None:
                at += 1
                continue
            yield at, word
            at += len(word.text)
            reached.update(at + len(suffix) for suffix in ("", *self._suffixes(at, word)))

    def _word_at(self, at: int, *, within: bool) -> _Word | None:
        text = self.folded.text
        for key in (text[at : at + _KEY], text[at : at + 1]):
            for word in self.by_beginning.get(key, ()):
                if text.startswith(word.text, at) and self._fits(word, at, within=within):
                    return word
        return None

    def _fits(self, word: _Word, at: int, *, within: bool) -> bool:
        if len(word.text) == 1:
            return stands_alone(self.folded, at)
        return (
            (within or self._begins(word, at))
            and self._is_spaced(word, at)
            and (word.term is None or self._ends(word, at + len(word.text)))
        )

    def _begins(self, word: _Word, at: int) -> bool:
        text = self.folded.text
        if at == 0 or at in self.folded.gaps:
            return True
        if not is_hangul(text[at]):
            return not (text[at].isalnum() and _is_latin(text[at - 1]))
        if not is_hangul(text[at - 1]):
            return True
        return len(word.text) >= LONG_ENOUGH_FOR_PREFIX and any(
            self._is_word_start(at - len(prefix))
            for prefix in PREFIXES
            if text.endswith(prefix, 0, at)
        )

    def _is_spaced(self, word: _Word, at: int) -> bool:
        """Whether the text has spaces only where the term has, or two syllables on each side."""
        length = len(word.text)
        inside = {gap - at for gap in range(at + 1, at + length) if gap in self.folded.gaps}
        return all(2 <= offset <= length - 2 for offset in inside - word.gaps)

    def _ends(self, word: _Word, end: int) -> bool:
        text = self.folded.text
        if end == len(text) or end in self.folded.gaps:
            return True
        if not is_hangul(text[end - 1]):
            return not (text[end - 1].isalnum() and _is_latin(text[end]))
        rest = self._rest(end)
        if not rest or self._may_follow(word, rest):
            return True
        if len(rest) > _LONGEST_REST:
            return False
        ends = [end, *(end + len(suffix) for suffix in self._suffixes(end, word))]
        return any(self._goes_on(at) for at in ends)

    def _goes_on(self, at: int) -> bool:
        """Whether another term follows at once; asked from many places before it."""
        if at not in self._followers:
            self._followers[at] = self._word_at(at, within=True) is not None
        return self._followers[at]

    def _may_follow(self, word: _Word, rest: str) -> bool:
        return may_follow(word.text, rest, is_name=word.is_name, is_person=word.is_person)

    def _suffixes(self, end: int, word: _Word) -> list[str]:
        """The suffixes of `word` that stand at `end` and do not end the text's word."""
        rest = self._rest(end)
        if not rest or not is_hangul(word.text[-1]):
            return []
        suffixes = suffixes_of(word.text, is_name=word.is_name, is_person=word.is_person)
        return [s for s in suffixes if rest.startswith(s) and rest != s]

    def _rest(self, at: int) -> str:
        """The syllables from `at` to the end of the word, or more than a word can have."""
        text, end = self.folded.text, at
        limit = min(len(text), at + _LONGEST_REST + 1)
        while end < limit and is_hangul(text[end]) and end not in self.folded.gaps:
            end += 1
        return text[at:end]

    def _is_word_start(self, at: int) -> bool:
        return at == 0 or at in self.folded.gaps or not is_hangul(self.folded.text[at - 1])


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
