"""People by country, as an editor types or pastes them and as a language prints them."""

import re
from typing import Literal

from news.draft import CountryCount

from .countries import country_code, country_name
from .counts import format_count
from .words import PEOPLE

type CountryCountFault = Literal["unknown_country", "missing_count", "repeated_country"]


class CountryCountError(ValueError):
    """Why a list could not be read: `code` says what is wrong, `entry` is the text in question."""

    def __init__(self, code: CountryCountFault, entry: str) -> None:
        super().__init__(f"{code}: {entry}")
        self.code = code
        self.entry = entry


def _count_pattern() -> re.Pattern[str]:
    nouns = {form.replace("{}", "").strip() for forms in PEOPLE.values() for form in forms.values()}
    nouns |= {"인", "名", "persons", "pax"}
    choice = "|".join(re.escape(noun) for noun in sorted(nouns, key=len, reverse=True))
    return re.compile(rf"(?<!\d)(?P<count>\d{{1,9}}) ?(?:{choice})? ?[)）]? ?\.?$", re.IGNORECASE)


_COUNT = _count_pattern()
_SEPARATOR = re.compile(r"([,，،、;；·ㆍ・\n])")
# 1,234 and 1.234 and 1 234 are one number, whatever separates the entries.
_DIGIT_GROUP = re.compile(r"(?<=\d)[,.\u00a0\u202f’](?=\d{3}(?!\d))")


def parse_country_counts(text: str) -> tuple[CountryCount, ...]:
    """The countries and counts of `인도네시아 3, 필리핀 3명`, `ID 3; PH 3` or a line for each.

    Raises `CountryCountError`.
    """
    parts = _SEPARATOR.split(_DIGIT_GROUP.sub("", text))
    counts: dict[str, CountryCount] = {}
    waiting = ""  # pieces without a count: names such as "Hong Kong, China" contain separators
    for piece, separator in zip(parts[::2], [*parts[1::2], ""], strict=True):
        entry = " ".join(piece.split())
        found = _COUNT.search(entry)
        if found is None or not int(found["count"]):
            waiting += piece + separator
            continue
        # The bracket or dash before the count goes too: a key has no punctuation.
        country = _country(waiting + entry[: found.start()], waiting, piece)
        if country in counts:
            raise CountryCountError("repeated_country", (waiting + piece).strip())
        counts[country] = CountryCount(country, int(found["count"]))
        waiting = ""
    if _SEPARATOR.sub("", waiting).strip():
        raise _fault_of(waiting)
    return tuple(counts.values())


def format_country_counts(counts: tuple[CountryCount, ...], language: str) -> str:
    """`인도네시아 3, 필리핀 3`; `parse_country_counts` reads it back."""
    return ", ".join(
        f"{country_name(each.country, language)} {format_count(each.count, language)}"
        for each in counts
    )


def _country(name: str, waiting: str, piece: str) -> str:
    code = country_code(name)
    if code:
        return code
    if _SEPARATOR.sub("", waiting).strip():
        raise _fault_of(waiting)
    raise CountryCountError("unknown_country", piece.strip())


def _fault_of(waiting: str) -> CountryCountError:
    """What is wrong with the first of some pieces without a count."""
    pieces = (" ".join(piece.split()) for piece in _SEPARATOR.split(waiting)[::2])
    entry = next(piece for piece in pieces if piece)
    zero = _COUNT.search(entry)
    name = entry[: zero.start()] if zero else entry
    known = country_code(name) or country_code(_SEPARATOR.sub("", waiting))
    return CountryCountError("missing_count" if known else "unknown_country", entry)
