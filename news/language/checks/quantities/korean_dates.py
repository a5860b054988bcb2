"""Korean dates, weekdays and times, in every notation of the press releases."""

import re
from collections.abc import Iterable
from decimal import Decimal

from .quantity import Clock, Day, Number, Part, Quantity, Weekday, day_or_none, full_year
from .scan import Pass

_YEAR = r"(?P<year>'\d{2}|(?:19|20)\d{2})"
_WRITTEN = re.compile(
    rf"(?<![\d.])(?:{_YEAR}\s?년도?\s?)?"
    r"(?:(?P<month>1[0-2]|0?[1-9])\s?월)"
    r"(?:\s?(?P<day>3[01]|[12]\d|0?[1-9])(?:\s?일(?!간|\s?동안)|(?=\s?[~·,\-]\s?\d{1,2}\s?일)))?"
)
_YEAR_ALONE = re.compile(
    rf"(?<![\d.]){_YEAR}(?:학?년도?|(?=\s?[~\-]\s?(?:'?\d\d|20\d\d)\s?년))(?!간|\s?동안)"
)
_SHORT_YEAR = re.compile(r"(?<![\w])'(?P<year>\d{2})(?![\d'])")
_DOTTED = re.compile(
    r"(?<![\d.])(?:(?P<year>'?\d{2}|(?:19|20)\d{2})\s?(?P<sign>[.])\s?)"
    r"(?P<month>1[0-2]|0?[1-9])\s?\.\s?(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)\.?"
)
ISO = re.compile(
    r"(?<![\d.-])(?P<year>(?:19|20)\d{2})(?P<sign>[-/])"
    r"(?P<month>1[0-2]|0?[1-9])(?P=sign)(?P<day>3[01]|[12]\d|0?[1-9])(?![\d-])"
)
_YEAR_MONTH = re.compile(
    r"(?<![\d.])(?P<year>'\d{2}|(?:19|20)\d{2})\.\s?(?P<month>1[0-2]|0?[1-9])\.(?!\s?\d)"
)
_MONTH_DAY = re.compile(
    r"(?<![\d.,])(?P<month>1[0-2]|0?[1-9])\.\s?(?P<day>3[01]|[12]\d|0?[1-9])\."
    r"(?=\s?\(|\s?~|\s|$|[,)부까])"
)
_LATER_DAY = re.compile(r"(?<=~)\s?(?P<day>3[01]|[12]\d|0?[1-9])\.(?!\d)(?=\s?\(|\s|$|까)")
_DAY = re.compile(
    r"(?<![\d.,만천백])(?P<day>\d{1,3})\s?일(?P<lasts>\s?(?:간|동안|이내|이상|만에|차|째|씩|정도|여))?"
    r"(?![반자보상괄])"
)
_EVENT = re.compile(
    r"(?<![\d.])(?P<month>\d{1,2})[·.](?P<day>\d{1,2})"
    r"(?=\s?[가-힣]{0,4}\s?(?:절|운동|민주|항쟁|의거|혁명|전쟁|참변|참사|사건|학살|선언|독립|만세|테러"
    r"|광복|경축|남북|공동선언))|(?<![\d.])(?P<m>\d{1,2})·(?P<d>\d{1,2})(?=\s[가-힣])"
)
_LISTED_WEEKDAYS = re.compile(
    r"(?<![가-힣])(?P<days>(?:[월화수목금토일](?:요일)?\s?[·,~\-및]\s?)*[월화수목금토일])요일"
)
_BRACKETED_WEEKDAYS = re.compile(
    r"(?<=[\d일.\x00\s])\(\s?(?P<days>[월화수목금토일](?:\s?[·,~\-]\s?[월화수목금토일])*)(?:요일)?\s?(?=[),])"
)
_WEEKDAYS_IN_RANGE = re.compile(
    r"(?<![가-힣])(?P<days>[월화수목금토일]\s?~\s?[월화수목금토일])(?![가-힣])"
)
_HALVES = {
    "AM": 0,
    "PM": 12,
    "오전": 0,
    "새벽": 0,
    "아침": 0,
    "오후": 12,
    "저녁": 12,
    "낮": 12,
    "밤": 12,
    "정오": 12,
}
_HALF = r"(?P<half>오전|오후|새벽|아침|저녁|낮|밤|AM|PM)?\s?"
_HOUR = re.compile(
    rf"{_HALF}(?<!\d)(?P<hour>[01]?\d|2[0-4])\s?시(?!간|도\b|·|군|민|청|대|장|립|비|의|내|행|가지|즌|설|작)"
    r"(?:\s?(?P<minute>[0-5]?\d)\s?분|\s?(?P<thirty>반)(?![가-힣])|(?P<begin>(?=\s?[~\-])))?"
)
_BEGINNING_HOUR = re.compile(
    r"(?P<half>오전|오후|새벽|아침|저녁|낮|밤|AM|PM)\s?(?P<hour>1[0-2]|\d)(?=\s?[~\-]\s?\d{1,2}(?:\s?시|:))"
)
CLOCK = re.compile(
    rf"{_HALF}(?<![\d:])(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::\d\d)?(?![\d:])"
)
_NAMED = re.compile(r"(?<![가-힣])(?:정오|자정)(?!책)")
_RELATIVE_WORDS: tuple[tuple[Part, int, str], ...] = (
    ("year", 0, "올해|금년|올|같은 해"),
    ("year", 1, "내년|이듬해|다음 해"),
    ("year", -1, "지난해|작년|전년|지난 해"),
    ("month", 0, "이달|같은 달|이번 달"),
    ("month", 1, "다음 달|내달"),
    ("month", -1, "지난달|지난 달|전월"),
    ("day", 0, "오늘|이날|같은 날|당일"),
    ("day", 1, "내일|다음 날|다음날|이튿날"),
    ("day", -1, "어제|전날"),
)
_RELATIVE = {
    word: Day(relative=part, offset=offset)
    for part, offset, words in _RELATIVE_WORDS
    for word in words.split("|")
}
_RELATIVES = re.compile(rf"(?<![가-힣])(?:{'|'.join(sorted(_RELATIVE, key=len, reverse=True))})")


def _year(match: re.Match[str]) -> int | None:
    text = match.groupdict().get("year")
    if not text:
        return None
    digits = text.strip("'")
    return full_year(int(digits)) if len(digits) == 2 else int(digits)


def date(match: re.Match[str]) -> Iterable[Quantity] | None:
    parts = match.groupdict()
    month, day = (int(parts[name]) if parts.get(name) else None for name in ("month", "day"))
    found = day_or_none(_year(match), month, day)
    return [Quantity(match.start(), match.end(), (found,))] if found else None


def _month_day(match: re.Match[str]) -> Iterable[Quantity] | None:
    day = Day(None, int(match["month"]), int(match["day"]))
    decimal = Number(Decimal(f"{match['month']}.{match['day']}"))
    return [Quantity(match.start(), match.end(), (day, decimal))]


def _event(match: re.Match[str]) -> Iterable[Quantity]:
    """`5·18` names a day, but `1·2 구역` two things: both are hints."""
    month, day = (
        int(match[name] or match[short]) for name, short in (("month", "m"), ("day", "d"))
    )
    readings: list[Day | Number] = [Number(Decimal(month)), Number(Decimal(day))]
    if found := day_or_none(None, month, day):
        readings.append(found)
    return [Quantity(match.start(), match.end(), (reading,), soft=True) for reading in readings]


def _day(match: re.Match[str]) -> Iterable[Quantity] | None:
    day = int(match["day"])
    lasting = Number(Decimal(day), "number", "day")
    if match["lasts"] or not 1 <= day <= 31:
        return [Quantity(match.start(), match.end(), (lasting,))]
    return [Quantity(match.start(), match.end(), (Day(None, None, day), lasting))]


def _weekdays(match: re.Match[str]) -> Iterable[Quantity]:
    for name in re.finditer(r"[월화수목금토일](?!요)|[월화수목금토일](?=요일)", match["days"]):
        if match.string[name.start() + match.start("days") - 1] == "요":
            continue  # the 일 of 요일
        start = match.start("days") + name.start()
        weekday = Weekday("월화수목금토일".index(name[0]))
        yield Quantity(start, start + 1, (weekday,))


def _clock(match: re.Match[str]) -> Iterable[Quantity] | None:
    parts = match.groupdict()
    hour = int(parts["hour"])
    minute = 30 if parts.get("thirty") else int(parts.get("minute") or 0)
    half = parts.get("half")
    start = match.start("half") if half else match.start("hour")
    definite = hour > 12 or parts["hour"].startswith("0") or (":" in match[0] and hour >= 10)
    clock = Clock(hour % 24 * 60 + minute, either=not half and not definite and hour > 0)
    if half and hour <= 12:
        clock = Clock(_by_half(hour, half) * 60 + minute)
    return [Quantity(start, match.end(), (clock,))]


def _by_half(hour: int, half: str) -> int:
    """The hour of 밤 12시 (midnight) and 낮 12시 (noon), of 밤 1시 (at night) and 밤 9시."""
    if half == "밤" and (hour == 12 or hour <= 4):
        return hour % 12
    if half == "낮" and hour == 11:
        return 11
    return hour % 12 + _HALVES[half]


def _named(match: re.Match[str]) -> Iterable[Quantity]:
    return [Quantity(match.start(), match.end(), (Clock(720 if match[0] == "정오" else 0),))]


def _relative(match: re.Match[str]) -> Iterable[Quantity]:
    return [Quantity(match.start(), match.end(), (_RELATIVE[match[0]],), soft=True)]


PASSES: tuple[Pass, ...] = (
    Pass(_EVENT, _event, ("·", ".")),
    Pass(ISO, date, ("-", "/")),
    Pass(_DOTTED, date, (".",)),
    Pass(_YEAR_MONTH, date, (".",)),
    Pass(_MONTH_DAY, _month_day, (".",)),
    Pass(_LATER_DAY, date, ("~",)),
    Pass(_WRITTEN, date, ("월",)),
    Pass(_YEAR_ALONE, date, ("년",)),
    Pass(_SHORT_YEAR, date, ("'",)),
    Pass(_LISTED_WEEKDAYS, _weekdays, ("요일",), digit=False),
    Pass(_BRACKETED_WEEKDAYS, _weekdays, ("(",), digit=False),
    Pass(_WEEKDAYS_IN_RANGE, _weekdays, ("~",), digit=False),
    Pass(CLOCK, _clock, (":",)),
    Pass(_BEGINNING_HOUR, _clock, ("~", "-")),
    Pass(_HOUR, _clock, ("시",)),
    Pass(_NAMED, _named, ("정오", "자정"), digit=False),
    Pass(_DAY, _day, ("일",)),
    Pass(
        _RELATIVES,
        _relative,
        ("해", "년", "올", "달", "월", "오늘", "어제", "내일", "날", "당일"),
        digit=False,
    ),
)
