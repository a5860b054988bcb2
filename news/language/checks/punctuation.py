"""Punctuation of a target: pairs that close, spaces, the sign at the end, signs of its script."""

import re
from collections.abc import Iterator

from .finding import Finding, Span
from .pair import Pair
from .scripts import CYRILLIC_LANGUAGES, LATIN_LANGUAGES

_QUOTES = {"“": "”", "「": "」", "『": "』", "«": "»", "《": "》", "〈": "〉", "„": "“”"}
_BRACKETS = {"(": ")", "[": "]", "{": "}", "（": "）", "【": "】", "〔": "〕"}
_QUOTE = re.compile("[“”「」『』«»《》〈〉„]")
_BRACKET = re.compile(r"[()\[\]{}（）【】〔〕]")
_LIST_MARK = re.compile(r"(?:^|[\s,;])(?:\d{1,2}|[a-zA-Z가-하]|[ivx]{1,4})\)$|[:;]-?\)$")
_QUOTATION = re.compile(r"[“\"「『«„‘]")
_SOURCE_QUOTATION = re.compile(r"[“\"”][^“”\"]{12,}[”\"“]")
_DOUBLE_SPACE = re.compile(r"(?<=\S)[ \u00a0\u3000]{2,}(?=\S)")
_SPACE_BEFORE = re.compile(r"(?<=[\w)\]”’»])[ \u00a0]+(?=[,;:!?](?:\s|$)|\.(?:\s|$))")
_NO_SPACE_AFTER = re.compile(
    r"(?<=[^\W\d_][,;!?])(?=[^\W\d_])|(?<=[^\W\d_]{3}:)(?=[^\W\d_])|(?<=[a-zа-я]{2}\.)(?=[A-ZА-Я][a-zа-я])"
)
_FULL_WIDTH = re.compile(
    r"[，。、：；！？（）［］｛｝「」『』【】〈〉《》〜～％＆／＋＝ㆍ・０-９Ａ-Ｚａ-ｚ\u3000]+"
)
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|www\.\S+")
_REPEATED = re.compile(r"\b([^\W\d_]+)\s+(\1)\b", re.IGNORECASE)
_MAY_REPEAT = frozenset(["had", "that", "is"])
_REDUPLICATING = frozenset(["vi", "id", "ms", "ja", "zh", "th", "km", "lo", "fil"])
_TWICE = re.compile(r"([,;:!?])\s*\1(?!\1)|(?<!\.)\.\.(?!\.)|[,;:]\s*\.(?!\d|\.)|[.](?=,\s?,)")
_CLOSERS = "”’\"')]）」』»】*※ \u00a0"
_END = ".!?。！？…:：;।"
_ABBREVIATIONS = re.compile(
    r"(?:\b[a-z]\.m|\betc|\bInc|\bCo|\bLtd|\bCorp|\bNo|\b[A-Z]\.[A-Z]|\bJr|\bSr|\bSt|\bal|\bdept|\bgov"
    r"|\bJan|\bFeb|\bMar|\bApr|\bAug|\bSept?|\bOct|\bNov|\bDec|\bapprox|\bтыс|\bг|\bдр|\d)\.$",
    re.IGNORECASE,
)
TITLES = frozenset({"headline", "heading", "caption", "cell", "role", "title", "bullet"})


def quotes_unbalanced(pair: Pair) -> Iterator[Finding]:
    """Quotation marks that do not close, or stand the wrong way round (”…“)."""
    opened: list[tuple[str, int]] = []
    for match in _QUOTE.finditer(pair.target):
        at, sign = match.start(), match[0]
        if opened and sign in _QUOTES[opened[-1][0]]:
            opened.pop()
        elif sign in _QUOTES:
            opened.append((sign, at))
        else:
            yield _at("quotes_unbalanced", (at, at + 1), pair)
    for _, at in opened:
        yield _at("quotes_unbalanced", (at, at + 1), pair)
    straight = [match.start() for match in re.finditer(r'(?<!\d)"|"(?=\w)', pair.target)]
    if len(straight) % 2:
        yield _at("quotes_unbalanced", (straight[-1], straight[-1] + 1), pair)


def quotation_lost(pair: Pair) -> Iterator[Finding]:
    """The source quotes a statement, and the target has no quotation mark at all."""
    quoted = _SOURCE_QUOTATION.search(pair.source)
    if pair.is_translated and quoted and not _QUOTATION.search(pair.target):
        yield Finding("quotation_lost", quoted.span())


def brackets_unbalanced(pair: Pair) -> Iterator[Finding]:
    text = pair.target
    opened: list[tuple[str, int]] = []
    for match in _BRACKET.finditer(text):
        at, sign = match.start(), match[0]
        if sign in _BRACKETS:
            opened.append((_BRACKETS[sign], at))
        elif opened and sign == opened[-1][0]:
            opened.pop()
        elif not _LIST_MARK.search(text, max(0, at - 6), at + 1):
            yield _at("brackets_unbalanced", (at, at + 1), pair)
    for _, at in opened:
        yield _at("brackets_unbalanced", (at, at + 1), pair)


def double_space(pair: Pair) -> Iterator[Finding]:
    for match in _DOUBLE_SPACE.finditer(pair.target):
        yield Finding("double_space", None, match.span())


def space_before_punctuation(pair: Pair) -> Iterator[Finding]:
    if pair.main_language == "fr":  # where it is the rule
        return
    for match in _SPACE_BEFORE.finditer(pair.target):
        yield _at("space_before_punctuation", (match.start(), match.end() + 1), pair)


def space_after_punctuation(pair: Pair) -> Iterator[Finding]:
    if pair.main_language not in LATIN_LANGUAGES | CYRILLIC_LANGUAGES:
        return
    text = _ADDRESS.sub(lambda match: " " * len(match[0]), pair.target)
    for match in _NO_SPACE_AFTER.finditer(text):
        yield _at("space_after_punctuation", (match.start() - 1, match.start() + 1), pair)


def full_width_punctuation(pair: Pair) -> Iterator[Finding]:
    """Signs of East Asian type in a text of Latin or Cyrillic letters."""
    if pair.main_language not in LATIN_LANGUAGES | CYRILLIC_LANGUAGES:
        return
    for match in _FULL_WIDTH.finditer(pair.target):
        yield _at("full_width_punctuation", match.span(), pair)


def repeated_word(pair: Pair) -> Iterator[Finding]:
    """`the the`. Names repeat themselves (Bora Bora), and so do some languages."""
    if pair.main_language in _REDUPLICATING:
        return
    for match in _REPEATED.finditer(pair.target):
        if match[2].islower() and match[2] not in _MAY_REPEAT:
            yield _at("repeated_word", match.span(), pair)


def repeated_punctuation(pair: Pair) -> Iterator[Finding]:
    for match in _TWICE.finditer(pair.target):
        if match[0] not in pair.source:
            yield _at("repeated_punctuation", match.span(), pair)


def final_punctuation(pair: Pair) -> Iterator[Finding]:
    """A sentence that does not end as one, or a title that does; a question that is none."""
    source, target = pair.source.rstrip(_CLOSERS + "\n"), pair.target.rstrip(_CLOSERS + "\n")
    if not pair.is_translated or not source or not target:
        return
    last = (max(0, len(target) - 1), len(target))
    if (
        (source[-1] in "?？" and target[-1] not in "?？")
        or (source[-1] in ".。!！" and target[-1] not in _END and _is_sentence(source))
        or (target[-1] in ".。" and source[-1] not in _END and _is_title(pair, target))
        or (pair.main_language in ("ja", "zh") and re.search(r"[\u3040-\u9fff]\.$", target))
    ):
        yield _at("final_punctuation", last, pair)


def _is_sentence(source: str) -> bool:
    """Whether the period ends a sentence, not a date or a list's number."""
    return bool(re.search(r"[^\W\d_][)\]”’\"]?[.。!！]$", source))


def _is_title(pair: Pair, target: str) -> bool:
    if _ABBREVIATIONS.search(target):
        return False
    return pair.kind in TITLES and not re.search(r"[.!?]\s", target)


def _at(code: str, span: Span, pair: Pair) -> Finding:
    return Finding(code, None, span, {"target": pair.target[span[0] : span[1]]})
