"""When an event is, as readers see it."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from news.facts import format_period

KST = timezone(timedelta(hours=9))
WORKSHOP = datetime(2022, 2, 11, 10, 30, tzinfo=KST)
WORKSHOP_END = datetime(2022, 2, 11, 17, 0, tzinfo=KST)


def kst(*parts):
    return datetime(*parts, tzinfo=KST)


@pytest.mark.parametrize(
    ("start", "end", "korean", "english"),
    [
        pytest.param(
            WORKSHOP,
            WORKSHOP_END,
            "2022. 2. 11.(금) 10:30~17:00",
            "Friday 11 February 2022, 10:30–17:00 (KST)",
            id="one day",
        ),
        pytest.param(
            WORKSHOP,
            None,
            "2022. 2. 11.(금) 10:30",
            "Friday 11 February 2022, 10:30 (KST)",
            id="open end",
        ),
        pytest.param(
            WORKSHOP,
            WORKSHOP,
            "2022. 2. 11.(금) 10:30",
            "Friday 11 February 2022, 10:30 (KST)",
            id="no length",
        ),
        pytest.param(
            kst(2024, 12, 13, 10),
            kst(2024, 12, 15, 17),
            "2024. 12. 13.(금) 10:00~12. 15.(일) 17:00",
            "Friday 13 December 2024, 10:00 – Sunday 15 December 2024, 17:00 (KST)",
            id="several days",
        ),
        pytest.param(
            kst(2024, 12, 31, 20),
            kst(2025, 1, 1, 1),
            "2024. 12. 31.(화) 20:00~2025. 1. 1.(수) 01:00",
            "Tuesday 31 December 2024, 20:00 – Wednesday 1 January 2025, 01:00 (KST)",
            id="over new year",
        ),
        pytest.param(
            kst(2024, 12, 13),
            None,
            "2024. 12. 13.(금)",
            "Friday 13 December 2024",
            id="a whole day",
        ),
        pytest.param(
            kst(2024, 12, 13),
            kst(2024, 12, 13, 23, 59, 59),
            "2024. 12. 13.(금)",
            "Friday 13 December 2024",
            id="a whole day to its last minute",
        ),
        pytest.param(
            kst(2024, 12, 13),
            kst(2024, 12, 15),
            "2024. 12. 13.(금)~12. 15.(일)",
            "Friday 13 December 2024 – Sunday 15 December 2024",
            id="whole days, typed as dates",
        ),
        pytest.param(
            kst(2024, 12, 30),
            kst(2025, 1, 2, 23, 59),
            "2024. 12. 30.(월)~2025. 1. 2.(목)",
            "Monday 30 December 2024 – Thursday 2 January 2025",
            id="whole days over new year",
        ),
        pytest.param(
            kst(2024, 12, 13),
            kst(2024, 12, 13, 9),
            "2024. 12. 13.(금) 00:00~09:00",
            "Friday 13 December 2024, 00:00–09:00 (KST)",
            id="from midnight, not whole",
        ),
    ],
)
def test_format_period(start, end, korean, english):
    assert format_period(start, end, "ko") == korean
    assert format_period(start, end, "en") == english
    # Stored as UTC or as KST, an instant is the same instant.
    in_utc = end and end.astimezone(UTC)
    assert format_period(start.astimezone(UTC), in_utc, "ko") == korean


def test_format_period__by_the_clocks_of_the_place():
    start, end = datetime(2022, 6, 1, 7, tzinfo=UTC), datetime(2022, 6, 1, 15, tzinfo=UTC)
    assert format_period(start, end, "ko", "Europe/Paris") == "2022. 6. 1.(수) 09:00~17:00 (CEST)"
    # In Seoul, the same event ends on the next day.
    assert format_period(start, end, "ko") == "2022. 6. 1.(수) 16:00~6. 2.(목) 00:00"


def test_format_period__whole_day_there_is_not_a_whole_day_here():
    start, end = datetime(2022, 6, 1, 4, tzinfo=UTC), datetime(2022, 6, 2, 3, 59, tzinfo=UTC)
    assert format_period(start, end, "en", "America/New_York") == "Wednesday 1 June 2022"
    assert "13:00" in format_period(start, end, "en")


def test_format_period__clocks_change_in_between():
    start, end = datetime(2022, 3, 12, 15, tzinfo=UTC), datetime(2022, 3, 13, 21, tzinfo=UTC)
    assert format_period(start, end, "en", "America/New_York") == (
        "Saturday 12 March 2022, 10:00 (EST) – Sunday 13 March 2022, 17:00 (EDT)"
    )
    night = datetime(2022, 3, 13, 6, tzinfo=UTC), datetime(2022, 3, 13, 9, tzinfo=UTC)
    assert format_period(*night, "ko", "America/New_York") == (
        "2022. 3. 13.(일) 01:00 (EST)~05:00 (EDT)"
    )


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ja", "2022年2月11日金曜日 10:30～17:00 (KST)"),
        ("zh-hans", "2022年2月11日星期五 10:30–17:00 (KST)"),
        ("vi", "10:30–17:00 Thứ Sáu, 11 tháng 2, 2022 (KST)"),
        ("id", "Jumat, 11 Februari 2022 10.30–17.00 (KST)"),
    ],
)
def test_format_period__other_languages(language, expected):
    assert format_period(WORKSHOP, WORKSHOP_END, language) == expected
