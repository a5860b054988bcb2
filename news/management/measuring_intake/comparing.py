"""When what was read is what is written: spaces, NFC, quotes and dots aside."""

import re
import unicodedata
from datetime import datetime
from typing import Any

_QUOTES = dict.fromkeys(map(ord, "“”„‟\"‘’‚‛'`´＇＂"), "'")
_DOTS = dict.fromkeys(map(ord, "·‧․ㆍ・･•∙．."), "·")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT.*")
_COUNT = re.compile(r"\(?(총|약)?\d[\d,]*여?(명|인|people)\)?")
_AND_OTHERS = re.compile(r"등$")


def normalised(text: Any) -> str:
    """`text` for comparison: without spaces, one kind of quotes and dots, no dot at its end."""
    words = "".join(unicodedata.normalize("NFC", str("" if text is None else text)).split())
    return words.translate(_QUOTES).translate(_DOTS).rstrip("·")


def letters(text: str) -> str:
    """The letters and digits of `text` alone, as marks differ between formats."""
    return "".join(c for c in unicodedata.normalize("NFC", text) if c.isalnum())


class Ending(str):
    """A known value that is only the end of the one that is read."""


def agree(expected: Any, found: Any) -> bool:
    """Whether `found` is `expected`, or one of its wordings; a day agrees with its instants."""
    if isinstance(expected, (list, tuple)):
        return any(agree(each, found) for each in expected)
    if isinstance(expected, Ending):
        return normalised(found).endswith(normalised(expected))
    if _DAY.fullmatch(str(expected)):
        return str(found).startswith(str(expected))
    if _INSTANT.fullmatch(str(expected)) and _INSTANT.fullmatch(str(found)):
        return datetime.fromisoformat(expected) == datetime.fromisoformat(found)
    return normalised(expected) == normalised(found)


def who(text: str) -> str:
    """A group of people in words alone: heads are counted elsewhere, `등` says no more."""
    return _AND_OTHERS.sub("", letters(_COUNT.sub("", normalised(text))))
