"""The words around numbers, a file a language; others are read by their signs alone."""

from .indonesian import INDONESIAN
from .lexicon import SIGNS, Lexicon
from .mongolian import MONGOLIAN
from .russian import RUSSIAN
from .vietnamese import VIETNAMESE

__all__ = ["Lexicon", "lexicon"]

_LEXICONS = {"id": INDONESIAN, "mn": MONGOLIAN, "ru": RUSSIAN, "vi": VIETNAMESE}
_OTHERS = Lexicon(units=SIGNS)


def lexicon(language: str) -> Lexicon:
    return _LEXICONS.get(language, _OTHERS)
