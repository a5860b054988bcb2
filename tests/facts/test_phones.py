"""Telephone numbers: typed, stored, printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.facts import (
    PhoneError,
    format_phone,
    parse_phone,
)
from tests.facts import LANGUAGES


@pytest.mark.parametrize(
    ("text", "stored", "korean", "english"),
    [
        ("032-440-1234", "+82324401234", "032-440-1234", "+82 32-440-1234"),
        ("02-2100-1234", "+82221001234", "02-2100-1234", "+82 2-2100-1234"),
        ("010-1234-5678", "+821012345678", "010-1234-5678", "+82 10-1234-5678"),
        ("1588-1234", "+8215881234", "1588-1234", "+82 1588-1234"),
        ("+1 202 555 0123", "+12025550123", "+1 202-555-0123", "+1 202-555-0123"),
        (
            "032-440-1234 (내선 12)",
            "+82324401234;ext=12",
            "032-440-1234 (내선 12)",
            "+82 32-440-1234 ext. 12",
        ),
    ],
)
def test_phone(text, stored, korean, english):
    assert parse_phone(text) == stored
    assert format_phone(stored, "ko") == korean
    assert format_phone(stored, "en") == english
    assert parse_phone(stored) == stored
    for language in LANGUAGES:
        assert parse_phone(format_phone(stored, language)) == stored


@pytest.mark.parametrize(
    "text",
    [
        "(032) 440-1234",
        "☎ 032)440-1234",
        "(☎032-440-1234)",
        "+82 32 440 1234",
        "+82 (0)32-440-1234",
        "０３２－４４０－１２３４",
        "032.440.1234",
        "032–440–1234",
        "Tel. 032-440-1234",
        "전화: 032 440 1234",
        "tel:+82-32-440-1234",
    ],
)
def test_parse_phone__as_documents_write_it(text):
    assert parse_phone(text) == "+82324401234"


@pytest.mark.parametrize(
    "text",
    ["032-440-1234 ext. 7", "032-440-1234 내선7", "032-440-1234x7", "032-440-1234;ext=7",
     "032-440-1234(내선번호: 7)", "032-440-1234 доб. 7"],
)  # fmt: skip
def test_parse_phone__extension(text):
    assert parse_phone(text) == "+82324401234;ext=7"


@pytest.mark.parametrize(
    "text",
    ["", "120", "119", "02-120", "032-440-1234~5", "032-440-1234, 032-440-1235", "032-440-abcd",
     "홍길동 032-440-1234", "032-440-1234 홍길동", "440-1234", "1" * 5000, "ext. 12", "+", "☎"],
)  # fmt: skip
def test_parse_phone__refuses_what_it_would_have_to_guess(text):
    with pytest.raises(PhoneError) as caught:
        parse_phone(text)
    assert caught.value.text == text


def test_parse_phone__of_another_region():
    assert parse_phone("(202) 555-0123", "US") == "+12025550123"


def test_format_phone__old_data_is_printed_as_it_is():
    assert format_phone("내선 문의", "ko") == "내선 문의"
    assert format_phone("", "en") == ""


@given(st.text(max_size=60) | st.text(alphabet="0123456789+-() .내선ext;=", max_size=30))
def test_parse_phone__any_text_is_read_or_refused(text):
    try:
        stored = parse_phone(text)
    except PhoneError:
        return
    assert parse_phone(stored) == stored
    assert parse_phone(format_phone(stored, "ko")) == stored
