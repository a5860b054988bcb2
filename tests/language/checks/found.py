"""For each check, translations in which it finds something: source, target, what else is told."""

from news.draft import Run
from news.language import Finding

from .told import FACTS, LINKED, NOTED


def _term(code):
    return [Finding(code, (0, 2), None, {"rendering": "Songdo"})]


FOUND = {
    "missing_text": [("인천시는 밝혔다.", "", {}), ("제목", " \n", {"kind": "headline"})],
    "untranslated": [("인천시는 밝혔다.", "인천시는 밝혔다.", {})],
    "too_short": [
        (
            "인천시는 송도에서 해외 공무원을 위한 워크숍을 열고 우수 사례를 소개했다고 밝혔다.",
            "Incheon held a workshop.",
            {},
        )
    ],
    "headline_too_long": [("제목", "A" * 256, {"kind": "headline"})],
    "headline_long": [("제목", "A " * 60, {"kind": "headline"})],
    "line_breaks": [("하나\n둘", "One, two", {})],
    "number": [
        ("77개 기업이 입주했다.", "A total of 78 companies have moved in.", {}),
        ("77개 기업이 입주했다.", "Companies have moved in.", {}),
        ("기업이 입주했다.", "A total of 77 companies have moved in.", {}),
        ("세 곳을 방문했다.", "They visited four places.", {}),
        ("관람객 3~5만 명", "30,000 to 40,000 visitors", {}),
        ("응답자의 3분의 2가 찬성했다.", "One-third of respondents agreed.", {}),
    ],
    "magnitude": [
        ("120만 명이 찾았다.", "Some 12 million people visited.", {}),
        ("3억 5천만 원을 들였다.", "It spent KRW 3.5 billion.", {}),
    ],
    "ordinal": [
        ("제3회 포럼", "The 4th Forum", {}),
        ("두 번째로 길다.", "It is the third longest.", {}),
    ],
    "percentage": [
        ("0.3%p 하락했다.", "It fell 0.3 percent.", {}),
        ("3.3% 올랐다.", "It rose 3.4 percent.", {}),
        ("25%를 차지한다.", "It accounts for 25.", {}),
    ],
    "money": [("5,000원이다.", "It costs 6,000 won.", {})],
    "currency": [("2,000만 달러를 유치했다.", "It attracted KRW 20 million.", {})],
    "unit": [
        ("길이 1.2㎞ 도로", "A road of 1.2 meters", {}),
        ("3개국 대표단 5명", "A delegation of 3 people from 5 countries", {}),
        ("24개월 지원", "Support for 24 weeks", {}),
    ],
    "date": [
        ("3월 24일까지", "Until May 24", {}),
        ("‘22.2.11. 개최", "Held on 12 February 2022", {}),
        ("11일 밝혔다.", "It announced on the 10th.", {}),
        ("2018년부터", "Since 2008", {}),
    ],
    "weekday": [
        ("2월 11일(금)", "Thursday, February 11", {}),
        ("매주 화·목요일", "Every Tuesday and Friday", {}),
        ("월요일 휴관", "Closed on Sundays", {}),
    ],
    "time": [
        ("오후 2시 30분", "2:30 a.m.", {}),
        ("10:30~17:00", "10:30 a.m. to 6 p.m.", {}),
        ("정오부터", "From midnight", {}),
    ],
    "phone": [("문의 032-440-1234", "Enquiries: +82-32-440-1243", {})],
    "weekday_of_date": [("행사 개최", "Held on Thursday, 11 February 2022", {})],
    "fact_date": [("11일 열렸다.", "It was held on 11 March.", {"facts": FACTS})],
    "fact_weekday": [("11일 열렸다.", "It was held on Thursday, 11 February.", {"facts": FACTS})],
    "fact_time": [("2시에 열렸다.", "It was held at 2 a.m.", {"facts": FACTS})],
    "fact_count": [
        ("해외 공무원이 참석했다.", "Officials from four countries attended.", {"facts": FACTS}),
        ("대학원생이 참여했다.", "15 students took part.", {"facts": FACTS}),
    ],
    "fact_phone": [("전화 문의", "Call +82-32-440-9999", {"facts": FACTS})],
    "country": [
        ("우즈베키스탄 타슈켄트시", "Tashkent, Kazakhstan", {}),
        ("인도, 네팔, 라오스에서 왔다.", "They came from India and Nepal.", {}),
        ("일본과 중국에서 왔다.", "They came from Japan, China and Mongolia.", {}),
    ],
    "term_missing": [("송도", "There", {"names": _term("term_missing")})],
    "term_forbidden": [("송도", "Song-do", {"names": _term("term_forbidden")})],
    "first_mention": [("송도", "Songdo", {"names": _term("first_mention")})],
    "name_two_ways": [("이상호", "Lee", {"names": _term("name_two_ways")})],
    "hangul_left": [
        ("송도에서 열렸다.", "It was held in 송도.", {}),
        ("송도에서 열렸다.", "It was held in Songdo (송도).", {}),
    ],
    "wrong_script": [
        (
            "인천시가 워크숍을 개최했다고 밝혔다.",
            "Incheon held a workshop, it said.",
            {"language": "ja"},
        ),
        (
            "인천시가 워크숍을 개최했다고 밝혔다.",
            "仁川市开始举办国际交流研讨会。",
            {"language": "ja"},
        ),
        (
            "인천시가 워크숍을 개최했다고 밝혔다.",
            "Incheon provodit seminar po gorodam.",
            {"language": "ru"},
        ),
    ],
    "invisible_characters": [("송도", "Song\u200bdo", {}), ("송도", "\u202eSongdo", {})],
    "quotes_unbalanced": [
        ("“좋다”고 말했다.", "“Good, he said.", {}),
        ("“좋다”고 말했다.", "”Good“, he said.", {}),
        ("‘좋다’고 말했다.", "「良いと述べた。", {"language": "ja"}),
        ("“좋다”고 말했다.", "«Хорошо, — сказал он.", {"language": "ru"}),
        ("“좋다”고 말했다.", 'He said "good.', {}),
    ],
    "quotation_lost": [
        (
            "그는 “인천을 세계에 알리는 계기가 될 것”이라고 말했다.",
            "He expects it to make Incheon known.",
            {},
        )
    ],
    "brackets_unbalanced": [
        ("인천시(시장 유정복)", "Incheon (Mayor Yoo", {}),
        ("인천시", "Incheon]", {}),
    ],
    "double_space": [("인천시는", "The  city", {})],
    "space_before_punctuation": [("인천시는 밝혔다.", "The city said .", {})],
    "space_after_punctuation": [("인천, 서울", "Incheon,Seoul", {})],
    "full_width_punctuation": [
        ("인천, 서울", "Incheon、Seoul", {}),
        ("인천", "Incheon（Korea）", {}),
    ],
    "repeated_word": [("시는 밝혔다.", "The the city said.", {})],
    "repeated_punctuation": [("밝혔다.", "It said..", {}), ("인천, 서울", "Incheon,, Seoul", {})],
    "final_punctuation": [
        ("시는 밝혔다.", "The city said so", {}),
        ("워크숍 개최", "Workshop held.", {"kind": "headline"}),
        ("가능한가?", "It is possible.", {}),
    ],
    "footnote_marks": [
        (NOTED, (Run("Students took part."),), {}),
        (NOTED, (Run("Students"), Run(note=2), Run(" took part.")), {}),
        ("학생*들", "Students", {}),
    ],
    "links": [
        (LINKED, "Details are on the website.", {}),
        (LINKED, (Run("On the "), Run("site", link="https://example.com"), Run(".")), {}),
    ],
    "codes": [("무료", 'Free <x id="1"/>', {}), ("무료 & 신청", "Free &amp; open", {})],
    "addresses": [
        ("문의 bus@incheon.go.kr", "Enquiries: buss@incheon.go.kr", {}),
        ("www.incheon.go.kr 참조", "See the website", {}),
    ],
    "placeholders": [("인천시", "{city}", {}), ("담당자", "TBD", {}), ("일시", "[date]", {})],
}
