"""What the desk offers for insertion: figures that mean in the target what they say there."""

import pytest

from news.language.checks.quantities import quantities
from news.language.figures import insertable


@pytest.mark.parametrize(
    ("source", "offered"),
    [
        (
            "11일 10:30, 1,234명 95.5%, 032-440-1234",
            ["11", "10:30", "1,234", "95.5%", "032-440-1234"],
        ),
        ("예산 3억 원", ["300 million"]),
        ("예산 3억 5천만 원으로 2곳", ["350 million", "2"]),
        ("12조 3,450억 원", ["12.345 trillion"]),
        ("1억 2345만 6789명", ["123,456,789"]),
        ("12조 3,456.5억 원", ["12,345,650,000,000"]),
        ("3만 5천 명, 10만여 명", ["35,000", "100,000"]),
        ("1.5억 달러", ["150 million"]),
        ("3백50명", ["350"]),
        ("3~5만 명", ["50,000"]),
        ("3조로 나뉘어 20명", ["20"]),
        ("같은 해 2억 원, 이듬해 2억 원", ["200 million", "200 million"]),
    ],
)
def test_what_a_word_multiplies_is_offered_in_english_words(source, offered):
    assert list(insertable(source, "ko", "en")) == offered


@pytest.mark.parametrize(
    ("language", "offered"),
    [
        ("ja", "3億5,000万"),
        ("zh-hans", "3亿5,000万"),
        ("vi", "350.000.000"),
        ("id", "350.000.000"),
        ("mn", "350,000,000"),
        ("ru", "350\xa0000\xa0000"),
    ],
)
def test_every_language_has_its_own_way_and_the_checks_understand_it(language, offered):
    [found] = insertable("예산 3억 5천만 원", "ko", language)
    assert found == offered
    [read] = quantities(found, language)
    assert read.number.value == 350_000_000


def test_from_english_into_korean():
    said = "KRW 350 million for 12 sites and 1,234 people"
    assert list(insertable(said, "en", "ko")) == ["3억 5,000만", "12", "1,234"]
