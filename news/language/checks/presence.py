"""Whether there is a translation at all, and as much of one as there should be."""

import re
from collections.abc import Iterator

from .finding import Finding
from .pair import Pair
from .scripts import HANGUL, LATIN_LANGUAGES, letters_of

LONGEST_HEADLINE = 255  # the column's
LONG_HEADLINE = 110
"""In Latin letters; what search engines and mail programs show of a headline is less still."""

_LEAST_SHARE = {"en": 0.7, "vi": 0.7, "id": 0.7, "ru": 0.7, "mn": 0.7, "ja": 0.4, "zh": 0.25}
_WORTH_MEASURING = 40  # characters; a shorter text may well be said in fewer


def missing_text(pair: Pair) -> Iterator[Finding]:
    if pair.source.strip() and not pair.target.strip():
        yield Finding("missing_text", (0, len(pair.source)))


def untranslated(pair: Pair) -> Iterator[Finding]:
    """The source's own words. A number, or a name in Latin letters, may well be the same."""
    same = pair.target.strip() == pair.source.strip() != ""
    foreign = pair.main_language != pair.source_language.partition("-")[0]
    if same and foreign and _has_own_words(pair):
        yield Finding("untranslated", (0, len(pair.source)), (0, len(pair.target)))


def too_short(pair: Pair) -> Iterator[Finding]:
    """Less text than the source can be said in: half a translation."""
    source, target = len(pair.source.strip()), len(pair.target.strip())
    share = _LEAST_SHARE.get(pair.main_language, 0.4) if pair.source_language == "ko" else 0.25
    if pair.is_translated and source >= _WORTH_MEASURING and target < source * share:
        yield Finding("too_short", (0, len(pair.source)), (0, len(pair.target)))


def headline_too_long(pair: Pair) -> Iterator[Finding]:
    if pair.kind == "headline" and len(pair.target) > LONGEST_HEADLINE:
        yield _beyond("headline_too_long", pair, LONGEST_HEADLINE)


def headline_long(pair: Pair) -> Iterator[Finding]:
    latin = pair.kind == "headline" and pair.main_language in LATIN_LANGUAGES
    if latin and LONG_HEADLINE < len(pair.target) <= LONGEST_HEADLINE:
        yield _beyond("headline_long", pair, LONG_HEADLINE)


def line_breaks(pair: Pair) -> Iterator[Finding]:
    source, target = (text.strip().count("\n") for text in (pair.source, pair.target))
    if pair.is_translated and source != target:
        yield Finding("line_breaks", parameters={"source": str(source), "target": str(target)})


def _beyond(code: str, pair: Pair, limit: int) -> Finding:
    parameters = {"limit": str(limit), "length": str(len(pair.target))}
    return Finding(code, target_span=(limit, len(pair.target)), parameters=parameters)


def _has_own_words(pair: Pair) -> bool:
    if pair.source_language == "ko":
        return bool(HANGUL.search(pair.source))
    words = re.findall(r"[^\W\d_]{2,}", pair.source)
    return letters_of(pair.source) > 12 and len(words) > 2
