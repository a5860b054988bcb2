"""Countries named in the source and in the target; only where the word is certain to be one."""

import re
from collections.abc import Iterator
from functools import cache

from news.facts import country_codes, country_name
from news.facts.country_names import PRINTED, VARIANTS

from .country_words import AMBIGUOUS, STEMS, UNCERTAIN
from .finding import Finding, Span
from .pair import Pair

_BESIDE = re.compile(r"\s*(?:\(?\d[\d,]*\s*명?\)?)?\s*(?:,|·|ㆍ|、|/|및|와|과)\s*")


def country(pair: Pair) -> Iterator[Finding]:
    """A country of the source that the target does not name, and what it names instead.

    One that only the target names is a fault where another is missing, or in a list of them:
    else it explains a city, as translations do.
    """
    if pair.source_language != "ko" or not pair.is_translated:
        return
    named = dict(_in_korean(pair.source))
    if not named:
        return
    lost = [code for code in named if not _says(pair, code)]
    new = _new(pair, named) if lost or len(named) > 1 else []
    for code, other in zip(lost, [*new, *[None] * len(lost)], strict=False):
        parameters = {"source": _cut(pair.source, named[code]), "expected": _name(code, pair)}
        yield Finding("country", named[code], other, parameters)
    for span in new[len(lost) :]:
        yield Finding("country", None, span, {"target": _cut(pair.target, span)})


def _in_korean(text: str) -> Iterator[tuple[str, Span]]:
    """The countries of a Korean text and where each stands; ambiguous words only in lists."""
    found = list(_korean().finditer(text))
    for index, match in enumerate(found):
        beside = [found[n] for n in (index - 1, index + 1) if 0 <= n < len(found)]
        if match[0] not in AMBIGUOUS or any(_adjoins(match, other, text) for other in beside):
            code = _korean_names().get(match[0])
            if code and code != "KR":
                yield code, match.span()


def _adjoins(one: re.Match[str], other: re.Match[str], text: str) -> bool:
    first, second = sorted((one, other), key=lambda each: each.start())
    return bool(_BESIDE.fullmatch(text[first.end() : second.start()]))


def _says(pair: Pair, code: str) -> bool:
    return bool(_stem(code, pair.main_language).search(pair.target))


def _new(pair: Pair, named: dict[str, Span]) -> list[Span]:
    """Countries that an English target names and the source does not."""
    if pair.main_language != "en":
        return []
    spans: list[Span] = []
    for match in _english().finditer(pair.target):
        code = _english_names()[match[0]]
        facts = pair.facts.countries if pair.facts else ()
        if code not in named and code not in UNCERTAIN and code not in facts:
            spans.append(match.span())
    return spans


@cache
def _stem(code: str, language: str) -> re.Pattern[str]:
    """What a word begins with that names the country or what belongs to it."""
    stems = [re.escape(each) for each in STEMS.get(language, {}).get(code, "").split("|") if each]
    name = country_name(code, language)
    stems.append(re.escape(name if len(name) < 5 else name[: max(4, len(name) - 3)]))
    start = "" if language in ("ja", "zh", "th", "km", "lo", "my") else r"\b"
    return re.compile(rf"{start}(?:{'|'.join(stems)})", re.IGNORECASE if code != "US" else 0)


@cache
def _korean_names() -> dict[str, str]:
    names = {country_name(code, "ko"): code for code in country_codes()}
    for code, variants in VARIANTS.items():
        names |= {name: code for name in variants.split("|") if re.fullmatch(r"[가-힣]{2,}", name)}
    return names | {name: code for code, name in PRINTED["ko"].items()}


@cache
def _korean() -> re.Pattern[str]:
    return re.compile(rf"(?<![가-힣])(?:{_any(_korean_names())})(?!머니|족|집|면|프라|만\s?부두)")


@cache
def _english_names() -> dict[str, str]:
    return {country_name(code, "en"): code for code in country_codes()}


@cache
def _english() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any(_english_names())})\b")


def _any(names: dict[str, str]) -> str:
    """Longest first, by first letter, so that the pattern fails early."""
    by_letter: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        by_letter.setdefault(name[0], []).append(re.escape(name[1:]))
    return "|".join(
        f"{re.escape(letter)}(?:{'|'.join(rests)})" for letter, rests in by_letter.items()
    )


def _name(code: str, pair: Pair) -> str:
    return country_name(code, pair.language)


def _cut(text: str, span: Span) -> str:
    return text[span[0] : span[1]]
