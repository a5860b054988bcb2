"""Reads feeds as an XML parser and a feed reader do."""

import io

import feedparser
from lxml import etree

NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "media": "http://search.yahoo.com/mrss/",
}


def channel(response):
    """The channel element; fails on anything that is not well-formed RSS 2.0."""
    assert response.status_code == 200
    root = etree.fromstring(response.content)
    assert (root.tag, root.get("version")) == ("rss", "2.0")
    (found,) = root
    return found


def find(element, path):
    return element.xpath(path, namespaces=NAMESPACES)


def text(element, path):
    """The text of the one element at `path`."""
    (found,) = find(element, path)
    return found.text


def titles(response):
    return [title.text for title in channel(response).iterfind("item/title")]


def as_reader(response):
    """What a feed reader makes of it; fails where it has to guess."""
    feed = feedparser.parse(
        io.BytesIO(response.content), response_headers={"content-type": response["Content-Type"]}
    )
    assert not feed.bozo, feed.bozo_exception
    return feed
