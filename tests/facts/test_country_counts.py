"""People by country, as editors type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.draft import CountryCount
from news.facts import (
    CountryCountError,
    country_codes,
    format_country_counts,
    parse_country_counts,
)
from tests.facts import LANGUAGES

TEN_COUNTRIES = (
    "인도네시아 3, 필리핀 3, 몽골 1, 라오스 1, 스리랑카 1, 네팔 1, 캄보디아 1, 방글라데시 1, "
    "키르기스스탄 1, 우즈베키스탄 1"
)


def test_parse_country_counts__the_seed():
    counts = parse_country_counts(TEN_COUNTRIES)
    assert " ".join(each.country for each in counts) == "ID PH MN LA LK NP KH BD KG UZ"
    assert sum(each.count for each in counts) == 14
    assert format_country_counts(counts, "ko") == TEN_COUNTRIES
    assert format_country_counts(counts[:3], "en") == "Indonesia 3, Philippines 3, Mongolia 1"


@pytest.mark.parametrize(
    "text",
    [
        "인도네시아 3, 필리핀 3명, 몽골 1",
        "ID 3; PH 3; MN 1",
        "Indonesia: 3\nPhilippines: 3\r\nMongolia: 1\n",
        "인도네시아(3)·필리핀(3명)ㆍ몽골(1인)",
        "인도네시아3、필리핀３，몽골 1명,",
        "the Philippines - 3 people, INDONESIA = 3 persons, mng 1 person.",
        "Индонезия 3 человека; Филиппины 3; Монголия 1 человек",
    ],
)
def test_parse_country_counts__as_people_type(text):
    counts = {each.country: each.count for each in parse_country_counts(text)}
    assert counts == {"ID": 3, "PH": 3, "MN": 1}


@pytest.mark.parametrize("text", ["", " \n ", ",", " ; ·\n"])
def test_parse_country_counts__nothing(text):
    assert parse_country_counts(text) == ()


@pytest.mark.parametrize(
    ("text", "code", "entry"),
    [
        ("몽골 1, 아틀란티스 3", "unknown_country", "아틀란티스 3"),
        ("몽골 1, 아틀란티스", "unknown_country", "아틀란티스"),
        ("아틀란티스, 몽골 1", "unknown_country", "아틀란티스"),
        ("3", "unknown_country", "3"),
        ("인도 3개국", "unknown_country", "인도 3개국"),
        ("인도 3 몽골 1", "unknown_country", "인도 3 몽골 1"),
        ("몽골, 인도 3", "missing_count", "몽골"),
        ("인도 3, 몽골", "missing_count", "몽골"),
        ("몽골 0", "missing_count", "몽골 0"),
        ("몽골(0)", "missing_count", "몽골(0)"),
        ("몽골 0명", "missing_count", "몽골 0명"),
        ("몽골 1, 인도 2, 몽고 2명", "repeated_country", "몽고 2명"),
    ],
)
def test_parse_country_counts__says_what_is_wrong(text, code, entry):
    with pytest.raises(CountryCountError) as caught:
        parse_country_counts(text)
    assert (caught.value.code, caught.value.entry) == (code, entry)


@pytest.mark.parametrize("language", LANGUAGES)
def test_country_counts__round_trip_over_all_countries(language):
    codes = sorted(country_codes())
    counts = tuple(CountryCount(code, 1 + 997 * i) for i, code in enumerate(codes))
    assert parse_country_counts(format_country_counts(counts, language)) == counts
    for each in counts:
        assert parse_country_counts(format_country_counts((each,), language)) == (each,)


@given(st.text(max_size=80) | st.text(alphabet="몽골인도 ID,;·(3명)-09\n", max_size=40))
def test_parse_country_counts__any_text_is_read_or_refused(text):
    try:
        counts = parse_country_counts(text)
    except CountryCountError:
        return
    assert all(each.count > 0 and each.country in country_codes() for each in counts)


@pytest.mark.parametrize("text", ["몽골" + " " * 50_000 + "x", "9" * 50_000, "몽골(" * 20_000])
def test_parse_country_counts__long_text_is_refused(text):
    with pytest.raises(CountryCountError):
        parse_country_counts(text)
