"""Forms that real releases have, a line or a few each."""

import pytest

from news.intake import Cell, Document, Line, to_json
from news.intake.understanding import understand

LEAD = "시는 2024년 5월 3일 새 사업을 추진한다고 밝혔다."
TOP = ("시, 새 사업 추진한다", "", LEAD)
ENGLISH = ("City to open a new park", "", "The city said on May 3, 2024 that it will open a park.")


def lines(*texts, table=None):
    return [Line(text, cell=cell_of(table, place)) for place, text in enumerate(texts)]


def cell_of(table, place):
    return None if table is None else Cell(0, place // table, place % table)


def read(*texts):
    found = [each if isinstance(each, Line) else Line(each) for each in texts]
    return understand(Document("text", tuple(found))).draft


def said(*texts, top=TOP):
    return [(b.speaker, b.role) for b in read(*top, *texts).body if b.type == "quotation"]


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        (
            "마르쿠스 베버 독일 프랑크푸르트시 부시장은 “인천의 기술이 인상 깊었다”라고 밝혔다.",
            "마르쿠스 베버",
            "독일 프랑크푸르트시 부시장",
        ),
        (
            "응우옌 반 투 베트남 하이퐁시 인민위원회 부위원장은 “협력이 깊어지길 바란다”고 했다.",
            "응우옌 반 투",
            "베트남 하이퐁시 인민위원회 부위원장",
        ),
        (
            "일본 기타큐슈시 다케우치 가즈히사 시장은 “두 도시가 손을 맞잡자”고 제안했다.",
            "다케우치 가즈히사",
            "일본 기타큐슈시 시장",
        ),
        (
            "안토니우 구테흐스 유엔 사무총장은 “기후행동이 시급하다”고 촉구했다.",
            "안토니우 구테흐스",
            "유엔 사무총장",
        ),
        (
            "참가자 응우옌 티 흐엉(베트남) 씨는 “한국어를 더 열심히 공부하고 싶다”고 전했다.",
            "응우옌 티 흐엉",
            "참가자",
        ),
        (
            "미국 실리콘밸리의 스타트업 대표 마이클 첸은 “서울은 매력적인 도시”라고 평가했다.",
            "마이클 첸",
            "미국 실리콘밸리의 스타트업 대표",
        ),
        (
            "샤를라파예프 장관은 “한국 기업의 투자를 적극 지원하겠다”고 화답하였다.",
            "샤를라파예프",
            "장관",
        ),
        (
            "행정안전부 고기동 차관(장관 직무대행)은 “피해 복구에 만전을 기하겠다”고 말했다.",
            "고기동",
            "행정안전부 차관(장관 직무대행)",
        ),
        (
            "스타벅스 손정현 대표는 “지역과 함께 성장하는 기업이 되겠다”고 말했다.",
            "손정현",
            "스타벅스 대표",
        ),
        (
            "이번 대회에서 우승한 김민수(25) 씨는 “꾸준히 준비한 결과라 기쁘다”고 밝혔다.",
            "김민수",
            "",
        ),
        (
            "“가장 필요한 것은 공간과 멘토였어요.” 청년 창업가 한지우 씨의 말이다.",
            "한지우",
            "청년 창업가",
        ),
    ],
)
def test_who_speaks(sentence, name, role):
    assert said(sentence) == [(name, role)]


def test_two_people_may_speak_in_one_sentence():
    sentence = (
        "김정호 일자리경제과장은 “청년이 머무는 도시를 만들겠다”고 말했고, "
        "박은주 창업지원팀장은 “하반기에 2차 모집을 한다”고 설명했다."
    )
    assert said(sentence) == [("김정호", "일자리경제과장"), ("박은주", "창업지원팀장")]


def test_an_english_title_may_stand_before_the_name():
    sentence = '"Korea will share its experience," Deputy Prime Minister Choi Sang-mok said.'
    assert said(sentence, top=ENGLISH) == [("Choi Sang-mok", "Deputy Prime Minister")]


def test_a_title_that_ends_in_an_outline_is_listed_all_the_same():
    draft = read(*TOP, "[붙임] 1. 하이러닝 운영 개요", "       2. 활용 사례", "끝.")
    assert [(a.number, a.title) for a in draft.attachments] == [
        (1, "하이러닝 운영 개요"),
        (2, "활용 사례"),
    ]


def test_a_reference_may_stand_before_its_title_by_a_tab():
    [reference] = read(*TOP, "", "참고\t드론배송 사업 지역", "성남시 중앙공원").attachments
    assert (reference.kind, reference.title) == ("reference", "드론배송 사업 지역")


def test_a_sheet_of_photos_ends_where_the_overview_begins():
    overview = ("□ 행사개요", " ○ 일시 : 2024. 5. 20.(월)", " ○ 장소 : 목포항 일원")
    draft = read(*TOP, "", "<사진>", "1. 지난해 개막식", "2. 축제장 전경", *overview)
    assert [photo.caption for photo in draft.photos] == ["지난해 개막식", "축제장 전경"]
    assert draft.event_overview.places == ("목포항 일원",)


def test_the_summary_may_be_dotted_or_marked():
    dotted = ("…4일간 서동생활공원에서 개최…", "…부자 뷔페 등 풍성…")
    draft = read(
        "보도자료 / 2024년 9월 27일(금)", "", "축제, 10월 3일 막 오른다", *dotted, "", LEAD
    )
    assert draft.summary == ("4일간 서동생활공원에서 개최", "부자 뷔페 등 풍성")
    assert draft.issued_at.isoformat() == "2024-09-27T00:00:00+09:00"
    marked = read("부산시, 협약 체결", "◈ 항만 분야 협력", "◈ 2030년까지 교류 로드맵", "", LEAD)
    assert marked.summary == ("항만 분야 협력", "2030년까지 교류 로드맵")


def test_the_papers_may_be_named_after_a_date_alone():
    hour = "이 보도자료는 2024년 4월 22일 오전 11:15부터 보도할 수 있습니다."
    draft = read("보도자료", "2024. 4. 22.(월) 석간용", hour, "", *TOP)
    assert draft.headline == "시, 새 사업 추진한다"
    assert (draft.embargo_kind, draft.paper_day.day) == ("evening", 22)
    assert draft.embargoed_until.isoformat() == "2024-04-22T11:15:00+09:00"


def test_the_hour_online_may_stand_in_a_cell_of_its_own():
    cells = ("보도시점", "2024. 11. 4.(월) 조간", "(온라인 2024. 11. 3.(일) 12:00)")
    draft = read(*lines(*cells, table=3), *TOP)
    assert draft.embargoed_until.isoformat() == "2024-11-03T12:00:00+09:00"


def test_a_day_before_at_once_is_that_of_the_distribution():
    draft = read("보도시점 : 2024. 5. 10.(금) 배포 즉시", "", *TOP)
    assert (draft.embargo_kind, draft.issued_at.day) == ("immediate", 10)


def test_people_under_a_header_are_no_table_of_the_body():
    draft = read("담당부서: 조경과", "조경시설팀장\t오세훈\t02-2133-2110", "", *TOP)
    assert [(c.position, c.name) for c in draft.contacts] == [("조경시설팀장", "오세훈")]
    assert draft.headline == "시, 새 사업 추진한다"


@pytest.mark.parametrize(
    ("line", "people"),
    [
        (
            "담당부서 : 국제협력과 과장 김태한(042-481-5060) 사무관 최가람(042-481-5063)",
            [("과장", "김태한", "+82424815060"), ("사무관", "최가람", "+82424815063")],
        ),
        (
            "담당부서 : 광역버스과 / 과장 심재혁, 사무관 전나래 / 044-201-5090",
            [("과장", "심재혁", "+82442015090"), ("사무관", "전나래", "+82442015090")],
        ),
    ],
)
def test_each_person_has_a_post_and_a_number(line, people):
    draft = read(line, "", *TOP)
    assert [(c.position, c.name, c.phone) for c in draft.contacts] == people
    assert len({c.department.name for c in draft.contacts}) == 1


def test_posts_may_stand_below_each_other_in_a_cell():
    cells = [
        Line("담당부서", cell=Cell(0, 0, 0)),
        Line("녹색기후기획과", cell=Cell(0, 0, 1)),
        Line("과장", cell=Cell(0, 0, 2)),
        Line("사무관", cell=Cell(0, 0, 2)),
        Line("정병식 (044-215-8750)", cell=Cell(0, 0, 3)),
        Line("김도영 (044-215-8751)", cell=Cell(0, 0, 3)),
    ]
    draft = read(*cells, *TOP)
    assert [(c.position, c.name) for c in draft.contacts] == [
        ("과장", "정병식"),
        ("사무관", "김도영"),
    ]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("May 3-5, 2024", "05-03 00:00", "05-05 00:00"),
        ("October 21 to 23, 2024", "10-21 00:00", "10-23 00:00"),
        ("Friday, May 3, 2024, 2-4 p.m.", "05-03 14:00", "05-03 16:00"),
        ("2024. 5. 3.(금), 14:00부터 3시간", "05-03 14:00", "05-03 17:00"),
        ("2024. 5. 3.(금) 18:00 ~ 익일 02:00", "05-03 18:00", "05-04 02:00"),
    ],
)
def test_when_an_event_ends(text, start, end):
    draft = read(*TOP, "", "□ 행사개요", f" ○ 일시 : {text}", " ○ 장소 : 시청")
    found = draft.event_overview
    assert [found.start.strftime("%m-%d %H:%M"), found.end.strftime("%m-%d %H:%M")] == [start, end]


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("국적별: 일본 187,000명, 중국 112,000명, 태국 31,000명 순이다.", ["JP", "CN", "TH"]),
        ("한국과 베트남, 태국 청소년 50명이 참가했다.", ["KR", "VN", "TH"]),
        ("중국 30명 일본 25명 미국 20명", ["CN", "JP", "US"]),
        ("참가국가는 ▲베트남 ▲태국 ▲라오스 등이다.", ["VN", "TH", "LA"]),
        ("베트남(하노이), 태국(방콕), 인도네시아(자카르타)", ["VN", "TH", "ID"]),
        ("한국·미국·일본 3국 회의", ["KR", "US", "JP"]),
        ("국가\n인원\n베트남\n5\n태국\n3", ["VN", "TH"]),
        ("독일 프랑크푸르트의 한국도로공사", []),
    ],
)
def test_which_countries_are_named(line, codes):
    document = Document("text", tuple(map(Line, line.split("\n"))))
    assert to_json(understand(document))["countries"] == codes
