"""What a revision does not bring back."""

from news import actions
from news.models import PressRelease
from tests import factories


def test_revision__keeps_the_address_that_publication_gave(newsroom):
    release, _ = factories.publish_release(headline={"ko": "제목", "en": "Smart city"})
    working = release.get_latest_revision_as_object()
    working.set_text("headline", "en", "Another headline")
    working.save()
    working.save_revision()
    stored = PressRelease.objects.get(pk=release.pk)
    assert stored.slug == "smart-city"
    edition = actions.publish(stored, ["en"], None, change="minor")[0]
    assert edition.slug == "smart-city"


def test_revision__keeps_number_and_id(newsroom):
    release = factories.make_release()
    restored = release.revisions.first().as_object()
    assert (restored.number, restored.uuid) == (release.number, release.uuid)
