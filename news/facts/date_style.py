"""How a language writes dates, times and spans: our own manner for some, else CLDR's."""

import re
from dataclasses import dataclass, replace
from functools import cache

from babel import Locale

from .languages import babel_locale


@dataclass(frozen=True)
class DateStyle:
    """Patterns (Unicode LDML) and joints. `glue` takes the time as {0} and the date as {1}."""

    full: str
    short: str
    later: str  # the second date of a span within one year
    clock: str
    glue: str
    time_dash: str
    date_dash: str
    home_zone: str = ""  # the zone that goes without saying


# Korean as in official documents (행정업무운영 편람); English as British and UN offices write.
_OUR_OWN: dict[str, dict[str, str]] = {
    "ko": {
        "full": "y. M. d.(E)",
        "short": "y. M. d.",
        "later": "M. d.(E)",
        "time_dash": "~",
        "date_dash": "~",
        "home_zone": "Asia/Seoul",
    },
    "en": {"full": "EEEE d MMMM y", "short": "d MMM y", "later": "EEEE d MMMM y"},
}


def _dashes(locale: Locale) -> tuple[str, str]:
    """What stands between two times and between two dates."""
    found = re.fullmatch(r"\{0\}(.+)\{1\}", str(locale.interval_formats.get(None, "")))
    # CLDR's thin spaces are lost in mail and in many fonts.
    wide = re.sub(r"\s", " ", found[1]) if found else " – "
    tight = wide.strip()
    return (wide if any(map(str.isalpha, tight)) else tight), wide


@cache
def date_style(language: str) -> DateStyle:
    """The manner of `language`; the clock always has 24 hours."""
    locale = babel_locale(language)
    full = locale.date_formats["full"].pattern
    clock = locale.datetime_skeletons.get("Hm")
    time_dash, date_dash = _dashes(locale)
    style = DateStyle(
        full=full,
        short=locale.date_formats["medium"].pattern,
        later=full,
        clock=clock.pattern if clock else "HH:mm",
        glue=str(locale.datetime_formats["full"]).replace("'", ""),
        time_dash=time_dash,
        date_dash=date_dash,
    )
    return replace(style, **_OUR_OWN.get(str(locale), {}))
