"""One structure for all languages of a release: where its texts are, and how a language follows.

Works on the raw JSON of a stream (a list of `{"type", "value", "id"}`), the form in which the
working columns keep the summary and the body. `LAYOUT` says which parts of a block are texts,
one per language, and which are facts, the same in all.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

type Raw = list[dict[str, Any]]
type Leaf = Literal["plain", "rich", "fact", "table"]
type Layout = Leaf | dict[str, Layout] | list[Layout]

LAYOUT: dict[str, Layout] = {
    "bullet": "plain",
    "paragraph": {"text": "rich", "notes": ["plain"]},
    "heading": "plain",
    "quotation": {"text": "rich", "speaker": "plain", "role": "plain", "notes": ["plain"]},
    "outline": {"items": [{"level": "fact", "text": "rich"}], "notes": ["plain"]},
    "table": {"table": "table", "note": "plain"},
    "figure": {"image": "fact", "caption": "plain", "alt_text": "plain", "credit": "plain"},
}


@dataclass(frozen=True)
class Slot:
    """A place for text: `path` is made of block and item ids, so that it survives moves."""

    path: str
    block_type: str
    part: str
    text: str
    rich: bool = False

    @property
    def has_words(self) -> bool:
        """Whether there is anything to read; an emptied editor leaves tags behind."""
        return bool((re.sub(r"<[^>]*>", "", self.text) if self.rich else self.text).strip())


def slots(source: Raw) -> Iterator[Slot]:
    """Every place for text in `source`, in document order, empty ones included."""
    found: list[Slot] = []
    for block in source:

        def note(path: str, text: str, rich: bool, block_type: str = block["type"]) -> str:
            part = path.split(".", 1)[-1] if "." in path else block_type
            found.append(Slot(path, block_type, part, text, rich))
            return text

        _map_block(block, note)
    yield from found


def texts(stream: Raw) -> dict[str, str]:
    """The text of each slot of `stream` by path; empty ones are left out."""
    return {slot.path: slot.text for slot in slots(stream) if slot.has_words}


def follow(source: Raw, translated: Mapping[str, str]) -> Raw:
    """`source`'s structure and facts, ids and all, with the texts of another language.

    `translated` maps slot paths to texts; a slot that it does not name is left empty. What a
    table says without words (`1,234`, `–`) is a fact.
    """

    def text(path: str, source_text: str, rich: bool) -> str:
        fact = is_cell(path) and is_wordless(source_text)
        return source_text if fact else translated.get(path, "")

    return [_map_block(block, text) for block in source]


def is_wordless(text: str) -> bool:
    """Whether `text` has no letters: `1,234`, `–`."""
    return not any(char.isalpha() for char in text)


def is_cell(path: str) -> bool:
    """Whether a slot is a cell of a table."""
    return _CELL.search(path) is not None


_CELL = re.compile(r"\.table\.\d+\.\d+$")


type _OnText = Callable[[str, str, bool], str]


def _map_block(block: dict[str, Any], on_text: _OnText) -> dict[str, Any]:
    layout = LAYOUT.get(block["type"], "fact")
    return {**block, "value": _map(block["value"], layout, block["id"], on_text)}


def _map(value: Any, layout: Layout, path: str, on_text: _OnText) -> Any:
    match layout:
        case "fact":
            return value
        case "table":
            return _map_table(value, path, on_text)
        case "plain" | "rich":
            return on_text(path, value or "", layout == "rich")
        case list():
            return [
                {**item, "value": _map(item["value"], layout[0], f"{path}.{item['id']}", on_text)}
                for item in value or []
            ]
        case dict():
            return {
                name: _map(value.get(name), part, f"{path}.{name}", on_text)
                for name, part in layout.items()
            }


def _map_table(table: dict[str, Any] | None, path: str, on_text: _OnText) -> Any:
    """Cells are addressed by row and column: a grid has no ids of its own."""
    if not table:
        return table
    cells = [
        [
            on_text(f"{path}.{r}.{c}", "" if cell is None else str(cell), False)
            for c, cell in enumerate(row)
        ]
        for r, row in enumerate(table.get("data") or [])
    ]
    caption = on_text(f"{path}.caption", table.get("table_caption") or "", False)
    return {**table, "data": cells, "table_caption": caption}
