"""Addresses and telephone numbers, which every language writes with the same signs."""

import re
from collections.abc import Iterable

from .quantity import Phone, Quantity
from .scan import Pass, skip

ADDRESS = re.compile(
    r"https?://[^\s<>()\"'“”‘’\u3000-\u9fff\uac00-\ud7a3]+"
    r"|www\.[\w.-]+(?:/[\w./?%&=#~+-]*)?"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\b(?:[a-z0-9-]+\.)+(?:go\.kr|or\.kr|co\.kr|kr|com|org|net|int|io)\b(?:/[\w./?%&=#~+-]*)?",
    re.ASCII | re.IGNORECASE,
)

_PHONE = re.compile(
    r"(?<![\d.,-])(?:"
    r"(?P<abroad>\+\s?82[\s.-]?\(?0?\)?\d{1,2}[\s.-]?\d{3,4}[\s.-]?\d{4})"
    r"|(?P<home>\(?0\d{1,2}\)?\s?[-.)\s]\s?\d{3,4}[-.\s]\d{4})"
    r"|(?P<service>1[4-9]\d\d-\d{4})"
    r"|(?P<local>[2-9]\d{2,3}-\d{4})"
    r"|(?P<other>\+\d{1,3}(?:[\s.-]\d{2,4}){2,4})"
    r")(?:\s?~\s?(?P<upto>\d{1,4}))?(?![\d-])"
)


def _phone(match: re.Match[str]) -> Iterable[Quantity] | None:
    digits = re.sub(r"\D", "", _main(match))
    if match["abroad"]:
        digits = digits.removeprefix("82")
    if match["local"] and 1900 <= int(digits[:4]) <= 2100 and len(digits) == 8:
        return None  # 2022-2025
    country = "+" if match["other"] else ""
    return [Quantity(match.start(), match.end(), (Phone(country + digits.lstrip("0")),))]


def _main(match: re.Match[str]) -> str:
    groups = ("abroad", "home", "service", "local", "other")
    return next(match[name] for name in groups if match[name])


PASSES: tuple[Pass, ...] = (
    Pass(
        ADDRESS,
        skip,
        ("://", "www.", "@", ".kr", ".com", ".org", ".net", ".int", ".io"),
        digit=False,
    ),
    Pass(_PHONE, _phone, ("-", ")", "+")),
)
