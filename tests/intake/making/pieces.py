"""Lines in pieces, as all makers write them."""

import re
from itertools import groupby
from xml.sax.saxutils import escape as _escape

# Levels as Korean releases mark them; a level is a space.
BULLETS = ("□", "ㅇ", "-", "·")
_HEAD = re.compile(r"^( *)(?:([□ㅇ·-])|(\d+\.)) (?=\S)")


def escape(text):
    return _escape(text, {'"': "&quot;"})


def head(text):
    """The bullet's level, whether it is a number, and the rest; none for other lines."""
    found = _HEAD.match(text)
    if not found:
        return None
    level = len(found[1])
    if found[3]:
        return (level, True, text[found.end() :])
    return (
        (level, False, text[found.end() :]) if BULLETS[level : level + 1] == (found[2],) else None
    )


def runs(line, start=0):
    """Text with bold and link, and anchors: `(text, bold, link, note)`."""
    marks = [mark for mark in line.marks if mark.kind != "note"]
    anchors = {(mark.start, mark.value) for mark in line.marks if mark.kind == "note"}
    edges = {start, len(line.text), *(at for at, _ in anchors)}
    edges |= {at for mark in marks for at in (mark.start, mark.end)}
    ordered = sorted(edge for edge in edges if edge >= start)
    for at, end in zip(ordered, [*ordered[1:], ordered[-1]], strict=True):
        for _, note in sorted(each for each in anchors if each[0] == at):
            yield ("", False, "", int(note))
        over = [mark for mark in marks if mark.start <= at and end <= mark.end]
        if end > at:
            link = next((mark.value for mark in over if mark.kind == "link"), "")
            yield (line.text[at:end], any(mark.kind == "bold" for mark in over), link, 0)


def parts(lines):
    """Lines outside tables, each alone, and the lines of a table together."""
    for table, group in groupby(lines, key=lambda line: line.cell and line.cell.table):
        if table is None:
            yield from ((line,) for line in group)
        else:
            yield tuple(group)


def cells(lines):
    """The lines of a table by cell, in order of rows."""
    for cell, group in groupby(lines, key=lambda line: line.cell):
        yield cell, tuple(group)


def rows(lines):
    for _, group in groupby(cells(lines), key=lambda each: each[0].row):
        yield list(group)


def columns(lines):
    return max(line.cell.column + line.cell.column_span for line in lines)
