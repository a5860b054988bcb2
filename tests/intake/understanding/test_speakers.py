"""Who says what: Korean and foreign people, with and without names, in Korean and in English."""

import pytest

from news.intake import to_json
from news.intake.understanding import understand

from .typed import document_of

KOREAN = """
보도자료
배포일시 : 2024. 5. 2.(목)
도시의 새로운 정책을 발표합니다
정부는 5월 2일 새로운 정책을 발표했다고 밝혔다. 주마 아웨소 탄자니아 수자원부 장관도 함께했다.
"""
ENGLISH = """
Press Release
Date: May 2, 2024
City Announces New Policy
SEOUL, May 2, 2024 – The city announced a new policy on Thursday that changes everything.
"""


def quoted(text, before=KOREAN):
    data = to_json(understand(document_of(before.strip("\n") + "\n" + text)))
    blocks = [block for block in data["body"] if block["type"] == "quotation"]
    return [(b["speaker"] or "", b["role"] or "") for b in blocks for _part in b["parts"]]


@pytest.mark.parametrize(
    ("subject", "name", "role"),
    [
        ("가라쓰시에서 온 다나카 유이 학생은", "다나카 유이", "학생"),
        ("필리핀 세부시에서 온 마리아 산토스 환경국장은", "마리아 산토스", "환경국장"),
        ("라오스에서 온 캄파이 씨는", "캄파이", ""),
        ("강릉에 정착한 몽골 출신 바트에르덴은", "바트에르덴", "몽골 출신"),
        ("방글라데시 출신 라만 호세인 씨는", "라만 호세인", "방글라데시 출신"),
        ("현지 투자사 파트너인 클레망 뒤부아는", "클레망 뒤부아", "현지 투자사 파트너"),
        ("수석대표인 마르쿠스 베버 독일 교육부 차관보는", "마르쿠스 베버", "독일 교육부 차관보"),
        ("관광객 소피 마르탱(프랑스) 씨는", "소피 마르탱", "관광객"),
        ("가나자와 금박장인 마쓰다 겐지는", "마쓰다 겐지", "가나자와 금박장인"),
        ("다나카 히로시 일본 총무성 과장은", "다나카 히로시", "일본 총무성 과장"),
        ("코스트사의 제니퍼 홀트 구매담당 이사는", "제니퍼 홀트", "코스트사의 구매담당 이사"),
        ("캐나다에서 참가한 마이클 첸은", "마이클 첸", ""),
        ("아웨소 장관은", "주마 아웨소", "탄자니아 수자원부 장관"),
        ("문체부 정책 담당자는", "", "문체부 정책 담당자"),
        ("한편, 벨기에 대사관 측은", "", "벨기에 대사관"),
        ("마을 주민 김순자(78) 할머니는", "김순자", "마을 주민"),
        ("이 마을 주민 박 모 씨는", "박 모", "이 마을 주민"),
        ("농업기술센터 지도사 한솔은", "한솔", "농업기술센터 지도사"),
        ("결혼이민자 응웬티흐엉 씨는", "응웬티흐엉", "결혼이민자"),
        ("통상교섭본부 김민수 교섭관은", "김민수", "통상교섭본부 교섭관"),
        ("민채원 국립공원공단 팀장은", "민채원", "국립공원공단 팀장"),
    ],
)
def test_who_speaks(subject, name, role):
    text = f"{subject} “도시와 함께 걸어온 길이 자랑스럽다”고 말했다."
    assert quoted(text) == [(name, role)]


def test_two_people_in_one_sentence():
    text = (
        "이장우 대전시장은 “세계와 경쟁하는 도시를 만들겠다”고 했고, "
        "조원휘 의장은 “의회도 힘을 보태겠다”고 말했다."
    )
    assert quoted(text) == [("이장우", "대전시장"), ("조원휘", "의장")]


def test_two_people_with_one_verb():
    text = "김민수 시장은 “함께 가는 길”이라고, 이수연 부시장은 “먼저 걷겠다는 다짐”이라고 말했다."
    assert [name for name, _role in quoted(text)] == ["김민수", "이수연"]


def test_answers_to_a_survey_are_nobodys_words():
    text = "시민들은 “교통이 편해졌다”고 응답했다. 김민수 시장은 “정책에 반영하겠다”고 말했다."
    assert quoted(text) == [("김민수", "시장")]


def test_a_quotation_within_a_quotation():
    data = to_json(
        understand(
            document_of(
                KOREAN.strip("\n")
                + "\n김민수 시장은 “살기 좋은 “스마트 도시”를 만들겠다”고 밝혔다."
            )
        )
    )
    assert data["body"][-1]["parts"] == ["살기 좋은 “스마트 도시”를 만들겠다"]


@pytest.mark.parametrize(
    "text",
    [
        "김민수 시장은 “처음 해 보는 일이라 떨리고 설렌다”며 엄지를 치켜세웠다.",
        "김민수 시장은 ‘도시와 함께 걸어온 길이 자랑스럽다’고 말했다.",
        "김민수 시장은 “기회의 도시를 함께 만들겠다”라는 뜻을 전했다.",
        "“세계로 뛰는 도시”를 만든 김민수 시장은 “함께 가는 길이 자랑스럽다”고 말했다.",
        "□ 이날 김민수 시장은,\n   “함께 가는 길이 자랑스럽다”고 강조했다.",
        "□ 이날 김민수 시장은,\n ㅇ “함께 가는 길이 자랑스럽다”고 강조했다.",
    ],
)
def test_what_is_a_statement(text):
    assert [name for name, _role in quoted(text)] == ["김민수"]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("“Trade needs rules,” State Secretary Brandt said.", "Brandt", "State Secretary"),
        (
            "“A market is where films are made,” said market director Ellen Kim.",
            "Ellen Kim",
            "market director",
        ),
        (
            "“We look forward to it,” said Trade Minister Ahn Duk-geun in a statement.",
            "Ahn Duk-geun",
            "Trade Minister",
        ),
        (
            "Minister of Environment Han Hwa-jin stated, “It is a promise to all.”",
            "Han Hwa-jin",
            "Minister of Environment",
        ),
        (
            "According to Jean-Marc Dubois, Head of Sales, “Busan has become the place.”",
            "Jean-Marc Dubois",
            "Head of Sales",
        ),
        (
            "“Cities must lead on climate,” said Jan van der Berg, Mayor of Utrecht.",
            "Jan van der Berg",
            "Mayor of Utrecht",
        ),
        (
            "Dr. Han Jae-hyun of KAIST, who led it, stated that “satellites pass thrice a day.”",
            "Han Jae-hyun",
            "KAIST",
        ),
    ],
)
def test_who_speaks_in_english(text, name, role):
    assert quoted(text, ENGLISH) == [(name, role)]
