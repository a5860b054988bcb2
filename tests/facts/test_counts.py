"""Counts and sizes in words."""

import pytest

from news.facts import (
    format_count,
    format_pages,
    format_people,
    format_size,
)


@pytest.mark.parametrize(
    ("language", "one", "fourteen", "pages"),
    [
        ("ko", "1명", "14명", "14쪽"),
        ("en", "1 person", "14 people", "14 pages"),
        ("ja", "1人", "14人", "14ページ"),
        ("zh-hans", "1人", "14人", "14页"),
        ("vi", "1 người", "14 người", "14 trang"),
        ("id", "1 orang", "14 orang", "14 halaman"),
        ("mn", "1 хүн", "14 хүн", "14 хуудас"),
        ("ru", "1 человек", "14 человек", "14 страниц"),
        ("km", "1", "14", "14"),
        ("tlh", "1", "14", "14"),
    ],
)
def test_counts_in_words(language, one, fourteen, pages):
    assert format_people(1, language) == one
    assert format_people(14, language) == fourteen
    assert format_pages(14, language) == pages


def test_counts_in_words__russian_plurals():
    assert [format_people(n, "ru").split()[1] for n in (1, 2, 5, 11, 21, 22, 25)] == [
        "человек", "человека", "человек", "человек", "человек", "человека", "человек",
    ]  # fmt: skip
    assert [format_pages(n, "ru").split()[1] for n in (1, 3, 11, 21)] == [
        "страница", "страницы", "страниц", "страница",
    ]  # fmt: skip


def test_format_count__grouped():
    assert format_count(1234567, "ko") == "1,234,567"
    assert format_count(1234567, "vi") == "1.234.567"
    assert format_people(1234, "ko") == "1,234명"


@pytest.mark.parametrize(
    ("size", "korean", "english"),
    [
        (0, "0KB", "0 KB"),
        (1, "0.1KB", "0.1 KB"),
        (1536, "1.5KB", "1.5 KB"),
        (250 * 1024, "250KB", "250 KB"),
        (1024**2 - 1, "1MB", "1 MB"),
        (int(3.25 * 1024**2), "3.2MB", "3.2 MB"),
        (5 * 1024**3, "5GB", "5 GB"),
        (3 * 1024**5, "3,072TB", "3,072 TB"),
    ],
)
def test_format_size(size, korean, english):
    assert format_size(size, "ko") == korean
    assert format_size(size, "en") == english


def test_format_size__decimal_mark_and_unit_of_the_language():
    assert format_size(1536 * 1024, "ru").split() == ["1,5", "МБ"]
