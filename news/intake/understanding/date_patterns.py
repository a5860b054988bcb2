"""How documents write dates and times, in Korean and in English."""

import re

from .matching import APOSTROPHES

_WEEKDAY = r"(?:\s*[(（\[]\s*(?P<weekday>[월화수목금토일])(?:요일)?\s*[)）\],][)）]?)?"
_AFTER_DAY = r"\s*(?:일(?!\s*간|\s*차|\s*째|\s*이내|\s*동안)|\.)?" + _WEEKDAY

WEEKDAYS = "월화수목금토일"
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_ENGLISH_WEEKDAY = r"(?:(?P<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[a-z]{3,6})?\.?\s*,?\s*)?"
_ENGLISH_AFTER = r"(?:\s*,?\s*\(?(?P<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[a-z]{3,6})?\.?\)?)?"

DATES = tuple(
    re.compile(pattern, flags)
    for pattern, flags in (
        (
            r"(?<!\d)(?P<year>(?:19|20)\d\d)\s*[.년/\-]\s*(?P<month>\d{1,2})\s*[.월/\-]\s*"
            r"(?P<day>\d{1,2})(?!\d)" + _AFTER_DAY,
            0,
        ),
        (
            rf"[{APOSTROPHES}]\s?(?P<year>\d\d)\s*[.년/\-]\s*(?P<month>\d{{1,2}})\s*[.월/\-]\s*"
            r"(?P<day>\d{1,2})(?!\d)" + _AFTER_DAY,
            0,
        ),
        (
            r"(?<![\d.])(?P<year>\d\d)\s*[.년]\s*(?P<month>\d{1,2})\s*[.월]\s*(?P<day>\d{1,2})(?!\d)"
            + _AFTER_DAY,
            0,
        ),
        (
            r"(?<![\d.])(?P<month>\d{1,2})\s*월\s*(?P<day>\d{1,2})(?!\d)\s*일" + _WEEKDAY,
            0,
        ),
        (
            r"(?<![\d.:])(?P<month>\d{1,2})\s*[./]\s*(?P<day>\d{1,2})(?!\d)\s*\.?"
            r"(?:\s*[(（]\s*(?P<weekday>[월화수목금토일])(?:요일)?\s*[)）]|(?<=\.)(?!\s*\d(?!\d?\s*(?::|시))))",
            0,
        ),
        (
            r"(?<![\d.,])(?P<day>\d{1,2})\s*일(?!\s*간|\s*차|\s*째|\s*이내|\s*동안|\s*정도|\s*만에|[가-힣]*\s*전)"
            + _WEEKDAY,
            0,
        ),
        (
            _ENGLISH_WEEKDAY + rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{_MONTH})"
            r"(?:\s*,?\s*(?P<year>(?:19|20)\d\d))?(?![a-z])",
            re.IGNORECASE,
        ),
        (
            _ENGLISH_WEEKDAY
            + rf"(?<![a-z])(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
            r"(?!\d)(?:\s*,?\s*(?P<year>(?:19|20)\d\d))?",
            re.IGNORECASE,
        ),
    )
)

# The end of a range that leaves out what it shares with its beginning.
SHORT_END = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})(?!\d)\s*(?:일|\.)?\s*(?:[(（]\s*(?P<weekday>[월화수목금토일])(?:요일)?\s*[)）])?"
)
ENGLISH_FIRST = re.compile(
    rf"(?<!\d)(?P<first>\d{{1,2}})\s*(?:-|–|—|~|to)\s*(?P<day>\d{{1,2}})\s+(?P<month>{_MONTH})"
    r"(?:\s*,?\s*(?P<year>(?:19|20)\d\d))?",
    re.IGNORECASE,
)
_DAY_OF_WEEK = r"(?:\s*\((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?\))?"
ENGLISH_LAST = re.compile(
    rf"(?<![a-z])(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_DAY_OF_WEEK}\s*(?:[-–—~]|to|through)\s*"
    rf"(?P<last>\d{{1,2}})(?:st|nd|rd|th)?{_DAY_OF_WEEK}(?!\d|:)(?:\s*,?\s*(?P<year>(?:19|20)\d\d))?",
    re.IGNORECASE,
)
RANGE = re.compile(r"\s*(?:[~∼～〜]|[-–—―]|부터|to|until|through)\s*", re.IGNORECASE)

_HALF = r"(?P<half>오전|오후|낮|저녁|밤|새벽|아침|[ap]\.?\s?m\.?(?![a-z]))"
TIMES = re.compile(
    rf"(?:{_HALF}\s*)?(?<![\d.:])(?P<hour>\d{{1,2}})"
    r"(?:\s*:\s*(?P<minute>[0-5]\d)(?!\d)"
    r"|\s*시(?!간|[·ㆍ,]?\s*[군도])(?:\s*(?P<minutes>\d{1,2})\s*분|\s*(?P<thirty>반))?"
    r"|(?=\s*(?:(?:-|–|~|to)\s*\d{1,2}(?::[0-5]\d)?\s*)?[ap]\.?\s?m\.?(?![a-z])))"
    r"(?:\s*(?P<english>[ap]\.?\s?m\.?)(?![a-z]))?"
    r"|(?P<noon>정오|\bnoon\b)|(?P<midnight>자정|\bmidnight\b)",
    re.IGNORECASE,
)
