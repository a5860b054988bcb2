"""Units: which are of one family, and how many of its smallest each is."""

from decimal import Decimal

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
        "people": {"person": "1"},
        "countries": {"country": "1"},
        "companies": {"company": "1"},
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
