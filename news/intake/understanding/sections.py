"""A document divided: head, title, body, people to ask, what is enclosed, and its appendices."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from .contact_block import continues_contacts, is_contact, leads_to_number
from .enclosures import Head, head_of, listed_item
from .outline import bullet
from .overview_rows import labels_of
from .passage import Passage
from .sentences import is_statement
from .top import divide_top
from .units import Row, Unit

_MOST_HEADS = 200
_LONGEST_APPENDIX_TITLE = 80
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
    top = divide_top(units)
    sections.head, sections.title, number = top.head, top.title, top.body
    while number < len(units):
        number = _take(units, number, sections)
    return sections


def _begins_page(units: Sequence[Unit], place: int) -> bool:
    unit, before = units[place], units[place - 1] if place else None
    return isinstance(unit, Row) and isinstance(before, Row) and before.line.page < unit.line.page


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
    alike = bool(bullet(unit.passage)) == bool(bullet(last.passage))
    if labels_of(last) and not alike:
        return False
    return asks and (bool(labels_of(last)) or last.indent > 0 or bullet(last.passage) is not None)


def _take_contacts(units: Sequence[Unit], number: int, sections: Sections) -> int:
    block: list[Unit] = [units[number]]
    number += 1
    while number < len(units) and (
        continues_contacts(units[number], block) or leads_to_number(units, number)
    ):
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
        numbers = [item.number for item in head.items] + [*range(1, len(rows) + 2)]
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
