"""Telephone numbers: as people type them, as they are stored, as a language prints them."""

import re
import unicodedata

import phonenumbers
from phonenumbers import PhoneNumberFormat

from .words import EXTENSION, words_of

_KOREA = 82


class PhoneError(ValueError):
    """Not a telephone number that can be dialled from abroad; `text` is what was given."""

    def __init__(self, text: str) -> None:
        super().__init__(f"Not a telephone number: {text}")
        self.text = text


def _extension_pattern() -> re.Pattern[str]:
    words = {word.replace("{}", "").strip("(). ") for word in EXTENSION.values()}
    words |= {"내선번호", "구내", ";ext=", "extension", "x", "#"}
    choice = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"[\s,(]*(?:{choice})[\s.:]*(\d{{1,7}})[\s)]*$", re.IGNORECASE)


_EXTENSION = _extension_pattern()
# A sign or a label ("☎", "Tel."), then one number. `440-1234~5` are two numbers, not one; a
# name beside the number belongs into another field and must not vanish.
_ONE_NUMBER = re.compile(
    r"[^\w+]*(?:tel|telephone|phone|t|전화번호|전화|연락처|電話|电话)?[^\w+]*"
    r"(\+?\d[\d\s().\-‐-―−ー]*)",
    re.IGNORECASE,
)
_LONGEST = 250  # of phonenumbers itself; keeps the patterns cheap


def parse_phone(text: str, region: str = "KR") -> str:
    """`text` in E.164, with `;ext=` (RFC 3966) for an extension.

    Raises `PhoneError`, also for short numbers such as 120: they cannot be dialled from abroad.
    """
    if len(text) > _LONGEST:
        raise PhoneError(text)
    cleaned = unicodedata.normalize("NFKC", text).strip()
    extension = _EXTENSION.search(cleaned)
    found = _ONE_NUMBER.fullmatch(cleaned[: extension.start()] if extension else cleaned)
    if found is None:
        raise PhoneError(text)
    try:
        number = phonenumbers.parse(found[1], region)
    except phonenumbers.NumberParseException as error:
        raise PhoneError(text) from error
    if not phonenumbers.is_valid_number(number):
        raise PhoneError(text)
    stored = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    return f"{stored};ext={extension[1]}" if extension else stored


def format_phone(e164: str, language: str) -> str:
    """`032-440-1234` for Korean readers, `+82 32-440-1234` for others.

    What is not E.164 is printed as it is: a page must not fail on old data.
    """
    bare, _, extension = e164.partition(";ext=")
    try:
        number = phonenumbers.parse(bare)
    except phonenumbers.NumberParseException:
        return e164
    at_home = language == "ko" and number.country_code == _KOREA
    form = PhoneNumberFormat.NATIONAL if at_home else PhoneNumberFormat.INTERNATIONAL
    printed = phonenumbers.format_number(number, form)
    if not extension:
        return printed
    words = words_of(EXTENSION, language) or EXTENSION["en"]
    return f"{printed} {words.format(extension)}"
