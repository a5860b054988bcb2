"""Terms of one syllable (시, 구, 과), which are also the ends of words and of counts.

Such a term is found as a whole word alone, with few particles, and only where it is not the
time (3시), a condition (완화 시) or another word that looks the same (동의).
"""

from news.language.terms.endings import is_hangul
from news.language.terms.folding import Folded
from news.language.word_list import word_list

_PARTICLES = ("", *word_list("은 는 을 를 의 와 과 에서 에서는 에서도 에게 에게는"))
_OTHER_WORDS = word_list("동의 도와 도는 청을 국을 면을 면에서 면에서는 원을 부와 시와")
_NEED_SUPPORT = ("", "의")  # 완화 시, 개최 시의: not the city
_SUPPORT = word_list("우리 저희 해당 본 각 이 그")
_BEGIN_SENTENCES = "시도군"  # 구 도심 is the old one, 동 기간 the same
_OPENING = "「『《〈(<[‘“…,.·:"


def stands_alone(folded: Folded, at: int) -> bool:
    """Whether the syllable at `at` is a word by itself."""
    text, gaps = folded.text, folded.gaps
    before = text[at - 1 : at]
    if before.isdigit() or (before and at not in gaps and before not in _OPENING):
        return False
    end = at + 1
    while end < len(text) and end not in gaps and text[end].isalnum():
        end += 1
    particle = text[at + 1 : end]
    if particle not in _PARTICLES or text[at:end] in _OTHER_WORDS:
        return False
    return particle not in _NEED_SUPPORT or _is_supported(folded, at)


def _is_supported(folded: Folded, at: int) -> bool:
    """Whether what stands around a bare syllable makes a noun of it."""
    text = folded.text
    if "·" in (text[at - 1 : at], text[at + 1 : at + 2]):
        return True
    if at == 0 or text[at - 1] in _OPENING:
        return text[at] in _BEGIN_SENTENCES
    return _word_before(folded, at) in _SUPPORT


def _word_before(folded: Folded, at: int) -> str:
    start = at - 1
    while start > 0 and start not in folded.gaps and is_hangul(folded.text[start - 1]):
        start -= 1
    return folded.text[start:at]
