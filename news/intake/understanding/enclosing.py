"""Lists of enclosures set beside the appendices: what is promised, what is there."""

from collections.abc import Sequence
from dataclasses import dataclass

from news.draft import Attachment, AttachmentKind, clean_text

from .enclosures import Head, Item, listed_item
from .ledger import Ledger
from .matching import bare
from .passage import Passage
from .photos import PhotoReader
from .progress import DraftInProgress
from .sections import Appendix, Listing


@dataclass
class _Enclosure:
    kind: AttachmentKind
    number: int | None
    title: Passage
    appendix: Appendix | None = None
    listed: bool = True


def read_enclosures(
    listings: Sequence[Listing],
    appendices: Sequence[Appendix],
    photos: PhotoReader,
    draft: DraftInProgress,
    ledger: Ledger,
) -> None:
    """Writes the attachments of `draft` and tells `photos` what is promised."""
    found: list[_Enclosure] = []
    for listing in listings:
        found += _listed(listing, photos, ledger)
    indexed = bool(found)
    for appendix in appendices:
        ledger.understand(appendix.head.mark)
        if appendix.head.kind is not None:
            _match(appendix, appendix.head.kind, found, indexed, ledger)
    for enclosure in found:
        _write(enclosure, draft, ledger)


def _listed(listing: Listing, photos: PhotoReader, ledger: Ledger) -> list[_Enclosure]:
    head = listing.head
    ledger.understand(head.mark)
    items = head.items
    last = (items[-1].number or head.number) if items else 0
    for row in listing.rows:
        item = listed_item(row, last)
        if item:
            items.append(item)
            last = item.number
    found: list[_Enclosure] = []
    for place, item in enumerate(items):
        if head.kind is None:
            photos.promise(item.title)
        elif item.title:
            found.append(_enclosure(head, item, place))
        ledger.understand(item.source)
    return found


def _enclosure(head: Head, item: Item, place: int) -> _Enclosure:
    kind: AttachmentKind = "separate" if item.separate else head.kind or "appendix"
    number = item.number or (head.number if place == 0 else None)
    return _Enclosure(kind, number, item.title)


def _match(
    appendix: Appendix,
    kind: AttachmentKind,
    found: list[_Enclosure],
    indexed: bool,
    ledger: Ledger,
) -> None:
    head = appendix.head
    free = [each for each in found if each.appendix is None]
    same = next(
        (e for e in free if e.number == head.number and e.kind == kind and e.listed), None
    ) or next((e for e in free if bare(e.title.text) == bare(appendix.title.text)), None)
    if same is None and head.number is None and len(free) == 1 and not appendix.title:
        same = free[0]
    if same is None:
        same = _Enclosure(kind, head.number, appendix.title, listed=False)
        found.append(same)
        if indexed:
            ledger.doubt(
                "appendix_unlisted",
                f"attachments[{len(found) - 1}]",
                head.mark,
                appendix.title,
                kind=kind,
                number=str(head.number or ""),
                title=appendix.title.text,
            )
    same.appendix = appendix


def _write(enclosure: _Enclosure, draft: DraftInProgress, ledger: Ledger) -> None:
    path = f"attachments[{len(draft.attachments)}]"
    title = clean_text(enclosure.title.text)
    draft.attachments.append(Attachment(enclosure.kind, enclosure.number, title))
    ledger.keep(f"{path}.title", enclosure.title)
    params = {"kind": enclosure.kind, "number": str(enclosure.number or ""), "title": title}
    appendix = enclosure.appendix
    if appendix is None:
        ledger.doubt("attachment_absent", path, enclosure.title, **params)
        return
    ledger.keep(f"{path}.title", appendix.title)
    if not appendix.units:
        ledger.doubt("appendix_empty", path, appendix.head.mark, appendix.title, **params)
    if appendix.title and bare(appendix.title.text) != bare(enclosure.title.text):
        ledger.doubt(
            "titles_differ",
            f"{path}.title",
            enclosure.title,
            appendix.title,
            listed=title,
            found=appendix.title.text,
        )
