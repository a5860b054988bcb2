"""Countries: their names in every language, and back to ISO 3166-1 codes."""

import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from babel import Locale, localedata
from babel.core import get_global

from .country_names import PRINTED, VARIANTS
from .languages import babel_locale

# In CLDR, but no countries.
_NOT_COUNTRIES = (
    {"EU", "EZ", "QO", "UN"}  # groups
    | {"XA", "XB", "ZZ"}  # pseudo-locales, unknown
    | {"AC", "CP", "CQ", "DG", "EA", "IC", "TA"}  # parts of countries that ISO only reserves
)
_LONGEST_NAME = (
    120  # CLDR's longest has 81; longer text is no name, and not worth a place in the cache
)


@cache
def country_codes() -> frozenset[str]:
    """Every code that a fact may hold: ISO 3166-1 alpha-2, and XK for Kosovo."""
    codes = map(str, Locale("en").territories)
    return frozenset(code for code in codes if len(code) == 2) - _NOT_COUNTRIES


def country_name(code: str, language: str) -> str:
    """The country in words of `language`. Raises `ValueError` for a code that is none."""
    if code not in country_codes():
        raise ValueError(f"Not a country: {code}")
    locale = babel_locale(language)
    ours = PRINTED.get(str(locale), {}).get(code)
    return ours or locale.territories.get(code) or Locale("en").territories[code]


def country_code(name: str) -> str | None:
    """The ISO code of a country by its name in any language, or by its ISO code.

    `None` if there is none, and if the name means one country here and another there. Korean
    and English come first; a name comes before an alpha-3 code unless that is in capitals
    (`Nga` is Russia in Vietnamese, `NGA` Nigeria).
    """
    return _code_of(name) if len(name) <= _LONGEST_NAME else None


@lru_cache(maxsize=4096)
def _code_of(name: str) -> str | None:
    key = _key(name)
    if key.upper() in country_codes():
        return key.upper()
    if name.strip().isupper() and key.upper() in _alpha3():
        return _alpha3()[key.upper()]
    for spelling in (key, key.removeprefix("the")):
        code = (
            _near().get(spelling)
            or _everywhere().get(spelling)
            or _alpha3().get(spelling.upper())
            or _without_accents().get(_bare(spelling))
        )
        if code:
            return code
    return None


def _key(name: str) -> str:
    """`name` without case, spaces and punctuation. Marks stay: they are vowels in many scripts."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return "".join(c for c in folded if c.isalnum() or unicodedata.category(c).startswith("M"))


def _bare(key: str) -> str:
    """`key` without the accents of Latin and Cyrillic, as typed on a keyboard that has none."""
    apart = unicodedata.normalize("NFD", key)
    return unicodedata.normalize("NFC", "".join(c for c in apart if not "\u0300" <= c <= "\u036f"))


@cache
def names_in_korean_and_english() -> dict[str, str]:
    """Names as releases write them, letter by letter, with their codes: to find them in a text."""
    names = {name: code for code, text in VARIANTS.items() for name in text.split("|")}
    for language in ("en", "ko"):
        territories = babel_locale(language).territories
        names |= {territories[code]: code for code in country_codes()}
    return names | {name: code for ours in PRINTED.values() for code, name in ours.items()}


@cache
def _alpha3() -> dict[str, str]:
    aliases = get_global("territory_aliases")
    return {
        alias: codes[0]
        for alias, codes in aliases.items()
        if len(alias) == 3 and alias.isalpha() and len(codes) == 1 and codes[0] in country_codes()
    }


@cache
def _near() -> dict[str, str]:
    """Names in Korean and English, and what releases call countries: what editors mostly type."""
    names = [(name, code) for code, text in VARIANTS.items() for name in text.split("|")]
    names += [(name, code) for ours in PRINTED.values() for code, name in ours.items()]
    for language in ("en", "ko"):
        territories = babel_locale(language).territories
        names += [(territories[code], code) for code in country_codes()]
    return {_key(name): code for name, code in names}


@cache
def _everywhere() -> dict[str, str]:
    """Names in every language that Babel has, some 32,000."""
    loaded = set(localedata._cache)
    index: dict[str, str] = {}
    for identifier in localedata.locale_identifiers():
        _, _, variant = identifier.partition("_")
        if variant and len(variant) != 4:
            continue  # a region; a script (zh_Hant) has names of its own
        territories = Locale.parse(identifier).territories
        _add(index, ((_key(territories[c]), c) for c in country_codes() if c in territories))
        # Babel keeps every locale that it ever loaded: over 100 MB for these.
        for name in set(localedata._cache) - loaded:
            localedata._cache.pop(name, None)
    return index


@cache
def _without_accents() -> dict[str, str]:
    index: dict[str, str] = {}
    _add(index, ((_bare(key), code) for key, code in _everywhere().items()))
    return index


def _add(index: dict[str, str], names: Iterable[tuple[str, str]]) -> None:
    """Puts `names` into `index`; one that means two countries is kept, but means none."""
    for key, code in names:
        index[key] = code if index.get(key, code) == code else ""
