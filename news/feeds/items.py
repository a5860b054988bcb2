"""An edition as an item of a feed."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.feedgenerator import Enclosure
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from news.draft import Draft, clean_text
from news.feeds.rss import MediaPhoto
from news.models import Edition, Newsroom


def item(edition: Edition, newsroom: Newsroom) -> dict[str, Any]:
    """The arguments of `ReleaseFeed.add_item` for `edition`, in the active language."""
    draft = edition.draft
    photos = list(_photos(edition, draft))
    return {
        "title": clean_text(_title(edition)),
        "link": edition.full_url,
        "description": clean_text(_description(edition)),
        "author_name": newsroom.organisation_name or None,
        "pubdate": timezone.localtime(edition.list_date),
        "updateddate": timezone.localtime(edition.updated_at) if edition.updated_at else None,
        "unique_id": edition.urn,
        "unique_id_is_permalink": False,
        "categories": _categories(edition),
        "content": _article(edition),
        "enclosures": _enclosures(edition, draft, photos),
        "photos": photos,
    }


def absolute(address: str) -> str:
    """An address on this site or, where files are kept elsewhere, on another, in full."""
    return urljoin(settings.SITE_URL, address)


def _article(edition: Edition) -> str:
    return clean_text(render_to_string("news/feed_article.html", {"edition": edition})).strip()


def _title(edition: Edition) -> str:
    """The headline. Many readers show no more of an item, so a withdrawal is told here, too."""
    if edition.has_text:
        return edition.draft.headline
    return _("[Withdrawn] %(headline)s") % {"headline": edition.draft.headline}


def _description(edition: Edition) -> str:
    lines = edition.draft.summary if edition.has_text else [edition.note]
    return "\n".join(escape(line) for line in lines)


def _mark(edition: Edition) -> str:
    if not edition.has_text:
        return pgettext("mark of a release", "Withdrawn")
    return pgettext("mark of a release", "Corrected") if edition.corrections else ""


def _categories(edition: Edition) -> list[str]:
    draft = edition.draft
    kind = render_to_string("news/feed_kind.txt", {"kind": draft.kind}).strip()
    terms = [label.name for label in (draft.department, *draft.topics) if label and label.name]
    return list(dict.fromkeys(clean_text(name) for name in (_mark(edition), kind, *terms) if name))


def _photos(edition: Edition, draft: Draft) -> Iterator[MediaPhoto]:
    for photo in draft.photos:
        if picture := edition.picture(photo.image):
            yield MediaPhoto(
                url=absolute(picture.src),
                size=picture.size,
                width=picture.width,
                height=picture.height,
                caption=clean_text(photo.caption),
                alt_text=clean_text(photo.alt_text),
                credit=clean_text(photo.credit),
            )


def _enclosures(edition: Edition, draft: Draft, photos: list[MediaPhoto]) -> list[Enclosure]:
    """The first photo, or else the first attachment: RSS readers take one enclosure an item."""
    if photos:
        return [Enclosure(photos[0].url, str(photos[0].size), "image/jpeg")]
    files = (edition.file(attachment.document) for attachment in draft.attachments)
    first = next((file for file in files if file), None)
    return [Enclosure(absolute(first.url), str(first.size), first.mime_type)] if first else []
