"""Events as data, what is enclosed, and countries in lists."""

import pytest

from news.intake import to_json
from news.intake.understanding import understand

from .typed import document_of, laid_out

BODY = """
보도자료
배포일시 : 2024. 5. 2.(목)
도시의 새로운 연수를 시작합니다
시는 5월 2일 새로운 연수를 시작했다고 밝혔다.
"""
EVENT = "□ 행사 개요\n ㅇ 일시 : 2024. 5. 13.(월)\n ㅇ 장소 : 송도컨벤시아\n"


def read(text):
    return to_json(understand(document_of(BODY.strip("\n") + "\n" + text)))


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("’24. 11. 18.(월) ~ 22.(금) / 5일", "2024-11-18", "2024-11-22"),
        ("August 4 – 6, 2025", "2025-08-04", "2025-08-06"),
        ("October 2(Mon) – 11(Wed), 2028", "2028-10-02", "2028-10-11"),
        ("June 28 to July 2, 2028", "2028-06-28", "2028-07-02"),
    ],
)
def test_the_end_of_a_range(when, start, end):
    overview = read(f"□ 행사 개요\n ㅇ 일시 : {when}\n ㅇ 장소 : 시청")["event_overview"]
    assert (overview["start"][:10], overview["end"][:10]) == (start, end)


def test_a_table_with_a_title_and_a_label_that_nobody_knows():
    rows = [
        ["박람회 개요"],
        ["일 시", "2024. 5. 29.(수) ~ 6. 2.(일)"],
        ["장 소", "여수세계박람회장"],
        ["체험관", "12개 동"],
        ["주 최", "교육부, 전라남도"],
    ]
    overview = to_json(understand(laid_out(BODY, rows)))["event_overview"]
    assert (overview["end"][:10], overview["places"]) == ("2024-06-02", ["여수세계박람회장"])
    assert [host["name"] for host in overview["hosts"]] == ["교육부", "전라남도"]


def test_a_remark_below_the_hosts_is_no_host():
    hosts = read(EVENT + " ㅇ 주최 : 인천광역시·UN 동북아사무소\n ※ 사진은 행사 뒤 제공")
    assert [host["name"] for host in hosts["event_overview"]["hosts"]] == [
        "인천광역시",
        "UN 동북아사무소",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        " ㅇ 참석 : 2개국 공무원 9명\n ㅇ 참가국 : 베트남 5, 태국 4",
        " ㅇ 참석 : 2개국 공무원 9명\n  - 국적별: VN 5, TH 4",
        " ㅇ 참석 : 2개국 공무원 9명\n  - (국적별) 베트남 5 태국 4",
    ],
)
def test_where_participants_come_from(lines):
    (group,) = read(EVENT + lines)["event_overview"]["participants"]
    assert [(each["country"], each["count"]) for each in group["countries"]] == [
        ("VN", 5),
        ("TH", 4),
    ]


def test_an_overview_after_a_list_of_photos():
    data = read("○ 사진 목록\n1. 연을 든 시민들\n2. 화홍문 야경\n" + EVENT)
    assert [photo["caption"] for photo in data["photos"]] == ["연을 든 시민들", "화홍문 야경"]
    assert data["event_overview"]["places"] == ["송도컨벤시아"]


def test_captions_with_numbers():
    data = read("(사진설명) 1. 바닥신호등\n2. 현장 점검 모습 <끝>")
    assert [photo["caption"] for photo in data["photos"]] == ["바닥신호등", "현장 점검 모습"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("공연에는 미국·호주·일본 학생 240명이 참여한다.", ["US", "AU", "JP"]),
        ("상담회에는 미국(42개사), 베트남(35개사) 등이 참여한다.", ["US", "VN"]),
        (
            "Visitors: Japan 187,000, the United States 77,000 and Mongolia 22,000.",
            ["JP", "US", "MN"],
        ),
        ("피지, 솔로몬제도 등 14개국 대표가 참석했다.", ["FJ", "SB"]),
    ],
)
def test_countries(text, codes):
    assert read(text)["countries"] == codes


def test_what_is_sent_apart():
    data = read("붙임 1. 사업 개요 1부.\n     2. 사진자료 3부(별송).  끝.")
    assert [each["kind"] for each in data["attachments"]] == ["appendix", "separate"]
