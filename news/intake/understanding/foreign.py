"""Foreign people's names, written in Hangul: 마르쿠스 베버 독일 프랑크푸르트시 부시장."""

import re
from collections.abc import Iterator, Sequence

from news.facts.countries import names_in_korean_and_english

from .korean_names import name_likeness
from .titles import TITLES

_HANGUL = re.compile(r"[가-힣]{1,7}(?:-[가-힣]{1,7})?")
# Syllables of Sino-Korean words, then those of native ones that stand beside people's names;
# a word with any other one is a foreign name or a loan.
_USUAL = frozenset(
    "가각간갈감갑강개객갱거건걸검겁게격견결겸경계고곡곤골공과곽관괄광괘괴교구국군굴궁권궐귀규균귤극근글금급긍기긴길김"
    "나낙난날남납낭내녀년념녕노농뇌누눈능니다단달담답당대댁덕도독돈돌동두둔득등라락란람랑래랭략량려력련렬렴렵령례로록론롱"
    "뢰료룡루류륙륜률륭륵름릉리린림립마막만말망매맥맹면멸명모목몰몽묘무묵문물미민밀박반발방배백번벌범법벽변별병보복본봉부"
    "북분불붕비빈빙사삭산살삼삽상새색생서석선설섬섭성세소속손솔송쇄쇠수숙순술숭슬습승시식신실심십쌍씨아악안알암압앙애액"
    "야약양어억언얼엄업에여역연열염엽영예오옥온올옹와완왈왕왜외요욕용우욱운울웅원월위유육윤율융은을음읍응의이익인일임입잉"
    "자작잔잠잡장재쟁저적전절점접정제조족존졸종좌죄주죽준줄중즉즐증지직진질집징차착찬찰참창채책처척천철첨첩청체초촉촌총최"
    "추축춘출충췌취측층치칙친칠침칭쾌타탁탄탈탐탑탕태택토통퇴투특파판팔패팽편평폐포폭표품풍피필하학한할함합항해핵행향허헌"
    "험혁현혈혐협형혜호혹혼홀홍화확환활황회획횡효후훈훼휘휴흉흑흔흠흡흥희"
    "들님께빛꿈늘봄눔움쉼터밭벼쌀뜰숲뜻힘앞옆뒤밖곳것때데듯끝둘셋넷닷몇네머버빠며느든샘꽃잎겨레루넘놀돋맑밝품빈쓰읽았었겠"
    "한했된될되하할함해던려면니까라며엄뿐째쯤젊늙큰높넓푸른붉흰같갯뻘풀옛땅논골벌슴돌맘맛멋참쁨썹쪽짝떡똑딸땀뚝뜸쌈써쏙씀꼭꼬껏"
)
_LOANS = re.compile(
    r"스마트|디지털|데이터|스타트업|센터|그룹|네트워크|서비스|시스템|플랫폼|글로벌|콘텐츠|프로그램|프로젝트|미디어|엔터|"
    r"테크|코리아|아시아|유럽|파크|타워|에너지|벤처|클럽|스포츠|비즈|이노|랩|뱅크|호텔|컨벤션|페스티벌|인터|케이|"
    r"메디|바이오|로봇|게임|오케스트라|필하모닉|트레이드|포럼|캠퍼스|클러스터|아카데미|온라인|홈페이지|모빌리티|마케팅|"
    r"컨설팅|파트너|컴퍼니|코퍼레이션|인베스트|파이낸|솔루션|소프트|로컬|카페|베이커리|갤러리|스튜디오|레스토랑|리조트|"
    r"버스|택시|아파트|빌딩|뮤지컬|오페라|콘서트|크루즈|드론|반도체|소셜|커뮤니티|멘토|튜터|크리에이|유튜브|인플루언서|"
    r"스쿨|클래스|리더|매니저|코치|팀|축제|마을|어린이|코로나|프로|서포터|브랜드|패션|뷰티|푸드|마켓|몰$|텍$|넷$|닷컴$"
)
_BODY = re.compile(
    r".+(?:시|군|구|주|부|처|청|과|실|국|단|원|회|팀|공사|공단|재단|본부|위원회|협회|대학|대학교|대|측|관|소|사|기구|은행|연합|연맹)(?:의)?$"
)
_STRANGE_BODY = re.compile(
    r".+(?:시|구|군|현|부|청|주|성|대|위원회|협회|재단|공사|대학교|대학|은행|기구|의회|정부|협의회|연구소|연구원|대사관|재무부|연맹|측)(?:의)?$"
)
_NO_NAMES = frozenset(
    [
        "소속",
        "출신",
        "출신의",
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
_NO_ENDINGS = ("에서", "에게", "으로", "을", "를", "께서", "하는", "하며", "하고")  # of names
_MODIFYING = ("한", "된", "던", "온")
_JAPANESE = frozenset(
    [
        "히로시",
        "다카시",
        "사토시",
        "쓰요시",
        "다케시",
        "기요시",
        "아쓰시",
        "히토시",
        "마사시",
        "야스시",
        "쓰카사",
        "마사하루",
    ]
)
_QUALIFIERS = (
    "담당",
    "총괄",
    "부문",
    "분야",
    "지역",
    "전문",
    "수석",
    "책임",
    "선임",
    "전임",
    "상임",
    "명예",
    "공동",
)
_INTERNATIONAL = re.compile(r"(?:주한|유엔|국제|세계|UN|EU|OECD|아세안)")
_MOST = 5  # words of a name
# 라오스에서 온 캄파이, 몽골 출신 바트에르덴, 투자사 파트너인 클레망 뒤부아
_OF_ORIGIN = frozenset(["온", "출신", "출신의", "국적의"])


def foreign_name(words: Sequence[str]) -> tuple[int, int] | None:
    """Which of `words`, the last of them a title or a name, are a foreign name: from, to."""
    return next((run for run in _runs(words) if _stands_as_name(words, *run)), None)


def is_foreign_name(words: Sequence[str]) -> bool:
    """Whether `words` are a foreign name, and nothing else."""
    return list(_runs(words)) == [(0, len(words))] and any(map(is_strange, words))


def _runs(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The stretches of words that are no office, no organisation and no country."""
    start = 0
    for end in range(len(words) + 1):
        if end == len(words) or not _may_name(words[end]):
            if start < end <= start + _MOST:
                yield start, end
            start = end + 1


def _stands_as_name(words: Sequence[str], start: int, end: int) -> bool:
    block = words[start:end]
    korean = max(map(name_likeness, block))
    abroad = start > 0 and words[start - 1] in _OF_ORIGIN and korean < min(len(block) + 1, 3)
    if len("".join(block)) < 2 or not (abroad or any(map(is_strange, block))):
        return False
    if end == len(words):
        before = words[start - 1] if start else ""
        told = len(before) > 2 and before.endswith(("한", "된", "던", "하는"))  # 참가한 마이클 첸
        return introduces_name(before) or told
    last = end == len(words) - 1 and start > 0 and _precedes_name(words[start - 1])
    return start == 0 or last or (start > 0 and introduces_name(words[start - 1]))


def introduces_name(word: str) -> bool:
    """Whether a name alone can follow: after an office, `…인`, `온` or `출신`."""
    belongs = len(word) > 2 and word.endswith("의")
    return word in _OF_ORIGIN or belongs or is_office(word) or is_office(word.removesuffix("인"))


def _precedes_name(word: str) -> bool:
    return is_body(word) or word in _NO_NAMES


def is_strange(word: str) -> bool:
    """Whether `word` sounds like another language."""
    return _sounds_strange(word) and _may_name(word)


def _sounds_strange(word: str) -> bool:
    return any("가" <= syllable <= "힣" and syllable not in _USUAL for syllable in word)


def is_body(word: str) -> bool:
    """A country, or what belongs to one: a city, an office, an organisation."""
    if word in _JAPANESE:
        return False
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
    if len(word) > 2 and word.endswith(_NO_ENDINGS):
        return False
    if len(word) > 2 and word.endswith(_MODIFYING) and not _sounds_strange(word):
        return False
    return not (
        is_office(word) or is_body(word) or introduces_name(word) or word.endswith(_QUALIFIERS)
    )


def is_office(word: str) -> bool:
    """A title, or a word that ends in one."""
    return word in TITLES or word.endswith(_LONG_TITLES)


_LONG_TITLES = tuple(title for title in TITLES if len(title) > 1)
