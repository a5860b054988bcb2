"""Foreign people's names, written in Hangul: 마르쿠스 베버 독일 프랑크푸르트시 부시장."""

import re
from collections.abc import Sequence

from news.facts.countries import names_in_korean_and_english

from .titles import TITLES

_HANGUL = re.compile(r"[가-힣]{1,7}(?:-[가-힣]{1,7})?")
# Syllables that transliterate other languages, and are rare in Korean words.
_STRANGE = re.compile(
    r"[스츠즈쉬슈샤셔셰쇼쿠투푸쿤쿨크트프브드느므흐키케테페베퍼커터렉렌릭릴엘앤앨첸챈퀸웨응옌엔톈뤼뤄쟈쳉칭"
    r"렐벨델멜젤첼켈텔펠헬탄칸판캔밴샌얀잔켄펜텐벤덴젠콜폴톰팀킴팔칼탈틴핀킨콘톤폰돈론릴빌질칠킬틸필힐"
    r"클플블슨튼든헤졸촐뱌챠쑨쉐싱쯔쓰띠꾸옹웅픈풍흐훙히]"
)
_LOANS = re.compile(
    r"스마트|디지털|데이터|스타트업|센터|그룹|네트워크|서비스|시스템|플랫폼|글로벌|콘텐츠|프로그램|프로젝트|미디어|엔터|"
    r"테크|코리아|아시아|유럽|파크|타워|에너지|벤처|클럽|스포츠|비즈|이노|랩|뱅크|호텔|컨벤션|페스티벌|인터|케이|"
    r"메디|바이오|로봇|게임|오케스트라|필하모닉|트레이드|포럼|캠퍼스|클러스터|아카데미"
)
_BODY = re.compile(
    r".+(?:시|군|구|주|부|처|청|과|실|국|단|원|회|팀|공사|공단|재단|본부|위원회|협회|대학|대학교|대|측|관|소|사|기구|은행|연합|연맹)(?:의)?$"
)
_STRANGE_BODY = re.compile(
    r".+(?:시|부|청|주|성|위원회|협회|재단|공사|대학교|대학|은행|기구|의회|정부|협의회|연구소|연구원|대사관|재무부)(?:의)?$"
)
_NO_NAMES = frozenset(
    [
        "소속",
        "출신",
        "담당",
        "겸",
        "전",
        "현",
        "신임",
        "및",
        "등",
        "측",
        "한",
        "온",
        "각",
        "본",
        "당",
    ]
)
_INTERNATIONAL = re.compile(r"(?:주한|주|유엔|국제|세계|UN|EU|OECD|아세안)")
_MOST = 4  # words of a name


def foreign_name(words: Sequence[str]) -> tuple[int, int] | None:
    """Which of `words`, the last of them a title or a name, are a foreign name: from, to."""
    if len(words) < 2:
        return None
    last = len(words) - 1
    if not _is_office(words[last]):
        return _checked(words, _back(words, last + 1), last + 1, needs_title=True)
    return _checked(words, 0, _forth(words), needs_body=True) or _checked(
        words, _back(words, last), last
    )


def _checked(
    words: Sequence[str],
    start: int,
    end: int,
    *,
    needs_title: bool = False,
    needs_body: bool = False,
) -> tuple[int, int] | None:
    block = words[start:end]
    if not 1 <= len(block) <= _MOST or not any(map(is_strange, block)):
        return None
    if needs_title and not (start and _is_office(words[start - 1])):
        return None
    if needs_body and not (end < len(words) and is_body(words[end])):
        return None
    alone = len(block) == 1 and not needs_body
    if alone and not start and len(_STRANGE.findall(block[0])) > 1:
        return start, end  # a family name, `샤를라파예프 장관`
    if alone and (len(block[0]) < 2 or not (start and _introduces(words[start - 1]))):
        return None
    return start, end


def _introduces(word: str) -> bool:
    return is_body(word) or _is_office(word) or word in _NO_NAMES


def _forth(words: Sequence[str]) -> int:
    end = 0
    while end < len(words) - 1 and _may_name(words[end]):
        end += 1
    return end


def _back(words: Sequence[str], end: int) -> int:
    start = end
    while start and _may_name(words[start - 1]):
        start -= 1
    return start


def is_strange(word: str) -> bool:
    """Whether `word` sounds like another language."""
    return _sounds_strange(word) and _may_name(word)


def _sounds_strange(word: str) -> bool:
    return bool(_STRANGE.search(word))


def is_body(word: str) -> bool:
    """A country, or what belongs to one: a city, an office, an organisation."""
    return bool(
        word in names_in_korean_and_english()
        or _INTERNATIONAL.match(word)
        or _LOANS.search(word)
        or (len(word) > 2 and (_STRANGE_BODY if _sounds_strange(word) else _BODY).match(word))
        or re.search(r"[A-Za-z]{2}", word)
    )


def _may_name(word: str) -> bool:
    if word in _NO_NAMES or not _HANGUL.fullmatch(word):
        return False
    return not (_is_office(word) or is_body(word))


def _is_office(word: str) -> bool:
    return word in TITLES or any(word.endswith(t) for t in _LONG_TITLES)


_LONG_TITLES = tuple(title for title in TITLES if len(title) > 1)
