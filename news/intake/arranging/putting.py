"""Lines that found no place get one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from news.draft import Photo

from ..document import Span
from ..doubts import DoubtCode
from ..reading import Found, Reading
from ..understanding.ledger import Ledger
from ..understanding.passage import Passage, passage_at
from . import facts, parts
from .lists import items, place_of, renumbered, with_items, with_items_moved
from .moves import MoveRefused, Place
from .parts import Part

_SETTLED: Mapping[Place, tuple[DoubtCode, ...]] = {
    "headline": ("no_title", "title_guessed"),
    "contact": ("no_contact",),
    "embargo": ("embargo_unclear",),
}


def put(reading: Reading, spans: tuple[Span, ...], to: Place) -> Reading:
    """`reading` with the unplaced `spans` in the place `to`. Raises `MoveRefused`."""
    if not spans or not set(spans) <= set(reading.unplaced):
        raise MoveRefused("gone")
    text = reading.document.text
    lines = [passage_at(text[span.start : span.end], span.start) for span in sorted(spans)]
    settled = _SETTLED.get(to, ())
    doubts = tuple(doubt for doubt in reading.doubts if doubt.code not in settled)
    reading = replace(reading, doubts=doubts)
    if to not in parts.READERS:
        return _understood(_with_facts(reading, lines, to), lines, spans)
    part = parts.READERS[to](reading, lines)
    return _understood(_with_part(reading, lines, part), lines, part.marks)


def _with_facts(reading: Reading, lines: Sequence[Passage], to: Place) -> Reading:
    for line in lines if to != "left_out" else ():
        draft, found = facts.READERS[to](reading, line)
        reading = replace(reading, draft=draft, found=(*reading.found, *found))
    return reading


def _with_part(reading: Reading, lines: Sequence[Passage], part: Part) -> Reading:
    """The items of `part` stand among the others as their lines do in the document."""
    if waiting := _waiting_pictures(reading, part):
        return _captioned(reading, part, waiting)
    index = place_of(reading, part.name, lines[0].at[0])
    reading = with_items_moved(reading, part.name, index, len(part.items))
    there = items(reading.draft, part.name)
    draft = with_items(reading.draft, part.name, (*there[:index], *part.items, *there[index:]))
    found = (replace(each, path=renumbered(each.path, part.name, 0, index)) for each in part.found)
    return replace(reading, draft=draft, found=(*reading.found, *found))


def _waiting_pictures(reading: Reading, part: Part) -> list[int]:
    """The photos that have no words yet, if there are enough for those of `part`."""
    photos = reading.draft.photos if part.name == "photos" else ()
    waiting = [n for n, photo in enumerate(photos) if photo.image and not photo.caption]
    return waiting[: len(part.items)] if len(waiting) >= len(part.items) else []


def _captioned(reading: Reading, part: Part, waiting: Sequence[int]) -> Reading:
    photos: list[Photo] = list(reading.draft.photos)
    found: list[Found] = []
    for number, new, origin in zip(waiting, part.items, part.found, strict=True):
        photos[number] = replace(photos[number], caption=new.caption)
        found.append(replace(origin, path=f"photos[{number}].caption"))
    draft = replace(reading.draft, photos=tuple(photos))
    return replace(reading, draft=draft, found=(*reading.found, *found))


def _understood(reading: Reading, lines: Sequence[Passage], marks: Sequence[Span]) -> Reading:
    """Labels, bullets and what divides values; other words of `lines` are still unplaced."""
    ledger = Ledger.resumed(reading)
    text = reading.document.text
    for mark in marks:
        ledger.understand(passage_at(text[mark.start : mark.end], mark.start))
    for line in lines:
        ledger.understand_punctuation(line)
    return ledger.reading(reading.draft)
