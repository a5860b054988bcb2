"""Who a phrase names: somebody's name, and what he or she is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .foreign import foreign_name, introduces_name, is_body, is_foreign_name, is_office, is_strange
from .korean_names import FAMILY_NAMES, is_title, name_likeness
from .passage import Passage, join
from .titles import UNNAMED

_TOKEN = re.compile(r"(?:[^\s,(（]|[(（][^()（）]*[)）]|[(（])+")
_BRACKETED = re.compile(r"[(（][^()（）]*[)）]")


@dataclass(frozen=True)
class Person:
    """`name` may be empty (관계자), or a family name alone (강 보건소장)."""

    name: Passage
    role: Passage
    family_only: bool = False


def person_in(phrase: Passage) -> Person | None:
    """The person whom `phrase` names: 성명+직함, 소속+성명+직함, 직함+성명, or 직함 alone."""
    words = [phrase[m.start() : m.end()] for m in _TOKEN.finditer(phrase.text)]
    if not words:
        return None
    bare = [_BRACKETED.sub("", str(word)).strip() for word in words]
    if len("".join(bare)) > 1 and is_foreign_name(bare):
        end = _start(phrase, words[-1]) + len(bare[-1])
        return Person(phrase[:end], Passage())
    foreign = foreign_name(bare)
    if foreign and not _has_korean_name(bare, foreign):
        return _foreigner(phrase, words, foreign)
    if len(bare) > 2 and bare[-2] == "모" and bare[-3] in FAMILY_NAMES:
        start, end = _start(phrase, words[-3]), _start(phrase, words[-2]) + 1
        role = join([part for part in (phrase[:start].strip(), words[-1]) if part])
        return Person(phrase[start:end], role)  # 박 모 씨
    place = _name_place(bare)
    if place is None:
        return Person(Passage(), phrase) if is_title(bare[-1]) else None
    name = words[place][: len(bare[place])] if bare[place] else words[place]
    before, after = phrase[: _start(phrase, words[place])], _after(phrase, words[place])
    role = join([part.strip() for part in (before, after) if part.strip()])
    family_only = len(bare[place]) == 1
    if family_only and not after.strip():
        return None
    return Person(name, role.strip(" ,"), family_only)


def _has_korean_name(words: Sequence[str], foreign: tuple[int, int]) -> bool:
    """A name where one stands in Korean phrases: first, before the title, or last."""
    start, end = foreign
    if any(name_likeness(word) > 2 and not is_strange(word) for word in words[start:end]):
        return True
    ends = {0, len(words) - 1, max(0, len(words) - 2)} - set(range(start, end))
    return any(
        name_likeness(word) > 1
        and not (is_strange(word) or is_body(word) or word.endswith(("한", "된")))
        for word in (words[place] for place in ends)
    )


def _foreigner(phrase: Passage, words: Sequence[Passage], place: tuple[int, int]) -> Person:
    start, end = place
    first, last = words[start], words[end - 1]
    name_end = _start(phrase, last) + len(_BRACKETED.sub("", str(last)))
    before, after = phrase[: _start(phrase, first)], phrase[_start(phrase, last) + len(last) :]
    word = str(words[start - 1]) if start else ""
    if word.endswith("인") and introduces_name(word) and not is_office(word):
        # 수석대표인 마르쿠스 베버 차관보: he has an office of his own.
        before = Passage() if after.strip() else before.strip()[:-1]
    role = join([part.strip() for part in (before, after) if part.strip()])
    return Person(phrase[_start(phrase, first) : name_end], role.strip(" ,"))


def _name_place(words: Sequence[str]) -> int | None:
    """Which of `words` is the name: the likeliest, and of equals the one at an end."""
    best, place = 0, None
    for number, word in enumerate(words):
        before_title = number + 1 < len(words) and is_title(words[-1])
        last = number == len(words) - 1
        score = name_likeness(word)
        if score == 1 and words[-1] in UNNAMED:
            continue  # 정책 담당자
        if score == 0 and before_title and number == len(words) - 2 and _is_family(word, words[-1]):
            score = 2  # 강 보건소장
        if score == 0 or not (before_title or (last and number and is_title(words[number - 1]))):
            continue
        if len(word) == 2 and number + 2 < len(words) and number:
            continue
        score = score * 2 + (number in {0, len(words) - 2} or last)
        if score > best:
            best, place = score, number
    return place


def _is_family(word: str, title: str) -> bool:
    return word in FAMILY_NAMES and title not in UNNAMED


def _start(phrase: Passage, word: Passage) -> int:
    return list(phrase.at).index(word.at[0])


def _after(phrase: Passage, word: Passage) -> Passage:
    return phrase[_start(phrase, word) + len(word) :]
