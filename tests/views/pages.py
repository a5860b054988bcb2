"""Reads responses as a browser's parser and a person's eye do."""

import html5lib
from lxml import html


def parse(response):
    """The page as a tree; fails on any parse error."""
    text = response.content.decode()
    html5lib.HTMLParser(strict=True).parse(text)
    return html.fromstring(text)


def text(tree, selector):
    """The words of each element that `selector` (XPath) finds, with spaces collapsed."""
    return [" ".join(found.text_content().split()) for found in tree.xpath(selector)]
