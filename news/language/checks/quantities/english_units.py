"""What stands behind a number in English."""

from .units import one_of

_SQUARE, _CUBIC = r"(?:square|sq\.?)[\s-]", r"(?:cubic|cu\.?)[\s-]"
_IN_A_ROW = (
    r"(?:consecutive[\s-]|straight[\s-]|full[\s-]|working[\s-]|business[\s-]|calendar[\s-])?"
)
_WORD = r"(?:[a-z]+[\s-])?"  # 43 participating cities
UNIT = one_of(
    {
        "points": r"(?:percentage|percent|%)[\s-]?points?|%p\b|p\.?p\.?(?!\w)|points? percent",
        "percent": r"%|percent\b|per\scent\b|pct\b",
        "USD": r"(?:US|U\.S\.)?[\s-]?dollars?\b|USD\b|bucks\b",
        "KRW": r"(?:Korean[\s-])?won\b|KRW\b",
        "EUR": r"euros?\b|EUR\b",
        "JPY": r"(?:Japanese[\s-])?yen\b|JPY\b",
        "CNY": r"(?:Chinese[\s-])?yuan\b|CNY\b|RMB\b|renminbi\b",
        "GBP": r"pounds?[\s-]sterling\b|GBP\b",
        "km2": rf"{_SQUARE}(?:kilometers?|kilometres?|km)\b|km2\b|km²|㎢",
        "m2": rf"{_SQUARE}(?:meters?|metres?|m)\b|m2\b|m²|㎡|sqm\b",
        "m3": rf"{_CUBIC}(?:meters?|metres?|m)\b|m3\b|m³|㎥",
        "ha": r"hectares?\b|ha\b|㏊",
        "pyeong": r"pyeong\b",
        "km": r"kilomet(?:er|re)s?\b|km\b|㎞",
        "cm": r"centimet(?:er|re)s?\b|cm\b|㎝",
        "mm": r"millimet(?:er|re)s?\b|mm\b|㎜",
        "kg": r"kilograms?\b|kg\b|㎏|kilos?\b",
        "mg": r"milligrams?\b|mg\b|㎎",
        "ml": r"millilit(?:er|re)s?\b|m[lL]\b|㎖",
        "t": r"(?:metric[\s-])?ton(?:ne)?s?\b|t\b",
        "gwh": r"GWh\b|gigawatt[\s-]hours?\b",
        "mwh": r"MWh\b|megawatt[\s-]hours?\b",
        "kwh": r"kWh\b|kilowatt[\s-]hours?\b",
        "gw": r"GW\b|gigawatts?\b",
        "mw": r"MW\b|megawatts?\b",
        "kw": r"kW\b|kilowatts?\b",
        "m": r"met(?:er|re)s?\b|m\b",
        "g": r"grams?\b|g\b",
        "l": r"lit(?:er|re)s?\b|[lL]\b|ℓ",
        "hour": r"(?:full[\s-])?hours?\b|hrs?\b",
        "minute": r"minutes?\b|mins?\b",
        "second": r"seconds?\b|secs?\b",
        "day": rf"{_IN_A_ROW}days?\b",
        "week": rf"{_IN_A_ROW}weeks?\b",
        "month": rf"{_IN_A_ROW}months?\b",
        "year": rf"{_IN_A_ROW}years?\b(?![\s-]old)|yrs?\b",
        "decade": r"decades?\b",
        "century": r"centur(?:y|ies)\b",
        "country": rf"{_WORD}(?:countries|nations)\b",
        "person": (
            rf"{_WORD}(?:people|persons?|students|citizens|officials|experts|participants"
            r"|volunteers|residents|visitors|children|attendees|professors)\b"
        ),
        "company": rf"{_WORD}(?:companies|firms|enterprises|businesses)\b",
        "city": rf"{_WORD}cities\b",
        "university": rf"{_WORD}universities\b",
        "school": rf"{_WORD}schools\b",
        "team": rf"{_WORD}teams\b",
        "household": rf"{_WORD}households\b",
        "tree": rf"{_WORD}trees\b",
        "bed": rf"{_WORD}beds\b",
        "booth": rf"{_WORD}booths\b",
    }
)
