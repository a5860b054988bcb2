"""Languages: from Django's codes to Babel's locales."""

from functools import cache
from typing import Literal

from babel import Locale, UnknownLocaleError

FALLBACK = Locale("en")


@cache
def babel_locale(language: str) -> Locale:
    """Babel's locale for a Django language code such as `zh-hans`.

    A code that CLDR does not have is printed as its main language, else as English: a page in
    a rare language is better with an English date than with an error.
    """
    for code in (language, language.partition("-")[0]):
        try:
            return Locale.parse(code, sep="-")
        except (ValueError, UnknownLocaleError):
            continue
    return FALLBACK


def text_direction(language: str) -> Literal["ltr", "rtl"]:
    """In which direction a language is written, in the words of HTML."""
    return "rtl" if babel_locale(language).text_direction == "rtl" else "ltr"
