"""Tables with a caption and header cells that say what they head."""

import re
from collections.abc import Sequence

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from news.draft import Table

_NUMBER = re.compile(r"[-−+△▲]?\s?[₩$€]?\s?\d[\d,.]*\s?%?")


def table_html(table: Table, caption_id: str = "") -> SafeString:
    """`table` as HTML. Short rows are filled up; the caption carries the note on units."""
    width = max((len(row) for row in table.rows), default=0)
    rows = [(*row, *[""] * (width - len(row))) for row in table.rows]
    head, body = (rows[:1], rows[1:]) if table.header_row else ([], rows)
    html = ["<table>", _caption(table, caption_id)]
    if head:
        figures = [_are_numbers([row[place] for row in body]) for place in range(width)]
        cells = "".join(
            _cell(text, "col", number=number) for text, number in zip(head[0], figures, strict=True)
        )
        html.append(f"<thead><tr>{cells}</tr></thead>")
    html.append("<tbody>")
    html += [f"<tr>{_row(row, table.header_column)}</tr>" for row in body]
    html.append("</tbody></table>")
    return mark_safe("".join(html))


def _caption(table: Table, caption_id: str) -> str:
    if not (table.caption or table.note):
        return ""
    note = f' <span class="units">{escape(table.note)}</span>' if table.note else ""
    identity = f' id="{escape(caption_id)}"' if caption_id else ""
    return f"<caption{identity}>{escape(table.caption)}{note}</caption>"


def _row(row: tuple[str, ...], header_column: bool) -> str:
    return "".join(
        _cell(text, "row") if header_column and place == 0 else _cell(text, number=_is_number(text))
        for place, text in enumerate(row)
    )


def _cell(text: str, scope: str = "", *, number: bool = False) -> str:
    words = escape(text).replace("\n", "<br>")
    aligned = ' class="number"' if number and text.strip() else ""
    if scope and text.strip():
        return f'<th scope="{scope}"{aligned}>{words}</th>'
    return f"<td{aligned}>{words}</td>"


def _are_numbers(column: Sequence[str]) -> bool:
    filled = [text for text in column if text.strip()]
    return bool(filled) and all(map(_is_number, filled))


def _is_number(text: str) -> bool:
    return bool(_NUMBER.fullmatch(text.strip()))
