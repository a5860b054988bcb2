"""The rows of a target language's form: the source's texts in order, a place beside each."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from news.draft import Run
from news.language import runs
from news.language.structure import Raw, Slot, slots


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
    seen: Counter[str] = Counter()
    for _block_id, of_block in groupby(slots(source), lambda slot: slot.path.partition(".")[0]):
        block = list(of_block)
        kind = block[0].block_type
        seen[kind] += 1
        label = block_name(kind, seen[kind])
        rows = [_row(slot, label, block, texts) for slot in block]
        shown_rows = [row for row in rows if row.slot.text.strip() or row.text.strip()]
        if shown_rows:
            cells = [row for row in rows if row.slot.part.startswith("table.")]
            prose = tuple(row for row in shown_rows if row not in cells or _is_caption(row))
            yield Group(label, prose, _grid(cells))


def block_name(kind: str, number: int) -> str:
    """`Paragraph 3`: what editors call a block."""
    names = {
        "bullet": _("Summary bullet %(number)d"),
        "paragraph": _("Paragraph %(number)d"),
        "heading": _("Heading %(number)d"),
        "quotation": _("Quotation %(number)d"),
        "outline": _("Outline %(number)d"),
        "table": _("Table %(number)d"),
        "figure": _("Figure %(number)d"),
    }
    return names.get(kind, kind + " %(number)d") % {"number": number}


def _row(slot: Slot, block: str, siblings: list[Slot], texts: Mapping[str, str]) -> Row:
    text = texts.get(slot.path, "")
    # A cell of figures alone reads the same in every language.
    if not text and slot.part.startswith("table.") and is_wordless(slot.text):
        text = slot.text
    part = _part_name(slot, siblings)
    return Row(slot, f"{block} – {part}" if part else block, text)


def is_wordless(text: str) -> bool:
    """Whether `text` has no letters: `1,234`, `–`."""
    return not any(char.isalpha() for char in text)


def _part_name(slot: Slot, siblings: list[Slot]) -> str:
    match slot.part.split("."):
        case ["notes", _id]:
            notes = [each.path for each in siblings if each.part.startswith("notes.")]
            return _("note %(number)d") % {"number": notes.index(slot.path) + 1}
        case ["items", *_rest]:
            items = [each.path for each in siblings if each.part.startswith("items.")]
            return _("line %(number)d") % {"number": items.index(slot.path) + 1}
        case ["table", row, cell]:
            place = {"row": int(row) + 1, "column": int(cell) + 1}
            return _("row %(row)d, column %(column)d") % place
        case ["table", "caption"] | ["caption"]:
            return _("caption")
        case ["speaker"]:
            return _("speaker")
        case ["role"]:
            return _("role")
        case ["alt_text"]:
            return _("alt text")
        case ["credit"]:
            return _("credit")
        case ["note"]:
            return _("unit or source")
    return ""


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
