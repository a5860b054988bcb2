"""What a stylesheet can break: what is shown where, and whether the page jumps."""

import pytest

from news import actions
from news.models import RelatedRelease
from tests import factories
from tests.views.full import publish_full

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("width", [390, 1280])
def test_related_releases_are_shown_at_every_width(live_server, chromium, width):
    factories.make_newsroom()
    other, _ = factories.publish_release(headline={"ko": "다른 자료", "en": "Another"})
    release = factories.make_release()
    release.related_releases = [RelatedRelease(release=other)]
    release.save()
    (edition,) = actions.publish(release, ["ko"], None)
    page = chromium.new_page(viewport={"width": width, "height": 900})
    page.goto(live_server.url + edition.get_absolute_url())
    assert page.get_by_role("link", name="다른 자료").is_visible()
    page.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_photos_keep_their_room_before_they_are_there(live_server, chromium, width):
    _release, (edition, _english) = publish_full()
    page = chromium.new_page(viewport={"width": width, "height": 900})
    page.route("**/media/**", lambda route: None)  # on its way
    page.goto(live_server.url + edition.get_absolute_url(), wait_until="domcontentloaded")
    heights = page.locator(".picture img").evaluate_all("all => all.map(img => img.offsetHeight)")
    assert heights
    assert all(height > 100 for height in heights)
    page.close()
