"""Any number, date, time, weekday or amount: the same on both sides is silent, another is found."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from babel.dates import format_date as babel_date
from babel.dates import format_time
from babel.numbers import format_decimal
from hypothesis import given, settings
from hypothesis import strategies as st

from news.facts import format_count, format_date, format_instant, format_people, format_short_date
from news.language import check
from news.language.checks.figures import KINDS

LANGUAGES = ["en", "ja", "zh-hans", "vi", "id", "mn", "ru"]
CODES = {*KINDS, "weekday_of_date"}
SEOUL = ZoneInfo("Asia/Seoul")

counts = st.integers(2, 10**13)
days = st.dates(date(1970, 1, 1), date(2069, 12, 31))
languages = st.sampled_from(LANGUAGES)


def for_any(*drawn):
    """`given`, with fewer examples and time for Babel to read a language's file."""
    return lambda test: settings(max_examples=60, deadline=None)(given(*drawn)(test))


def found(source, target, language="en"):
    return [each.code for each in check(source, target, language) if each.code in CODES]


def in_korean(n):
    """`n` as releases write it: `1조 2,300억`, `3만 5,120`."""
    parts = []
    for unit, size in (("조", 10**12), ("억", 10**8), ("만", 10**4), ("", 1)):
        if n >= size:
            parts.append(f"{n // size:,}{unit}")
            n %= size
    return " ".join(parts)


def in_english(n):
    """`n` with thousand, million … where that is exact in three decimals."""
    for word, size in (("trillion", 10**12), ("billion", 10**9), ("million", 10**6)):
        if n >= size and n * 1000 % size == 0:
            return f"{format_decimal(Decimal(n) / size, locale='en')} {word}"
    return f"{n:,}"


@st.composite
def digit_changed(draw, numbers=counts):
    """A number, and the same with one digit changed."""
    n = draw(numbers)
    digits = list(str(n))
    at = draw(st.integers(0, len(digits) - 1))
    digits[at] = draw(st.sampled_from([d for d in "123456789" if d != digits[at]]))
    return n, int("".join(digits))


@for_any(counts, languages)
def test_a_count__is_itself_in_every_language(n, language):
    source = f"이번 행사에는 {format_people(n, 'ko')}이 참여했다"
    assert not found(source, f"… {format_people(n, language)} …", language)


@for_any(digit_changed(st.integers(11, 10**13)), languages)
def test_a_count__with_a_digit_changed_is_found(numbers, language):
    n, other = numbers
    source = f"이번 행사에는 {format_people(n, 'ko')}이 참여했다"
    assert found(source, f"… {format_people(other, language)} …", language)


@for_any(counts)
def test_magnitudes__are_the_same_amount(n):
    assert not found(f"총 {in_korean(n)} 원을 투입한다.", f"It will invest KRW {in_english(n)}.")
    assert not found(f"{in_korean(n)} 명이 찾았다.", f"There were {in_english(n)} visitors.")


@for_any(digit_changed())
def test_magnitudes__with_a_digit_changed_are_found(numbers):
    n, other = numbers
    assert found(f"총 {in_korean(n)} 원을 투입한다.", f"It will invest KRW {in_english(other)}.")


@for_any(st.integers(2, 9999), st.sampled_from([10, 100, 1000]))
def test_magnitudes__a_power_of_ten_away_are_found(n, power):
    source = f"{in_korean(n * 10**6)} 원"
    assert found(source, f"KRW {in_english(n * 10**6 * power)}") == ["magnitude"]


@for_any(st.integers(0, 1000), st.integers(1, 9))
def test_percentages__to_the_decimal(whole, tenth):
    assert not found(f"{whole}.{tenth}% 늘었다.", f"It rose {whole}.{tenth} percent.")
    assert found(f"{whole}.{tenth}% 늘었다.", f"It rose {whole}.{tenth} percentage points.")
    assert found(f"{whole}.{tenth}% 늘었다.", f"It rose {whole + 1}.{tenth} percent.")


@for_any(days, languages)
def test_a_date__is_itself_in_every_language(day, language):
    for write in (format_date, format_short_date):
        assert not found(f"{write(day, 'ko')}부터", write(day, language), language)


@for_any(days, st.integers(1, 300), languages)
def test_another_date__is_found(day, later, language):
    other = day + timedelta(days=later)
    source = f"{format_short_date(day, 'ko')}부터"
    assert found(source, format_short_date(other, language), language)


NOTATIONS = [
    "y. M. d.",
    "’yy. M. d.",
    "‘yy.M.d.",
    "y년 M월 d일",
    "y.M.d.",
    "’yy.M.d.(E)",
    "M월 d일",
    "d일",
    "y-MM-dd",
]
ENGLISH = [
    "MMMM d, y",
    "d MMMM y",
    "MMM. d, y",
    "EEEE, MMMM d, y",
    "MMMM d",
    "y-MM-dd",
    "EEEE d MMM y",
]


@for_any(days, st.sampled_from(NOTATIONS), st.sampled_from(ENGLISH))
def test_every_notation__meets_every_other(day, korean, english):
    source, target = babel_date(day, korean, "ko"), babel_date(day, english, "en")
    assert not found(f"{source} 개최", f"Held on {target}.")


@for_any(days, st.sampled_from(NOTATIONS), st.sampled_from(ENGLISH), st.integers(1, 27))
def test_every_notation__of_another_day_is_found(day, korean, english, later):
    other = day.replace(day=(day.day - 1 + later) % 28 + 1)
    source, target = babel_date(day, korean, "ko"), babel_date(other, english, "en")
    assert bool(found(f"{source} 개최", f"Held on {target}.")) == (other != day)


@for_any(days, st.integers(1, 6))
def test_a_weekday__that_is_another_is_found(day, later):
    other = day + timedelta(days=later)
    weekday = babel_date(other, "EEEE", "en")
    assert found(format_date(day, "ko"), f"{weekday}, {babel_date(day, 'MMMM d, y', 'en')}")


@for_any(st.times(), languages)
def test_a_time__in_twelve_and_in_twenty_four_hours(at, language):
    korean = format_time(at, "a h시 mm분", locale="ko")
    assert not found(f"{korean} 시작", f"from {format_time(at, 'h:mm a', locale='en')}")
    moment = datetime.combine(date(2022, 2, 11), at.replace(second=0), SEOUL)
    source, target = (format_instant(moment, code) for code in ("ko", language))
    assert not found(source, target, language)


@for_any(st.times(time(0, 0), time(11, 59)))
def test_a_time__in_the_other_half_of_the_day_is_found(at):
    other = at.replace(hour=at.hour + 12)
    korean = format_time(at, "a h시 mm분", locale="ko")
    assert found(f"{korean} 시작", f"from {format_time(other, 'h:mm a', locale='en')}")


@for_any(st.text(max_size=200), st.text(max_size=200), languages, st.booleans())
def test_no_text_at_all_makes_it_fail(source, target, language, back):
    if back:
        check(source, target, "ko", source_language=language)
    for finding in check(source, target, language):
        for span, text in ((finding.source_span, source), (finding.target_span, target)):
            assert span is None or 0 <= span[0] <= span[1] <= len(text)


FIGURES = "0123456789 .,~-:/%'()년월일시분만억조천원명제차 MondayJune$KRWmillionthp.m"


@for_any(st.text(FIGURES, max_size=60), st.text(FIGURES, max_size=60))
def test_no_jumble_of_figures_makes_it_fail(source, target):
    check(source, target, "en")
    check(source, target, "vi")


@for_any(counts)
def test_grouped_numbers__are_the_same_with_and_without_groups(n):
    assert not found(f"{n:,}건", f"{format_count(n, 'en')} cases")
