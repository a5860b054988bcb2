"""Korean numerals in native words (세 곳, 두 번째), days (이틀), and words that imply a number."""

import re
from collections.abc import Iterable
from decimal import Decimal

from .korean_units import UNIT
from .quantity import Number, Quantity, Weekday
from .scan import Pass, skip
from .units import measured

_ONES = {
    "한": 1, "두": 2, "세": 3, "석": 3, "네": 4, "넉": 4, "다섯": 5, "여섯": 6, "일곱": 7,
    "여덟": 8, "아홉": 9,
}  # fmt: skip
_TENS = {
    "열": 10, "스물": 20, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70,
    "여든": 80, "아흔": 90,
}  # fmt: skip
_NUMERAL = rf"(?:{'|'.join(_TENS)})(?:{'|'.join(_ONES)})?|{'|'.join(_ONES)}"
_COUNTERS = (
    r"명|곳|번|개|가지|분(?!기|야)|차례|달(?!라)|배|살|시간|쌍|마리|권|대(?![가-힣])|그루|채|편|팀|주|해|장|건|종"
    r"|자루|군데|돌|번째|단계|갈래|축|척|자녀|아이|나라|사람|도시|기관"
)
# Written together with the numeral, and not the beginning of another word: 세종, 세대, 두개골.
_CLOSE_COUNTERS = r"명(?!대)|곳|번째?|개(?!골)|가지|차례|달|사람|군데|살|시간"
_COUNTED = re.compile(
    rf"(?<![가-힣\d\x00])(?![열석넉]\s(?!{_COUNTERS}))"
    rf"(?P<number>{_NUMERAL})(?:\s(?=[가-힣])|(?={_CLOSE_COUNTERS}))(?P<nth>번째|째)?"
    rf"\s?(?:{UNIT})?"
)
_NTH = {
    "첫째": 1, "둘째": 2, "셋째": 3, "넷째": 4, "다섯째": 5, "여섯째": 6, "일곱째": 7, "여덟째": 8,
    "아홉째": 9, "열째": 10,
}  # fmt: skip
_NTHS = re.compile(rf"(?<![가-힣])(?P<word>{'|'.join(_NTH)})")
_DAYS = {"이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "이레": 7, "열흘": 10}
_FEW_DAYS = re.compile(rf"(?<![가-힣])(?P<word>{'|'.join(_DAYS)})(?!날)")
_ROUGH_WORDS = ("두", "서너", "너댓", "대여섯", "예닐곱", "여러")
_FORTNIGHT = re.compile(r"(?<![가-힣])보름(?!달)")
_NIGHTS = re.compile(r"(?P<number>\d)박(?=\s?\d일)")
_APPROXIMATE = re.compile(r"(?<![가-힣])(?:한두|두세|두어|서너|너댓|대여섯|예닐곱|여러)(?=\s)")
_HALF_HOUR = re.compile(r"(?P<number>\d+|한|두|세|네)\s?시간\s반(?![가-힣])")
_ONE_AND_HALF = re.compile(r"(?P<number>\d+|한|두|세|네)\s?(?P<unit>년|달|배)\s반(?![가-힣])")
_HALF = re.compile(r"절반|(?P<loose>(?<![가-힣])반(?=으로))")
_HALF_YEAR = re.compile(r"(?<![가-힣])반(?:년|기)")
_SECOND_HALF = re.compile(r"하반기")

# Words that may stand for a number of the other side, but need not.
_HINTS: tuple[tuple[str, int], ...] = (
    ("양국|양측|양자|양 기관|양 도시|양 시|양 사|양 국가|양 지역|양 부처|양 정상|양 팀|양대"
     "|양방향|쌍방|쌍둥이|이중|더블|둘|투트랙|이원|맞벌이|부부|복층|후반", 2),
    ("삼자|삼중|트리플|트리오|셋", 3),
    ("사계절|사방", 4),
    ("오감", 5),
    ("상반기|첫|최초|처음|제일|으뜸|하루|매일|당일|하나|한번|단독|원스톱|유일|개막|전반", 1),
    ("제로|없", 0),
    ("청소년", 10),
    ("천년", 1000),
    ("백년", 100),
    ("연중무휴|상시", 365),
)  # fmt: skip
_HINT_VALUES = {word: value for words, value in _HINTS for word in words.split("|")}
_HINT_SYLLABLES = tuple({word[0] for word in _HINT_VALUES})
_HINT = re.compile("|".join(sorted(_HINT_VALUES, key=len, reverse=True)))
_WEEK = re.compile(r"(?P<work>평일|주중)|주말")
_GENERATIONS = re.compile(r"(?<!\d)20?30\s?(?:세대|청년)|(?<!\d)2030(?=세대)")
_CORONA = re.compile(r"코로나\s?(?:바이러스\s?)?-?(?P<number>19)|\bPM\s?-?(?P<dust>2\.5|10)\b")
_LETTERED = re.compile(
    r"(?<![A-Za-z0-9])(?!KRW|USD|EUR|JPY|CNY|GBP|US\$)[A-Za-z]+-?(?P<number>\d+(?:\.\d+)?)[A-Za-z]*(?![\d,])"
    r"|(?<![\w.,])(?P<generation>\d{1,2})[GDKXA](?![A-Za-z])"
)
_LISTED = re.compile(r"^\s*\(?(?P<number>\d{1,2})[.)](?=\s)(?!\s?\d)|(?P<ring>[①-⑳])|[ⅠⅡⅢⅣⅤ]")


def _soft(match: re.Match[str], *values: Decimal | int) -> Quantity:
    readings = tuple(Number(Decimal(value)) for value in values)
    return Quantity(match.start(), match.end(), readings, soft=True)


def _native(word: str) -> int:
    for ten, value in _TENS.items():
        if word.startswith(ten):
            return value + _ONES.get(word.removeprefix(ten), 0)
    return _ONES[word]


def _counted(match: re.Match[str]) -> Iterable[Quantity]:
    value = _native(match["number"])
    measure, unit = measured(match)
    number = Number(Decimal(value), "ordinal" if match["nth"] else measure, unit)
    return [
        Quantity(match.start(), match.end(), (number,), soft=value == 1 and measure == "number")
    ]


def _nth(match: re.Match[str]) -> Iterable[Quantity]:
    value = _NTH[match["word"]]
    return [
        Quantity(match.start(), match.end(), (Number(Decimal(value), "ordinal"),), soft=value == 1)
    ]


def _few_days(match: re.Match[str]) -> Iterable[Quantity]:
    number = Number(Decimal(_DAYS[match["word"]]), "number", "day")
    return [Quantity(match.start(), match.end(), (number,))]


def _fortnight(match: re.Match[str]) -> Iterable[Quantity]:
    readings = Number(Decimal(15), "number", "day"), Number(Decimal(2), "number", "week")
    return [Quantity(match.start(), match.end(), readings)]


def _nights(match: re.Match[str]) -> Iterable[Quantity]:
    """Of `2박 3일` translations often say the days alone."""
    return [_soft(match, Decimal(match["number"]))]


def _and_half(match: re.Match[str]) -> Iterable[Quantity]:
    digits = match["number"]
    value = Decimal(digits if digits.isdigit() else _ONES[digits]) + Decimal("0.5")
    units = {"년": "year", "달": "month", "배": ""}
    unit = units[match["unit"]] if "unit" in match.groupdict() else "hour"
    return [Quantity(match.start(), match.end(), (Number(value, "number", unit),))]


def _half(match: re.Match[str]) -> Iterable[Quantity]:
    readings = Number(Decimal("0.5")), Number(Decimal(50), "percent")
    return [Quantity(match.start(), match.end(), readings, soft=bool(match["loose"]))]


def _half_year(match: re.Match[str]) -> Iterable[Quantity]:
    readings = Number(Decimal(6), "number", "month"), Number(Decimal("0.5"))
    return [Quantity(match.start(), match.end(), readings, soft=True)]


def _second_half(match: re.Match[str]) -> Iterable[Quantity]:
    return [Quantity(match.start(), match.end(), (Number(Decimal(2), "ordinal"),))]


def _hint(match: re.Match[str]) -> Iterable[Quantity]:
    return [_soft(match, _HINT_VALUES[match[0]])]


def _week(match: re.Match[str]) -> Iterable[Quantity]:
    ends = (0, 4) if match["work"] else (5, 6)
    return [Quantity(match.start(), match.end(), (Weekday(n),), soft=True) for n in ends]


def _generations(match: re.Match[str]) -> Iterable[Quantity]:
    return [_soft(match, 20), _soft(match, 30)]


def _corona(match: re.Match[str]) -> Iterable[Quantity]:
    return [_soft(match, Decimal(match["number"] or match["dust"]))]


def _lettered(match: re.Match[str]) -> Iterable[Quantity]:
    number = Number(Decimal(match["number"] or match["generation"]))
    return [Quantity(match.start(), match.end(), (number,))]


def _listed(match: re.Match[str]) -> Iterable[Quantity]:
    ring = match["ring"]
    value = ord(ring) - ord("①") + 1 if ring else int(match["number"] or 0)
    value = value or "ⅠⅡⅢⅣⅤ".index(match[0]) + 1
    return [_soft(match, value)]


BEFORE: tuple[Pass, ...] = (
    Pass(_LISTED, _listed, digit=False),
    Pass(_CORONA, _corona, ("코로나", "pm")),
    Pass(_GENERATIONS, _generations, ("30",)),
    Pass(_LETTERED, _lettered),
    Pass(_NIGHTS, _nights, ("박",)),
    Pass(_HALF_HOUR, _and_half, ("시간 반",), digit=False),
    Pass(_ONE_AND_HALF, _and_half, (" 반",), digit=False),
)
AFTER: tuple[Pass, ...] = (
    Pass(_APPROXIMATE, skip, (*_ROUGH_WORDS,), digit=False),
    Pass(_NTHS, _nth, ("째",), digit=False),
    Pass(_FORTNIGHT, _fortnight, ("보름",), digit=False),
    Pass(_FEW_DAYS, _few_days, (*_DAYS,), digit=False),
    Pass(_COUNTED, _counted, (*_ONES, *_TENS), digit=False),
    Pass(_HALF, _half, ("반",), digit=False),
    Pass(_HALF_YEAR, _half_year, ("반년", "반기"), digit=False),
    Pass(_SECOND_HALF, _second_half, ("하반기",), digit=False),
    Pass(_WEEK, _week, ("평일", "주중", "주말"), digit=False),
    Pass(_HINT, _hint, _HINT_SYLLABLES, digit=False),
)
