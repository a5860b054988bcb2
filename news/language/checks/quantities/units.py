"""Units: which are of one family, how they compare, and how a pattern finds them."""

import re
from collections.abc import Mapping
from decimal import Decimal

from .quantity import Measure

# What is counted and never taken for another: of two numbers changed over, the things tell.
_COUNTED = (
    "person",
    "country",
    "company",
    "city",
    "university",
    "school",
    "team",
    "household",
    "tree",
    "bed",
    "booth",
)
# name: (family, size)
UNITS: dict[str, tuple[str, Decimal]] = {
    name: (family, Decimal(size))
    for family, sizes in {
        "length": {"mm": "1", "cm": "10", "m": "1000", "km": "1000000"},
        "area": {"m2": "1", "pyeong": "3.3058", "ha": "10000", "km2": "1000000"},
        "volume": {"ml": "0.001", "l": "1", "m3": "1000"},
        "mass": {"mg": "0.001", "g": "1", "kg": "1000", "t": "1000000"},
        "power": {"w": "0.001", "kw": "1", "mw": "1000", "gw": "1000000"},
        "energy": {"kwh": "1", "mwh": "1000", "gwh": "1000000"},
        "hours": {"second": "1", "minute": "60", "hour": "3600", "day": "86400", "week": "604800"},
        "months": {"month": "1", "year": "12", "decade": "120", "century": "1200"},
        **{name: {name: "1"} for name in _COUNTED},
    }.items()
    for name, size in sizes.items()
}


def alike(one: str, other: str) -> bool:
    """Whether two units measure the same thing; an unknown one may be any."""
    if not one or not other or one == other:
        return True
    return UNITS[one][0] == UNITS[other][0]


def in_smallest(value: Decimal, unit: str) -> Decimal:
    return value * UNITS[unit][1] if unit else value


def one_of(words: Mapping[str, str]) -> str:
    """A pattern for the units of a language: a group for each, by its name, the first that fits.

    `words` has a pattern for `percent`, `points`, currencies (ISO 4217) and names of `UNITS`.
    """
    return "|".join(f"(?P<{name}>{pattern})" for name, pattern in words.items())


def measured(match: re.Match[str]) -> tuple[Measure, str]:
    """What the unit says that `match` has found last, by `one_of`."""
    name = match.lastgroup or ""
    if name == "percent":
        return "percent", ""
    if name == "points":
        return "points", ""
    if name in UNITS:
        return "number", name
    return ("money", name) if name.isupper() else ("number", "")
