"""A value is taken out of the draft; its words are unplaced again."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from news.draft import Draft, EventOverview

from ..document import Span
from ..reading import Reading
from ..understanding.ledger import Ledger
from .lists import (
    EMBARGO,
    EVENT,
    TIME,
    is_in,
    items,
    split,
    with_items,
    with_items_moved,
    with_value,
)
from .moves import MoveRefused

_ALONE = ("headline", "department", "issued_at", "event_overview.enquiries")
# What is taken together with a value.
_TOGETHER: dict[str, tuple[str, ...]] = {path: (path,) for path in _ALONE}
_TOGETHER |= {path: group for group in (TIME, EMBARGO) for path in group}


def take(reading: Reading, path: str) -> tuple[Reading, tuple[Span, ...]]:
    """`reading` without the value at `path`, and the words that it leaves. Raises `MoveRefused`."""
    name, index = split(path)
    paths = (path,) if index is not None else _TOGETHER.get(path, ())
    draft = _without(reading.draft, paths)
    found = tuple(f for f in reading.found if not any(is_in(f.path, p) for p in paths))
    doubts = tuple(d for d in reading.doubts if not any(is_in(d.path, p) for p in paths))
    left = replace(reading, found=found, doubts=doubts)
    if index is not None:
        left = with_items_moved(left, name, index + 1, -1)
    ledger = Ledger.resumed(left)
    before = set(reading.unplaced)
    _make_whole(ledger, [span for span in ledger.unplaced if span not in before])
    freed = tuple(span for span in ledger.unplaced if span not in before)
    return ledger.reading(draft), freed


def _without(draft: Draft, paths: Sequence[str]) -> Draft:
    if not paths:
        raise MoveRefused("gone")
    for path in paths:
        name, index = split(path)
        values = items(draft, name) if index is not None else ()
        if index is None:
            draft = with_value(draft, path, _nothing(path))
        elif index < len(values):
            draft = with_items(draft, name, (*values[:index], *values[index + 1 :]))
        else:
            raise MoveRefused("gone")
    return draft


def _nothing(path: str) -> Any:
    empty: Any = EventOverview() if path.startswith(EVENT) else Draft(language="")
    return getattr(empty, path.removeprefix(EVENT))


def _make_whole(ledger: Ledger, freed: Sequence[Span]) -> None:
    """A line comes back with its bullet, and with what divided its parts."""
    text = ledger.document.text
    for left, right in pairwise((Span(0, 0), *freed)):
        start = text.rfind("\n", 0, right.start) + 1
        if left.end > start:
            ledger.forget_mark(Span(left.end, right.start))
        elif _is_bullet(text[start : right.start]):
            ledger.forget_mark(Span(start, right.start))


def _is_bullet(text: str) -> bool:
    return not any(character.isalnum() or character in "()[]<>〈〉" for character in text)
