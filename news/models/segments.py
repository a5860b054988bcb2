"""The segments of a release in a target language: its texts in document order, and their places."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from django.db.models import Value
from django.db.models.functions import Concat
from modeltranslation.utils import build_localized_fieldname as column

from news.language.carrying import Moves
from news.language.segments import Segment
from news.language.structure import follow, is_cell, is_wordless, slots, texts

if TYPE_CHECKING:
    from news.models.press_release import PressRelease

STREAMS = ("summary", "body")
# In the order in which pages show them.
PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("event_places", ("name",)),
    ("participants", ("description",)),
    ("event_purposes", ("purpose",)),
    ("photos", ("caption", "alt_text", "credit")),
    ("attachments", ("title",)),
    ("contacts", ("position", "name")),
)


def segments_of(release: "PressRelease", language: str) -> list[Segment]:
    """All texts of `release` that its source has, with what stands for them in `language`.

    Paths begin with the field; those of parts have the part's id, as `photos.12.caption`. Cells
    without words are facts, and no segments.
    """
    return list(_segments(release, language))


def _segments(release: "PressRelease", language: str) -> Iterator[Segment]:
    yield from _plain(release, "headline", "headline", language)
    for name in STREAMS:
        yield from _of_stream(release, name, language)
    for relation, names in PARTS:
        for part in getattr(release, relation).all():
            for name in names:
                yield from _plain(release, f"{relation}.{part.pk}.{name}", name, language, part)
    yield from _plain(release, "event_enquiries", "event_enquiries", language)


def _plain(
    release: "PressRelease", path: str, name: str, language: str, part: Any = None
) -> Iterator[Segment]:
    holder = part or release
    source = holder.text(name, release.source_language) or ""
    if source.strip():
        longest = holder._meta.get_field(name).max_length
        kind = f"{path.partition('.')[0]}.{name}" if part else name
        yield Segment(path, kind, source, holder.text(name, language) or "", longest=longest)


def _of_stream(release: "PressRelease", name: str, language: str) -> Iterator[Segment]:
    target = texts(release.raw(name, language))
    for slot in slots(release.raw(name, release.source_language)):
        fact = is_cell(slot.path) and is_wordless(slot.text)
        if slot.has_words and not fact:
            kind = _kind(slot.block_type, slot.part)
            yield Segment(
                f"{name}.{slot.path}", kind, slot.text, target.get(slot.path, ""), slot.rich
            )


def _kind(block_type: str, part: str) -> str:
    """`paragraph.text`, `paragraph.note`, `outline.item`, `table.cell`, `heading` …"""
    first, _dot, rest = part.partition(".")
    match first:
        case "notes":
            return f"{block_type}.note"
        case "items":
            return f"{block_type}.item"
        case "table":
            return "table.caption" if rest == "caption" else "table.cell"
    return part if part == block_type else f"{block_type}.{part}"


def write_targets(
    release: "PressRelease", language: str, targets: Iterable[tuple[str, str]]
) -> None:
    """Put texts into their places in `language`, by path, and save those columns alone.

    A path that the release does not have is left out. The release must be held.
    """
    streams: dict[str, dict[str, str]] = {name: {} for name in STREAMS}
    own: set[str] = set()
    for path, text in targets:
        field, _dot, rest = path.partition(".")
        if field in streams:
            streams[field][rest] = text
        elif not rest:
            release.set_text(field, language, text)
            own.add(column(field, language))
        elif part := _part(release, field, rest):
            part.set_text(rest.partition(".")[2], language, text)
            part.save(update_fields=[column(rest.partition(".")[2], language)])
    for name, written in streams.items():
        if written:
            kept = texts(release.raw(name, language)) | written
            source = release.raw(name, release.source_language)
            release.set_text(name, language, follow(source, kept))
            own.add(column(name, language))
    if own:
        release.save(update_fields=sorted(own))


def _part(release: "PressRelease", relation: str, rest: str) -> Any:
    key = rest.partition(".")[0]
    return next((each for each in getattr(release, relation).all() if str(each.pk) == key), None)


def move_places(release: "PressRelease", stream: str, moves: Moves) -> None:
    """Let what is noted of table cells go where the cells have gone."""
    paths = {
        f"{stream}.{old}": f"{stream}.{new}" if new else ""
        for old, new in moves.items()
        if new != old
    }
    if not paths:
        return
    gone = [old for old, new in paths.items() if not new]
    release.wordings.filter(path__in=gone).delete()
    for noted in (release.approvals, release.wordings):
        rows = list(noted.filter(path__in=paths))
        # Not onto each other on the way: a wording is the only one at its place.
        noted.filter(pk__in=[row.pk for row in rows]).update(path=Concat(Value("~"), "path"))
        for row in rows:
            row.path = paths[row.path]
        noted.bulk_update(rows, ["path"])
