"""Footnotes under their paragraphs: `*`, `**` bound to anchors, even inside a word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from .entries import Entry
from .ledger import Ledger
from .passage import Passage, join
from .rich import Styles

_ANCHOR = re.compile(r"(?<![*\d\s(])(\*{1,5}|[†‡]|＊{1,5})(?![*\d])|(?<=\d)(\*{1,5})(?![*\d.])")
_LOOSE = 240  # anchors that wait; more are no anchors
_REACH = 12  # entries that a note may look back for its anchor


@dataclass
class _Loose:
    """An anchor for which no note has come yet."""

    entry: Entry
    mark: str
    start: int


def bind_notes(entries: Sequence[Entry], styles: Styles, ledger: Ledger) -> list[Entry]:
    """The entries that are no notes, with their notes; anchors are taken out of their texts."""
    kept: list[Entry] = []
    loose: list[_Loose] = []
    for entry in entries:
        if entry.kind == "note":
            _bind(entry, kept, loose, ledger)
        else:
            kept.append(entry)
            loose += _anchors(entry)
    for each in loose:
        anchor = each.entry.passage[each.start : each.start + len(each.mark)]
        ledger.doubt("anchor_without_note", "body", anchor, mark=each.mark)
    for entry in kept:
        _bind_footnotes(entry, styles, ledger)
    return kept


def _anchors(entry: Entry) -> list[_Loose]:
    if entry.kind not in {"prose", "item", "heading"}:
        return []
    found = islice(_ANCHOR.finditer(entry.text), _LOOSE // _REACH)
    return [_Loose(entry, match[0].replace("＊", "*"), match.start()) for match in found]


def _bind(note: Entry, kept: list[Entry], loose: list[_Loose], ledger: Ledger) -> None:
    recent = set(map(id, kept[-_REACH:]))
    fitting = [
        each for each in loose[-_LOOSE:] if each.mark == note.glyph and id(each.entry) in recent
    ]
    if fitting:
        # Of several in one entry the first comes first; else the last entry is meant.
        last = fitting[-1].entry
        anchor = next(each for each in fitting if each.entry is last)
        loose.remove(anchor)
        ledger.understand(note.mark)
        _take_out(anchor, note.passage, loose, ledger)
        return
    host = kept[-1] if kept else None
    if host and host.kind in {"prose", "item"}:
        host.anchors.setdefault(len(host.passage), []).append(len(host.notes) + 1)
    if host and host.kind in {"prose", "item", "grid"}:
        ledger.understand(note.mark)
        host.notes.append(note.passage)
    else:
        note.kind, note.passage = "prose", join((note.mark, note.passage), "")
        kept.append(note)
    if not host or host.kind != "grid":  # under a table it needs none
        ledger.doubt("note_without_anchor", "body", note.passage, text=note.text)


def _take_out(anchor: _Loose, note: Passage, loose: list[_Loose], ledger: Ledger) -> None:
    entry, start, size = anchor.entry, anchor.start, len(anchor.mark)
    ledger.understand(entry.passage[start : start + size])
    entry.passage = entry.passage.without(start, start + size)
    entry.anchors = {
        (place - size if place > start else place): numbers
        for place, numbers in entry.anchors.items()
    }
    for other in loose[-_LOOSE:]:
        if other.entry is entry and other.start > start:
            other.start -= size
    entry.notes.append(note)
    entry.anchors.setdefault(start, []).append(len(entry.notes))


def _bind_footnotes(entry: Entry, styles: Styles, ledger: Ledger) -> None:
    """Real footnotes of a word processor, which stand apart from the lines."""
    if not styles.notes or entry.kind not in {"prose", "item", "heading"}:
        return
    document = ledger.document
    for offset, place in enumerate((*entry.passage.at, entry.passage.at[-1] + 1)):
        number = styles.notes.get(place)
        if number:
            start = document.starts[len(document.lines) + number - 1]
            text = document.notes[number - 1]
            note = Passage(text, range(start, start + len(text))).strip()
            entry.notes.append(note)
            entry.anchors.setdefault(offset, []).append(len(entry.notes))
