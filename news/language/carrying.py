"""What a change of the source means for a language that has no ids to hold on to.

Blocks and items have ids; the rows and columns of a table, and the links within a text, have
none. They are carried along by comparing the source before and after its change.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from news.language.structure import Raw, slots

type Moves = dict[str, str | None]
type Grid = list[tuple[str, ...]]


def moved_cells(before: Raw, after: Raw) -> Moves:
    """The paths of table cells before the change, and where the same cells stand after it.

    None stands for a cell that has gone. A row or column that says something else in the same
    place is the same one. Tables that have not changed are left out.
    """
    tables = {block["id"]: _grid(block) for block in after if block["type"] == "table"}
    moves: Moves = {}
    for block in before:
        if block["type"] == "table" and block["id"] in tables:
            old, new = _grid(block), tables[block["id"]]
            if old != new:
                moves |= _moves(f"{block['id']}.table", old, new)
    return moves


def _moves(table: str, old: Grid, new: Grid) -> Moves:
    rows = _alignment(old, new)
    columns = _alignment(_turned(old, list(rows)), _turned(new, list(rows.values())))

    def place(r: int, c: int) -> str | None:
        stays = r in rows and c in columns
        return f"{table}.{rows[r]}.{columns[c]}" if stays else None

    return {f"{table}.{r}.{c}": place(r, c) for r, row in enumerate(old) for c in range(len(row))}


def carry(before: Raw, after: Raw, translated: Mapping[str, str]) -> dict[str, str]:
    """The texts of a target language as they belong to the source after its change."""
    moves = moved_cells(before, after)
    moved = ((moves.get(path, path), text) for path, text in translated.items())
    carried = {path: text for path, text in moved if path is not None}
    old = {slot.path: slot.text for slot in slots(before) if slot.rich}
    for slot in slots(after):
        if slot.rich and slot.path in carried and slot.text != old.get(slot.path, slot.text):
            carried[slot.path] = _relinked(old[slot.path], slot.text, carried[slot.path])
    return carried


def _grid(block: dict[str, Any]) -> Grid:
    data = (block["value"].get("table") or {}).get("data") or []
    width = max(map(len, data), default=0)
    rows = [["" if cell is None else str(cell) for cell in row] for row in data]
    return [(*row, *[""] * (width - len(row))) for row in rows]


def _turned(grid: Grid, rows: Sequence[int]) -> Grid:
    """The columns, of `rows` alone."""
    kept = [grid[row] for row in rows]
    return list(zip(*kept, strict=True))


def _alignment(old: Grid, new: Grid) -> dict[int, int]:
    """Which of `new` each of `old` has become."""
    found: dict[int, int] = {}
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if kind == "equal":
            found |= dict(zip(range(old_from, old_to), range(new_from, new_to), strict=True))
        elif kind == "replace":
            found |= dict(_likest(old, range(old_from, old_to), new, range(new_from, new_to)))
    return found


def _likest(old: Grid, left: range, new: Grid, right: range) -> Iterator[tuple[int, int]]:
    """Pairs in order, the likest first; where as many stand on both sides, in their places."""
    if len(left) == len(right):
        yield from zip(left, right, strict=True)
        return
    if not left or not right:
        return
    likeness, _near, i, j = max(
        (_likeness(old[i], new[j]), -abs(i - j), i, j) for i in left for j in right
    )
    if not likeness:
        return
    yield from _likest(old, range(left.start, i), new, range(right.start, j))
    yield i, j
    yield from _likest(old, range(i + 1, left.stop), new, range(j + 1, right.stop))


def _likeness(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """How many cells that say something they share."""
    return len({cell for cell in one if cell} & set(other))


def _relinked(old: str, new: str, target: str) -> str:
    """`target` with the addresses that the source has now, where only they have changed."""
    before, after = _addresses(old), _addresses(new)
    if before == after or len(before) != len(after):
        return target
    changed = dict(zip(before, after, strict=True))
    return _ANCHOR.sub(lambda match: changed.get(match[0], match[0]), target)


def _addresses(html: str) -> list[str]:
    return _ANCHOR.findall(html)


_ANCHOR = re.compile(r"<a\b[^>]*>")
