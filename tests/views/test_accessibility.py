"""axe-core on each type of page, on a phone and on a desk, by day and by night."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests import factories
from tests.views.full import publish_full

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_has_a_violation(live_server, chromium, width, scheme):
    _release, (edition, _english) = publish_full()
    _release, (korean_only,) = factories.publish_release(["ko"])
    page = chromium.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    for path in (
        "/ko/",
        "/en/?department=smart",
        edition.get_absolute_url(),
        f"/en/{edition.slug}/",
        f"/en/{korean_only.slug}/",
        "/en/?year=none",
    ):
        page.goto(live_server.url + path)
        results = Axe().run(page)
        assert not results.violations_count, f"{path}: {results.generate_report()}"
        wider = page.evaluate("document.documentElement.scrollWidth > innerWidth")
        assert not wider, f"{path} scrolls sideways"
    page.close()
