"""A language that a deployer adds prints every fact."""

from datetime import date, datetime, timedelta, timezone

import pytest
from django.conf.global_settings import LANGUAGES as DJANGO_LANGUAGES

from news.draft import CountryCount
from news.facts import (
    format_country_counts,
    format_date,
    format_instant,
    format_pages,
    format_people,
    format_period,
    format_phone,
    format_short_date,
    format_size,
    parse_country_counts,
    text_direction,
)

KST = timezone(timedelta(hours=9))
WORKSHOP = datetime(2022, 2, 11, 10, 30, tzinfo=KST)
WORKSHOP_END = datetime(2022, 2, 11, 17, 0, tzinfo=KST)


def kst(*parts):
    return datetime(*parts, tzinfo=KST)


@pytest.mark.parametrize("language", [*(code for code, _ in DJANGO_LANGUAGES), "xx", "xx-yy", ""])
def test_every_language__prints_everything(language):
    texts = [
        format_date(WORKSHOP.date(), language),
        format_short_date(WORKSHOP.date(), language),
        format_instant(WORKSHOP, language),
        format_period(WORKSHOP, WORKSHOP_END, language),
        format_period(WORKSHOP, kst(2023, 1, 1, 9), language),
        format_country_counts((CountryCount("MN", 3),), language),
        format_phone("+82324401234;ext=12", language),
        format_people(3, language),
        format_pages(3, language),
        format_size(1536, language),
    ]
    for text in texts:
        assert any(map(str.isdigit, text))
        assert not set("{}'") & set(text)
    assert parse_country_counts(texts[5]) == (CountryCount("MN", 3),)


def test_every_language__unknown_is_printed_as_english():
    assert format_date(date(2022, 2, 11), "xx-yy") == "Friday 11 February 2022"
    assert format_date(date(2022, 2, 11), "ja-xx") == "2022年2月11日金曜日"


@pytest.mark.parametrize(
    ("language", "direction"),
    [("ko", "ltr"), ("zh-hans", "ltr"), ("ar", "rtl"), ("fa", "rtl"), ("ur", "rtl"), ("xx", "ltr")],
)
def test_direction(language, direction):
    assert text_direction(language) == direction
