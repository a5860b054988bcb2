"""For each check, translations in which it finds something and translations in which it does not.

An example is source, target and what else `check` is told.
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from news.draft import Run
from news.language import Facts, Finding

FACTS = Facts(
    dates=(date(2022, 2, 11),),
    instants=(datetime(2022, 2, 11, 14, 0, tzinfo=ZoneInfo("Asia/Seoul")),),
    counts=(14,),
    countries=("ID", "PH", "MN"),
    phones=("+82324401234",),
)
LINKED = (Run("자세한 내용은 "), Run("누리집", link="https://example.org"), Run("에 있다."))
NOTED = (Run("학생"), Run(note=1), Run("들이 참여했다."))


def _term(code):
    return lambda pair: [Finding(code, (0, 2), None, {"expected": "Songdo"})]


FOUND = {
    "missing_text": [("인천시는 밝혔다.", "", {}), ("제목", " \n", {"kind": "headline"})],
    "untranslated": [("인천시는 밝혔다.", "인천시는 밝혔다.", {})],
    "too_short": [("인천광역시는 송도 G타워에서 해외 공무원을 대상으로 하는 국제교류 워크숍을 개최하고 우수 사례를 소개했다고 밝혔다.", "Incheon held a workshop.", {})],
    "headline_too_long": [("제목", "A" * 256, {"kind": "headline"})],
    "headline_long": [("제목", "A " * 60, {"kind": "headline"})],
    "line_breaks": [("하나\n둘", "One, two", {})],
    "number": [
        ("77개 기업이 입주했다.", "A total of 78 companies have moved in.", {}),
        ("77개 기업이 입주했다.", "Companies have moved in.", {}),
        ("기업이 입주했다.", "A total of 77 companies have moved in.", {}),
        ("세 곳을 방문했다.", "They visited four places.", {}),
        ("응답자의 3분의 2가 찬성했다.", "One-third of respondents agreed.", {}),
    ],
    "magnitude": [
        ("120만 명이 찾았다.", "Some 12 million people visited.", {}),
        ("3억 5천만 원을 들였다.", "It spent KRW 3.5 billion.", {}),
    ],
    "ordinal": [("제3회 포럼", "The 4th Forum", {}), ("두 번째로 길다.", "It is the third longest.", {})],
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
    "term_missing": [("송도", "There", {"names": [_term("term_missing")]})],
    "term_forbidden": [("송도", "Song-do", {"names": [_term("term_forbidden")]})],
    "name_spelling": [("이상호", "Lee", {"names": [_term("name_spelling")]})],
    "hangul_left": [
        ("송도에서 열렸다.", "It was held in 송도.", {}),
        ("송도에서 열렸다.", "It was held in Songdo (송도).", {}),
    ],
    "wrong_script": [
        ("인천시가 워크숍을 개최했다고 밝혔다.", "Incheon held a workshop, it said.", {"language": "ja"}),
        ("인천시가 워크숍을 개최했다고 밝혔다.", "仁川市开始举办国际交流研讨会。", {"language": "ja"}),
        ("인천시가 워크숍을 개최했다고 밝혔다.", "Incheon provodit seminar po gorodam.", {"language": "ru"}),
    ],
    "invisible_characters": [("송도", "Song\u200bdo", {}), ("송도", "\u202eSongdo", {})],
    "quotes_unbalanced": [
        ("“좋다”고 말했다.", "“Good, he said.", {}),
        ("“좋다”고 말했다.", "”Good“, he said.", {}),
        ("‘좋다’고 말했다.", "「良いと述べた。", {"language": "ja"}),
        ("“좋다”고 말했다.", "«Хорошо, — сказал он.", {"language": "ru"}),
        ("“좋다”고 말했다.", 'He said "good.', {}),
    ],
    "quotation_lost": [("그는 “인천을 세계에 알리는 계기가 될 것”이라고 말했다.", "He expects it to make Incheon known.", {})],
    "brackets_unbalanced": [("인천시(시장 유정복)", "Incheon (Mayor Yoo", {}), ("인천시", "Incheon]", {})],
    "double_space": [("인천시는", "The  city", {})],
    "space_before_punctuation": [("인천시는 밝혔다.", "The city said .", {})],
    "space_after_punctuation": [("인천, 서울", "Incheon,Seoul", {})],
    "full_width_punctuation": [("인천, 서울", "Incheon、Seoul", {}), ("인천", "Incheon（Korea）", {})],
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
}  # fmt: skip

SILENT = {
    "missing_text": [("", "", {}), ("인천시는 밝혔다.", "Incheon said.", {})],
    "untranslated": [("2022. 2. 11.", "2022. 2. 11.", {}), ("KOICA", "KOICA", {})],
    "too_short": [("인천시는 워크숍을 개최했다고 밝혔다.", "Incheon held a workshop.", {})],
    "headline_too_long": [("제목", "A" * 255, {"kind": "headline"}), ("글", "A" * 300, {"kind": "text"})],
    "headline_long": [
        ("제목", "A" * 110, {"kind": "headline"}),
        ("제목", "仁" * 120, {"kind": "headline", "language": "ja"}),
    ],
    "line_breaks": [("하나\n둘", "One\ntwo", {})],
    "number": [
        ("약 3만 5천 명이 방문했다.", "About 35,000 people visited.", {}),
        ("양국은 두 번째로 만났다.", "Both countries met for the second time.", {}),
        ("G20과 5G, 코로나19", "G20, 5G and COVID-19", {}),
        ("1인당 한 번", "Once per person", {}),
        ("하나의 목표", "One of the goals", {}),
        ("이틀간 1시간 30분씩", "An hour and a half a day for two days", {}),
        ("123만 4천 명", "About 1.2 million people", {}),
        ("수십 명", "Dozens of people", {}),
        ("대학원생 참여", "14 students took part", {"facts": FACTS}),
    ],
    "magnitude": [("1조 2,300억 원", "KRW 1.23 trillion", {}), ("100만~200만 명", "1 to 2 million people", {})],
    "ordinal": [("4차 산업혁명", "The Fourth Industrial Revolution", {}), ("제3회", "Third", {})],
    "percentage": [("3퍼센트포인트 3퍼센트", "3 percentage points, 3 per cent", {}), ("10~20%", "10 to 20 percent", {})],
    "money": [("3만 원", "30,000 won", {}), ("5억 달러", "US$500 million", {})],
    "currency": [("3억 유로", "EUR 300 million", {}), ("100엔", "100 yen", {})],
    "unit": [("1만㎡", "1 hectare", {}), ("2주", "14 days", {}), ("1,000m", "1 km", {})],
    "date": [
        ("‘22.2.11.", "February 11, 2022", {}),
        ("2022. 2. 11.", "11 Feb 2022", {}),
        ("11일", "Feb. 11", {}),
        ("2022년 2월 11일", "2022-02-11", {}),
        ("10~12일", "From the 10th to the 12th", {}),
        ("올해 3월", "March 2024", {}),
        ("2022. 2. 11.", "2022年2月11日", {"language": "ja"}),
        ("2022. 2. 11.", "11 февраля 2022 года", {"language": "ru"}),
        ("2022. 2. 11.", "ngày 11 tháng 2 năm 2022", {"language": "vi"}),
        ("2022. 2. 11.", "11 Februari 2022", {"language": "id"}),
        ("2022. 2. 11.", "2022 оны 2 дугаар сарын 11", {"language": "mn"}),
        ("2022. 2. 11.", "2022年2月11日", {"language": "zh-hans"}),
    ],
    "weekday": [
        ("2월 11일(금)", "February 11", {}),
        ("2월 11일(금)", "Friday, February 11", {}),
        ("월~금요일", "Monday to Friday", {}),
        ("평일", "Monday through Friday", {}),
        ("11일(금)", "в пятницу, 11-го", {"language": "ru"}),
    ],
    "time": [
        ("14:00", "2 p.m.", {}),
        ("오후 2시~4시", "2–4 p.m.", {}),
        ("낮 12시", "noon", {}),
        ("밤 12시", "midnight", {}),
        ("오후 2시 30분", "下午2点30分", {"language": "zh-hans"}),
    ],
    "phone": [("☎ 440-1234", "+82-32-440-1234", {}), ("1588-1234", "1588-1234", {})],
    "weekday_of_date": [("행사", "Held on Friday, 11 February 2022", {})],
    "fact_date": [("11일 열렸다.", "It was held on 11 February.", {"facts": FACTS})],
    "fact_weekday": [("11일 열렸다.", "It was held on Friday, 11 February.", {"facts": FACTS})],
    "fact_time": [("2시에 열렸다.", "It was held at 2 p.m.", {"facts": FACTS})],
    "fact_count": [
        ("해외 공무원", "Officials from three countries", {"facts": FACTS}),
        ("30개국 구매자", "Buyers from 30 countries", {"facts": FACTS}),
    ],
    "fact_phone": [("전화 문의", "Call +82-32-440-1234", {"facts": FACTS})],
    "country": [
        ("베트남 대표단", "The Vietnamese delegation", {}),
        ("인도를 정비했다.", "The pavement was repaired.", {}),
        ("하노이에서", "In Hanoi, Vietnam", {}),
        ("중국어 강좌", "Chinese lessons", {}),
        ("일본과 중국", "日本と中国", {"language": "ja"}),
    ],
    "term_missing": [("송도", "Songdo", {})],
    "term_forbidden": [("송도", "Songdo", {})],
    "name_spelling": [("이상호", "Lee Sang-ho", {})],
    "hangul_left": [
        ("송도", "Songdo", {}),
        ("송도", "Songdo (송도)", {"allow_originals": True}),
    ],
    "wrong_script": [
        ("인천시가 워크숍을 개최했다고 밝혔다.", "仁川市は国際交流ワークショップを開いた。", {"language": "ja"}),
        ("인천시가 워크숍을 개최했다고 밝혔다.", "Инчхон провёл семинар.", {"language": "ru"}),
        ("연세대학교(KOICA)", "KOICA, UNPOG", {"language": "ru"}),
    ],
    "invisible_characters": [("송도", "Songdo", {}), ("송도", "\u200fسونغدو", {"language": "ar"})],
    "quotes_unbalanced": [
        ("“좋다”고 말했다.", "“It’s good,” he said.", {}),
        ("“좋다”고 말했다.", "„Gut“, sagte er.", {"language": "de"}),
        ("“좋다”고 말했다.", "«Хорошо», — сказал он.", {"language": "ru"}),
        ("“좋다”", "「良い」", {"language": "ja"}),
    ],
    "quotation_lost": [("그는 “인천을 세계에 알리는 계기가 될 것”이라고 말했다.", "“It will make Incheon known to the world,” he said.", {})],
    "brackets_unbalanced": [("1) 인천(송도)", "1) Incheon (Songdo)", {})],
    "double_space": [("인천시는", "The city", {})],
    "space_before_punctuation": [("밝혔다.", "It said so.", {}), ("밝혔다!", "Il l'a dit !", {"language": "fr"})],
    "space_after_punctuation": [("1,000명, 서울", "1,000 people, Seoul; see www.seoul.go.kr", {})],
    "full_width_punctuation": [("인천, 서울", "仁川、ソウル", {"language": "ja"}), ("인천", "Incheon", {})],
    "repeated_word": [("보라보라", "Bora Bora", {}), ("매우", "xanh xanh", {"language": "vi"})],
    "repeated_punctuation": [("밝혔다…", "It said...", {})],
    "final_punctuation": [
        ("시는 밝혔다.", "The city said so.", {}),
        ("시는 “좋다”고 말했다.", "“Good,” said the city, “very good.”", {}),
        ("오후 2시", "2 p.m.", {"kind": "headline"}),
        ("2022. 2. 11.", "February 11, 2022", {}),
        ("시는 밝혔다.", "市は明らかにした。", {"language": "ja"}),
    ],
    "footnote_marks": [(NOTED, (Run("Students"), Run(note=1), Run(" took part.")), {}), ("학생*들", "Students*", {})],
    "links": [(LINKED, (Run("On the "), Run("site", link="https://example.org"), Run(".")), {})],
    "codes": [("A&B", "A & B < C", {})],
    "addresses": [
        ("bus@incheon.go.kr", "bus@incheon.go.kr", {}),
        ("https://www.incheon.go.kr/ko/", "incheon.go.kr/en", {}),
    ],
    "placeholders": [("인천시", "City", {}), ("장소 미정", "Place: TBD", {}), ("{city}", "{city}", {})],
}  # fmt: skip
