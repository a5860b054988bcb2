"""Texts that are like another share keys, and others do not."""

import pytest

from news.language.memory import memory_keys, similarity

SOURCE = "인천광역시는 11일 송도 G타워에서 스마트도시 국제교류 워크숍을 개최했다고 밝혔다."
LIKE = [
    "인천광역시는 12일 송도 G타워에서 스마트도시 국제교류 워크숍을 개최했다고 밝혔다.",
    "인천광역시는 11일 송도 G타워에서 스마트도시 국제 워크숍을 개최한다고 밝혔다.",
    "인천광역시는 오는 11일 송도 G타워에서 스마트도시 교류 워크숍을 개최했다고 말했다.",
]
OTHER = [
    "겨울철 미세먼지 계절관리제가 다음 달부터 시행된다.",
    "인천광역시교육청은 초등학교 급식 예산을 3억 원 늘린다고 발표했다.",
]


@pytest.mark.parametrize("text", LIKE)
def test_a_like_text_shares_a_key(text):
    assert similarity(text, SOURCE) >= 0.75
    assert set(memory_keys(text)) & set(memory_keys(SOURCE))


@pytest.mark.parametrize("text", OTHER)
def test_another_text_is_not_like_it(text):
    assert similarity(text, SOURCE) < 0.75


def test_marks_case_and_spaces_make_no_difference():
    one, other = "<p>Smart <b>City</b> opens</p>", "smart  city\u00a0opens"
    assert similarity(one, other) == 1
    assert memory_keys(one) == memory_keys(other)


def test_keys_stay_what_they_are():
    """They are stored: another algorithm would find nothing of what was approved before."""
    assert memory_keys("스마트도시")[:2] == KEPT


@pytest.mark.parametrize("text", ["", "가", "<p></p>"])
def test_what_is_too_short_for_keys_has_none(text):
    assert memory_keys(text) == ()


def test_at_three_quarters_most_are_found():
    """Words replaced here and there until a text is only 75 to 85 % alike."""
    found = total = 0
    words = SOURCE.split()
    for first in range(len(words)):
        for second in range(first + 1, len(words)):
            changed = [
                "다른말" if place in (first, second) else word for place, word in enumerate(words)
            ]
            text = " ".join(changed)
            if similarity(text, SOURCE) >= 0.75:
                total += 1
                found += bool(set(memory_keys(text)) & set(memory_keys(SOURCE)))
    assert total > 10
    assert found / total >= 0.95


KEPT = (18877254533382307, 21660846846164480)
