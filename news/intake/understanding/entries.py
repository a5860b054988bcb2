"""The rows of a body as entries: paragraphs, items, notes, headings; wrapped lines together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from ..document import Document
from .matching import width
from .outline import Bullet, bullet
from .passage import PUT_IN, Passage, join
from .sentences import is_finished, is_hanging, is_statement, is_told
from .units import Grid, Row, Unit

type EntryKind = Literal["prose", "item", "note", "heading", "grid", "image", "caption"]

_HANGUL = re.compile(r"[^가-힣]+")
BOX = re.compile(r"[<〈＜《【\[［]\s*(?P<title>[^<>〈〉【】\[\]]{2,60})\s*[>〉＞》】\]］]")
UNIT = re.compile(
    r"[(（\[<〈]?\s*(?:단위|기준일|기준|Unit)\s*[:：].{0,60}$|\(?\s*[‘’']?\d{2,4}\..{0,20}기준\s*\)?"
)
_LONGEST_HEADING = 45
_FULL_DEEPER = 0.6
_FULL = 0.82  # of the longest line, from which on a line counts as filled
_NARROW = 120  # columns; longer lines are no wrapped ones


@dataclass
class Entry:
    """`mark` is the bullet; `notes` are the footnotes bound to it, `anchors` their offsets."""

    kind: EntryKind
    passage: Passage = field(default_factory=Passage)
    mark: Passage = field(default_factory=Passage)
    level: int = 0
    glyph: str = ""
    row: Row | None = None
    grid: Grid | None = None
    notes: list[Passage] = field(default_factory=list)
    anchors: dict[int, list[int]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return self.passage.text


# What cannot begin a word: a line was broken inside one.
_TORN = re.compile(
    r"(?:은|는|을|를|의|에서|으로|에게|까지|부터|라고|이라고|이라며|라며|께서|했|하였|됐|되었|한다|된다|합니다|됩니다|했다|했으며|하고|하며|하여|하는|되는|되어|했고)(?:[\s.,”)]|다[.\s]|$)"
)


class EntryReader:
    """Puts rows together; `filled` is the width of a wrapped line, 0 if lines are paragraphs."""

    def __init__(self, document: Document, rows: Sequence[Row]) -> None:
        self.joins = document.wraps or document.format in {"text", "pdf"}
        self.filled = _filled_width([row.text for row in rows]) if self.joins else 0
        self._indented = sum(row.indent > 0 for row in rows) * 4 > len(rows)
        words = set(re.findall(r"[가-힣]{1,12}", document.text)) if self.joins else set()
        self._words = frozenset(words)
        # A word that stands alone elsewhere, and not only where a line ends.
        self._standing = frozenset(
            re.findall(r"(?<![가-힣])[가-힣]{1,12}(?=[ ,.·])", document.text)
        )
        self._beginnings = frozenset(
            word[:size] for word in words for size in range(2, len(word) + 1)
        )

    def read(self, units: Sequence[Unit]) -> list[Entry]:
        entries: list[Entry] = []
        pieces: list[list[Passage]] = []  # of each entry, put together at the end
        last: Row | None = None
        for unit in units:
            if isinstance(unit, Row) and unit.passage:
                mark = bullet(unit.passage, unit.indent)
                if mark is None and last and self._goes_on(entries[-1], last, unit):
                    pieces[-1] += [self._glue(pieces[-1][-1], unit.passage), unit.passage]
                    last = unit
                    continue
                entries.append(_entry(unit, mark))
                last = unit
            else:
                grid = unit if isinstance(unit, Grid) else None
                entries.append(Entry("grid" if grid else "image", grid=grid, row=_row(unit)))
                last = None
            pieces.append([entries[-1].passage])
        for entry, found in zip(entries, pieces, strict=True):
            entry.passage = join(found, "")
        return _with_headings(entries)

    def _goes_on(self, entry: Entry, last: Row, row: Row) -> bool:
        """Whether `row` goes on with the paragraph of `entry`, whose last line is `last`."""
        listed = entry.kind == "note" and last.text.endswith(",") and not row.gap
        if listed and not is_statement(row.text):
            return True
        if not self.joins or row.gap or row.boxed != last.boxed or BOX.fullmatch(row.text):
            return False
        if entry.kind not in {"prose", "item", "note"} or BOX.fullmatch(last.text):
            return False
        if last.line.page != row.line.page and is_finished(last.text):
            return False
        if is_hanging(last.text) and (self.filled or entry.kind == "note" or len(last.text) > 20):
            return True
        filled = self.filled and width(last.text) + last.indent >= self.filled * _FULL
        if not is_finished(last.text):
            deeper = entry.kind in {"item", "note"} and row.indent > (entry.row or last).indent
            share = _FULL_DEEPER if deeper else _FULL
            return bool(self.filled) and width(last.text) + last.indent >= self.filled * share
        first_line = entry.row is last
        begins = row.indent > (0 if first_line else last.indent)
        return bool(filled) and self._indented and not begins

    def _glue(self, before: Passage, after: Passage) -> Passage:
        """What joins two lines: a space, but nothing where the break is inside a word."""
        head, tail = before.text.split(" ")[-1], after.text.split(" ")[0]
        broken = self._is_one_word(_HANGUL.sub("", head), _HANGUL.split(tail)[0])
        torn = bool(_TORN.match(tail)) and bool(re.search(r"[가-힣)”’]$", head))
        whole = broken or torn or re.fullmatch(r"[)\]」』”’,.·]+.{0,3}", tail)
        return Passage() if whole else Passage(" ", (PUT_IN,))

    def _is_one_word(self, head: str, tail: str) -> bool:
        """Whether the document has a word elsewhere that `head` and `tail` make together."""
        if not head or not tail:
            return False
        known = (head + tail)[: len(head) + 2] in self._beginnings or head + tail in self._words
        short = len(tail) == 1 or len(head) == 1
        known = known or (short and (head + tail)[: len(head) + 1] in self._beginnings)
        return known and head not in self._standing


def _row(unit: Unit) -> Row | None:
    return unit if isinstance(unit, Row) else None


def _entry(row: Row, mark: Bullet | None) -> Entry:
    if mark is None:
        return Entry("prose", row.passage, row=row)
    if mark.kind == "note":
        return Entry("note", mark.rest, mark.mark, glyph=mark.glyph, row=row)
    if mark.kind == "reference":
        return Entry("item", row.passage, glyph="※", row=row)
    rest = row.passage if mark.kind == "number" else mark.rest
    glyph = "#" if mark.kind == "number" else mark.glyph
    return Entry("item", rest, mark.mark, mark.level, glyph, row)


def _with_headings(entries: list[Entry]) -> list[Entry]:
    """Tells headings, and the titles of tables, from paragraphs."""
    for number, entry in enumerate(entries):
        after = _after(entries, number)
        box = BOX.fullmatch(entry.text)
        if entry.kind not in {"prose", "item"}:
            continue
        if box:
            entry.kind = "caption" if after.kind == "grid" else "heading"
            start, end = box.span("title")
            mark = join((entry.mark, entry.passage[:start], entry.passage[end:]), "")
            entry.mark, entry.passage = mark, entry.passage[start:end].strip()
        elif entry.kind == "prose" and _is_heading(entry, after):
            entry.kind = "caption" if after.kind == "grid" else "heading"
        elif _is_chapter(entry, after):
            entry.kind = "heading"
    return entries


def _after(entries: Sequence[Entry], number: int) -> Entry:
    """The next entry; between a title and its table may stand the unit."""
    later = entries[number + 1 : number + 3]
    if len(later) == 2 and UNIT.fullmatch(later[0].text) and later[1].kind == "grid":
        return later[1]
    return later[0] if later else Entry("image")


def _is_chapter(entry: Entry, after: Entry) -> bool:
    """`■ 버스 안에 차린 작은 과학관` over prose, `1. 보도 내용` over an outline."""
    if entry.level != 1 or len(entry.text) > _LONGEST_HEADING:
        return False
    if is_told(entry.text) or entry.text.endswith(","):
        return False
    if entry.glyph == "#":
        bulleted = after.kind == "item" and after.glyph not in {"#", "※"}
        return bulleted or (after.kind == "prose" and is_told(after.text))
    return after.kind == "prose" and is_told(after.text)


def _is_heading(entry: Entry, after: Entry) -> bool:
    text = entry.text
    if len(text) > _LONGEST_HEADING or is_statement(text) or text.endswith((".", ",", ":")):
        return False
    return after.kind in {"prose", "item", "grid"} and after.text != ""


def _filled_width(texts: Sequence[str]) -> int:
    """The width at which lines were wrapped, 0 if they were not."""
    widths = sorted(width(text) for text in texts)
    if not widths or widths[-1] > _NARROW:
        return 0
    longest = widths[-1 - len(widths) // 40]
    near = sum(each >= longest * _FULL for each in widths)
    unfinished = sum(not is_finished(text) for text in texts if width(text) >= longest * _FULL)
    return longest if longest > 40 and near > 2 and unfinished > 1 else 0
