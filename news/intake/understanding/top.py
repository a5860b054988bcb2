"""The top of a document: where its head ends, which lines are its title, where its body begins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .contact_block import EMAIL, PHONE, is_contact, is_loose_cell
from .enclosures import head_of
from .entries import BOX
from .header import HEADER_LINES, is_header
from .kinds import is_letterhead
from .matching import width
from .outline import bullet
from .overview_rows import is_overview_heading, labels_of
from .sentences import is_hanging, is_told
from .title import is_dashed
from .units import Grid, Row, Unit

_MOST_SUMMARY_LINES = 4
_TOP = 60  # units among which the head and the title stand
_FULL_LINE = 50  # columns of a line that is likely to go on
_LONGEST_TITLE = 110  # characters of a line
_LONGEST_SUMMARY = 160
_LONGEST_BOX = 20
_SUMMARY_GLYPHS = "◈◇◆▣❏▢◘"  # level 1 in an outline, and before prose a summary's
_ADDRESS = re.compile(r"\W*(?:https?://|www\.)\S+\W*")
_FIRST_NUMBER = re.compile(r"[(]?(?:1|가|Ⅰ|①)\s*[.)]?\s")


@dataclass(frozen=True)
class Top:
    """`body` is the number of the unit with which the body begins."""

    head: list[Unit]
    title: list[Row]
    body: int


def divide_top(units: Sequence[Unit]) -> Top:
    """Head and title of a document."""
    top = range(_people_in_head(units), min(len(units), _TOP))
    body = next(
        (
            n
            for n in top
            if _is_body(units[n]) or _begins_overview(units, n) or _heads_body(units, n)
        ),
        top.stop,
    )
    body = _first_line_of_body(units, body)
    header = [n for n in range(body) if is_header(units[n]) or is_contact(units[n])]
    waiting = [n for n in header if _waits(units, n) and n + 1 < body]
    header_end = max([n + 1 for n in header] + [n + 2 for n in waiting], default=0)
    while header_end and header_end < body and _is_number_alone(units[header_end]):
        header.append(header_end)
        header_end += 1
    taken = set(header) | {n + 1 for n in waiting}
    title = [u for u in units[header_end:body] if isinstance(u, Row)]
    earlier: list[int] = []
    if all(is_dashed(row) for row in title):
        # The title stands over the header, or among its lines.
        earlier = [n for n in range(header_end) if n not in taken and _may_be_title(units[n])]
        title = [u for n in earlier if isinstance(u := units[n], Row)] + title
    head = [units[n] for n in range(header_end) if n not in earlier]
    head += [u for u in units[header_end:body] if not isinstance(u, Row)]
    bullets = _bulleted_summary(units, body)
    return Top(head, title + bullets, body + len(bullets))


def _people_in_head(units: Sequence[Unit]) -> int:
    """The number of units down to the last of those to ask who stand over the title."""
    after = 0
    for number, unit in enumerate(units[:_TOP]):
        if is_contact(unit):
            after = number + 1
        elif not (is_header(unit) or _says_whose(unit)):
            break
    return after


def _says_whose(unit: Unit) -> bool:
    text = unit.text
    institution = is_letterhead(text) or (len(text) <= 25 and is_loose_cell(text))
    return isinstance(unit, Row) and (institution or bool(_ADDRESS.fullmatch(text)))


def _bulleted_summary(units: Sequence[Unit], body: int) -> list[Row]:
    """`○ …` under the title of a release in prose is its summary."""
    rows: list[Row] = []
    for unit in units[body : body + _MOST_SUMMARY_LINES + 1]:
        mark = bullet(unit.passage, unit.indent) if isinstance(unit, Row) else None
        if not isinstance(unit, Row) or unit.boxed:
            return []
        if mark is None:
            return rows if is_told(unit.text) else []
        of_summary = mark.level == 2 or mark.glyph in _SUMMARY_GLYPHS
        if mark.kind != "bullet" or not of_summary or is_told(unit.text) or labels_of(unit):
            return []
        rows.append(unit)
    return []


def _begins_overview(units: Sequence[Unit], place: int) -> bool:
    """An overview can stand before the prose."""
    unit, after = units[place], units[place + 1] if place + 1 < len(units) else None
    if not isinstance(unit, Row) or not isinstance(after, Row) or not labels_of(after):
        return False
    fields = {name for each in (*labels_of(unit), *labels_of(after)) for name in each.fields}
    return (place > 0 and is_overview_heading(unit)) or {"when", "place"} <= fields


def _heads_body(units: Sequence[Unit], place: int) -> bool:
    """`< 보도 내용 >`, after a title."""
    unit = units[place]
    if not isinstance(unit, Row) or not BOX.fullmatch(unit.text) or is_header(unit):
        return False
    titled = any(not is_header(each) and not _says_whose(each) for each in units[:place])
    return titled and len(unit.text) < _LONGEST_BOX


def _is_body(unit: Unit) -> bool:
    """Prose, an outline or a table, and so after the title."""
    if isinstance(unit, Grid):
        return not is_header(unit)
    text = unit.text
    if is_header(unit) or (not unit.passage and unit.line.image):
        return False
    if len(text) > _LONGEST_SUMMARY or (is_told(text) and len(text) > 8):
        return True
    if is_dashed(unit):
        return False
    mark = bullet(unit.passage, unit.indent)
    if mark and (mark.kind != "number" or _FIRST_NUMBER.match(text)):
        return True
    return len(text) > _LONGEST_TITLE or is_contact(unit) or _begins_listing(unit)


def _first_line_of_body(units: Sequence[Unit], body: int) -> int:
    """A wrapped paragraph is seen to be one in its second or third line."""
    while 1 < body < len(units):
        line, before = units[body], units[body - 1]
        if not isinstance(line, Row) or not isinstance(before, Row) or line.gap:
            break
        if is_dashed(before) or is_header(before) or not before.passage or bullet(line.passage):
            break
        largest = max((u.line.size for u in units[:body] if isinstance(u, Row)), default=0)
        as_body = 0 < before.line.size == line.line.size < largest
        opens = before.gap and width(before.text) >= _FULL_LINE
        if not (as_body or opens or (is_hanging(before.text) and before.indent > 0)):
            break
        body -= 1
    return body


def _begins_listing(unit: Unit) -> bool:
    head = head_of(unit)
    if head is None or (head.kind is None and head.rest):
        return False  # [사진자료] before a title
    return head.bracketed or head.number is not None or head.is_listing


def _waits(units: Sequence[Unit], number: int) -> bool:
    """The unit is a label alone, whose value is in the next line."""
    unit = units[number]
    if (
        number + 1 >= len(units)
        or not isinstance(unit, Row)
        or not isinstance(units[number + 1], Row)
    ):
        return False
    found = HEADER_LINES.head(unit.passage)
    return found is not None and not found.value and not is_header(units[number + 1])


def _is_number_alone(unit: Unit) -> bool:
    """A telephone number or an address in a cell of its own, under a name."""
    text = unit.text.strip("☎☏() ")
    return isinstance(unit, Row) and bool(PHONE.fullmatch(text) or EMAIL.fullmatch(text))


def _may_be_title(unit: Unit) -> bool:
    return isinstance(unit, Row) and len(unit.text) >= 12 and not unit.text.endswith("!")
