"""What subscribers are told of changes."""

from datetime import UTC, datetime, timedelta

import pytest

from news import actions
from tests import factories
from tests.editor.people import person
from tests.feeds.channels import as_reader, channel, find, text, titles

FEED = "/en/feeds/all.rss"
NOON = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
NOTES = {"en": "It was <wrong>."}


@pytest.fixture
def release(newsroom):
    return factories.publish_release(["ko", "en"], at=NOON)[0]


def published(release, kind, hours=1):
    factories.reword(release, headline_en=f"{kind} {hours}")
    at = NOON + hours * HOUR
    actions.publish(release, ["en"], None, change=kind, notes=NOTES, at=at)


def item(client):
    (found,) = find(channel(client.get(FEED)), "item")
    return found


def categories(found):
    return [each.text for each in find(found, "category")]


def test_a_minor_change_moves_no_date(client, release):
    before = item(client)
    published(release, "minor")
    after = item(client)
    assert text(after, "title") == "minor 1"
    assert text(after, "pubDate") == text(before, "pubDate")
    assert not find(after, "atom:updated")
    assert "Corrected" not in categories(after)


def test_a_minor_change_keeps_the_date_of_the_update(client, release):
    published(release, "update")
    published(release, "minor", 2)
    assert text(item(client), "atom:updated") == "2026-03-02T13:00:00+09:00"


def test_a_correction_is_marked_and_told(client, release):
    published(release, "correction")
    found = item(client)
    assert categories(found)[0] == "Corrected"
    assert text(found, "atom:updated") == "2026-03-02T13:00:00+09:00"
    content = text(found, "content:encoded")
    assert content.index("Correction 1") < content.index("Incheon held it.")
    assert "It was &lt;wrong&gt;." in content
    as_reader(client.get(FEED))


def test_a_withdrawal_stays_as_a_notice_without_the_text(client, release):
    before = item(client)
    response = client.get(FEED)
    actions.withdraw(release, ["en"], None, notes=NOTES, at=NOON + HOUR)
    found = item(client)
    assert text(found, "guid") == text(before, "guid")
    assert text(found, "title") == "[Withdrawn] Incheon opens its smart city"
    assert categories(found)[0] == "Withdrawn"
    assert text(found, "description") == "It was &lt;wrong&gt;."
    content = text(found, "content:encoded")
    assert "It was &lt;wrong&gt;." in content
    assert "Incheon held it." not in content
    assert "Kim Min-ji" not in content
    assert not find(found, "enclosure")
    after = client.get(FEED, headers={"If-None-Match": response["ETag"]})
    assert after.status_code == 200
    as_reader(after)


def test_a_removal_is_gone(client, release):
    by = person("Administrator")
    actions.remove(release, ["en"], by, reason="x", at=NOON + HOUR)
    assert titles(client.get(FEED)) == []
