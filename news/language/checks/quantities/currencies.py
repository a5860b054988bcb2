"""Signs and codes of currencies that stand before an amount, in any language."""

import re

_SIGNS = {
    "$": "USD", "US$": "USD", "USD": "USD", "미화": "USD", "€": "EUR", "EUR": "EUR", "₩": "KRW",
    "W": "KRW", "KRW": "KRW", "£": "GBP", "GBP": "GBP", "¥": "JPY", "JPY": "JPY", "CNY": "CNY",
    "RMB": "CNY", "VND": "VND", "IDR": "IDR", "Rp": "IDR", "RUB": "RUB", "₽": "RUB", "MNT": "MNT",
    "₮": "MNT",
}  # fmt: skip
_LETTERS = "|".join(sorted(filter(str.isalpha, _SIGNS), key=len, reverse=True))
_BEFORE = re.compile(rf"(?:(?<![A-Za-z])(?:{_LETTERS})|US\$|[$€₩£¥₽₮])(?=\s?$)")


def currency_before(text: str, at: int) -> tuple[str, int]:
    """The currency (ISO 4217) whose sign stands right before `at`, and where it begins."""
    begin = max(0, at - 4)
    before = text[begin:at]
    found = _BEFORE.search(before)
    return (_SIGNS[found[0]], begin + found.start()) if found else ("", at)
