"""Names of persons in Latin letters, by the official rule (국어의 로마자 표기법, 제3장 제4항).

The family name comes first, then a space; syllables of the given name are written each by
itself, without the changes of sound between them: 한복남 Han Bok-nam, not Bong-nam. The hyphen is
the form that the rule permits beside Boknam.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from news.language.family_names import CUSTOMARY, TWO_SYLLABLES
from news.language.word_list import word_list

_INITIALS = (*word_list("g kk n d tt r m b pp s ss"), "", *word_list("j jj ch k t p h"))
_VOWELS = word_list("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i")
# 제2장 제2항: before a consonant and at the end; of two letters, the one that is heard.
_FINALS = ("", *word_list("k k k n n n t l k m l l l p l m p p t t ng t t k t p t"))
_FIRST, _LAST = 0xAC00, 0xD7A3
_RIEUL, _RIEUL_FINAL = 5, 8


@dataclass(frozen=True)
class Person:
    """How a person writes the own name; role and organisation tell namesakes apart."""

    name: str
    rendering: str
    role: str = ""
    organisation: str = ""


class Register:
    """The persons whose spelling is known, which the rule never overrides."""

    def __init__(self, persons: Iterable[Person]) -> None:
        self._by_name: dict[str, list[Person]] = {}
        for person in persons:
            self._by_name.setdefault(_key(person.name), []).append(person)

    def rendering(self, name: str, role: str = "", organisation: str = "") -> str | None:
        """The spelling of `name`; `None` if nobody is meant, or one of several namesakes."""
        persons = self._by_name.get(_key(name), [])
        close = [
            person
            for person in persons
            if (role and role == person.role)
            or (organisation and organisation == person.organisation)
        ]
        renderings = {person.rendering for person in close or persons}
        return renderings.pop() if len(renderings) == 1 else None


def romanise_name(
    name: str,
    register: Register | None = None,
    *,
    role: str = "",
    organisation: str = "",
    hyphen: bool = True,
) -> str:
    """김민지 as `Kim Min-ji`; the register's spelling if the person is in it.

    A space in `name` parts the family name (선 우진); without one, 선우 and the other family names
    of two syllables are taken whole. Raises `ValueError` for what is no Korean name.
    """
    known = register.rendering(name, role, organisation) if register else None
    if known:
        return known
    family, given = _parts(name)
    first = CUSTOMARY.get(family) or "".join(_syllables(family)).capitalize()
    return f"{first} {('-' if hyphen else '').join(_syllables(given)).capitalize()}"


def _key(name: str) -> str:
    return "".join(name.split())


def _parts(name: str) -> tuple[str, str]:
    words = name.split()
    together = "".join(words)
    if not 2 <= len(together) <= 6 or not all(_FIRST <= ord(c) <= _LAST for c in together):
        raise ValueError(f"Not a Korean name: {name!r}")
    if len(words) == 2:
        return words[0], words[1]
    length = 2 if len(together) > 2 and together[:2] in TWO_SYLLABLES else 1
    return together[:length], together[length:]


def _syllables(hangul: str) -> list[str]:
    """Each syllable by itself; only ㄹㄹ is `ll` (제2장 제2항), as no sound changes in it."""
    written: list[str] = []
    final = 0
    for character in hangul:
        initial, vowel = divmod((ord(character) - _FIRST) // 28, 21)
        onset = "l" if initial == _RIEUL and final == _RIEUL_FINAL else _INITIALS[initial]
        final = (ord(character) - _FIRST) % 28
        written.append(onset + _VOWELS[vowel] + _FINALS[final])
    return written
