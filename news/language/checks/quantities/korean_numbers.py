"""Korean numbers: digits with 만, 억, 조; numerals in words; fractions; what only hints at one."""

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise

from .currencies import currency_before
from .korean_units import UNIT
from .quantity import Day, Number, Quantity
from .scan import Pass, skip
from .units import measured

# Begins with a plain digit, so that the search jumps from one to the next.
DIGITS = r"\d(?<!\d\d)(?:\d{0,2}(?:,\d{3})+(?!\d)|\d*)(?:\.\d+)?"
_ORDINAL_BEFORE = re.compile(r"제\s?$")
_SMALL = {"십": Decimal(10), "백": Decimal(100), "천": Decimal(1000)}
_LARGE = {"만": Decimal(10**4), "억": Decimal(10**8), "조": Decimal(10**12)}
_SINO = dict(zip("영일이삼사오육칠팔구", range(10), strict=True))

# After 천, 만 … no word may go on (2022백제문화제), unless it is a counter or a particle.
_ENDS = (
    r"(?![가-힣])|(?=여|원|명|인|달러|불|유로|엔|위안|톤|평|호|가구|세대|건|대|개|곳|그루|부|권|주|장"
    r"|회|번|점|마리|동|필지|배|년|시간|에|을|를|이|가|은|는|의|으로|로|과|와|도|까지|부터|미만|초과"
    r"|선|송이|포기|병|상자|본|좌|쪽|킬로|미터|리터|제곱|헥타르|[십백천만억조]|켤레|포|수|족|석|표|통|갑"
    r"|끼|매|와트|차|학급|도즈|씩|정|관객|관광객|시민|들이|여만|가량|남짓|씨앗|리|㎡|[\d])"
)
_WITH_DIGITS = re.compile(
    rf"(?P<number>(?:{DIGITS})(?:(?:[십백천만억조]+(?:{_ENDS}))"
    rf"(?:\s?(?:{DIGITS})[십백천만억조]+(?:{_ENDS}))*"
    rf"(?:\s?(?:{DIGITS})(?!\s?(?:년|월|일(?!간)|시(?!간)|%|퍼센트|[~.\-:/\d])))?)?)"
    rf"(?P<over>여|수)?(?:\s?(?:{UNIT}))?",
)
_IN_WORDS = re.compile(
    r"(?<![가-힣\d])(?![조억](?![십백천만억])|천명(?:[하했을]|$))"
    r"(?P<number>(?:[일이삼사오육칠팔구]?[십백천만억조])+)"
    rf"(?P<over>여)?\s?(?=원|명|달러|유로|톤|그루|송이|부(?![가-힣])|개|건|가지|관광객|시민|인파|관객"
    rf"|가구|권|점|포기|㎞|킬로|세대|여 )(?:{UNIT})?"
)
_RANGE_END = re.compile(rf"\s?[~∼～–-]\s?(?P<number>{DIGITS})[천만억조]+")
_VAGUE = re.compile(
    r"(?<![가-힣])[수몇]\s?[십백천만억조]+(?![가-힣])|(?<![가-힣])[수몇][십백천만억조]+여?"
)
_FRACTION = re.compile(r"(\d+|[이삼사오육칠팔구십])\s?분의\s?(\d+|[일이삼사오육칠팔구])")
_SLASH = re.compile(r"(?<![\d/.])(\d{1,2})/(\d{1,2})(?![\d/])")
_TOKENS = re.compile(rf"{DIGITS}|[{''.join(_SINO)}십백천만억조]")
_ROUGH_BEFORE = re.compile(r"(?:약|대략|거의|무려|총|어림잡아|최대|최소)\s?$")
_ROUGH_AFTER = re.compile(
    r"\s?(?:가량|남짓|이상|정도|가까|안팎|여\s|을 넘|를 넘|넘는|넘게|을 돌파|돌파)"
)


def sino_value(text: str) -> tuple[Decimal, Decimal] | None:
    """The value of `3만 5천` or `천이백만`, and what multiplied its last digits; `None` if none."""
    total = section = Decimal(0)
    pending: Decimal | None = None
    scales: list[Decimal] = []
    for token in _TOKENS.findall(text):
        if token in _SMALL:
            section += (Decimal(1) if pending is None else pending) * _SMALL[token]
            pending = None
            scales.append(_SMALL[token])
        elif token in _LARGE:
            total += (section + (pending or 0) or Decimal(1)) * _LARGE[token]
            section, pending = Decimal(0), None
            scales.append(_LARGE[token])
        elif token in _SINO:
            pending = Decimal(_SINO[token])
        else:
            pending = Decimal(token.replace(",", ""))
    large = [each for each in scales if each >= 10**4]
    if any(one <= other for one, other in pairwise(large)):
        return None
    scale = Decimal(1) if pending is not None and scales else _product(scales)
    return total + section + (pending or 0), scale


def _product(scales: list[Decimal]) -> Decimal:
    """How `천만` multiplies its digits; of `3만 5천` the last step."""
    if len(scales) == 2 and scales[0] < scales[1]:
        return scales[0] * scales[1]
    return scales[-1] if scales else Decimal(1)


def _number(match: re.Match[str]) -> Iterable[Quantity] | None:
    read = sino_value(match["number"])
    if read is None:
        return None
    value, scale = read
    measure, unit = measured(match)
    currency, start = currency_before(match.string, match.start())
    if currency:
        measure, unit = "money", currency
    if _ORDINAL_BEFORE.search(match.string, max(0, start - 2), start):
        measure, unit = "ordinal", ""
    number = Number(value, measure, unit)
    shared = None if unit or scale != 1 else _scale_after(match, value)
    if shared:
        readings = Number(value * shared), number
        return [Quantity(start, match.end(), readings, rough=_is_rough(match), scale=shared)]
    quantity = Quantity(start, match.end(), (number,), rough=_is_rough(match), scale=scale)
    return [_with_other_readings(quantity, number, match)]


def _scale_after(match: re.Match[str], value: Decimal) -> Decimal | None:
    """What `3~5만` leaves to its end: 만."""
    end = _RANGE_END.match(match.string, match.end())
    if not end or value >= Decimal(end["number"].replace(",", "")):
        return None
    read = sino_value(end[0].lstrip(" ~∼～-–"))
    return read[1] if read else None


def _with_other_readings(quantity: Quantity, number: Number, match: re.Match[str]) -> Quantity:
    digits = match["number"]
    if re.fullmatch(r"(?:1[89]|20|21)\d\d", digits) and not number.unit:
        return quantity.reading(Day(int(digits)))
    if re.fullmatch(r"\d0", digits) and match.string.startswith("년대", quantity.end):
        return quantity.reading(Number(number.value + 1900))
    if re.fullmatch(r"\d{1,2}조", digits) and not number.unit:  # a group or a team
        return quantity.reading(Number(Decimal(digits[:-1])))
    return quantity


def _is_rough(match: re.Match[str]) -> bool:
    over = bool(match["over"])
    before = match.string[max(0, match.start() - 6) : match.start()]
    after = match.string[match.end() : match.end() + 6]
    return over or bool(_ROUGH_BEFORE.search(before) or _ROUGH_AFTER.match(after))


def _fraction(match: re.Match[str]) -> Iterable[Quantity] | None:
    below, above = (sino_value(match[group]) for group in (1, 2))
    if below is None or above is None or not below[0]:
        return None
    readings = Number(above[0] / below[0]), Number(above[0] / below[0] * 100, "percent")
    return [Quantity(match.start(), match.end(), readings)]


def _slash(match: re.Match[str]) -> Iterable[Quantity] | None:
    one, other = int(match[1]), int(match[2])
    readings: list[Number | Day] = []
    if other and one < other:
        readings.append(Number(Decimal(one) / other))
    if 1 <= one <= 12 and 1 <= other <= 31:
        readings.append(Day(None, one, other))
    return [Quantity(match.start(), match.end(), tuple(readings))] if readings else None


PASSES: tuple[Pass, ...] = (
    Pass(_FRACTION, _fraction, ("분의",), digit=False),
    Pass(_SLASH, _slash, ("/",)),
    Pass(_WITH_DIGITS, _number),
    Pass(_VAGUE, skip, ("수", "몇"), digit=False),
    Pass(_IN_WORDS, _number, (*"십백천만억조",), digit=False),
)
