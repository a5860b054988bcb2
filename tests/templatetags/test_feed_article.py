"""The article as feeds carry it: everything, in plain HTML, with full addresses."""

import html5lib
import pytest
from django.template.loader import render_to_string
from django.utils.translation import override
from lxml import html

from tests.views.full import publish_full


@pytest.fixture(params=["ko", "en"])
def content(request, db):
    _release, editions = publish_full()
    edition = next(each for each in editions if each.language == request.param)
    with override(edition.language):
        return render_to_string("news/feed_article.html", {"edition": edition})


def test_it_parses_and_says_everything(content):
    html5lib.HTMLParser(strict=True).parseFragment(content)
    words = html.fromstring(f"<div>{content}</div>").text_content()
    texts = ["개발도상국 10개국", "여중협", "추진계획", "91번", "G타워", "행사사진", "개최계획"]
    for expected in texts:
        assert expected in words
    assert "440-1234" in words


def test_every_address_is_full_and_nothing_has_an_id(content):
    tree = html.fromstring(f"<div>{content}</div>")
    addresses = tree.xpath("//@href | //@src")
    assert addresses
    assert all(each.startswith(("http", "mailto:", "tel:")) for each in addresses)
    assert not tree.xpath("//@id")
