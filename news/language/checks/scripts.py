"""The writing of a target: that of its language, and nothing that cannot be seen."""

import re
from collections.abc import Iterator

from .finding import Finding
from .pair import Pair

HANGUL = re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]+(?:\s[\uac00-\ud7a3]+)*")
LATIN_LANGUAGES = frozenset(
    [
        "en",
        "vi",
        "id",
        "ms",
        "fr",
        "de",
        "es",
        "pt",
        "it",
        "nl",
        "pl",
        "cs",
        "sk",
        "sv",
        "da",
        "nb",
        "fi",
        "hu",
        "ro",
        "tr",
        "uz",
        "fil",
        "sw",
    ]
)
CYRILLIC_LANGUAGES = frozenset(["ru", "mn", "uk", "bg", "kk", "ky", "sr", "tg", "be"])

_LETTERS = re.compile(r"[^\W\d_]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_SCRIPTS = {
    **dict.fromkeys(LATIN_LANGUAGES, re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")),
    **dict.fromkeys(CYRILLIC_LANGUAGES, re.compile(r"[\u0400-\u052f]")),
    "ja": re.compile(r"[\u3040-\u30ff\u3400-\u9fff]"),
    "zh": _HAN,
    "ko": HANGUL,
    "ar": re.compile(r"[\u0600-\u06ff]"),
    "th": re.compile(r"[\u0e00-\u0e7f]"),
    "km": re.compile(r"[\u1780-\u17ff]"),
    "lo": re.compile(r"[\u0e80-\u0eff]"),
    "my": re.compile(r"[\u1000-\u109f]"),
    "hi": re.compile(r"[\u0900-\u097f]"),
    "ne": re.compile(r"[\u0900-\u097f]"),
    "bn": re.compile(r"[\u0980-\u09ff]"),
    "si": re.compile(r"[\u0d80-\u0dff]"),
}
_ENOUGH = 12  # letters; of less, names in another script can be the most
_LEAST_SHARE = 0.4
_VIETNAMESE = re.compile(r"[\u00c0-\u1ef9]")
_ORIGINALS = re.compile(
    r"[(（\[][^()（）\[\]]*[)）\]]|“[^”]*”|‘[^’]*’|「[^」]*」|『[^』]*』|\"[^\"]*\""
)
_INVISIBLE = re.compile(r"[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_RIGHT_TO_LEFT = frozenset(["ar", "fa", "he", "ur", "ps", "ckb"])


def letters_of(text: str) -> int:
    return len(_LETTERS.findall(text))


def hangul_left(pair: Pair) -> Iterator[Finding]:
    """Korean in another language's text; an original in brackets or quotes if the pair allows."""
    if pair.main_language == "ko" or not pair.is_translated:
        return
    spared = [m.span() for m in _ORIGINALS.finditer(pair.target)] if pair.allow_originals else []
    for match in HANGUL.finditer(pair.target):
        if not any(start <= match.start() and match.end() <= end for start, end in spared):
            yield Finding("hangul_left", None, match.span(), {"target": match[0]})


def wrong_script(pair: Pair) -> Iterator[Finding]:
    """A text that cannot be of its language: Japanese without kana, Russian in Latin letters."""
    letters = letters_of(pair.target)
    own = _SCRIPTS.get(pair.main_language)
    if own is None or letters < _ENOUGH or not pair.is_translated:
        return
    strange = len(own.findall(pair.target)) < letters * _LEAST_SHARE if own is not HANGUL else False
    if strange or _betrays_another(pair.target, pair.main_language, letters):
        yield Finding("wrong_script", None, (0, len(pair.target)))


def invisible_characters(pair: Pair) -> Iterator[Finding]:
    """Zero-width and direction marks, pasted along; scripts from right to left need some."""
    if pair.main_language in _RIGHT_TO_LEFT:
        return
    for match in _INVISIBLE.finditer(pair.target):
        code = f"U+{ord(match[0]):04X}"
        yield Finding("invisible_characters", None, match.span(), {"target": code})


def _betrays_another(text: str, language: str, letters: int) -> bool:
    match language:
        case "ja":
            return not _KANA.search(text) and len(_HAN.findall(text)) >= _ENOUGH
        case "zh":
            return len(_KANA.findall(text)) * 10 > letters
        case "vi":
            return letters > 60 and not _VIETNAMESE.search(text)
        case _:
            return False
