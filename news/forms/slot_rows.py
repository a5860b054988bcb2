"""The rows of a target language's form: the source's texts in order, a place beside each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from news.draft import Run
from news.forms.place_names import blocks, slot_name
from news.language import runs
from news.language.structure import Raw, Slot


@dataclass(frozen=True)
class Row:
    """A text of the source and what stands for it in the target language."""

    slot: Slot
    label: str
    text: str

    @property
    def source(self) -> SafeString:
        """The source's text as it may be shown."""
        return shown(self.slot.text) if self.slot.rich else lines(self.slot.text)


@dataclass(frozen=True)
class Group:
    """A block: its name, its rows, and for a table the cells as they stand."""

    label: str
    rows: tuple[Row, ...]
    grid: tuple[tuple[Row, ...], ...] = ()


def groups(source: Raw, texts: Mapping[str, str]) -> Iterator[Group]:
    """A group for each block of `source` that has text, with the texts of a target language."""
    for label, block in blocks(source):
        rows = [_row(slot, label, block, texts) for slot in block]
        shown_rows = [row for row in rows if row.slot.text.strip() or row.text.strip()]
        if shown_rows:
            cells = [row for row in rows if row.slot.part.startswith("table.")]
            prose = tuple(row for row in shown_rows if row not in cells or _is_caption(row))
            yield Group(label, prose, _grid(cells))


def _row(slot: Slot, block: str, siblings: list[Slot], texts: Mapping[str, str]) -> Row:
    text = texts.get(slot.path, "")
    # A cell of figures alone reads the same in every language.
    if not text and slot.part.startswith("table.") and is_wordless(slot.text):
        text = slot.text
    return Row(slot, slot_name(slot, block, siblings), text)


def is_wordless(text: str) -> bool:
    """Whether `text` has no letters: `1,234`, `–`."""
    return not any(char.isalpha() for char in text)


def _is_caption(row: Row) -> bool:
    return row.slot.part == "table.caption"


def _grid(cells: list[Row]) -> tuple[tuple[Row, ...], ...]:
    in_grid = [row for row in cells if not _is_caption(row)]
    by_line = groupby(in_grid, lambda row: row.slot.part.split(".")[1])
    return tuple(tuple(line) for _n, line in by_line)


def shown(html: str) -> SafeString:
    """Stored rich text as it may be shown, its footnote marks included."""
    return format_html_join("", "{}", ((_shown_run(run),) for run in runs.from_html(html)))


def _shown_run(run: Run) -> SafeString:
    if run.note:
        return format_html("<sup>{}</sup>", "*" * run.note)
    text = lines(run.text)
    if run.bold:
        text = format_html("<strong>{}</strong>", text)
    return format_html('<u title="{}">{}</u>', run.link, text) if run.link else text


def lines(text: str) -> SafeString:
    """Plain text with its line breaks."""
    escaped = conditional_escape(text)
    return mark_safe(escaped.replace("\n", "<br>"))
