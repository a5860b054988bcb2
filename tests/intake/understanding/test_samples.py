"""Releases in the forms of many houses, as text: what an editor expects to find filled in."""

from pathlib import Path

import pytest

from news.intake.as_json import to_json
from news.intake.understanding import understand

from .typed import document_of

SAMPLES = Path(__file__).parent / "samples"


def read(name):
    return to_json(understand(document_of((SAMPLES / f"{name}.txt").read_text())))


def statements(data):
    return [
        (block["speaker"], block["role"], len(block["parts"]))
        for block in data["body"]
        if block["type"] == "quotation"
    ]


def people(data):
    keys = ("department", "role", "position", "name", "phone")
    return [tuple(contact[key] for key in keys) for contact in data["contacts"]]


def codes(data):
    return {doubt["code"] for doubt in data["doubts"]}


HEADLINES = {
    "city_prose": "수원시, 아시아 6개 도시와 물 관리 경험 나눈다",
    "county": "땅끝 해남서 ‘제7회 미남축제’ 31일 개막",
    "education": "경북교육청, 여름방학 ‘찾아가는 과학버스’ 운영",
    "english": "Busan Welcomes Students from Eight Countries to Harbour Science Camp",
    "english2": "Korea and Nine Pacific Nations Agree on Coral Reef Programme",
    "explanation": "일회용컵 보증금제, 전국 확대 시기는 정해진 바 없습니다",
    "ministry_outline": "빈집 정비 지원, 전국 25곳에서 본격 시작 "
    "지역 맞춤형 설계로 정비 기간 절반 단축",
    "ministry_prose": "한-중앙아 협력포럼 사무국 10주년 기념 세미나 개최",
    "numbered": "부산 바다에서 만나는 ‘국제 요트 주간’",
    "org_person": "강릉시, 관광약자 배려 ‘열린 해변’ 조성 완료",
    "participants": "창원시, 개도국 공무원 도시계획 연수 개강",
    "photo": "천안시, 봄꽃으로 물든 천호지 산책로",
    "sentence_contact": "국가기록원, 베트남 국가기록국과 협력 양해각서 갱신",
    "english_overview": "SEOUL AND ULAANBAATAR TO SHARE AIR QUALITY DATA IN REAL TIME",
    "ministry_plain": "설 명절 대비 축산물 이력제 특별 단속",
    "overview_first": "「제5회 동아시아 섬 포럼」 개최 안내",
    "province": "도, 외국인 주민 한국어 교실 30곳으로 확대",
    "province_table": "전북 어촌 6곳, ‘살기 좋은 어촌’으로",
    "wrapped": "산불 진화 헬기 12대 추가 배치… 봄철 대응 강화",
}


@pytest.mark.parametrize("name", HEADLINES)
def test_headline(name):
    assert read(name)["headline"] == HEADLINES[name]


SUMMARIES = {
    "city_prose": ["13~15일 ‘아시아 물 도시 포럼’ 개최", "베트남·몽골 등 6개국 공무원 42명 참가"],
    "county": ["사흘간 대흥사 일원서 맛의 향연", "8도 떡국 나눔 등 체험 프로그램 40여 종"],
    "numbered": ["16개국 120척 참가, 시민 승선 체험도"],
    "province": [
        "도내 21개 시·군 30곳서 무료 강좌 운영",
        "베트남·중국·네팔·우즈베키스탄 등 12개국 출신 1,800명 수강",
    ],
    "sentence_contact": ["기록물 보존 기술 전수, 공동 전시 추진"],
    "wrapped": ["강원·경북 취약 지역에 야간 진화반 24시간 운영"],
}


@pytest.mark.parametrize("name", SUMMARIES)
def test_summary(name):
    assert read(name)["summary"] == SUMMARIES[name]


KEYS = ("issued_at", "embargo_kind", "embargoed_until", "paper_day")
HEADERS = {
    "city_prose": ("2024-12-09T00:00:00+09:00", "immediate", None, None),
    "county": ("2025-10-21T09:00:00+09:00", None, None, None),
    "education": ("2026-07-01T00:00:00+09:00", "time", "2026-07-02T09:00:00+09:00", None),
    "english": ("2024-05-15T00:00:00+09:00", "immediate", None, None),
    "english2": ("2026-03-04T00:00:00+09:00", "time", "2026-03-05T10:00:00+09:00", None),
    "ministry_outline": (
        "2026-03-04T00:00:00+09:00", "morning", "2026-03-04T11:00:00+09:00", "2026-03-05",
    ),
    "one_cell_a_line": ("2025-02-03T14:00:00+09:00", "immediate", None, None),
    "participants": ("2023-08-16T00:00:00+09:00", "immediate", None, None),
    "sentence_contact": ("2022-09-19T10:00:00+09:00", "morning", None, "2022-09-20"),
    "ministry_plain": (
        "2026-01-16T14:00:00+09:00", "evening", "2026-01-19T10:00:00+09:00", "2026-01-19",
    ),
    "province": ("2024-11-12T00:00:00+09:00", None, None, None),
    "province_table": ("2025-08-25T00:00:00+09:00", "morning", None, "2025-08-26"),
    "wrapped": ("2026-04-09T00:00:00+09:00", "evening", None, "2026-04-10"),
}  # fmt: skip


@pytest.mark.parametrize("name", HEADERS)
def test_header(name):
    data = read(name)
    assert tuple(data[key] for key in KEYS) == HEADERS[name]


STATEMENTS = {
    "city_prose": [("오세린", "수원시 국제협력과장", 1)],
    "county": [
        ("명현우", "해남군수", 2),
        ("명현우", "해남군수", 1),
        (None, "한 주민", 1),
    ],
    "education": [("최보람", "울릉초등학교 교사", 2), ("유승현", "미래교육과장", 1)],
    "english": [("Kim Hana", "Director of the Marine Policy Division", 2)],
    "english2": [("Choi Eun-su", "Minister", 1), ("Choi Eun-su", "Minister", 1)],
    "ministry_outline": [("김서연", "국토교통부 도시정비과장", 2)],
    "ministry_prose": [("정하늘", "외교부 제1차관", 2), ("정하늘", "외교부 제1차관", 1)],
    "municipal_tail": [("박순례", None, 1), ("정기명", "시장", 2), (None, "시 관계자", 2)],
    "sentence_contact": [("채윤우", "국가기록원장", 2)],
    "english_overview": [
        ("Oh Da-yeon", "Mayor", 2),
        ("Bat-Erdene Ganbold", "Deputy Governor of Ulaanbaatar", 1),
    ],
    "province_table": [("이도하", "수산정책과장", 2)],
    "wrapped": [("임해솔", "산림청 산불방지국장", 1)],
}


@pytest.mark.parametrize("name", STATEMENTS)
def test_statements(name):
    assert statements(read(name)) == STATEMENTS[name]


PEOPLE = {
    "city_prose": [
        ("국제협력과", "head", "과장", "오세린", "+82312282000"),
        ("국제협력과", "officer", None, "문지후", "+82312282003"),
    ],
    "county": [
        ("문화관광과", "head", "과장", "정민호", "+82615305100"),
        ("문화관광과", "officer", None, "김은실", "+82615305132"),
    ],
    "english": [("Marine Policy Division", "officer", None, "Lee Jun", "+82518885000")],
    "explanation": [
        ("자원순환정책과", "head", "과장", "손가람", "+82442017340"),
        ("자원순환정책과", "officer", "사무관", "진서우", "+82442017344"),
    ],
    "ministry_prose": [
        ("중앙아시아과", "head", "과장", "한도윤", "+82221007460"),
        ("중앙아시아과", "officer", "서기관", "노유진", "+82221007461"),
    ],
    "one_cell_a_line": [
        ("기후에너지과", "head", "과장", "윤서희", "+82221333560"),
        ("기후에너지과", "officer", None, "조민규", "+82221333564"),
    ],
    "sentence_contact": [
        ("기록정책과", "head", "과장", "고다연", "+82424816270"),
        ("기록정책과", "officer", "사무관", "표민재", "+82424816272"),
    ],
}


@pytest.mark.parametrize("name", PEOPLE)
def test_contacts(name):
    assert people(read(name)) == PEOPLE[name]


ENCLOSURES = {
    "city_prose": [("appendix", None, "포럼 일정표")],
    "education": [("separate", None, "운영 일정표")],
    "english": [("appendix", 1, "Programme of the camp"), ("appendix", 2, "List of schools")],
    "ministry_outline": [("appendix", 1, "선정 지역 목록"), ("appendix", 2, "사업 추진 절차")],
    "ministry_prose": [("appendix", None, "행사 사진")],
    "org_person": [("separate", None, "현장 사진")],
    "sentence_contact": [
        ("appendix", 1, "양해각서 주요 내용"),
        ("appendix", 2, "그간의 교류 현황"),
    ],
    "province_table": [("appendix", 1, "사업 대상지 현황"), ("appendix", 2, "사진")],
    "wrapped": [("reference", None, "야간 진화반 운영 현황")],
}


@pytest.mark.parametrize("name", ENCLOSURES)
def test_enclosures(name):
    found = [(a["kind"], a["number"], a["title"]) for a in read(name)["attachments"]]
    assert found == ENCLOSURES[name]


def test_an_overview_with_day_place_and_hosts_in_joint_labels():
    overview = read("county")["event_overview"]
    assert (overview["start"][:10], overview["end"][:10]) == ("2025-10-31", "2025-11-02")
    assert [(host["name"], host["role"]) for host in overview["hosts"]] == [
        ("해남군", "host"),
        ("해남미남축제추진위원회", "organiser"),
        ("전라남도", "sponsor"),
        ("농협중앙회 해남군지부", "sponsor"),
    ]


def test_an_overview_before_the_prose():
    overview = read("overview_first")["event_overview"]
    assert overview["end"] == "2025-10-17T00:00:00+09:00"
    assert [host["role"] for host in overview["hosts"]] == [
        "host",
        *["organiser"] * 2,
        *["sponsor"] * 2,
    ]


def test_what_is_no_fact_of_the_event_stays_in_the_body():
    outline = read("county")["body"][-1]
    assert outline["items"][0]["text"] == "주요내용 : 미남 푸드관, 떡국 나눔, 버스킹 공연"


def test_a_short_end_of_a_range_and_counted_countries():
    overview = read("city_prose")["event_overview"]
    assert (overview["start"][:10], overview["end"][:10]) == ("2024-12-13", "2024-12-15")
    assert overview["places"] == ["수원컨벤션센터 3층"]
    group = overview["participants"][0]
    assert group["count"] == 42
    assert [each["country"] for each in group["countries"]] == ["VN", "MN", "ID", "LA", "NP", "LK"]
    assert overview["enquiries"] == "국제협력과 031-228-2003"


def test_people_that_do_not_add_up_are_doubtful():
    data = read("participants")
    assert [each["count"] for each in data["event_overview"]["participants"]] == [20]
    doubt = next(doubt for doubt in data["doubts"] if doubt["code"] == "counts_differ")
    assert doubt["params"] == {"stated": "20", "found": "19"}


def test_countries_of_prose_are_those_in_lists():
    assert read("ministry_prose")["countries"] == ["KZ", "KG", "UZ"]
    assert read("english2")["countries"] == ["FJ", "WS", "TO", "VU", "PW", "KI", "TV", "NR", "PG"]


def test_notes_in_an_outline():
    outline = read("ministry_outline")["body"][0]
    assert "지원사업」[^1] 대상지" in outline["items"][0]["text"]
    assert "현장 평가[^2]를 거쳐" in outline["items"][1]["text"]
    assert outline["notes"][1] == "시급성(40점), 실현 가능성(30점), 활용 계획(30점)"


def test_a_typed_table_with_its_title_and_unit():
    table = next(b for b in read("ministry_outline")["body"] if b["type"] == "table")
    assert table["caption"] == "권역별 선정 현황"
    assert table["rows"][0] == ["권역", "선정", "지원액"]
    assert (table["header_row"], table["header_column"]) == (True, True)
    assert table["note"] == "(단위: 곳, 억 원)"


def test_wrapped_lines_are_paragraphs_again():
    body = read("wrapped")["body"]
    assert body[0]["text"].startswith("산림청은 봄철 대형 산불에 대비하여")
    assert "강원과 경북 지역에" in body[0]["text"]
    assert body[1]["notes"] == ["드론과 열화상 장비를 갖추고 해가 진 뒤에도 불길을 잡는 전문 인력"]
    assert body[2]["text"].endswith("당부했다.")


def test_chapters_of_a_long_read_are_headings():
    headings = [b["text"] for b in read("education")["body"] if b["type"] == "heading"]
    assert headings == ["버스 안에 차린 작은 과학관", "“배우는 즐거움이 먼저”"]


def test_answers_to_a_survey_are_no_statements():
    assert "응답했다" in read("county")["body"][2]["text"]
    assert read("county")["body"][2]["type"] == "paragraph"


def test_kinds():
    assert read("explanation")["kind"] == "explanation"
    assert read("photo")["kind"] == "photo_release"
    assert read("county")["kind"] == "press_release"


def test_captions_of_photos_and_who_gave_them():
    assert [(p["caption"], p["credit"]) for p in read("photo")["photos"]] == [
        ("7일 천호지 산책로를 걷는 시민들", None),
        ("벚꽃 아래에서 사진을 찍는 가족", "천안시"),
    ]
    assert read("county")["photos"][0]["credit"] == "해남군"
    assert "photo_absent" in codes(read("county"))


def test_a_slogan_is_left_to_the_editor():
    unplaced = read("ministry_outline")["unplaced"]
    assert [each["text"] for each in unplaced] == ["다시 도약하는 나라, 함께 사는 국민"]


@pytest.mark.parametrize("name", sorted(path.stem for path in SAMPLES.glob("*.txt")))
def test_nothing_but_slogans_is_left_over(name):
    left = [each["text"] for each in read(name)["unplaced"]]
    assert len(left) == (name in {"ministry_outline", "province_table"}), left


def doubts_of(text):
    reading = understand(document_of(text))
    return [(doubt.code, doubt.params) for doubt in reading.doubts]


def test_an_unknown_country_and_a_wrong_number_of_countries():
    text = "연수생은 4개국(국적별: 몽골 3, 가봉나라 2, 네팔 1)에서 왔다고 시는 밝혔다."
    assert ("unknown_country", {"text": "가봉나라"}) in doubts_of(text)
    text = "연수에는 3개국(몽골, 네팔, 라오스, 태국) 공무원이 참가했다고 시는 밝혔다."
    assert ("countries_differ", {"stated": "3", "found": "4"}) in doubts_of(text)


def test_country_words_in_prose_are_no_countries():
    text = "정부는 모든 수단을 동원해 인도와 차도를 정비한다고 밝혔다. 오만한 태도는 없다."
    assert to_json(understand(document_of(text)))["countries"] == []


def test_marks_without_fellows_are_doubtful():
    text = """
        축제 열려
        시는 축제추진단*을 꾸렸다고 5일 밝혔다. 많은 시민이 함께했다.
        시장은 “함께 만드는 축제가 되도록 하겠다고 말했다.
        """
    codes_found = {code for code, _ in doubts_of(text)}
    assert {"anchor_without_note", "quotation_unbalanced", "no_date_year"} <= codes_found


def test_a_telephone_number_that_cannot_be_dialled():
    found = doubts_of(
        "시는 축제를 연다고 밝혔다. 많은 시민이 온다.\n담당자: 홍보과 김철수(339-8600)"
    )
    assert ("phone_unreadable", {"text": "339-8600"}) in found


def test_a_weekday_of_the_body_that_does_not_match():
    found = doubts_of("시는 2026. 10. 7.(화) 축제를 연다고 밝혔다.")
    assert ("weekday_differs", {"text": "2026. 10. 7.(화)", "weekday": "3"}) in found
