"""Words that are a Korean name, or end in an office."""

import re

from .titles import IN_CHARGE, TITLES

FAMILY_NAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구나진지엄채"
    "원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부가복태목"
    "형피두감음빈동온호범좌팽승간견당화창시평민라갈옹"
)
_COMMON = frozenset("김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노")
_TWO_SYLLABLES = ("남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방")

_PLACES = re.compile(r".{2}(?:시|군|구|도|읍|면|부|과|팀|청|처|동|리)")
_BODIES = re.compile(r".*(?:국|실|단|원|회|사|관|대|센터|위원회|협회|재단|공단|공사|대학교|학교)")
_NAME = re.compile(r"[가-힣]{2,5}")
_TITLE = re.compile(rf"(?:{'|'.join(sorted(TITLES | IN_CHARGE, key=len, reverse=True))})$")
_BRACKETED = re.compile(r"[(（][^()（）]*[)）]")


def is_title(word: str) -> bool:
    return bool(_TITLE.search(_BRACKETED.sub("", word)))


def name_likeness(word: str) -> int:
    """How much `word` looks like a Korean name; 0 for not at all, 3 for very much."""
    if not _NAME.fullmatch(word) or word in TITLES:
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
