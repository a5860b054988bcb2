"""What stands behind a number in Korean: counters, units, currencies."""

import re

from .quantity import Measure

# pattern: (measure, unit). Longer ones first; a syllable that can begin another word is guarded.
_UNITS: tuple[tuple[str, Measure, str], ...] = (
    (r"%\s?p(?:oint)?(?![a-z])|%\s?P|%?\s?포인트|퍼센트\s?포인트|프로\s?포인트|pp\b", "points", ""),
    (r"%|퍼센트|프로(?![가-힣])", "percent", ""),
    (r"(?:미국\s?)?(?:달러|불(?![가-힣]))|USD|미불", "money", "USD"),
    (r"유로(?![가-힣])|EUR|유로(?=화|를|의|로|에|가|씩|규모)", "money", "EUR"),
    (r"엔(?![가-힣])|엔(?=화|을|의|으|에|이|씩|규모)|JPY", "money", "JPY"),
    (r"위안화?|CNY", "money", "CNY"),
    (r"파운드|GBP", "money", "GBP"),
    (r"KRW|원(?!도심|어민|자력|자로|산지|주민|내|장|생|고|료|안|칙)", "money", "KRW"),
    (r"㎢|km2|km²|제곱\s?킬로미터|평방\s?킬로미터", "number", "km2"),
    (r"㎡|m2|m²|제곱\s?미터|평방\s?미터", "number", "m2"),
    (r"㎥|m3|m³|세제곱\s?미터|입방\s?미터", "number", "m3"),
    (r"㏊|ha(?![a-z])|헥타르", "number", "ha"),
    (r"평(?![가-힣])|평(?=으로|의|에|이|을|규모|형)", "number", "pyeong"),
    (r"㎞|km(?![a-z\d])|킬로미터", "number", "km"),
    (r"㎝|cm(?![a-z\d])|센티미터|센티(?![가-힣])", "number", "cm"),
    (r"㎜|mm(?![a-z\d])|밀리미터|밀리(?![가-힣])", "number", "mm"),
    (r"㎏|kg(?![a-z])|킬로그램", "number", "kg"),
    (r"㎎|mg(?![a-z])|밀리그램", "number", "mg"),
    (r"톤|t(?![a-z])", "number", "t"),
    (r"GWh|기가와트시", "number", "gwh"),
    (r"MWh|메가와트시", "number", "mwh"),
    (r"㎾h|kWh|킬로와트시", "number", "kwh"),
    (r"GW|기가와트", "number", "gw"),
    (r"MW|메가와트", "number", "mw"),
    (r"㎾|kW|킬로와트", "number", "kw"),
    (r"미터|m(?![a-zA-Z\d])", "number", "m"),
    (r"그램|g(?![a-z])", "number", "g"),
    (r"리터|ℓ|[lL](?![a-z])", "number", "l"),
    (r"㎖|m[lL](?![a-z])|밀리리터", "number", "ml"),
    (r"시간(?!대)", "number", "hour"),
    (r"분(?!기|의|야|과|들|께|류|산|쟁|소|량|양|만)", "number", "minute"),
    (r"초(?![가-힣])|초(?=에|의|간|를|가|동안|당)", "number", "second"),
    (r"주(?![가-힣])|주(?=간|에|의|를|동안|차|째|일에|마다|가량|만에)", "number", "week"),
    (r"개월|달(?![가-힣러])|달(?=간|에|의|을|동안|만|러)", "number", "month"),
    (r"년(?!도|대|생|전통)", "number", "year"),
    (r"개국|나라", "number", "country"),
    (r"명|인(?![가-힣])|인(?=의|이|을|은|가구|당)", "number", "person"),
    (r"개\s?(?:회사|기업|업체)|개사|기업", "number", "company"),
)
UNIT = "|".join(f"(?P<u{index}>{pattern})" for index, (pattern, _, _) in enumerate(_UNITS))


def measured(match: re.Match[str]) -> tuple[Measure, str]:
    """What the unit that `match` found (by `UNIT`) says."""
    group = match.lastgroup or ""
    if not re.fullmatch(r"u\d+", group):
        return "number", ""
    _, measure, unit = _UNITS[int(group[1:])]
    return measure, unit
