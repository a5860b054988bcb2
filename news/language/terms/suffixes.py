"""What may follow a term within its word, and still leaves the term said.

인천형, 송도국제도시와, 스마트도시과장: closed lists; what is not in them makes another word.
"""

from functools import lru_cache

from news.language.terms.endings import is_ending
from news.language.word_list import word_list

_AFTER_ANYTHING = word_list("들 측 내 별 급 형 용 등 님")
_AFTER_NAMES = word_list(
    "시 시장 시민 시청 시의회 시내 광역시 광역시장 특별시 특별시장 군 군수 군민 군청 군의회",
    "구 구청 구청장 구민 구의회 민 청 의회 의원 도 도민 도청 도지사 도의회 동 읍 면 항 역 공항",
    "국제공항 대교 지역 지구 지방 국제도시 신도시 원도심 권 행 발 산 계 식 지부 지사 본부 경찰청",
    "교육청",
)
_AFTER_PEOPLE = word_list(
    "씨 님 시장 부시장 구청장 군수 과장 국장 실장 팀장 부장 본부장 센터장 관장 단장 소장 원장 청장",
    "위원장 의장 의원 위원 담당관 주무관 사무관 대변인 교수 박사 대표 회장 사장 이사장 장관 차관",
    "총리 대통령 대사",
)
# Of a longer term: the noun of which it says the kind.
_AFTER_LONG_TERMS = word_list(
    "사업 정책 계획 종합계획 기본계획 분야 사례 행사 기술 구축 운영 추진 추진단 조성 지원 지원단",
    "개발 확대 참가 참여 관련 기반 중심 전문가 담당자 관계자 협의회 협의체 위원회 서비스 시스템",
    "플랫폼 프로그램 프로젝트 모델 단지 회의 총회 포럼 센터 과 담당관 국 본부 실 팀 부 관 단 청 원",
    "소 중 후 전 시 간",
)
_LONG = 4
_HEADED = "시군구동읍면과국실청부팀단관원소회터"  # 인천시장, 버스정책과장, 센터장: the head of it

# Before a longer term, within its word: the former, the present, each, the whole …
PREFIXES = word_list("전 현 각 본 옛 구 신 범 주 재 전국 국내 해외 지역")
LONG_ENOUGH_FOR_PREFIX = 3

# Words that begin like a district, a city or an office, and are none.
OTHER_WORDS = word_list(
    "서구권 서구식 서구형 서구인 서구계 동구권 북구권 영주권 순천만 예산군 예산읍 시장형 시장별",
    "과장형 경기도 고양이 원주민 화성인",
)


def may_follow(stem: str, rest: str, *, is_name: bool, is_person: bool) -> bool:
    """Whether the word that goes on with `rest` after the term `stem` still says the term."""
    suffixes = suffixes_of(stem, is_name=is_name, is_person=is_person)
    is_body = not is_person and (is_name or len(stem) >= _LONG)
    return _may_follow(stem[-1], rest, suffixes, is_body)


def suffixes_of(stem: str, *, is_name: bool, is_person: bool) -> tuple[str, ...]:
    """The suffixes that the term `stem` may take."""
    if is_person:
        return _AFTER_PEOPLE
    return (
        _AFTER_ANYTHING
        + (_AFTER_NAMES if is_name else ())
        + (_AFTER_LONG_TERMS if len(stem) >= _LONG else ())
    )


@lru_cache(maxsize=65536)
def _may_follow(last: str, rest: str, suffixes: tuple[str, ...], is_body: bool) -> bool:
    if is_ending(last, rest):
        return True
    heads = ("장",) if is_body and last in _HEADED else ()  # not 축구장
    return any(
        rest.startswith(suffix) and _may_follow(suffix[-1], rest[len(suffix) :], suffixes, is_body)
        for suffix in suffixes + heads
    )
