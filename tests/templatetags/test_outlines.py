import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from news.draft import Outline, OutlineItem, Run
from news.templatetags.outlines import outline_html
from news.templatetags.runs import Numbering


def tree(levels):
    items = tuple(OutlineItem((Run(str(place)),), level) for place, level in enumerate(levels))
    return html.fragment_fromstring(outline_html(Outline(items), Numbering()))


@pytest.mark.parametrize(
    ("levels", "depths"),
    [
        ([1, 2, 3, 2, 1], [1, 2, 3, 2, 1]),
        ([1, 3, 1], [1, 2, 1]),
        ([1, 3, 2], [1, 2, 2]),
        ([3, 1, 2], [1, 1, 2]),
        ([1, 2, 4, 1], [1, 2, 3, 1]),
    ],
)
def test_items_nest_by_level(levels, depths):
    items = sorted(tree(levels).iter("li"), key=lambda item: int(item.text))
    assert [len(list(item.iterancestors("ul"))) for item in items] == depths
    assert [item.get("class") for item in items] == [f"level-{level}" for level in levels]


@given(st.lists(st.integers(1, 4), min_size=1, max_size=12))
def test_any_outline_keeps_its_items_in_order(levels):
    assert [item.text for item in tree(levels).iter("li")] == [str(n) for n in range(len(levels))]
    items = tuple(OutlineItem((Run("x"),), level) for level in levels)
    markup = outline_html(Outline(items), Numbering())
    html5lib.HTMLParser(strict=True).parseFragment(markup)


def test_an_empty_outline_is_nothing():
    assert outline_html(Outline(()), Numbering()) == ""
