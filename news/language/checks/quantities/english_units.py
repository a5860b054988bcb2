"""What stands behind a number in English."""

import re

from .quantity import Measure

_SQUARE, _CUBIC = r"(?:square|sq\.?)[\s-]", r"(?:cubic|cu\.?)[\s-]"
_UNITS: tuple[tuple[str, Measure, str], ...] = (
    (r"percentage[\s-]points?|percent[\s-]points?|%[\s-]?points?|%p\b|p\.?p\.?(?!\w)|points? percent",
     "points", ""),
    (r"%|percent\b|per\scent\b|pct\b", "percent", ""),
    (r"(?:US|U\.S\.)?[\s-]?dollars?\b|USD\b|bucks\b", "money", "USD"),
    (r"(?:Korean[\s-])?won\b|KRW\b", "money", "KRW"),
    (r"euros?\b|EUR\b", "money", "EUR"),
    (r"(?:Japanese[\s-])?yen\b|JPY\b", "money", "JPY"),
    (r"(?:Chinese[\s-])?yuan\b|CNY\b|RMB\b|renminbi\b", "money", "CNY"),
    (r"pounds?[\s-]sterling\b|GBP\b", "money", "GBP"),
    (rf"{_SQUARE}(?:kilometers?|kilometres?|km)\b|km2\b|km²|㎢", "number", "km2"),
    (rf"{_SQUARE}(?:meters?|metres?|m)\b|m2\b|m²|㎡|sqm\b", "number", "m2"),
    (rf"{_CUBIC}(?:meters?|metres?|m)\b|m3\b|m³|㎥", "number", "m3"),
    (r"hectares?\b|ha\b|㏊", "number", "ha"),
    (r"pyeong\b", "number", "pyeong"),
    (r"kilomet(?:er|re)s?\b|km\b|㎞", "number", "km"),
    (r"centimet(?:er|re)s?\b|cm\b|㎝", "number", "cm"),
    (r"millimet(?:er|re)s?\b|mm\b|㎜", "number", "mm"),
    (r"kilograms?\b|kg\b|㎏|kilos?\b", "number", "kg"),
    (r"milligrams?\b|mg\b|㎎", "number", "mg"),
    (r"(?:metric[\s-])?ton(?:ne)?s?\b|t\b", "number", "t"),
    (r"GWh\b|gigawatt[\s-]hours?\b", "number", "gwh"),
    (r"MWh\b|megawatt[\s-]hours?\b", "number", "mwh"),
    (r"kWh\b|kilowatt[\s-]hours?\b", "number", "kwh"),
    (r"GW\b|gigawatts?\b", "number", "gw"),
    (r"MW\b|megawatts?\b", "number", "mw"),
    (r"kW\b|kilowatts?\b", "number", "kw"),
    (r"met(?:er|re)s?\b|m\b", "number", "m"),
    (r"grams?\b|g\b", "number", "g"),
    (r"lit(?:er|re)s?\b|[lL]\b|ℓ", "number", "l"),
    (r"millilit(?:er|re)s?\b|m[lL]\b|㎖", "number", "ml"),
    (r"(?:full[\s-])?hours?\b|hrs?\b", "number", "hour"),
    (r"minutes?\b|mins?\b", "number", "minute"),
    (r"seconds?\b|secs?\b", "number", "second"),
    (r"(?:consecutive[\s-]|straight[\s-]|full[\s-]|working[\s-]|business[\s-])?days?\b", "number", "day"),
    (r"(?:consecutive[\s-]|full[\s-])?weeks?\b", "number", "week"),
    (r"(?:consecutive[\s-]|full[\s-]|calendar[\s-])?months?\b", "number", "month"),
    (r"(?:consecutive[\s-]|straight[\s-]|full[\s-])?years?\b(?![\s-]old)|yrs?\b", "number", "year"),
    (r"decades?\b", "number", "decade"),
    (r"centur(?:y|ies)\b", "number", "century"),
    (r"(?:[a-z]+[\s-])?(?:countries|nations)\b", "number", "country"),
    (r"(?:[a-z]+[\s-])?(?:people|persons?|students|citizens|officials|experts|participants|volunteers"
     r"|residents|visitors|children|attendees|professors)\b", "number", "person"),
    (r"(?:[a-z]+[\s-])?(?:companies|firms|enterprises|businesses)\b", "number", "company"),
)  # fmt: skip
UNIT = "|".join(f"(?P<u{index}>{pattern})" for index, (pattern, _, _) in enumerate(_UNITS))


def measured(match: re.Match[str]) -> tuple[Measure, str]:
    """What the unit that `match` found last (by `UNIT`) says."""
    group = match.lastgroup if (match.lastgroup or "").startswith("u") else None
    if group is None:
        return "number", ""
    _, measure, unit = _UNITS[int(group[1:])]
    return measure, unit
