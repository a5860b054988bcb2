"""Dates and instants as readers of each language see them."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from news.facts import (
    format_date,
    format_instant,
    format_short_date,
)
from tests.facts import LANGUAGES

KST = timezone(timedelta(hours=9))
WORKSHOP = datetime(2022, 2, 11, 10, 30, tzinfo=KST)


def kst(*parts):
    return datetime(*parts, tzinfo=KST)


@pytest.mark.parametrize(
    ("language", "full", "short"),
    [
        ("ko", "2022. 2. 11.(금)", "2022. 2. 11."),
        ("en", "Friday 11 February 2022", "11 Feb 2022"),
        ("ja", "2022年2月11日金曜日", "2022/02/11"),
        ("zh-hans", "2022年2月11日星期五", "2022年2月11日"),
        ("vi", "Thứ Sáu, 11 tháng 2, 2022", "11 thg 2, 2022"),
        ("id", "Jumat, 11 Februari 2022", "11 Feb 2022"),
    ],
)
def test_dates__as_the_language_writes_them(language, full, short):
    assert format_date(date(2022, 2, 11), language) == full
    assert format_short_date(date(2022, 2, 11), language) == short


def test_format_date__weekday_is_computed_through_a_leap_year():
    for offset in range(366):
        day = date(2024, 1, 1) + timedelta(offset)
        weekday = "월화수목금토일"[day.weekday()]
        assert format_date(day, "ko") == f"{day.year}. {day.month}. {day.day}.({weekday})"
        assert format_date(day, "en") == f"{day:%A} {day.day} {day:%B} {day.year}"


@pytest.mark.parametrize(
    ("language", "time_zone", "expected"),
    [
        ("ko", "Asia/Seoul", "2022. 2. 11.(금) 10:30"),
        ("en", "Asia/Seoul", "Friday 11 February 2022, 10:30 (KST)"),
        ("ko", "Asia/Tokyo", "2022. 2. 11.(금) 10:30 (JST)"),
        ("ko", "UTC", "2022. 2. 11.(금) 01:30 (UTC)"),
        ("en", "UTC", "Friday 11 February 2022, 01:30 (UTC)"),
        ("en", "Asia/Ho_Chi_Minh", "Friday 11 February 2022, 08:30 (UTC+7)"),
        ("en", "Asia/Kathmandu", "Friday 11 February 2022, 07:15 (UTC+5:45)"),
        ("en", "America/Sao_Paulo", "Thursday 10 February 2022, 22:30 (UTC-3)"),
        ("en", "America/St_Johns", "Thursday 10 February 2022, 22:00 (NST)"),
        ("ja", "Asia/Seoul", "2022年2月11日金曜日 10:30 (KST)"),
        ("vi", "Asia/Seoul", "10:30 Thứ Sáu, 11 tháng 2, 2022 (KST)"),
        ("id", "Asia/Jakarta", "Jumat, 11 Februari 2022 08.30 (WIB)"),
    ],
)
def test_format_instant(language, time_zone, expected):
    assert format_instant(WORKSHOP, language, time_zone) == expected


def test_format_instant__midnight_in_seoul_is_the_day_before_in_utc():
    midnight = datetime(2024, 12, 31, 15, 0, tzinfo=UTC)
    assert format_instant(midnight, "ko") == "2025. 1. 1.(수) 00:00"
    assert format_instant(midnight, "ko", "UTC") == "2024. 12. 31.(화) 15:00 (UTC)"


@pytest.mark.parametrize("language", LANGUAGES)
def test_format_instant__24_hours(language):
    text = format_instant(kst(2022, 2, 11, 23, 5), language)
    assert "23:05" in text or "23.05" in text
    assert ("(KST)" in text) is (language != "ko")


def test_format_instant__summer_time():
    noon = [datetime(2024, month, 1, 12, tzinfo=UTC) for month in (1, 7)]
    assert [format_instant(at, "en", "Europe/Paris") for at in noon] == [
        "Monday 1 January 2024, 13:00 (CET)",
        "Monday 1 July 2024, 14:00 (CEST)",
    ]


@pytest.mark.parametrize("time_zone", ["Mars/Base", "", "../etc", "Asia"])
def test_format_instant__no_such_zone(time_zone):
    with pytest.raises(ValueError, match=r".+"):
        format_instant(WORKSHOP, "ko", time_zone)


def test_format_instant__without_offset_is_no_instant():
    with pytest.raises(ValueError, match="offset"):
        format_instant(datetime(2022, 2, 11, 10, 30), "ko")
