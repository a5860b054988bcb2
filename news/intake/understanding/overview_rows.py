"""Where a document gives an event's overview, and which lines belong to which of its labels."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from .labels import OVERVIEW, Labelled, LabelledLines, fields_of
from .outline import bullet
from .passage import Passage
from .sentences import is_statement
from .units import Grid, GridCell, Row, Unit

LINES = LabelledLines(OVERVIEW, loose=True)
_HEADING = re.compile(
    r"[\W\d]*(?:참고\W+)?(?:[가-힣A-Za-z\s·]{0,20}?(?:개\s*요|개\s*최\s*계\s*획\s*(?:\(안\))?)|"
    r"event (?:overview|details|information)|overview|at a glance|details)\W*$",
    re.IGNORECASE,
)
_LONGEST_LABEL = 12
_CORE = {"when", "place"}
_FACTS = {"when", "place", "participants", "host", "organiser", "sponsor", "purposes", "enquiries"}
_TOLD = {"participants", "purposes", "event", "enquiries"}  # in sentences, too
_EXPLAINED = {"participants", "when"}  # by a line with ※


@dataclass
class OverviewItem:
    """A label with its value; `subs` are the lines below it, `notes` footnotes under those."""

    fields: tuple[str, ...]
    label: Passage
    value: Passage
    unit: Unit | None = None
    subs: list[Row] = field(default_factory=list)
    notes: list[Passage] = field(default_factory=list)
    marks: list[Passage] = field(default_factory=list)


@dataclass
class OverviewRegion:
    """The lines `start` to `end` of the units in which it was found."""

    start: int
    end: int
    items: list[OverviewItem]
    heading: Row | None = None


def overview_in(units: Sequence[Unit]) -> OverviewRegion | None:
    """The first overview of an event among `units`."""
    number = 0
    while number < len(units):
        unit = units[number]
        if isinstance(unit, Grid):
            items = _grid_items(unit)
            if _is_overview(items, headed=False):
                return OverviewRegion(number, number + 1, items)
        else:
            headed = is_overview_heading(unit)
            start = number + 1 if headed else number
            if headed or labels_of(unit):
                end, items = _items(units, start)
                if _is_overview(items, headed=headed):
                    return OverviewRegion(number, end, items, unit if headed else None)
                number = max(number, end - 1)
        number += 1
    return None


def is_overview_heading(row: Row) -> bool:
    return len(row.text) < 45 and bool(_HEADING.match(row.text))


def labels_of(row: Row) -> list[Labelled]:
    """The labels at the head of `row` and within it: `(주최) A (주관) B`."""
    if len(row.text) > 400:
        return []
    mark = bullet(row.passage, row.indent)
    text = mark.rest if mark and mark.kind == "bullet" else row.passage
    if mark and mark.kind in {"number", "reference"}:
        text = row.passage[re.match(r"[^\s]*[.)]?\s*", row.text).end() :]  # type: ignore[union-attr]
    if LINES.head(text) is None:
        return []
    found = list(LINES.all(text))
    first = found[0]
    if is_statement(first.value.text) and len(found) == 1 and not set(first.fields) & {"purposes"}:
        return [] if len(first.value) > 60 else found
    return found


def level_of(row: Row) -> float:
    """How deep `row` stands; a line without a mark is deeper than any with one."""
    mark = bullet(row.passage, row.indent)
    if mark is None or mark.kind in {"note", "reference"}:
        return 9.0 if mark or row.indent else 5.0
    return mark.level + min(row.indent, 20) / 100


def _is_overview(items: Sequence[OverviewItem], *, headed: bool) -> bool:
    fields = {name for item in items for name in item.fields}
    if headed:
        return bool(fields & _FACTS)
    return "when" in fields and bool(fields & {"place", "host", "organiser"})


def _items(units: Sequence[Unit], start: int) -> tuple[int, list[OverviewItem]]:
    """The items from `start` on, and the number of the unit after the last."""
    items: list[OverviewItem] = []
    number = start
    base: float | None = None
    while number < len(units):
        unit = units[number]
        if isinstance(unit, Grid):
            found = _grid_items(unit)
            if not found or items:
                break
            items, number = found, number + 1
            break
        if not unit.passage or is_overview_heading(unit):
            break
        above = units[number - 1] if number > start else None
        if isinstance(above, Row) and above.boxed and not unit.boxed:
            break  # the box ends
        labels = labels_of(unit)
        level = level_of(unit)
        sub = (
            base is not None
            and int(level) > int(base)
            and int(level) < 5
            and not _same_bracket(items, unit)
        )
        if labels and not sub:
            base = level if base is None else base
            if int(level) < int(base):
                break
            items += _labelled(unit, labels)
        elif not items or not _belongs(unit, items[-1], base, level):
            break
        else:
            _add(items[-1], unit, level, base)
        number += 1
    return number, items


def _same_bracket(items: Sequence[OverviewItem], unit: Row) -> bool:
    """A deeper line that is labelled as the ones above is no sub-line of theirs."""
    last = items[-1] if items else None
    return bool(last and last.value and not last.subs and not labels_are_plain(unit))


def labels_are_plain(unit: Row) -> bool:
    found = labels_of(unit)
    return not (found and set(found[0].fields) & {"when", "place", "host", "organiser", "sponsor"})


def _labelled(unit: Row, labels: Sequence[Labelled]) -> list[OverviewItem]:
    first = labels[0].label.at[0]
    marks = [unit.passage[: list(unit.passage.at).index(first)]]
    return [
        OverviewItem(
            each.fields,
            each.label,
            each.value,
            unit if n == 0 else None,
            marks=marks if n == 0 else [],
        )
        for n, each in enumerate(labels)
    ]


def _belongs(unit: Row, last: OverviewItem, base: float | None, level: float) -> bool:
    """Whether a line without a label is part of the overview."""
    mark = bullet(unit.passage, unit.indent)
    if mark and mark.kind in {"note", "reference"}:
        return True
    if mark is None:
        return (
            not unit.gap
            and not is_statement(unit.text)
            and (bool(unit.indent) or _unfinished(last))
        )
    if is_statement(unit.text) and (len(unit.text) > 60 or not _TOLD & set(last.fields)):
        return False
    if isinstance(last.unit, Row) and unit.indent > last.unit.indent:
        return True
    return base is None or int(level) > int(base) or (int(level) == int(base) and base >= 2)


def _unfinished(item: OverviewItem) -> bool:
    text = item.subs[-1].text if item.subs else item.value.text
    return (
        not text
        or text.rstrip().endswith((",", "·", "및", "(", "/"))
        or text.count("(") > text.count(")")
    )


def _add(item: OverviewItem, unit: Row, level: float, base: float | None) -> None:
    mark = bullet(unit.passage, unit.indent)
    if mark and mark.kind == "note":
        item.notes.append(mark.rest)
        item.marks.append(mark.mark)
    elif mark and (
        (base is not None and int(level) == int(base))
        or (mark.kind == "reference" and not _EXPLAINED & set(item.fields))
    ):
        # An entry of its own, which no known label heads.
        item.subs.append(replace(unit, boxed=True))
    else:
        item.subs.append(unit)


def _grid_items(grid: Grid) -> list[OverviewItem]:
    """Labels with the cells beside them; with none of the facts' labels it is another table."""
    items: list[OverviewItem] = []
    for number, cells in enumerate(grid.rows):
        if len(cells) == 1:
            if number:
                return []
            continue  # the table's title
        found = _row_items(grid, cells)
        if not found:
            return []
        items += found
    return items


def _row_items(grid: Grid, cells: Sequence[GridCell]) -> list[OverviewItem]:
    items: list[OverviewItem] = []
    label: Passage | None = None
    fields: tuple[str, ...] = ()
    for place, cell in enumerate(cells):
        names = fields_of(re.sub(r"^\W+|\W+$", "", cell.text), OVERVIEW)
        if not names and place == 0 and len(cells) == 2 and len(cell.text) <= _LONGEST_LABEL:
            names = ("event",)  # a label that is not known
        if names:
            label, fields = cell.passage, names
        elif label is not None:
            subs = list(cell.rows) if len(cell.rows) > 1 else []
            value = Passage() if subs else cell.passage
            items.append(OverviewItem(fields, label, value, grid, subs))
            label = None
        else:
            return []
    return items
