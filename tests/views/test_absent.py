"""What is not there: other languages of a release, unpublished ones, odd addresses."""

from datetime import timedelta

import pytest
from django.utils import timezone

from news.models import Edition
from tests import factories
from tests.views.pages import parse, text

pytestmark = pytest.mark.django_db


def test_a_release_in_another_language_is_404_with_links(client):
    _release, (edition,) = factories.publish_release(["ko"])
    response = client.get(f"/en/{edition.slug}/")
    page = parse(response)
    assert response.status_code == 404
    assert page.get("lang") == "en"
    (link,) = page.xpath("//ul[@class='choices']//a")
    assert dict(link.attrib) == {
        "href": f"/ko/{edition.slug}/",
        "hreflang": "ko",
        "lang": "ko",
        "dir": "ltr",
    }
    assert edition.headline in link.text_content()


def test_a_language_out_of_use_is_not_offered(client, newsroom):
    _release, (edition, _english) = factories.publish_release(["ko", "en"])
    newsroom.languages = ["ko"]
    newsroom.save()
    assert client.get(f"/en/{edition.slug}/").status_code == 404
    page = parse(client.get(edition.get_absolute_url()))
    assert not page.xpath("//*[@hreflang='en']")


def test_nothing_of_an_embargoed_release_is_shown(client):
    later = timezone.now() + timedelta(days=1)
    release, (edition,) = factories.publish_release(["ko"], embargoed_until=later)
    for address in (f"/ko/{edition.slug}/", f"/en/{edition.slug}/"):
        response = client.get(address)
        assert response.status_code == 404
        assert edition.headline not in response.content.decode()
    assert release.slug not in client.get("/ko/").content.decode()


def test_a_release_for_one_audience_is_not_on_the_others_pages(client):
    _release, (korean, english) = factories.publish_release()
    Edition.objects.update(audience="domestic")
    assert client.get(korean.get_absolute_url()).status_code == 200
    response = client.get(english.get_absolute_url())
    assert response.status_code == 404
    assert text(parse(response), "//ul[@class='choices']//strong") == ["한국어"]
    assert english.headline not in client.get("/en/").content.decode()


@pytest.mark.parametrize(
    "address",
    [
        "/ja/",
        "/ja/anything/",
        "/ko/no-such-release/",
        "/ko/" + "a" * 3000 + "/",
        "/ko/%00/",
        "/ko/%FF%FE/",
        "/ko/한글/",
        "/ko/a/b/",
    ],
)
def test_odd_addresses_are_not_found(client, newsroom, address):
    response = client.get(address)
    assert response.status_code == 404
    assert text(parse(response), "//h1")


def test_pages_are_only_read(client, newsroom):
    assert client.post("/ko/").status_code == 405
    assert client.head("/ko/").status_code == 200


def test_without_a_newsroom_nothing_breaks(client, db):
    assert client.get("/ko/").status_code == 404
