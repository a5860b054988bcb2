"""English numbers: digits, numerals in words, thousand to trillion, ordinals and fractions."""

import re
from collections.abc import Iterable
from decimal import Decimal

from .currencies import currency_before
from .english_units import UNIT
from .quantity import Day, Measure, Number, Quantity
from .scan import Pass
from .units import measured

# Begins with a plain digit, so that the search jumps from one to the next.
_DIGITS = r"\d(?<![\d.]\d)(?:\d{0,2}(?:,\d{3})+(?!\d)|\d*)(?:\.\d+)?"
SCALES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "mn": 10**6, "bn": 10**9, "tn": 10**12, "dozen": 12, "k": 10**3,
}  # fmt: skip
_SCALE = r"(?:hundred|thousand|million|billion|trillion|mn|bn|tn|dozen)(?:s(?=\sof))?\b|k\b"
_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
WORDS = {word: value for value, word in enumerate(_ONES)} | {
    word: 10 * value for value, word in enumerate(_TENS, 2)
}
_IRREGULAR = {
    "first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12,
}  # fmt: skip
ORDINALS = (
    {f"{word}th": value for word, value in WORDS.items() if word[-1] != "y"}
    | {f"{word[:-1]}ieth": value for word, value in WORDS.items() if word[-1] == "y"}
    | _IRREGULAR
    | {"hundredth": 100, "thousandth": 1000}
)
_WORD = "|".join(sorted(WORDS, key=len, reverse=True))
_ORDINAL = "|".join(sorted(ORDINALS, key=len, reverse=True))
_TEN = "|".join(_TENS)
_PARTS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4} | {
    word + s: value for word, value in ORDINALS.items() if 3 <= value <= 10 for s in ("", "s")
}
_PART = "|".join(sorted(_PARTS, key=len, reverse=True))

FRACTION = re.compile(
    rf"(?<!and )\b(?P<above>an?|{_WORD}|\d+)[\s-](?P<below>{_PART})\b"
    r"(?!\s(?:million|billion|trillion|thousand))",
    re.IGNORECASE,
)
_UNIT_AND_HALF = re.compile(
    rf"\b(?P<number>an?|{_WORD}|\d+)\s(?P<unit>year|month|week|day|hour|minute)s?\sand\sa\shalf\b",
    re.IGNORECASE,
)
_SLASH = re.compile(r"(?<![\d/.])(\d{1,2})/(\d{1,2})(?![\d/])")
_DECADE = re.compile(r"(?<![\d,.])'?(?P<number>\d{2,4})s\b")
_NTH = re.compile(r"(?<![\d,.])(?P<number>\d{1,3}(?:,\d{3})+|\d+)(?:st|nd|rd|th)\b", re.IGNORECASE)
_NTH_WORD = re.compile(
    rf"(?<![\w])(?:(?P<ten>{_TEN})[\s-])?(?P<word>{_ORDINAL})(?:ly)?\b(?![\s-]?(?:hand|s\b))",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"(?P<number>{_DIGITS})"
    rf"(?P<scale>(?:[\s-]?(?:{_SCALE}))+|(?:m|b|tr)(?=\b(?!\s?[\d/])))?"
    rf"(?P<over>\+|-odd\b|-plus\b)?(?:[\s-]?(?:{UNIT}))?",
    re.IGNORECASE,
)
_SPELLED = re.compile(
    rf"(?<![\w])(?P<number>(?:(?:half\sa|an?)[\s-](?:{_SCALE})|{_WORD})"
    rf"(?:[\s-](?:{_WORD}|{_SCALE}|(?<=hundred\s)and|(?<=thousand\s)and))*"
    rf"(?P<half>\sand\sa\shalf)?)\b(?P<over>-odd\b|-plus\b)?(?:[\s-](?:{UNIT}))?",
    re.IGNORECASE,
)
_ROUGH = re.compile(
    r"(?:about|some|around|approximately|approx\.|nearly|almost|roughly|over|more than|up to"
    r"|at least|close to|exceed\w*|surpass\w*|top\w*|under|below|less than|estimated)\s(?:an?\s)?"
    r"(?:US\$|[$₩€£¥]|[A-Z]{3}\s?)?$",
    re.IGNORECASE,
)


_SPELLING = frozenset(WORDS) | frozenset(SCALES)
_RANGE_END = re.compile(
    r"\s?(?:-|–|—|to)\s?(?:\W{0,2}\d[\d,.]*)(?P<scale>\s?(?:thousand|million|billion|trillion))\b",
    re.IGNORECASE,
)
_NTH_WORDS = frozenset(ORDINALS) | {"firstly", "secondly", "thirdly"}


def _rough(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 22) : match.start()]
    return bool(match.groupdict().get("over") or _ROUGH.search(before))


def _number(match: re.Match[str]) -> Iterable[Quantity] | None:
    digits = match["number"]
    measure, unit = measured(match)
    currency, start = currency_before(match.string, match.start())
    if currency:
        measure, unit = "money", currency
    scale = _scale(match["scale"], measure)
    if scale is None:  # 20m is a length, $20m is not
        scale, unit = Decimal(1), "m" if match["scale"].lower() == "m" else ""
    value = Decimal(digits.replace(",", ""))
    quantity = Quantity(
        start,
        match.end(),
        (Number(value * scale, measure, unit),),
        rough=_rough(match),
        scale=scale,
    )
    if re.fullmatch(r"(?:1[89]|20|21)\d\d", digits) and not unit and scale == 1:
        return [quantity.reading(Day(int(digits)))]
    if scale == 1 and (end := _RANGE_END.match(match.string, match.end())):
        shared = _scale(end["scale"], measure)  # `1 to 2 billion`
        quantity = quantity.reading(Number(value * (shared or 1), measure, unit))
    return [quantity]


def _scale(words: str | None, measure: Measure) -> Decimal | None:
    """What the words multiply with; `None` if a lone letter is no such word here."""
    if not words:
        return Decimal(1)
    if words.lower() in ("m", "b", "tr"):
        lone = {"m": 10**6, "b": 10**9, "tr": 10**12}
        return Decimal(lone[words.lower()]) if measure == "money" else None
    product = Decimal(1)
    for word in re.findall(_SCALE, words, re.IGNORECASE):
        product *= SCALES[word.lower().removesuffix("s")]
    return product


def spelled_value(text: str) -> tuple[Decimal, Decimal]:
    """The value of `two hundred and fifty thousand`, and its last scale."""
    total = section = Decimal(0)
    scale = Decimal(1)
    for word in re.split(r"[\s-]+", text.lower()):
        word = word.removesuffix("s") if word.removesuffix("s") in SCALES else word
        if word in WORDS:
            section += WORDS[word]
        elif word in ("hundred", "dozen"):
            scale = Decimal(SCALES[word])
            section = (section or Decimal(1)) * scale
        elif word in SCALES:
            scale = Decimal(SCALES[word])
            total += (section or Decimal(1)) * scale
            section = Decimal(0)
        elif word in ("a", "an"):
            section = Decimal(1)
    return total + section, scale


def _spelled(match: re.Match[str]) -> Iterable[Quantity] | None:
    text = match["number"].lower()
    measure, unit = measured(match)
    value, scale = spelled_value(text.removesuffix(" and a half").removeprefix("half "))
    if text.startswith("half a"):
        value /= 2
    if match["half"]:
        value += scale / 2
    soft = value in (0, 1) and measure == "number"
    number = Number(value, measure, unit)
    return [
        Quantity(match.start(), match.end(), (number,), soft=soft, rough=_rough(match), scale=scale)
    ]


def _fraction(match: re.Match[str]) -> Iterable[Quantity] | None:
    above, below = match["above"].lower(), match["below"].lower()
    if above in ("a", "an") and below not in (
        "half",
        "quarter",
        "third",
        "fifth",
        "tenth",
        "fourth",
    ):
        return None
    value = Decimal(1) if above in ("a", "an") else Decimal(WORDS.get(above, 0) or int(above))
    part = value / _PARTS[below]
    readings = [Number(part), Number(part * 100, "percent")]
    soft = below in ("half", "quarter") and above in ("a", "an", "one")
    if above in ("a", "an", "one") and below in ORDINALS:
        readings.append(Number(Decimal(ORDINALS[below]), "ordinal"))  # a third library
    return [Quantity(match.start(), match.end(), tuple(readings), soft=soft)]


def _unit_and_half(match: re.Match[str]) -> Iterable[Quantity]:
    words = match["number"].lower()
    whole = Decimal(words) if words.isdigit() else Decimal(WORDS.get(words, 1))
    number = Number(whole + Decimal("0.5"), "number", match["unit"].lower())
    return [Quantity(match.start(), match.end(), (number,))]


def _slash(match: re.Match[str]) -> Iterable[Quantity] | None:
    one, other = int(match[1]), int(match[2])
    readings: list[Number | Day] = []
    if other and one < other:
        readings.append(Number(Decimal(one) / other))
    if 1 <= one <= 12 and 1 <= other <= 31:
        readings.append(Day(None, one, other))
    if 1 <= other <= 12 and 1 <= one <= 31:
        readings.append(Day(None, other, one))
    return [Quantity(match.start(), match.end(), tuple(readings))] if readings else None


def _nth(match: re.Match[str]) -> Iterable[Quantity]:
    value = int(match["number"].replace(",", ""))
    quantity = Quantity(match.start(), match.end(), (Number(Decimal(value), "ordinal"),))
    return [quantity.reading(Day(None, None, value)) if 1 <= value <= 31 else quantity]


def _nth_word(match: re.Match[str]) -> Iterable[Quantity]:
    value = WORDS.get((match["ten"] or "").lower(), 0) + ORDINALS[match["word"].lower()]
    quantity = Quantity(
        match.start(), match.end(), (Number(Decimal(value), "ordinal"),), soft=value == 1
    )
    return [quantity.reading(Day(None, None, value)) if value <= 31 else quantity]


def _decade(match: re.Match[str]) -> Iterable[Quantity]:
    value = int(match["number"])
    quantity = Quantity(match.start(), match.end(), (Number(Decimal(value)),))
    return [quantity.reading(Day(value)) if value > 1000 else quantity]


PASSES: tuple[Pass, ...] = (
    Pass(_UNIT_AND_HALF, _unit_and_half, (" and a half",), digit=False),
    Pass(FRACTION, _fraction, digit=False, words=frozenset(_PARTS)),
    Pass(_SLASH, _slash, ("/",)),
    Pass(_DECADE, _decade, ("0s", "5s")),
    Pass(_NTH, _nth, ("st", "nd", "rd", "th")),
    Pass(_NUMBER, _number),
    Pass(_SPELLED, _spelled, digit=False, words=_SPELLING),
    Pass(_NTH_WORD, _nth_word, digit=False, words=_NTH_WORDS),
)
