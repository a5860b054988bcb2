"""The lists of a draft by their names in paths, when items come and go."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from news.draft import Draft, EventOverview

from ..reading import Found, Reading

EVENT = "event_overview."
# What is read, shown and moved as one.
TIME = ("event_overview.start", "event_overview.end")
EMBARGO = ("embargo_phrase", "embargo_kind", "embargoed_until", "paper_day")
LISTS = (
    "summary",
    "body",
    "photos",
    "attachments",
    "contacts",
    "event_overview.places",
    "event_overview.hosts",
    "event_overview.participants",
    "event_overview.purposes",
)
_NAMES = "|".join(map(re.escape, LISTS))
_ITEM = re.compile(rf"(?P<list>{_NAMES})\[(?P<index>\d{{1,9}})\](?P<rest>.*)")


def items(draft: Draft, name: str) -> tuple[Any, ...]:
    """The list `name` (`summary`, `event_overview.places`) of `draft`."""
    owner: Any = draft.event_overview if name.startswith(EVENT) else draft
    found: tuple[Any, ...] = getattr(owner, name.removeprefix(EVENT)) if owner else ()
    return found


def with_items(draft: Draft, name: str, values: Sequence[Any]) -> Draft:
    return with_value(draft, name, tuple(values))


def with_value(draft: Draft, path: str, value: Any) -> Draft:
    """`draft` with another `value` at `path`; without any fact there is no event."""
    name = path.removeprefix(EVENT)
    if name == path:
        return replace(draft, **{name: value})
    overview = replace(draft.event_overview or EventOverview(), **{name: value})
    return replace(draft, event_overview=None if overview == EventOverview() else overview)


def split(path: str) -> tuple[str, int | None]:
    """The list and the index of what `path` is or is in; no index for a value of its own."""
    match = _ITEM.match(path)
    return (match["list"], int(match["index"])) if match else (path, None)


def is_in(path: str, outer: str) -> bool:
    return path == outer or path.startswith((f"{outer}.", f"{outer}["))


def renumbered(path: str, name: str, start: int, by: int) -> str:
    """`path` when the items of the list `name` from `start` on move `by` places."""
    match = _ITEM.fullmatch(path)
    if not match or match["list"] != name or int(match["index"]) < start:
        return path
    return f"{name}[{int(match['index']) + by}]{match['rest']}"


def with_items_moved(reading: Reading, name: str, start: int, by: int) -> Reading:
    """`reading` with its paths as they are when the items from `start` on move `by` places."""

    def moved[T: (Found, Any)](each: T) -> T:
        return replace(each, path=renumbered(each.path, name, start, by))

    found, doubts = map(moved, reading.found), map(moved, reading.doubts)
    return replace(reading, found=tuple(found), doubts=tuple(doubts))


def place_of(reading: Reading, name: str, start: int) -> int:
    """Which item of the list `name` comes after what stands at `start` in the document.

    An item that came from nowhere, such as a picture, stays behind the one before it.
    """
    firsts = _firsts(reading.found, name)
    last = -1
    count = len(items(reading.draft, name))
    for index in range(count):
        last = firsts.get(index, last)
        if last > start:
            return index
    return count


def _firsts(found: Sequence[Found], name: str) -> dict[int, int]:
    """Where in the document each item of the list `name` begins."""
    firsts: dict[int, int] = {}
    for each in found:
        listed, index = split(each.path)
        if listed == name and index is not None and each.spans:
            firsts[index] = min(firsts.get(index, each.spans[0].start), each.spans[0].start)
    return firsts
