"""RSS 2.0 as news agencies and readers want it: full content, change dates and Media RSS.

Follows the RSS Advisory Board's profile, and Media RSS 1.5.1 for the photos.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.feedgenerator import Rss201rev2Feed, rfc3339_date
from django.utils.xmlutils import SimplerXMLGenerator

NAMESPACES = {
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:media": "http://search.yahoo.com/mrss/",
}
DOCUMENTATION = "https://www.rssboard.org/rss-specification"
GENERATOR = "Gongbo"
# The widest and highest picture that a channel may have.
IMAGE_BOX = (144, 400)


@dataclass(frozen=True)
class ChannelImage:
    """The publisher's logo; a channel's picture is a GIF, JPEG or PNG."""

    url: str
    width: int
    height: int

    @property
    def size(self) -> tuple[int, int]:
        """Width and height as a channel may state them."""
        scale = min(1, IMAGE_BOX[0] / self.width, IMAGE_BOX[1] / self.height)
        return max(1, round(self.width * scale)), max(1, round(self.height * scale))


@dataclass(frozen=True)
class MediaPhoto:
    """A photo of an item, as Media RSS tells it."""

    url: str
    size: int
    width: int
    height: int
    caption: str
    alt_text: str
    credit: str


class ReleaseFeed(Rss201rev2Feed):
    """A channel of press releases.

    Beside Django's own, the channel takes `changed` and `image`, an item `content` and `photos`.
    """

    def rss_attributes(self) -> dict[str, str]:
        return {**super().rss_attributes(), **NAMESPACES}

    def latest_post_date(self) -> datetime:
        changed: datetime = self.feed["changed"]
        return changed

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        super().add_root_elements(handler)
        handler.addQuickElement("generator", GENERATOR)
        handler.addQuickElement("docs", DOCUMENTATION)
        if image := self.feed["image"]:
            width, height = image.size
            handler.startElement("image", {})
            handler.addQuickElement("url", image.url)
            handler.addQuickElement("title", self.feed["title"])
            handler.addQuickElement("link", self.feed["link"])
            handler.addQuickElement("width", str(width))
            handler.addQuickElement("height", str(height))
            handler.endElement("image")

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        if item["updateddate"]:
            handler.addQuickElement("atom:updated", rfc3339_date(item["updateddate"]))
        handler.addQuickElement("content:encoded", item["content"])
        for photo in item["photos"]:
            _add_photo(handler, photo)


def _add_photo(handler: SimplerXMLGenerator, photo: MediaPhoto) -> None:
    attributes = {
        "url": photo.url,
        "medium": "image",
        "type": "image/jpeg",
        "fileSize": str(photo.size),
        "width": str(photo.width),
        "height": str(photo.height),
    }
    handler.startElement("media:content", attributes)
    texts = {"media:title": photo.caption, "media:description": photo.alt_text}
    for name, text in texts.items():
        if text:
            handler.addQuickElement(name, text, {"type": "plain"})
    if photo.credit:
        handler.addQuickElement("media:credit", photo.credit)
    handler.endElement("media:content")
