"""Who a phrase names: somebody's name, and what he or she is."""

import re
from dataclasses import dataclass

from .passage import Passage, join

FAMILY_NAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구나진지엄채"
    "원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부가복태목"
    "형피두감음빈동온호범좌팽승간견당화창시평"
)
_COMMON = frozenset("김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노")
_TWO_SYLLABLES = ("남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방")

TITLES = (
    "대통령 총리 국무총리 부총리 장관 차관 시장 부시장 군수 부군수 구청장 부구청장 도지사 지사 부지사 "
    "시장권한대행 권한대행 직무대행 국장 과장 팀장 실장 본부장 부본부장 센터장 소장 부소장 원장 부원장 "
    "청장 차장 처장 회장 부회장 의장 부의장 위원장 부위원장 이사장 이사 대표 대표이사 공동대표 사장 부사장 "
    "교수 총장 부총장 학장 교장 교감 교육감 교육장 단장 부단장 담당관 정책관 기획관 조정관 심의관 관리관 "
    "협력관 지원관 총괄관 감사관 비서관 보좌관 행정관 홍보관 조사관 연구관 지도관 장학관 대사 대사관 "
    "대변인 주무관 사무관 서기관 이사관 부이사관 연구사 지도사 장학사 연구원 연구위원 선임연구원 "
    "책임연구원 수석연구원 관장 의원 시의원 군의원 도의원 국회의원 박사 선수 감독 작가 씨 양 군 학생 주민 "
    "이장 통장 동장 면장 읍장 사무총장 사무국장 사무처장 위원 간사 조합장 지점장 지사장 지부장 지회장 부장 "
    "책임 수석 매니저 코치 기사 강사 농가 관계자 어르신 시민 총재 총감독 예술감독 감독관 소방서장 서장 "
    "경찰서장 보건소장 소방본부장 팀원 명예교수 석좌교수 부교수 조교수 변호사 회계사 의사 간호사 약사 교사 "
    "원로 명인 명장 셰프 셰프님 배우 가수 화백 스님 목사 신부 신부님 주교 총무 국무위원 특별위원 상임위원 "
    "상임이사 상임대표 집행위원장 조직위원장 추진위원장 추진단장 지원단장 사업단장 기획단장 홍보대사 "
    "특사 공사 총영사 영사 참사관 서기 사령관 함장 대장 대령 중령 소령 대위 준장 소장 중장 사단장 여단장 "
    "학예사 학예연구사 학예연구관 주임 대리 계장 반장 조장 역장 소방장 소방위 경위 경감 경정 총경 부원 "
    "참가자 참여자 참석자 수상자 입주민 농업인 상인 이용자 방문객 관광객 여행객 학부모 수강생 교육생 회원"
).split()
# Words for people whom a release does not name; before them 한 and 이 are no family names.
UNNAMED = frozenset(
    "관계자 주민 시민 어르신 학생 농가 참가자 참여자 참석자 수상자 입주민 농업인 상인 이용자 방문객 관광객 여행객 학부모 "
    "수강생 교육생 회원 팀원 기사 선수 교사".split()
)
_TITLE = re.compile(rf"(?:{'|'.join(sorted(set(TITLES), key=len, reverse=True))})$")
_HONORIFIC = {"씨", "양", "군", "학생", "어르신", "님"}
_PLACES = re.compile(r".{2}(?:시|군|구|도|읍|면|부|과|팀|청|처|동|리)")
_BODIES = re.compile(r".*(?:국|실|단|원|회|사|관|대|센터|위원회|협회|재단|공단|공사|대학교|학교)")
_NAME = re.compile(r"[가-힣]{2,5}")
_LATIN_NAME = re.compile(r"[A-Z][a-zA-Z.'’-]+")
_TOKEN = re.compile(r"[^\s,]+")
_BRACKETED = re.compile(r"[(（][^()（）]*[)）]")


@dataclass(frozen=True)
class Person:
    """`name` may be empty (관계자), or a family name alone (강 보건소장)."""

    name: Passage
    role: Passage
    family_only: bool = False


def is_title(word: str) -> bool:
    return bool(_TITLE.search(_BRACKETED.sub("", word)))


def name_likeness(word: str) -> int:
    """How much `word` looks like a Korean name; 0 for not at all, 3 for very much."""
    if not _NAME.fullmatch(word):
        return 0
    if len(word) == 4:
        return 2 if word.startswith(_TWO_SYLLABLES) else 0
    if word[0] not in FAMILY_NAMES or len(word) == 5:
        return 0
    if len(word) == 2:
        return 1 if word[0] in _COMMON and not is_title(word) else 0
    if _PLACES.fullmatch(word):
        return 1 if word[-1] in "구도리동" and word[0] in _COMMON else 0
    if is_title(word) and word[1:] in TITLES:
        return 0
    likeness = 3 if word[0] in _COMMON else 2
    return likeness - 1 if _BODIES.fullmatch(word) else likeness


def person_in(phrase: Passage) -> Person | None:
    """The person whom `phrase` names: 성명+직함, 소속+성명+직함, 직함+성명, or 직함 alone."""
    words = [phrase[m.start() : m.end()] for m in _TOKEN.finditer(phrase.text)]
    if not words:
        return None
    bare = [_BRACKETED.sub("", str(word)).strip() for word in words]
    place = _name_place(bare)
    if place is None:
        return Person(Passage(), phrase) if is_title(bare[-1]) else None
    name = words[place][: len(bare[place])] if bare[place] else words[place]
    before, after = phrase[: _start(phrase, words[place])], _after(phrase, words[place])
    role = join([part.strip() for part in (before, after) if part.strip()])
    family_only = len(bare[place]) == 1
    if family_only and not after.strip():
        return None
    return Person(name, role.strip(" ,"), family_only)


def _name_place(words: list[str]) -> int | None:
    """Which of `words` is the name: the likeliest, and of equals the one at an end."""
    best, place = 0, None
    for number, word in enumerate(words):
        before_title = number + 1 < len(words) and is_title(words[-1])
        last = number == len(words) - 1
        score = name_likeness(word)
        if score == 0 and before_title and number == len(words) - 2 and _is_family(word, words[-1]):
            score = 2  # 강 보건소장
        if score == 0 or not (before_title or (last and number and is_title(words[number - 1]))):
            continue
        if len(word) == 2 and number + 2 < len(words) and number:
            continue
        score = score * 2 + (number in {0, len(words) - 2} or last)
        if score > best:
            best, place = score, number
    return place


def _is_family(word: str, title: str) -> bool:
    return word in FAMILY_NAMES and title not in UNNAMED


def _start(phrase: Passage, word: Passage) -> int:
    return list(phrase.at).index(word.at[0])


def _after(phrase: Passage, word: Passage) -> Passage:
    return phrase[_start(phrase, word) + len(word) :]
