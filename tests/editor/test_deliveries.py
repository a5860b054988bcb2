"""What has not gone out is seen by those who can do something about it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.users.models import UserProfile

from news.models import Delivery, Worker
from tests import factories
from tests.editor.people import client_in, client_of, person

SCREEN = "/admin/releases/deliveries/"


@pytest.fixture
def edition(newsroom):
    return factories.publish_release(("ko",))[1][0]


def overdue(edition, **fields):
    due_at = timezone.now() - timedelta(minutes=10)
    defaults = {"channel": "cache", "occasion": "changed", "due_at": due_at}
    return Delivery.objects.create(
        edition=edition, release_id=edition.release_id, **defaults | fields
    )


def failed(edition):
    now = timezone.now()
    return overdue(edition, error="503 Unavailable", attempts=8, given_up_at=now)


def text(client, address):
    return client.get(address).content.decode()


@pytest.mark.parametrize(("role", "told"), [("Publisher", True), ("Administrator", True)])
def test_first_page__says_what_is_overdue_and_when_the_worker_was_seen(edition, role, told):
    seen = timezone.now() - timedelta(hours=1)
    Worker.objects.create(name="here", started_at=seen, seen_at=seen)
    client = client_in(role)
    assert "overdue" not in text(client, "/admin/")
    overdue(edition), overdue(edition)
    page = text(client, "/admin/")
    assert "2 deliveries are overdue" in page
    assert timezone.localtime(seen).strftime("last seen at %Y-%m-%d %H:%M (KST)") in page
    assert SCREEN in page


def test_first_page__says_what_has_failed(edition):
    failed(edition)
    assert "1 delivery has failed for good" in text(client_in("Publisher"), "/admin/")


@pytest.mark.parametrize("role", ["Editor", "Translator"])
def test_others_are_not_alarmed_and_decide_nothing(edition, role):
    delivery = failed(edition)
    client = client_in(role)
    assert "failed for good" not in text(client, "/admin/")
    assert client.get(SCREEN).status_code in (302, 403)
    client.post(reverse("news_releases:send_again", args=[delivery.pk]))
    delivery.refresh_from_db()
    assert delivery.given_up_at


def test_screen__lists_what_is_open_and_failed_with_error_and_time(edition):
    delivery, waiting = failed(edition), overdue(edition, occasion="approved", channel="mail")
    overdue(edition, sent_at=timezone.now(), error="sent, so not here")
    page = text(client_in("Publisher"), SCREEN)
    due = timezone.localtime(delivery.due_at).strftime("%Y-%m-%d %H:%M")
    for words in ("503 Unavailable", "8 attempts", due, "Failed", "Overdue", "Approved", "E-mail"):
        assert words in page
    assert "not here" not in page
    assert reverse("news_releases:send_again", args=[delivery.pk]) in page
    assert reverse("news_releases:give_up", args=[waiting.pk]) in page


def test_screen__sends_again_and_keeps_who_said_so_in_the_history(edition):
    delivery = failed(edition)
    client = client_in("Publisher")
    client.post(reverse("news_releases:send_again", args=[delivery.pk]))
    assert list(Delivery.objects.free()) == [delivery]
    history = text(client, reverse("wagtailadmin_pages:history", args=[edition.release_id]))
    assert "Delivery to be sent again: Caches" in history


def test_screen__gives_up_and_is_quiet(edition):
    delivery = overdue(edition)
    client = client_in("Administrator")
    client.post(reverse("news_releases:give_up", args=[delivery.pk]))
    assert not Delivery.objects.free().exists()
    assert "Everything has been sent" in text(client, SCREEN)
    assert "overdue" not in text(client, "/admin/")


def test_screen__says_why_it_cannot_send(edition):
    delivery = overdue(edition, sent_at=timezone.now())
    address = reverse("news_releases:send_again", args=[delivery.pk])
    assert "has been sent" in client_in("Publisher").post(address, follow=True).content.decode()


def test_screen__prints_korean_time_whatever_the_users_zone(edition):
    delivery = overdue(edition)
    user = person("Publisher")
    UserProfile.objects.filter(user=user).update(current_time_zone="America/New_York")
    due = timezone.localtime(delivery.due_at).strftime("%Y-%m-%d %H:%M")
    assert due in text(client_of(user), SCREEN)
    assert due in text(client_of(user), "/admin/")


def test_screen__is_in_the_menu_of_those_who_may_see_it(edition):
    assert SCREEN in text(client_in("Publisher"), "/admin/")
    assert SCREEN not in text(client_in("Editor"), "/admin/")


def test_the_list_words_each_occasion(edition):
    overdue(edition, occasion="emergency", channel="mail")
    assert "Emergency publication" in text(client_in("Publisher"), SCREEN)
