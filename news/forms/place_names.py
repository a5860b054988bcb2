"""What editors call the places of a release: `Paragraph 3`, `Paragraph 3 – note 1`."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from django.utils.translation import gettext as _

from news.language.structure import Raw, Slot, slots


def blocks(source: Raw) -> Iterator[tuple[str, list[Slot]]]:
    """Each block of `source` that is a place for text: what it is called, and its slots."""
    seen: Counter[str] = Counter()
    for _block_id, of_block in groupby(slots(source), lambda slot: slot.path.partition(".")[0]):
        block = list(of_block)
        kind = block[0].block_type
        seen[kind] += 1
        yield block_name(kind, seen[kind]), block


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


def slot_name(slot: Slot, block: str, siblings: Sequence[Slot]) -> str:
    """`Paragraph 3 – note 1`; the block's own name where it is a single text."""
    return joined(block, _part_name(slot, siblings))


def joined(whole: str, part: str) -> str:
    """A place and the part of it."""
    return f"{whole} – {part}" if part else whole


def _part_name(slot: Slot, siblings: Sequence[Slot]) -> str:
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
