"""Names that one document writes in two ways: 스마트도시 and 스마트시티, UNPOG and UN POG."""

import re
from collections.abc import Sequence
from itertools import combinations

from .ledger import Ledger
from .matching import bare
from .passage import Passage

_TITLED = re.compile(r"[『「｢‘“'\"]([^『』「」‘’“”'\"｢｣]{6,60})[』」｣’”'\"]")
_LATIN = re.compile(r"(?<![A-Za-z])[A-Z]{2,}(?:[ -][A-Z]{2,}){0,2}(?![A-Za-z])")
_MOST = 60  # titles that are compared with each other


def check_names(document: Passage, titles: Sequence[Passage], ledger: Ledger) -> None:
    """`titles` are those of attachments; titles in quotation marks are found in the text."""
    quoted = [document.group(match, 1) for match in _TITLED.finditer(document.text)]
    _check_titles([*quoted, *titles][:_MOST], ledger)
    _check_latin(document, ledger)


def _check_titles(titles: Sequence[Passage], ledger: Ledger) -> None:
    for one, other in combinations(titles, 2):
        first, second = _words(one), _words(other)
        if len(first) != len(second) or len(first) < 3:
            continue
        differing = [
            (a, b) for a, b in zip(first, second, strict=True) if bare(a.text) != bare(b.text)
        ]
        if len(differing) == 1 and _alike(differing[0][0].text, differing[0][1].text):
            a, b = differing[0]
            _doubt(ledger, a, b)


def _words(title: Passage) -> list[Passage]:
    return [title[m.start() : m.end()] for m in re.finditer(r"\S+", title.text)]


def _alike(one: str, other: str) -> bool:
    """Words that begin or end alike, and are not two numbers."""
    if re.search(r"\d", one + other) or min(len(one), len(other)) < 3:
        return False
    common = 0
    while common < min(len(one), len(other)) and one[common] == other[common]:
        common += 1
    return common >= 2


def _check_latin(document: Passage, ledger: Ledger) -> None:
    forms: dict[str, dict[str, Passage]] = {}
    for match in _LATIN.finditer(document.text):
        letters = re.sub(r"[ -]", "", match[0])
        forms.setdefault(letters, {}).setdefault(match[0], document.group(match))
    for written in forms.values():
        if len(written) > 1:
            first, second = list(written.values())[:2]
            _doubt(ledger, first, second)


def _doubt(ledger: Ledger, first: Passage, second: Passage) -> None:
    told = {frozenset(d.params.values()) for d in ledger.doubts if d.code == "name_in_two_ways"}
    if frozenset((first.text, second.text)) not in told:
        ledger.doubt("name_in_two_ways", "", first, second, first=first.text, second=second.text)
