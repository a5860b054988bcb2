"""A reading as JSON, in the words of the design: what `import_release --json` prints."""

from datetime import date, datetime
from typing import Any

from news.draft import Attachment, Block, Contact, EventOverview, Label, Photo, RichText

from .document import Span
from .doubts import Doubt
from .reading import Found, Reading
from .understanding.countries import country_lists
from .understanding.passage import passage_at
from .understanding.quoted import spoken_in


def to_json(reading: Reading) -> dict[str, Any]:
    """Data that `json` can print; what is absent is `None` or empty."""
    draft = reading.draft
    return {
        "kind": draft.kind,
        "number": draft.number or None,
        "language": draft.language,
        "headline": draft.headline or None,
        "summary": list(draft.summary),
        "body": [_block(block) for block in draft.body],
        "event_overview": _overview(draft.event_overview) if draft.event_overview else None,
        "issued_at": _instant(draft.issued_at),
        "embargoed_until": _instant(draft.embargoed_until),
        "embargo_kind": draft.embargo_kind if draft.embargo_phrase else None,
        "embargo_phrase": draft.embargo_phrase or None,
        "paper_day": _instant(draft.paper_day),
        "department": _name(draft.department),
        "photos": [_photo(photo) for photo in draft.photos],
        "attachments": [_attachment(each) for each in draft.attachments],
        "contacts": [_contact(contact) for contact in draft.contacts],
        "countries": _countries(reading),
        "doubts": [_doubt(doubt) for doubt in reading.doubts],
        "unplaced": [_unplaced(reading, span) for span in reading.unplaced],
        "found": [_found(found) for found in reading.found],
    }


def printed(text: RichText) -> str:
    """The words of `text`, with `[^1]` where the first note is anchored."""
    return "".join(f"[^{run.note}]" if run.note else run.text for run in text)


def _block(block: Block) -> dict[str, Any]:
    match block.type:
        case "paragraph":
            return {"type": block.type, "text": printed(block.text), "notes": list(block.notes)}
        case "heading":
            return {"type": block.type, "text": block.text}
        case "quotation":
            words = printed(block.text)
            return {
                "type": block.type,
                "text": words,
                "parts": [words[each.start : each.end] for each in spoken_in(words)],
                "speaker": block.speaker or None,
                "role": block.role or None,
                "notes": list(block.notes),
            }
        case "outline":
            items = [{"level": item.level, "text": printed(item.text)} for item in block.items]
            return {"type": block.type, "items": items, "notes": list(block.notes)}
        case "table":
            return {
                "type": block.type,
                "caption": block.caption or None,
                "rows": [list(row) for row in block.rows],
                "header_row": block.header_row,
                "header_column": block.header_column,
                "note": block.note or None,
            }
        case "figure":
            return {
                "type": block.type,
                "image": block.image,
                "caption": block.caption or None,
                "credit": block.credit or None,
            }


def _overview(overview: EventOverview) -> dict[str, Any]:
    return {
        "start": _instant(overview.start),
        "end": _instant(overview.end),
        "time_zone": overview.time_zone,
        "places": list(overview.places),
        "hosts": [{"name": _name(host.organisation), "role": host.role} for host in overview.hosts],
        "participants": [
            {
                "organisation": _name(group.organisation),
                "description": group.description or None,
                "count": group.count,
                "countries": [
                    {"country": each.country, "count": each.count} for each in group.countries
                ],
            }
            for group in overview.participants
        ],
        "purposes": list(overview.purposes),
        "enquiries": overview.enquiries or None,
    }


def _contact(contact: Contact) -> dict[str, Any]:
    return {
        "department": _name(contact.department),
        "role": contact.role,
        "position": contact.position or None,
        "name": contact.name or None,
        "phone": contact.phone or None,
        "email": contact.email or None,
    }


def _photo(photo: Photo) -> dict[str, Any]:
    return {"caption": photo.caption, "credit": photo.credit or None, "image": photo.image}


def _attachment(attachment: Attachment) -> dict[str, Any]:
    return {"kind": attachment.kind, "number": attachment.number, "title": attachment.title}


def _doubt(doubt: Doubt) -> dict[str, Any]:
    spans = [_span(span) for span in doubt.spans]
    return {"code": doubt.code, "path": doubt.path, "params": doubt.params, "spans": spans}


def _found(found: Found) -> dict[str, Any]:
    spans = [_span(span) for span in found.spans]
    return {"path": found.path, "spans": spans, "confidence": found.confidence}


def _countries(reading: Reading) -> list[str]:
    """The ISO codes of all countries in lists, in the order of their first appearance."""
    lists = country_lists(passage_at(reading.document.text, 0))
    return list(dict.fromkeys(mention.code for found in lists for mention in found.mentions))


def _unplaced(reading: Reading, span: Span) -> dict[str, Any]:
    text = reading.document.text
    return {
        "text": text[span.start : span.end],
        "span": _span(span),
        "line": text.count("\n", 0, span.start),
    }


def _name(label: Label | None) -> str | None:
    return label.name if label else None


def _instant(value: datetime | date | None) -> str | None:
    return value.isoformat() if value else None


def _span(span: Span) -> list[int]:
    return [span.start, span.end]
