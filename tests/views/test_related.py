"""Related releases: only those that are released, and in the reader's language."""

import pytest
from django.test import Client

from news import actions
from news.models import RelatedRelease
from tests import factories


def relate(release, *others):
    release.related_releases = [RelatedRelease(release=other) for other in others]
    release.save()
    return release


@pytest.fixture
def releases(newsroom):
    korean, _ = factories.publish_release(["ko"], headline={"ko": "한국어만"})
    both, _ = factories.publish_release(headline={"ko": "둘 다", "en": "Both of them"})
    draft = factories.make_release(headline={"ko": "아직", "en": "Not yet"})
    main = relate(factories.make_release(), both, korean, draft)
    actions.publish(main, ["ko", "en"], None, change="minor")
    main.refresh_from_db()
    return main


def page(release, language):
    return Client().get(f"/{language}/{release.slug}/").content.decode()


def test_they_are_listed_in_the_order_of_the_editor(releases):
    korean = page(releases, "ko")
    assert korean.index("둘 다") < korean.index("한국어만")
    assert "아직" not in korean


def test_a_release_that_the_language_does_not_have_is_not_listed(releases):
    english = page(releases, "en")
    assert "Both of them" in english
    for absent in ("한국어만", "둘 다", "Not yet"):
        assert absent not in english


def test_they_cost_no_query(releases, django_assert_num_queries):
    with django_assert_num_queries(3):
        page(releases, "ko")
