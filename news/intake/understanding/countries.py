"""Countries: only in lists, after 국적 or with 개국, or with a number of people.

Country words are ambiguous in prose (인도, 수단, 오만); the longest name counts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from news.draft import CountryCount
from news.facts.countries import country_codes, names_in_korean_and_english

from .ledger import Ledger
from .passage import Passage

_COUNT = (
    r"(?:\s*[(（]?\s*(?P<count>\d{1,3}(?:,\d{3})+|\d{1,5})(?![\d.])(?!\s*(?:여\s*)?(?:개\s*)?국)(?:\s*(?:여\s*)?(?:명|"
    r"인|名|people|persons)|(?P<other>\s*(?:개\s*[사소교팀]|[건곳팀개]|개\s*기업|편|점)))?(?:\s*[)）])?)?"
)
_DIVIDER = "[,、·ㆍ‧・∙•/;]"
_BETWEEN = re.compile(rf"\s*(?:{_DIVIDER}?\s*[▲△▶▷]|{_DIVIDER}|및|와|과|그리고|,?\s*and|&)\s*")
# Cells below each other, each country with its number.
_IN_CELLS = re.compile(r"\s*\n(?:\s*[\d,.]+\s*(?:명|개|%)?\s*\n)*\s*")
_ASIDE = re.compile(r"^\s*[(（][^()（）\n]{1,30}[)）]")  # 일본(38.2%), 베트남(하노이)
_TAIL = re.compile(
    r"\s*(?:등|을|를|의|이|가|은|는|에서|에|으로|로|출신|국적|총|포함|각|[a-z]|;|\(|\)|（|）|,|\.|:|\d|$|\n|[^가-힣A-Za-z\s]|\s+\S)"
)
_INTRODUCED = re.compile(
    r"(?:국적\s*별|국가\s*별|나라\s*별|국\s*적|출신\s*국가?|참가\s*국가?|참여\s*국가?|대상\s*국가?|초청\s*국가?|방문\s*국가?|개국|국가)\s*"
    r"(?:[:：(（)）]|은|는|\s|인원\s*[:：])\s*$|by (?:nationality|country)\s*[:：]?\s*$|"
    r"countries\s*[:(（]\s*$",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(r"\s*(?:등\s*)?(?:총\s*)?(?P<stated>\d{1,3})\s*(?:여\s*)?개\s*국")
_AMBIGUOUS = {
    "인도",
    "수단",
    "오만",
    "가나",
    "기니",
    "조지아",
    "차드",
    "통가",
    "말리",
    "요르단",
    "니제르",
    "토고",
    "타이",
    "일본",
    "버마",
    "쿠바",
    "Chad",
    "Jordan",
    "Georgia",
    "Turkey",
    "Guinea",
    "Mali",
    "Oman",
    "Niger",
    "Cuba",
} - {"일본", "쿠바", "Cuba", "Niger"}


_BY_COUNTRY = re.compile(r"(?P<label>(?:국적|국가)\s*별\s*[:：(])[^:：)\n]{1,400}")
_CODE = re.compile(r"(?P<code>[A-Z]{2})\s?(?P<count>\d{1,4})")
_CODED = re.compile(
    rf"(?:국적|국가)\s*별\s*[:：)）]?\s*(?P<codes>{_CODE.pattern}(?:\s*[,·/]?\s*[A-Z]{{2}}\s?\d{{1,4}})+)"
)
_CODES_ALONE = re.compile(rf"\s*(?:{_CODE.pattern})(?:\s*[,·/]?\s*[A-Z]{{2}}\s?\d{{1,4}})+\s*")
_ENTRY = re.compile(
    r"(?:(?<=[:：(,·])|(?<=^))\s*(?P<name>[가-힣]{2,12})\s*\d{1,4}\s*(?=명|[,·)]|$)"
)
_NO_COUNTRIES = {"기타", "총", "합계", "그외", "등"}


@dataclass(frozen=True)
class Mention:
    code: str
    source: Passage
    count: int | None = None


@dataclass(frozen=True)
class CountryList:
    """Countries in a row; `stated` is the N of `N개국`, `open_ended` whether 등 leaves more."""

    mentions: tuple[Mention, ...]
    stated: int | None = None
    open_ended: bool = False

    @property
    def counts(self) -> tuple[CountryCount, ...]:
        counted = {m.code: CountryCount(m.code, m.count) for m in self.mentions if m.count}
        return tuple(counted.values())


@cache
def _codes() -> dict[str, str]:
    names = names_in_korean_and_english()
    close = {name.replace(" ", ""): code for name, code in names.items() if name[0] >= "가"}
    return {name: code for name, code in (close | names).items() if len(name) > 1}


@cache
def _name_pattern() -> re.Pattern[str]:
    """Any name; grouped by first letter, so that a text without one is passed over quickly."""
    groups: dict[str, list[str]] = {}
    for name in sorted(_codes(), key=len, reverse=True):
        groups.setdefault(name[0], []).append(re.escape(name[1:]))
    names = "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in groups.items())
    return re.compile(
        rf"(?<![가-힣A-Za-z])(?:the\s+)?(?P<name>{names})(?![A-Za-z])(?:공화국)?{_COUNT}"
    )


def country_lists(source: Passage) -> list[CountryList]:
    """The lists of countries in `source`."""
    named = [found for group in _groups(source.text) if (found := _list(source, group))]
    coded = list(_CODED.finditer(source.text))
    if not coded and _CODES_ALONE.fullmatch(source.text):
        return [_coded(source)]
    return named + [_coded(source.group(match, "codes")) for match in coded]


def _coded(codes: Passage) -> CountryList:
    """`국적별: VN 5, TH 4`: ISO codes with numbers."""
    mentions = [
        Mention(match["code"], codes.group(match), int(match["count"]))
        for match in _CODE.finditer(codes.text)
        if match["code"] in country_codes()
    ]
    return CountryList(tuple(mentions))


def _groups(text: str) -> Iterator[list[re.Match[str]]]:
    group: list[re.Match[str]] = []
    for match in _name_pattern().finditer(text):
        if group and not _goes_on(text, group[-1], match):
            yield group
            group = []
        group.append(match)
    if group:
        yield group


def _goes_on(text: str, last: re.Match[str], match: re.Match[str]) -> bool:
    counted = last["count"] and match["count"]  # 베트남 5 태국 4
    between = _ASIDE.sub("", text[last.end() : match.start()])
    apart = _BETWEEN.fullmatch(between) or _IN_CELLS.fullmatch(between)
    return bool(apart) or bool(counted and between == " ")


def _list(source: Passage, group: list[re.Match[str]]) -> CountryList | None:
    text = source.text
    if not _TAIL.match(text, group[-1].end()):
        group = group[:-1]  # 인도네시아어, 한국도로공사
        if not group:
            return None
    start, end = group[0].start(), group[-1].end()
    before = text[max(0, start - 24) : start]
    introduced = _INTRODUCED.search(before) is not None
    stated = _NUMBER_OF.match(text, end)
    earlier = re.search(
        r"(\d{1,3})\s*(?:여\s*)?개\s*국\s*[(（:：]?\s*(?:국[적가]별\s*[:：]\s*)?$", before
    )
    counted = [m for m in group if m["count"]]
    clear = [m for m in group if m["name"] not in _AMBIGUOUS]
    listed = len(group) > 1 and bool(clear)
    if not (introduced or stated or listed or (counted and (len(group) > 1 or clear))):
        return None
    if len(group) == 1 and counted and not introduced and not _has_people(counted[0][0]):
        return None
    mentions = tuple(
        Mention(
            _codes()[m["name"]],
            source[m.start("name") : m.end()],
            int(m["count"].replace(",", "")) if m["count"] and not m["other"] else None,
        )
        for m in group
    )
    number = stated["stated"] if stated else earlier[1] if earlier else None
    more = bool(re.match(r"\s*등(?![가-힣])", text[end : end + 4]))
    return CountryList(mentions, int(number) if number else None, more)


def _has_people(text: str) -> bool:
    return bool(re.search(r"명|인\b|people|persons", text))


def check_countries(found: CountryList, ledger: Ledger, path: str = "countries") -> None:
    """Compares a list with the number of countries that the text states."""
    number = len({mention.code for mention in found.mentions})
    wrong = found.stated is not None and (
        number > found.stated if found.open_ended else number != found.stated
    )
    if wrong:
        sources = [mention.source for mention in found.mentions]
        ledger.doubt(
            "countries_differ", path, *sources, stated=str(found.stated), found=str(number)
        )


def check_unknown(source: Passage, ledger: Ledger) -> None:
    """An entry of `국적별: …` with a number that is no country's name."""
    for match in _BY_COUNTRY.finditer(source.text):
        for entry in _ENTRY.finditer(source.text, match.end("label"), match.end()):
            name = entry["name"].strip()
            if name not in _codes() and name not in _NO_COUNTRIES:
                where = source.group(entry, "name")
                ledger.doubt("unknown_country", "countries", where, text=name)
