"""Whom the press may ask, in the ways of ministries, counties and English desks."""

import pytest

from news.intake import to_json
from news.intake.understanding import understand

from .typed import document_of, laid_out

BODY = """
시민과 함께하는 봄꽃 축제 열린다
시는 4월 5일부터 사흘간 중앙공원에서 봄꽃 축제를 개최한다고 밝혔다.
"""
ENGLISH = """
City to Host World Design Summit
BUSAN, May 2, 2024 – The city announced on Thursday that it will host the summit in 2028.
"""


def people(head="", tail="", body=BODY):
    text = "\n".join(("보도자료", head, body.strip("\n"), tail)).replace("\n\n", "\n")
    data = to_json(understand(document_of(text)))
    assert data["headline"] == body.strip("\n").split("\n")[0]
    return [
        (c["department"], c["role"], c["position"], c["name"], c["phone"]) for c in data["contacts"]
    ]


def test_positions_are_no_departments():
    assert people(
        "담당부서 : 특허청 국제협력과 과장 김태한(042-481-5060) 사무관 최가람(042-481-5063)"
    ) == [
        ("특허청 국제협력과", "head", "과장", "김태한", "+82424815060"),
        ("특허청 국제협력과", "officer", "사무관", "최가람", "+82424815063"),
    ]


def test_an_office_over_a_division_whatever_they_are_called():
    rows = [
        ["담당 부서\n<총괄>", "국립공원공단", "책임자", "부  장", "민채원", "(061-783-9120)"],
        ["^", "야생생물보전원", "담당자", "팀  장", "원두리", "(061-783-9122)"],
    ]
    data = to_json(understand(laid_out(BODY, rows)))
    assert [(c["department"], c["role"], c["name"]) for c in data["contacts"]] == [
        ("국립공원공단 야생생물보전원", "head", "민채원"),
        ("국립공원공단 야생생물보전원", "officer", "원두리"),
    ]


def test_what_is_only_inferred_is_not_sure():
    reading = understand(
        document_of(
            "보도자료\n담당과장 : 표은하(031-8030-2710) 담당팀장 : 하승민(2712)\n"
            + BODY.strip("\n")
        )
    )
    assert [contact.phone for contact in reading.draft.contacts] == [
        "+823180302710",
        "+823180302712",
    ]
    told = {found.path: found.confidence for found in reading.found}
    assert told["contacts[0].phone"] == "sure"
    assert told["contacts[1].phone"] == "likely"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "혁신산업국 에너지산업과장 양현도(064-710-2610), 담당 현다래(064-710-2612)",
            [
                ("혁신산업국 에너지산업과", "head", "과장", "양현도", "+82647102610"),
                ("혁신산업국 에너지산업과", "officer", None, "현다래", "+82647102612"),
            ],
        ),
        (
            "보도일시 2025. 4. 11.(금) 즉시 / 담당 관광과장 견미소 031-228-2610 / 사진 있음",
            [("관광과", "officer", "과장", "견미소", "+82312282610")],
        ),
        (
            "◦ 자료제공: 관광과 축제팀(팀장 김하나, 담당 이두리 ☎063-430-2390)",
            [
                ("관광과 축제팀", "officer", "팀장", "김하나", "+82634302390"),
                ("관광과 축제팀", "officer", None, "이두리", "+82634302390"),
            ],
        ),
        (
            "국립부경대학교 대외홍보과\n(051-629-5060~1)\n배포일자 : 2024년 10월 14일",
            [("국립부경대학교 대외홍보과", "officer", None, None, "+82516295060")],
        ),
        (
            "담당부서: 서울도서관 도서관정책과\n담당: 과장 구본희 2133-0210",
            [("서울도서관 도서관정책과", "officer", "과장", "구본희", "+82221330210")],
        ),
    ],
)
def test_lines_in_the_head(head, expected):
    assert people(head) == expected


def test_a_line_of_people_under_the_body():
    assert people(tail="【담당자 연락처】\n관광과 축제팀 박서준 팀장 063-430-2390") == [
        ("관광과 축제팀", "officer", "팀장", "박서준", "+82634302390")
    ]


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        (
            "Contact: Director Lee Hana, +82-51-888-7770",
            (None, "head", "Director", "Lee Hana", "+82518887770"),
        ),
        (
            "Department: Policy Division\nPerson in charge: Lee Hana (Deputy Director)\n"
            "Phone: +82-51-888-7770",
            ("Policy Division", "officer", "Deputy Director", "Lee Hana", "+82518887770"),
        ),
        (
            "For inquiries: Africa Division (Second Secretary Noh Ye-jin, Tel: 02-2100-7481)",
            ("Africa Division", "officer", "Second Secretary", "Noh Ye-jin", "+82221007481"),
        ),
        (
            "For further information, please contact:\nLee Hana\nDirector, Policy Division\n"
            "Tel. +82 51-888-7770",
            ("Policy Division", "head", "Director", "Lee Hana", "+82518887770"),
        ),
        (
            "For more information, contact LEE Hana of the Policy Division at +82-51-888-7770.",
            ("Policy Division", "officer", None, "LEE Hana", "+82518887770"),
        ),
    ],
)
def test_english(tail, expected):
    assert people(tail=tail, body=ENGLISH) == [expected]
