"""Every notation of days and times, and what is doubtful about them."""

from datetime import date

import pytest

from news.intake import Document, Line
from news.intake.understanding.calendar_of_document import Calendar
from news.intake.understanding.ledger import Ledger
from news.intake.understanding.passage import passage_at
from news.intake.understanding.periods import period_in

PERIODS = {
    "‘22.2.11(금) 10:30~17:00": ("2022-02-11T10:30", "2022-02-11T17:00"),
    "’26. 9. 3.(목), 15:00~16:30": ("2026-09-03T15:00", "2026-09-03T16:30"),
    "2022. 2. 11.": ("2022-02-11T00:00", None),
    "2022-02-11 10:00": ("2022-02-11T10:00", None),
    "22. 2. 11.(금)": ("2022-02-11T00:00", None),
    "2022년 2월 11일(금) 오후 2시~4시": ("2022-02-11T14:00", "2022-02-11T16:00"),
    "2026년 10월 7일 오전 10시부터 오후 5시까지": ("2026-10-07T10:00", "2026-10-07T17:00"),
    "2026.10.7(수) 14시 30분": ("2026-10-07T14:30", None),
    "’24.12.13.(금)~15.(일)": ("2024-12-13T00:00", "2024-12-15T00:00"),
    "2026. 5. 30.(토) ~ 6. 2.(화)": ("2026-05-30T00:00", "2026-06-02T00:00"),
    "2026. 3. 5.(목) 14:00 ~ 3. 6.(금) 18:00": ("2026-03-05T14:00", "2026-03-06T18:00"),
    "3. 5.(목)~6.(금), 10:00~17:00": ("2026-03-05T10:00", "2026-03-06T17:00"),
    "10. 7.(수)∼10. 9.(금)": ("2026-10-07T00:00", "2026-10-09T00:00"),
    "3. 4. 11:00": ("2026-03-04T11:00", None),
    "12월 30일~1월 2일": ("2025-12-30T00:00", "2026-01-02T00:00"),
    "11일": ("2026-03-11T00:00", None),
    "11 February 2022, 10:30–17:00": ("2022-02-11T10:30", "2022-02-11T17:00"),
    "February 11, 2022, 10:30 a.m. to 5 p.m.": ("2022-02-11T10:30", "2022-02-11T17:00"),
    "13-15 December 2024": ("2024-12-13T00:00", "2024-12-15T00:00"),
}
DOUBTS = {
    "2026. 10. 7.(화) 14:00": "weekday_differs",
    "2026. 2. 30.": "impossible_date",
    "2026. 10. 7.(수) 15:00~14:00": "end_before_start",
}


def read(text, issued=date(2026, 3, 1)):
    ledger = Ledger(Document("text", (Line(text),)))
    calendar = Calendar(ledger)
    calendar.issued = issued
    period = period_in(passage_at(text, 0), calendar, "event_overview.start")
    return period, [doubt.code for doubt in ledger.doubts]


@pytest.mark.parametrize("text", PERIODS)
def test_periods(text):
    period, doubts = read(text)
    ends = [each and each.isoformat()[:16] for each in (period.start, period.end)]
    assert (tuple(ends), doubts) == (PERIODS[text], [])
    assert period.start.isoformat().endswith("+09:00")


@pytest.mark.parametrize("text", DOUBTS)
def test_doubts(text):
    assert read(text)[1] == [DOUBTS[text]]


def test_a_day_without_a_year_is_left_open_where_nothing_tells_it():
    assert read("11일", issued=None) == (None, ["no_date_year"])


@pytest.mark.parametrize("text", ["3일간", "제2차 회의", "10일 이내", "2시간 30분"])
def test_what_is_no_day(text):
    assert read(text) == (None, [])
