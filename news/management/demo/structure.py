"""What the languages of one release have in common: its shape and its facts."""

from typing import Any

from news.draft import (
    Block,
    Draft,
    EventOverview,
    Figure,
    Heading,
    Label,
    Outline,
    RichText,
    Table,
)


def structure(draft: Draft) -> dict[str, object]:
    """Everything of `draft` but its words, by part; equal in all languages of a release."""
    return {
        "headline": bool(draft.headline),
        "summary": len(draft.summary),
        "body": [_block(block) for block in draft.body],
        "event overview": _event(draft.event_overview),
        "photos": [
            (p.image, p.licence, bool(p.caption), bool(p.alt_text), bool(p.credit))
            for p in draft.photos
        ],
        "attachments": [(a.kind, a.number, bool(a.title)) for a in draft.attachments],
        "contacts": [
            (_slug(c.department), c.role, bool(c.position), bool(c.name), c.phone, c.email)
            for c in draft.contacts
        ],
        "kind": draft.kind,
        "number": draft.number,
        "source language": draft.source_language,
        "audience": draft.audience,
        "licence": draft.licence,
        "department": _slug(draft.department),
        "topics": [topic.slug for topic in draft.topics],
        "issue and embargo": (draft.issued_at, draft.embargoed_until),
        "related": draft.related,
    }


def _slug(label: Label | None) -> str:
    return label.slug if label else ""


def _block(block: Block) -> tuple[Any, ...]:
    match block:
        case Heading():
            return (block.type, block.id)
        case Figure():
            return (block.type, block.id, block.image, bool(block.caption), bool(block.alt_text))
        case Table():
            headers = (block.header_row, block.header_column)
            return (block.type, block.id, headers, [len(row) for row in block.rows])
        case Outline():
            items = [(item.level, item.id, *_anchors(item.text)) for item in block.items]
            return (block.type, block.id, len(block.notes), items)
    return (block.type, block.id, len(block.notes), *_anchors(block.text))


def _anchors(text: RichText) -> list[int]:
    """The notes that `text` refers to; word order may differ between languages."""
    return sorted(run.note for run in text if run.note)


def _event(event: EventOverview | None) -> object:
    if event is None:
        return None
    return (
        (event.start, event.end, event.time_zone),
        (len(event.places), len(event.purposes), bool(event.enquiries)),
        [(_slug(host.organisation), host.role) for host in event.hosts],
        [(_slug(p.organisation), p.count, p.countries) for p in event.participants],
    )
