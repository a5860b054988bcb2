"""The files that a release shows."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from news.draft import Figure

if TYPE_CHECKING:
    from news.models.press_release import PressRelease


@dataclass
class UsedFiles:
    """Ids of the images and documents that a release shows."""

    images: set[int] = field(default_factory=set)
    documents: set[int] = field(default_factory=set)


def used_files(release: "PressRelease", languages: Sequence[str]) -> UsedFiles:
    """The files that the working text of `release` shows in `languages`."""
    used = UsedFiles()
    for language in languages:
        draft = release.draft(language)
        figures = [block for block in draft.body if isinstance(block, Figure)]
        used.images |= {shown.image for shown in (*draft.photos, *figures) if shown.image}
        used.documents |= {item.document for item in draft.attachments if item.document}
    return used
