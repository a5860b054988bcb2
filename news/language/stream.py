"""A stream's raw JSON to the blocks of a `Draft`, and back."""

from collections.abc import Sequence
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from news.draft import (
    Block,
    Figure,
    Heading,
    Outline,
    OutlineItem,
    Paragraph,
    Quotation,
    RichText,
    Table,
)
from news.language import runs
from news.language.runs import ResolvePage
from news.language.structure import Raw


def bullets(raw: Raw) -> tuple[str, ...]:
    """The summary bullets of a raw stream that have text."""
    return tuple(block["value"].strip() for block in raw if (block["value"] or "").strip())


def blocks(raw: Raw, resolve_page: ResolvePage = lambda _: "") -> tuple[Block, ...]:
    """The body of a raw stream as a draft's blocks; blocks without any content are left out."""
    read = (_block(item, resolve_page) for item in raw)
    return tuple(block for block in read if block is not None)


def _block(item: dict[str, Any], resolve_page: ResolvePage) -> Block | None:
    value, block_id = item["value"], item.get("id") or ""
    if not value:
        return None
    match item["type"]:
        case "heading":
            return Heading(value, id=block_id) if value.strip() else None
        case "paragraph":
            text = _words(value["text"], resolve_page)
            return Paragraph(text, _notes(value), block_id) if text else None
        case "quotation":
            text = _words(value["text"], resolve_page)
            return (
                Quotation(
                    text, value["speaker"] or "", value["role"] or "", _notes(value), block_id
                )
                if text
                else None
            )
        case "outline":
            items = tuple(_outline_item(line, resolve_page) for line in value["items"])
            items = tuple(line for line in items if line.text)
            return Outline(items, _notes(value), block_id) if items else None
        case "table":
            return _table(value, block_id)
        case "figure":
            return Figure(
                value["image"],
                value["caption"] or "",
                value["alt_text"] or "",
                value["credit"] or "",
                block_id,
            )
    return None


def _words(html: str | None, resolve_page: ResolvePage) -> RichText:
    """The runs of `html`, or none if there is nothing to read in them."""
    text = runs.from_html(html or "", resolve_page)
    return text if any(run.note or run.text.strip() for run in text) else ()


def _notes(value: dict[str, Any]) -> tuple[str, ...]:
    return tuple(note["value"] or "" for note in value.get("notes") or [])


def _outline_item(line: dict[str, Any], resolve_page: ResolvePage) -> OutlineItem:
    value = line["value"]
    text = _words(value["text"], resolve_page)
    return OutlineItem(text, int(value["level"] or 1), line.get("id") or "")


def _table(value: dict[str, Any], block_id: str) -> Table | None:
    grid = value["table"] or {}
    rows = _filled(
        [["" if cell is None else str(cell) for cell in row] for row in grid.get("data") or []]
    )
    if not rows:
        return None
    return Table(
        rows,
        caption=grid.get("table_caption") or "",
        header_row=bool(grid.get("first_row_is_table_header")),
        header_column=bool(grid.get("first_col_is_header")),
        note=value["note"] or "",
        id=block_id,
    )


def _filled(rows: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """Without what the table editor's first grid leaves empty below and to the right."""
    height = max((n for n, row in enumerate(rows, 1) if any(map(str.strip, row))), default=0)
    width = max((n for row in rows for n, cell in enumerate(row, 1) if cell.strip()), default=0)
    return tuple(tuple(row[:width]) for row in rows[:height])


def raw_bullets(summary: Sequence[str]) -> Raw:
    """`summary` as a raw stream, with ids made from the positions."""
    return [
        {"type": "bullet", "value": bullet, "id": _id("bullet", n)}
        for n, bullet in enumerate(summary)
    ]


def raw_blocks(body: Sequence[Block]) -> Raw:
    """`body` as a raw stream.

    Blocks keep their ids; where they have none, ids are made from the positions, so that
    the same body in two languages gets the same ids.
    """
    return [
        {"type": block.type, "value": _value(block, key), "id": key}
        for n, block in enumerate(body)
        for key in [block.id or _id("block", n)]
    ]


def _value(block: Block, key: str) -> Any:
    match block:
        case Heading():
            return block.text
        case Paragraph():
            return {"text": runs.to_html(block.text), "notes": _raw_notes(block.notes, key)}
        case Quotation():
            return {
                "text": runs.to_html(block.text),
                "speaker": block.speaker,
                "role": block.role,
                "notes": _raw_notes(block.notes, key),
            }
        case Outline():
            lines = [
                {"level": str(line.level), "text": runs.to_html(line.text)} for line in block.items
            ]
            return {"items": _list(lines, key + "items"), "notes": _raw_notes(block.notes, key)}
        case Table():
            return {"table": _grid(block), "note": block.note}
        case Figure():
            return {
                "image": block.image,
                "caption": block.caption,
                "alt_text": block.alt_text,
                "credit": block.credit,
            }


def _grid(table: Table) -> dict[str, Any]:
    header = {
        (True, True): "both",
        (True, False): "row",
        (False, True): "column",
        (False, False): "neither",
    }[table.header_row, table.header_column]
    return {
        "data": [list(row) for row in table.rows],
        "cell": [],
        "mergeCells": [],
        "first_row_is_table_header": table.header_row,
        "first_col_is_header": table.header_column,
        "table_header_choice": header,
        "table_caption": table.caption,
    }


def _raw_notes(notes: Sequence[str], key: str) -> list[dict[str, Any]]:
    return _list(list(notes), key + "notes")


def _list(values: list[Any], key: str) -> list[dict[str, Any]]:
    return [{"type": "item", "value": value, "id": _id(key, n)} for n, value in enumerate(values)]


def _id(key: str, position: int) -> str:
    return str(uuid5(NAMESPACE_OID, f"gongbo:{key}:{position}"))
