"""For each check, translations in which it finds nothing: source, target, what else is told."""

from news.draft import Run

from .told import FACTS, LINKED, NOTED

SILENT = {
    "missing_text": [("", "", {}), ("인천시는 밝혔다.", "Incheon said.", {})],
    "untranslated": [("2022. 2. 11.", "2022. 2. 11.", {}), ("KOICA", "KOICA", {})],
    "too_short": [("인천시는 워크숍을 개최했다고 밝혔다.", "Incheon held a workshop.", {})],
    "headline_too_long": [
        ("제목", "A" * 255, {"kind": "headline"}),
        ("글", "A" * 300, {"kind": "text"}),
    ],
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
    "magnitude": [
        ("1조 2,300억 원", "KRW 1.23 trillion", {}),
        ("100만~200만 명", "1 to 2 million people", {}),
        ("관람객 3~5만 명", "30,000 to 50,000 visitors", {}),
        ("예산 10~20억 원", "a budget of KRW 1 to 2 billion", {}),
    ],
    "ordinal": [("4차 산업혁명", "The Fourth Industrial Revolution", {}), ("제3회", "Third", {})],
    "percentage": [
        ("3퍼센트포인트 3퍼센트", "3 percentage points, 3 per cent", {}),
        ("10~20%", "10 to 20 percent", {}),
    ],
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
    "first_mention": [("송도", "Songdo", {})],
    "name_two_ways": [("이상호", "Lee Sang-ho", {})],
    "hangul_left": [
        ("송도", "Songdo", {}),
        ("송도", "Songdo (송도)", {"allow_originals": True}),
    ],
    "wrong_script": [
        (
            "인천시가 워크숍을 개최했다고 밝혔다.",
            "仁川市は国際交流ワークショップを開いた。",
            {"language": "ja"},
        ),
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
    "quotation_lost": [
        (
            "그는 “인천을 세계에 알리는 계기가 될 것”이라고 말했다.",
            "“It will make Incheon known to the world,” he said.",
            {},
        )
    ],
    "brackets_unbalanced": [("1) 인천(송도)", "1) Incheon (Songdo)", {})],
    "double_space": [("인천시는", "The city", {})],
    "space_before_punctuation": [
        ("밝혔다.", "It said so.", {}),
        ("밝혔다!", "Il l'a dit !", {"language": "fr"}),
    ],
    "space_after_punctuation": [("1,000명, 서울", "1,000 people, Seoul; see www.seoul.go.kr", {})],
    "full_width_punctuation": [
        ("인천, 서울", "仁川、ソウル", {"language": "ja"}),
        ("인천", "Incheon", {}),
    ],
    "repeated_word": [("보라보라", "Bora Bora", {}), ("매우", "xanh xanh", {"language": "vi"})],
    "repeated_punctuation": [("밝혔다…", "It said...", {})],
    "final_punctuation": [
        ("시는 밝혔다.", "The city said so.", {}),
        ("시는 “좋다”고 말했다.", "“Good,” said the city, “very good.”", {}),
        ("오후 2시", "2 p.m.", {"kind": "headline"}),
        ("2022. 2. 11.", "February 11, 2022", {}),
        ("시는 밝혔다.", "市は明らかにした。", {"language": "ja"}),
    ],
    "footnote_marks": [
        (NOTED, (Run("Students"), Run(note=1), Run(" took part.")), {}),
        ("학생*들", "Students*", {}),
    ],
    "links": [(LINKED, (Run("On the "), Run("site", link="https://example.org"), Run(".")), {})],
    "codes": [("A&B", "A & B < C", {})],
    "addresses": [
        ("bus@incheon.go.kr", "bus@incheon.go.kr", {}),
        ("https://www.incheon.go.kr/ko/", "incheon.go.kr/en", {}),
    ],
    "placeholders": [
        ("인천시", "City", {}),
        ("장소 미정", "Place: TBD", {}),
        ("{city}", "{city}", {}),
    ],
}
