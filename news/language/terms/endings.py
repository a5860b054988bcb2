"""Particles (조사): what may follow a Korean noun within its word.

A closed list, each with the sound that it follows: 은 and 으로 stand after a consonant, 는 and 로
after a vowel, and 로 after ㄹ too. Left out is what makes other words of nouns more often than it
inflects them: verbs (하다, 되다), 적, 화, and of the copula's short forms 고, 자, 던.
"""

from functools import cache
from itertools import chain

from news.language.word_list import word_list

_ANY = word_list(
    "의 에 엔 에서 에선 에게 에겐 에게서 께 께서 한테 도 만 까지 부터 보다 처럼 만큼 마다 조차",
    "마저 밖에 뿐 이며 이고 이자 인 이다 입니다 이었다 이지만 이기도 이므로 이어서 이라는",
    "이라고 이라며 이란",
)
_AFTER_CONSONANT = word_list("은 이 을 과 으로 으로서 으로써 으로부터 이나 이든 이라도 이야말로")
_AFTER_VOWEL = word_list(
    "는 가 를 와 로 로서 로써 로부터 나 며 든 라는 라고 라며 란 라도 다 였다 야말로"
)
_AFTER_RIEUL = word_list("은 이 을 과 로 로서 로써 로부터 이나 이든 이라도 이야말로")

_TAKE_MORE = word_list(
    "에 에서 에게 께서 한테 만 까지 부터 보다 처럼 만큼 뿐 과 와 으로 으로서 으로부터",
    "로 로서 로부터",
)
_MORE = word_list("은 는 도 만 의 까지 부터 이 을")
_NOT_AFTER_VOWEL, _NOT_AFTER_CONSONANT = ("은", "이", "을"), ("는",)


def is_hangul(character: str) -> bool:
    """Whether it is a whole syllable."""
    return "가" <= character <= "힣"


def is_ending(stem: str, rest: str) -> bool:
    """Whether `rest` inflects a noun that ends with `stem`; nothing does."""
    return not rest or rest in _endings(_sound(stem[-1]))


def _sound(character: str) -> int:
    """The final of a syllable as Unicode counts it (§3.12): 0 for none, 8 for ㄹ."""
    return (ord(character) - 0xAC00) % 28


@cache
def _endings(final: int) -> frozenset[str]:
    own = {0: _AFTER_VOWEL, 8: _AFTER_RIEUL}.get(final, _AFTER_CONSONANT)
    single = [*_ANY, *own]
    double = [a + b for a in single if a in _TAKE_MORE for b in _more(a)]
    triple = [a + b for a in double if a.endswith(("만", "까지", "부터")) for b in _more(a)]
    return frozenset(chain(single, double, triple))


def _more(particle: str) -> list[str]:
    excluded = _NOT_AFTER_CONSONANT if _sound(particle[-1]) else _NOT_AFTER_VOWEL
    return [more for more in _MORE if more not in excluded and not particle.endswith(more)]
