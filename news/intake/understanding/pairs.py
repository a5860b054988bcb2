"""What labels say of values, in lines and in tables alike."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .labels import Labelled, LabelledLines, fields_of
from .passage import Passage
from .units import Grid, GridCell, Row, Unit


@dataclass(frozen=True)
class Clue:
    """A value under a label; without `field`, one that no label stands before."""

    field: str
    label: Passage
    value: Passage
    unit: int = 0
    """The number of the line or table that it comes from."""


def clues_of(units: Sequence[Unit], lines: LabelledLines) -> list[Clue]:
    """The clues of `units` in their order; a label alone on its line is for the next line."""
    clues: list[Clue] = []
    for number, unit in enumerate(units):
        if isinstance(unit, Grid):
            clues += _of_grid(unit, lines, number)
            continue
        found = [_clue(each, number) for each in lines.all(unit.passage)]
        waiting = clues[-1] if clues else None
        if found:
            clues += [*_before(found[0], unit.passage, number), *found]
        elif waiting and waiting.field and not waiting.value and waiting.unit == number - 1:
            clues[-1] = Clue(waiting.field, waiting.label, unit.passage, number)
        else:
            clues.append(Clue("", Passage(), unit.passage, number))
    return clues


def _before(first: Clue, line: Passage, unit: int) -> list[Clue]:
    """What a line says before its first label: `Director Shin (Phone: …)`."""
    start = list(line.at).index(first.label.at[0])
    words = line[:start].strip(" ,/;|\t")
    return [Clue("", Passage(), words, unit)] if any(c.isalnum() for c in words.text) else []


def _clue(found: Labelled, unit: int) -> Clue:
    named = [field for field in found.fields if field not in {"flags", "pages"}]
    return Clue((named or list(found.fields))[0], found.label, found.value, unit)


def _of_grid(grid: Grid, lines: LabelledLines, number: int) -> Iterator[Clue]:
    if below := _labels_above(grid, lines, number):
        yield from below
        return
    for cells in grid.rows:
        label: Clue | None = None
        for cell in cells:
            fields = fields_of(cell.text, lines.labels)
            if fields:
                if label:
                    yield label
                label = Clue(fields[0], cell.passage, Passage(), number)
                continue
            if any(lines.head(row.passage) for row in cell.rows):
                yield from _of_rows(cell, label, lines, number)
            elif label:
                yield Clue(label.field, label.label, cell.passage, label.unit)
            else:
                yield Clue("", Passage(), cell.passage, number)
            label = None
        if label:
            yield label


def _of_rows(
    cell: GridCell, label: Clue | None, lines: LabelledLines, number: int
) -> Iterator[Clue]:
    """The lines of a cell, some of which have labels of their own."""
    for row in cell.rows:
        found = [_clue(each, number) for each in lines.all(row.passage)]
        if found or label is None:
            yield from found or [Clue("", Passage(), row.passage, number)]
        else:
            yield Clue(label.field, label.label, row.passage, number)
        label = None


def _labels_above(grid: Grid, lines: LabelledLines, number: int) -> list[Clue]:
    """The clues of a table with its labels in the first row and their values below."""
    if len(grid.rows) < 2 or len(grid.rows[0]) < 2:
        return []
    heads = {cell.place.column: cell for cell in grid.rows[0]}
    fields = {column: fields_of(cell.text, lines.labels) for column, cell in heads.items()}
    if not all(fields.values()):
        return []
    if any(fields_of(cell.text, lines.labels) for row in grid.rows[1:] for cell in row):
        return []
    return [
        Clue(fields[cell.place.column][0], heads[cell.place.column].passage, cell.passage, number)
        for row in grid.rows[1:]
        for cell in row
        if cell.place.column in heads
    ]


def labelled_fields(unit: Row | Grid, lines: LabelledLines) -> list[str]:
    """The fields that `unit` has labels of."""
    return [clue.field for clue in clues_of([unit], lines) if clue.field]
