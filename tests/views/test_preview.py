"""An editor's preview: the page that readers would get, and a sign that they have not got it."""

import pytest
from django.utils.translation import override

from news.models import Edition
from news.views import preview
from tests import factories
from tests.views.pages import parse, text


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["ko", "en"])
def test_preview(rf, language):
    release = factories.make_release()
    with override(language):
        page = parse(preview(rf.get("/"), release, language))
    assert text(page, "//h1") == [release.text("headline", language)]
    assert page.xpath("//*[@class='preview']")
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert not page.xpath("//link[@rel='canonical']")
    assert not Edition.objects.exists()


def test_readers_see_no_sign_of_a_preview(client, db):
    _release, (edition, *_) = factories.publish_release()
    assert not parse(client.get(edition.get_absolute_url())).xpath("//*[@class='preview']")
