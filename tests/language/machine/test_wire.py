"""How long a server asks to be left alone."""

from datetime import UTC, datetime

import pytest

from news.language.machine.wire import retry_after

NOW = datetime(2026, 11, 25, 9, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("30", 30.0),
        (" 0 ", 0.0),
        ("Wed, 25 Nov 2026 09:01:30 GMT", 90.0),
        ("Wed, 25 Nov 2026 18:00:05 +0900", 5.0),
        ("Wed, 25 Nov 2026 09:00:10 -0000", 10.0),
        ("Wed, 25 Nov 2026 08:00:00 GMT", 0.0),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("1.5", None),
        ("٣", None),
        ("Wed, 99 Nov 2026 09:00:00 GMT", None),
    ],
)
def test_seconds_and_dates_are_understood(header, seconds):
    assert retry_after(header, NOW) == seconds
