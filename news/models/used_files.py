"""The files that a release shows."""

from dataclasses import dataclass, field

from news.draft import Draft, Figure


@dataclass
class UsedFiles:
    """Ids of the images and documents that a release shows."""

    images: set[int] = field(default_factory=set)
    documents: set[int] = field(default_factory=set)


def used_files(*drafts: Draft) -> UsedFiles:
    """The files that `drafts` show."""
    used = UsedFiles()
    for draft in drafts:
        figures = [block for block in draft.body if isinstance(block, Figure)]
        used.images |= {shown.image for shown in (*draft.photos, *figures) if shown.image}
        used.documents |= {item.document for item in draft.attachments if item.document}
    return used
