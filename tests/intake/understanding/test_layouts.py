"""Releases as word processors and PDFs hold them: tables, sizes, pictures, footnotes."""

from news.intake import Document, Image, Line, Mark
from news.intake.as_json import to_json
from news.intake.understanding import understand

from .typed import laid_out, titled


def people(data):
    return [(c["department"], c["role"], c["position"], c["name"]) for c in data["contacts"]]


def test_a_ministrys_tables():
    data = to_json(
        understand(
            laid_out(
                [["보도자료", "함께 여는 나라"]],
                [["보도시점", "2023. 6. 14.(수) 석간", "배포", "2023. 6. 13.(화)"]],
                [["청년 농업인 5,000명에게 스마트 온실 교육\n- 전국 12개 교육장에서 운영 -"]],
                "□ 농림축산식품부는 6월 13일(화) 입학식을 개최하였다.",
                [["구분", "2022년", "2023년"], ["교육장", "8곳", "12곳"]],
                "□ 한정연 장관은 “농업의 미래는 청년의 손에 달려 있다”라고 말했다.",
                [
                    ["담당 부서", "농업정책관", "책임자", "과 장", "정다운 (044-201-2410)"],
                    ["^", "종자과", "담당자", "사무관", "백승아 (044-201-2412)"],
                ],
                [["붙임", "", "입학식 개요"]],
                "□ 행사 개요",
                " ㅇ (일시/장소) ’23.6.13.(화) 14:00~15:30 / 김제 스마트팜 혁신밸리",
                " ㅇ (주최·주관) 농림축산식품부·농업기술진흥원",
            )
        )
    )
    assert data["headline"] == "청년 농업인 5,000명에게 스마트 온실 교육"
    assert data["summary"] == ["전국 12개 교육장에서 운영"]
    assert (data["embargo_kind"], data["paper_day"]) == ("evening", "2023-06-14")
    assert people(data) == [
        ("농업정책관 종자과", "head", "과장", "정다운"),
        ("농업정책관 종자과", "officer", "사무관", "백승아"),
    ]
    assert data["attachments"] == [{"kind": "appendix", "number": None, "title": "입학식 개요"}]
    overview = data["event_overview"]
    assert overview["end"] == "2023-06-13T15:30:00+09:00"
    assert overview["places"] == ["김제 스마트팜 혁신밸리"]
    assert [host["role"] for host in overview["hosts"]] == ["host", "organiser"]
    table = next(block for block in data["body"] if block["type"] == "table")
    assert (table["header_row"], table["header_column"]) == (True, True)


def test_two_departments_in_one_table():
    data = to_json(
        understand(
            laid_out(
                "보도자료",
                [
                    ["보도일시", "2024. 5. 20.(월) 12:00"],
                    [
                        "담당부서",
                        "교통정책과",
                        "담당자",
                        "과 장 오지훈 044-201-3786\n사무관 서민아 044-201-3788",
                    ],
                    ["^", "철도안전과", "^", "과 장 류하준 044-201-4600"],
                ],
                titled("출퇴근 광역열차, 6월부터 하루 24회 더 달린다"),
                "정부는 6월 3일부터 수도권 광역열차 운행을 하루 24회 늘린다고 밝혔다.",
            )
        )
    )
    assert people(data) == [
        ("교통정책과", "head", "과장", "오지훈"),
        ("교통정책과", "officer", "사무관", "서민아"),
        ("철도안전과", "officer", "과장", "류하준"),
    ]


def test_an_overview_in_a_table_and_a_picture_with_its_caption():
    document = laid_out(
        titled("광양시, 스웨덴 룬드시와 수소도시 협약"),
        "광양시는 지난 18일 수소도시 협력을 위한 업무협약을 체결했다고 19일 밝혔다.",
        "<협약식 개요>",
        [
            ["일 시", "2025. 9. 18.(목) 오후 3시~4시 30분"],
            ["장 소", "광양시청 상황실"],
            ["참 석", "광양시: 시장, 부시장\n룬드시: 안나 린드베리 시장 등 5명"],
        ],
        "【사진설명】 18일 협약서를 들고 있는 두 도시 시장",
        Line(image=1),
        "자료제공 : 광양시 미래산업과장 고은채(☎061-797-2900)",
    )
    data = to_json(understand(document))
    overview = data["event_overview"]
    assert overview["end"] == "2025-09-18T16:30:00+09:00"
    assert [(g["organisation"], g["count"]) for g in overview["participants"]] == [
        ("광양시", None),
        ("룬드시", 5),
    ]
    assert data["photos"][0]["image"] == 1
    assert people(data) == [("광양시 미래산업과", "head", "과장", "고은채")]


def test_a_word_processors_footnotes_stay_at_their_anchors():
    text = "서산시는 갯벌의 블루카본 조사를 시작한다고 3일 밝혔다."
    at = text.index(" 조사")
    document = Document(
        "docx",
        (titled("갯벌 탄소흡수원 조사 착수"), Line(text, (Mark(at, at, "note", "1"),))),
        notes=("바다와 갯벌이 흡수하는 탄소",),
    )
    block = to_json(understand(document))["body"][0]
    assert "블루카본[^1] 조사를" in block["text"]
    assert block["notes"] == ["바다와 갯벌이 흡수하는 탄소"]


def test_bold_words_and_links_are_kept():
    line = Line(
        "정부는 오늘 대책을 발표했다.", (Mark(7, 9, "bold"), Mark(11, 13, "link", "https://x.kr"))
    )
    runs = understand(Document("docx", (titled("제목입니다"), line))).draft.body[0].text
    assert [(run.text, run.bold, run.link) for run in runs][1] == ("대책", True, "")
    assert ("발표", False, "https://x.kr") in [(run.text, run.bold, run.link) for run in runs]


def test_lines_of_a_pdf():
    sizes = {"중소기업 수출 바우처, 2월 9일부터": 24, "신청 받는다": 24}
    lines = [
        "보도시점 2026. 2. 3.(화) 12:00 배포 2026. 2. 2.(월)",
        *sizes,
        "□ 중소벤처기업부(장관 노하진)는 2월 9일(월)부터 수출 바우처",
        "사업에 참여할 기업을 모집한다고 2일 밝혔다.",
        "ㅇ 바우처*는 해외 인증, 통번역, 전시회 참가 등 13개 분야에서",
        "쓸 수 있다.",
        "* 정부지원금과 기업분담금으로 발행하는 온라인 쿠폰",
        "- 1 -",
        "□ 노하진 장관은 “수출의 첫걸음을 떼는 기업에 힘이 되는 사",
        "업이 되도록 절차를 계속 줄여 나가겠다”라고 밝혔다.",
        "담당 부서 글로벌성장정책관 책임자 과 장 도유진 (044-204-7500)",
        "해외시장과 담당자 사무관 강이든 (044-204-7504)",
    ]
    document = Document(
        "pdf", tuple(Line(text, size=sizes.get(text, 14)) for text in lines), wraps=True
    )
    data = to_json(understand(document))
    assert data["headline"] == "중소기업 수출 바우처, 2월 9일부터 신청 받는다"
    assert data["embargoed_until"] == "2026-02-03T12:00:00+09:00"
    items = data["body"][0]["items"]
    assert [item["level"] for item in items] == [1, 2]
    assert "수출 바우처 사업에" in items[0]["text"]
    assert "힘이 되는 사업이 되도록" in data["body"][1]["text"]
    assert [person[3] for person in people(data)] == ["도유진", "강이든"]
    assert data["unplaced"] == []


def test_pictures_beside_a_document_are_its_photos():
    document = Document(
        "text",
        (
            Line("축제 열려"),
            Line("축제가 열렸다고 시는 밝혔다. 많은 시민이 모였다."),
            Line("<사진> 개막식"),
        ),
        images=(Image("a.jpg", b""), Image("b.jpg", b"")),
    )
    photos = to_json(understand(document))["photos"]
    assert [(photo["caption"], photo["image"]) for photo in photos] == [("개막식", 1), ("", 2)]


def test_hidden_characters_are_dropped_and_told():
    document = Document("text", (Line("- 축\u200b제 \u202e개막 -"),))
    reading = understand(document)
    assert reading.draft.summary == ("축제 개막",)
    assert ("hidden_characters", {"count": "2"}) in [(d.code, d.params) for d in reading.doubts]
