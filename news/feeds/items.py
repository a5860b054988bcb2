"""An edition as an item of a feed."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.feedgenerator import Enclosure
from django.utils.html import escape

from news.draft import Draft, clean_text
from news.feeds.rss import MediaPhoto
from news.models import Edition, Newsroom


def item(edition: Edition, newsroom: Newsroom) -> dict[str, Any]:
    """The arguments of `ReleaseFeed.add_item` for `edition`, in the active language."""
    draft = edition.draft
    photos = list(_photos(edition, draft))
    return {
        "title": clean_text(draft.headline),
        "link": edition.full_url,
        "description": clean_text("\n".join(escape(bullet) for bullet in draft.summary)),
        "author_name": newsroom.organisation_name or None,
        "pubdate": timezone.localtime(edition.list_date),
        "updateddate": timezone.localtime(edition.public_from) if edition.number > 1 else None,
        "unique_id": edition.urn,
        "unique_id_is_permalink": False,
        "categories": _categories(draft),
        "content": _article(edition),
        "enclosures": _enclosures(edition, draft, photos),
        "photos": photos,
    }


def absolute(address: str) -> str:
    """An address on this site or, where files are kept elsewhere, on another, in full."""
    return urljoin(settings.SITE_URL, address)


def _article(edition: Edition) -> str:
    return clean_text(render_to_string("news/feed_article.html", {"edition": edition})).strip()


def _categories(draft: Draft) -> list[str]:
    kind = render_to_string("news/feed_kind.txt", {"kind": draft.kind}).strip()
    terms = [label.name for label in (draft.department, *draft.topics) if label and label.name]
    return list(dict.fromkeys(clean_text(name) for name in (kind, *terms)))


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
