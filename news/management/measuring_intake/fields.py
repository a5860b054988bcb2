"""The fields that are judged: where each stands in intake's JSON, and in the answers."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from .comparing import Ending, who

type Json = dict[str, Any]

HEADER = ("kind", "issued_at", "embargo_kind", "embargoed_until", "paper_day", "department")
# Doubts about the document itself; those about the reading are nobody's known answer.
JUDGED_DOUBTS = {
    "no_title", "no_date_year", "weekday_differs", "impossible_date", "end_before_start",
    "counts_differ", "countries_differ", "photo_absent", "attachment_absent", "appendix_empty",
    "appendix_unlisted", "titles_differ", "hosts_differ", "note_without_anchor",
    "anchor_without_note",
}  # fmt: skip
_ANCHOR = re.compile(r"\[\^(\d+)\]")


@dataclass(frozen=True)
class Item:
    """Something read or known: a key of one or more values, and where it was said."""

    key: tuple[Any, ...]
    paths: tuple[str, ...] = ()


@dataclass(frozen=True)
class Field:
    """A field, found in a reading and known of a document; `known` is None if not judged."""

    name: str
    found: Callable[[Json], Iterable[Item]]
    known: Callable[[Json], Iterable[Item] | None]


def _value(name: str) -> Field:
    def items(data: Json) -> list[Item]:
        return [Item((data[name],), (name,))] if data.get(name) else []

    return Field(name, items, lambda answers: items(answers) if name in answers else None)


def _list(name: str, each: Callable[[Any], tuple[Any, ...]], path: str = "") -> Field:
    """A list of JSON's top level; `path` tells which part of an entry the key is."""

    def items(data: Json) -> list[Item]:
        return [
            Item(each(entry), tuple(f"{name}[{n}]{part}" for part in path.split("|")))
            for n, entry in enumerate(data.get(name) or [])
        ]

    return Field(name, items, lambda answers: items(answers) if name in answers else None)


def _of_overview(name: str, each: Callable[[Any], tuple[Any, ...]], called: str = "") -> Field:
    def items(data: Json) -> list[Item]:
        entries = (data.get("event_overview") or {}).get(name) or []
        return [
            Item(each(entry), (f"event_overview.{name}[{n}]",)) for n, entry in enumerate(entries)
        ]

    return Field(called or name, items, lambda answers: _known_overview(answers, name, items))


def _known_overview(
    answers: Json, name: str, items: Callable[[Json], list[Item]]
) -> list[Item] | None:
    if "event_overview" not in answers:
        return None
    overview = answers["event_overview"] or {}
    return None if name in overview and overview[name] is None else items(answers)


def _date(name: str) -> Field:
    def items(data: Json) -> list[Item]:
        value = (data.get("event_overview") or {}).get(name)
        return [Item((value,), (f"event_overview.{name}",))] if value else []

    return Field(
        name, items, lambda answers: items(answers) if "event_overview" in answers else None
    )


def _group(entry: Json) -> tuple[Any, ...]:
    """A group of participants; known answers say `who` in one, which wording is its reader's."""
    said = entry.get("who") or f"{entry.get('organisation') or ''}{entry.get('description') or ''}"
    wordings = said if isinstance(said, list) else [said]
    return [who(text) for text in wordings], entry.get("count")


def _found_group(entry: Json) -> tuple[Any, ...]:
    (said,), count = _group(entry)
    return said, count


def _participants() -> Field:
    found = _of_overview("participants", _found_group)
    return Field("participants", found.found, _of_overview("participants", _group).known)


def _by_country(data: Json) -> list[Item]:
    """Heads by country, whatever group they are said of."""
    return [
        Item((one["country"], one["count"]), (f"event_overview.participants[{n}].countries[{m}]",))
        for n, group in enumerate((data.get("event_overview") or {}).get("participants") or [])
        for m, one in enumerate(group.get("countries") or [])
    ]


def _texts(block: Json) -> Iterator[str]:
    if "items" in block:
        yield from (str(item.get("text") or "") for item in block["items"])
    else:
        yield str(block.get("text") or "")


def _found_notes(data: Json) -> Iterator[Item]:
    for n, block in enumerate(data.get("body") or []):
        notes = block.get("notes") or []
        before: dict[int, str] = {}
        for text in _texts(block):
            for anchor in _ANCHOR.finditer(text):
                before[int(anchor[1])] = _ANCHOR.sub("", text[: anchor.start()])
        for number, note in enumerate(notes, 1):
            yield Item((before.get(number, ""), note), (f"body[{n}].notes[{number - 1}]",))


def _known_notes(answers: Json) -> list[Item] | None:
    notes = answers.get("footnotes")
    if notes is None:
        return None
    return [Item((Ending(note["before"]), note["text"])) for note in notes]


def _found_quotations(data: Json) -> Iterator[Item]:
    for n, block in enumerate(data.get("body") or []):
        if block.get("type") == "quotation":
            for part in block.get("parts") or []:
                said = _ANCHOR.sub("", part)
                yield Item((said, block.get("speaker") or ""), (f"body[{n}].speaker",))


def _found_roles(data: Json) -> Iterator[Item]:
    for n, block in enumerate(data.get("body") or []):
        if block.get("type") == "quotation":
            for part in block.get("parts") or []:
                yield Item((_ANCHOR.sub("", part), block.get("role") or ""), (f"body[{n}].role",))


def _known_quotations(name: str) -> Callable[[Json], list[Item] | None]:
    def items(answers: Json) -> list[Item] | None:
        said = answers.get("quotations")
        return None if said is None else [Item((each["text"], each.get(name, ""))) for each in said]

    return items


def _codes(data: Json) -> list[Item]:
    codes = {doubt if isinstance(doubt, str) else doubt["code"] for doubt in data["doubts"]}
    return [Item((code,)) for code in sorted(codes & JUDGED_DOUBTS)]


def _fields() -> Iterator[Field]:
    yield _value("headline")
    yield _list("summary", lambda text: (text,))
    yield from map(_value, HEADER)
    yield Field("footnotes", _found_notes, _known_notes)
    yield _list("photos", lambda photo: (photo["caption"],))
    yield _list("attachments", lambda one: (one["kind"], one["number"], one["title"]))
    yield from map(_date, ("start", "end"))
    yield _list("countries", lambda code: (code,))
    yield Field("quotations", _found_quotations, _known_quotations("speaker"))
    yield Field("roles", _found_roles, _known_quotations("role"))
    yield _of_overview("places", lambda place: (place,))
    yield _participants()
    yield Field(
        "heads by country",
        _by_country,
        lambda answers: _known_overview(answers, "participants", _by_country),
    )
    yield _of_overview("hosts", lambda host: (host["name"], host["role"]))
    yield _of_overview("purposes", lambda purpose: (purpose,))
    yield _list("contacts", lambda one: (one["name"], one["phone"]), ".name|.phone")
    posts = _list("contacts", _post, ".department|.position|.role")
    yield Field("posts", posts.found, posts.known)
    yield Field("doubts", _codes, lambda answers: _codes(answers) if "doubts" in answers else None)


def _post(contact: Json) -> tuple[Any, ...]:
    return tuple(contact.get(part) for part in ("name", "department", "position", "role"))


FIELDS = tuple(_fields())
"""In the order in which they are printed."""
