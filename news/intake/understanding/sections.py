"""A document divided: head, title, body, people to ask, what is enclosed, and its appendices."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from .contact_block import EMAIL, PHONE, continues_contacts, is_contact
from .enclosures import Head, head_of, listed_item
from .header import HEADER_LINES, is_header
from .matching import width
from .outline import bullet
from .overview_rows import is_overview_heading, labels_of
from .passage import Passage
from .sentences import is_hanging, is_statement, is_told
from .title import is_dashed
from .units import Grid, Row, Unit

_MOST_SUMMARY_LINES = 4
_MOST_HEADS = 200
_TOP = 60  # units among which the head and the title stand
_FULL_LINE = 50  # columns of a line that is likely to go on
_LONGEST_TITLE = 110  # characters of a line
_LONGEST_SUMMARY = 160
_LONGEST_APPENDIX_TITLE = 80
_FIRST_NUMBER = re.compile(r"[(]?(?:1|가|Ⅰ|①)\s*[.)]?\s")
_FOOT = re.compile(
    r"\W*(?:끝\s*\.?|이상\s*\.?|###?|# # #|-?\s*END\s*-?|[-–—]\s*\d{1,3}\s*[-–—]|"
    r"\d{1,3}\s*/\s*\d{1,3})\W*",
    re.IGNORECASE,
)


@dataclass
class Listing:
    """An index of enclosures: its head, and the rows that go on with it."""

    head: Head
    rows: list[Row] = field(default_factory=list)


@dataclass
class Appendix:
    """A later page with a head of its own; for a sheet of photos `head.kind` is `None`."""

    head: Head
    title: Passage
    units: list[Unit] = field(default_factory=list)


@dataclass
class Sections:
    head: list[Unit] = field(default_factory=list)
    title: list[Row] = field(default_factory=list)
    body: list[Unit] = field(default_factory=list)
    contacts: list[list[Unit]] = field(default_factory=list)
    listings: list[Listing] = field(default_factory=list)
    appendices: list[Appendix] = field(default_factory=list)
    listed: set[tuple[str | None, int | None]] = field(default_factory=set)
    feet: list[Row] = field(default_factory=list)
    heads: dict[int, Head] = field(default_factory=dict)
    last_heads: dict[tuple[str | None, int | None], int] = field(default_factory=dict)
    """For each kind and number of enclosure, the last unit that is a head of it."""


def divide(units: Sequence[Unit]) -> Sections:
    """Every unit is in one of the sections."""
    sections = Sections()
    for place, unit in enumerate(units):
        head = head_of(unit, begins_page=_begins_page(units, place))
        if head and len(sections.heads) < _MOST_HEADS:
            sections.heads[place] = head
            sections.last_heads[head.kind, head.number] = place
    start = _divide_top(units, sections)
    number = start
    while number < len(units):
        number = _take(units, number, sections)
    return sections


def _begins_page(units: Sequence[Unit], place: int) -> bool:
    unit, before = units[place], units[place - 1] if place else None
    return isinstance(unit, Row) and isinstance(before, Row) and before.line.page < unit.line.page


def _divide_top(units: Sequence[Unit], sections: Sections) -> int:
    """Takes head and title; gives the number of the unit with which the body begins."""
    top = range(min(len(units), _TOP))
    body = next((n for n in top if _is_body(units[n]) or _begins_overview(units, n)), len(top))
    body = _first_line_of_body(units, body)
    header = [n for n in range(body) if is_header(units[n])]
    waiting = [n for n in header if _waits(units, n) and n + 1 < body]
    header_end = max([n + 1 for n in header] + [n + 2 for n in waiting], default=0)
    while header_end and header_end < body and _is_number_alone(units[header_end]):
        header.append(header_end)
        header_end += 1
    taken = set(header) | {n + 1 for n in waiting}
    title = [u for u in units[header_end:body] if isinstance(u, Row)]
    before = [n for n in range(header_end) if n not in taken]
    if not any(not is_dashed(row) for row in title):
        earlier = [n for n in before if _may_be_title(units[n])]
        title = [u for n in earlier if isinstance(u := units[n], Row)] + title
        taken |= set(range(header_end)) - set(earlier)
    else:
        taken |= set(before)
    sections.head = [units[n] for n in sorted(taken)]
    bullets = _bulleted_summary(units, body)
    sections.title = title + bullets
    sections.head += [u for u in units[header_end:body] if not isinstance(u, Row)]
    return body + len(bullets)


def _bulleted_summary(units: Sequence[Unit], body: int) -> list[Row]:
    """`○ …` under the title of a release in prose is its summary."""
    rows: list[Row] = []
    for unit in units[body : body + _MOST_SUMMARY_LINES + 1]:
        mark = bullet(unit.passage, unit.indent) if isinstance(unit, Row) else None
        if not isinstance(unit, Row) or unit.boxed:
            return []
        if mark is None:
            return rows if is_told(unit.text) else []
        if mark.kind != "bullet" or mark.level != 2 or is_told(unit.text) or labels_of(unit):
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


def _take(units: Sequence[Unit], number: int, sections: Sections) -> int:
    """Puts the unit into its section; gives the number of the next one."""
    unit = units[number]
    head = sections.heads.get(number)
    if head is not None:
        return _take_head(units, number, head, sections)
    if is_contact(unit) and not _is_of_event(unit, sections):
        return _take_contacts(units, number, sections)
    if isinstance(unit, Row) and _FOOT.fullmatch(unit.text):
        sections.feet.append(unit)
    elif sections.appendices:
        sections.appendices[-1].units.append(unit)
    else:
        sections.body.append(unit)
    return number + 1


def _is_of_event(unit: Unit, sections: Sections) -> bool:
    """`○ 문의 : …` as the last line of an overview is for those who want to come."""
    before = sections.appendices[-1].units if sections.appendices else sections.body
    last = before[-1] if before else None
    if not isinstance(unit, Row) or not isinstance(last, Row) or unit.text.startswith("※"):
        return False
    labels = labels_of(unit)
    asks = bool(labels) and labels[0].fields == ("enquiries",)
    return asks and (bool(labels_of(last)) or last.indent > 0 or bullet(last.passage) is not None)


def _take_contacts(units: Sequence[Unit], number: int, sections: Sections) -> int:
    block: list[Unit] = [units[number]]
    number += 1
    while number < len(units) and continues_contacts(units[number], block):
        block.append(units[number])
        number += 1
    sections.contacts.append(block)
    return number


def _take_head(units: Sequence[Unit], number: int, head: Head, sections: Sections) -> int:
    unit = units[number]
    rows, after = _listed_rows(units, number, head)
    known = head.kind is not None and (head.kind, head.as_appendix().number) in sections.listed
    comes_again = head.kind and sections.last_heads[head.kind, head.number] >= after
    if (_is_listing(units, after, head, rows) and not known) or (head.rest and comes_again):
        sections.listings.append(Listing(head, rows))
        numbers = [item.number for item in head.items] + [n for n in range(1, len(rows) + 2)]
        sections.listed |= {(head.kind, number) for number in numbers if rows or number}
        sections.listed.add((head.kind, head.number))
        return after
    if head.kind is None and head.rest and not head.bracketed and head.colon:
        # 사진설명 and the like belong to the picture beside them.
        (sections.appendices[-1].units if sections.appendices else sections.body).append(unit)
        return number + 1
    head = head.as_appendix()
    title, after = head.rest, number + 1
    if (
        not title
        and head.kind is not None
        and after < len(units)
        and _is_appendix_title(units[after])
    ):
        title, after = units[after].passages[0], after + 1
    sections.appendices.append(Appendix(head, title))
    return after


def _listed_rows(units: Sequence[Unit], number: int, head: Head) -> tuple[list[Row], int]:
    """The rows after a head that go on with its list: `2. …`, `3. …`."""
    items = head.items
    last = (items[-1].number or head.number) if items else 0
    rows: list[Row] = []
    after = number + 1
    if head.rest and last is None:
        return rows, after
    while after < len(units):
        unit = units[after]
        item = listed_item(unit, last) if isinstance(unit, Row) else None
        if item is None or not isinstance(unit, Row) or len(unit.text) > 120:
            break
        rows.append(unit)
        last, after = item.number, after + 1
        if item.ended and "끝" in unit.text:
            break
    return rows, after


def _is_listing(units: Sequence[Unit], after: int, head: Head, rows: list[Row]) -> bool:
    if not head.rest and not rows:
        return False
    if not head.rest:
        return _is_closed(units, after) or any(
            item.ended for row in rows if (item := listed_item(row, None) or listed_item(row, 1))
        )
    return head.is_listing or bool(rows) or _is_closed(units, after)


def _is_closed(units: Sequence[Unit], after: int) -> bool:
    """After a list comes the next head, the people to ask, or nothing."""
    if after >= len(units):
        return True
    unit = units[after]
    foot = isinstance(unit, Row) and bool(_FOOT.fullmatch(unit.text))
    return head_of(unit) is not None or is_contact(unit) or foot


def _is_appendix_title(unit: Unit) -> bool:
    if not isinstance(unit, Row) or not unit.passage or len(unit.text) > _LONGEST_APPENDIX_TITLE:
        return False
    mark = bullet(unit.passage, unit.indent)
    return (
        (mark is None or mark.kind == "number")
        and not is_statement(unit.text)
        and not head_of(unit)
    )
