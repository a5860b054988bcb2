from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.urls import reverse
from wagtail.models import PageLogEntry

from news import actions
from news.models import Newsroom, PressAccess
from tests import factories
from tests.editor.people import client_in, client_of, person
from tests.press import EMBARGO, NOON, give, switch_on, waiting
from tests.views.pages import parse, text

pytestmark = pytest.mark.django_db
DATA = {"person": "Ana Ruiz", "outlet": "Diario", "email": "", "until": "2026-03-05T12:00"}


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def release():
    return waiting()[0]


@pytest.fixture
def publisher(release):
    return client_in("Publisher")


def screen(release):
    return reverse("news_releases:press_access", args=[release.pk])


def token_in(response):
    tree = parse(response)
    (link,) = tree.xpath("//input[@readonly]/@value")
    return link.split("/press/")[1].strip("/")


def test_give__shows_the_link_once(publisher, release):
    response = publisher.post(screen(release), DATA)
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    token = token_in(response)
    access = PressAccess.objects.get()
    assert (access.person, access.expires_at, access.languages) == ("Ana Ruiz", EMBARGO, [])
    assert publisher.get(f"/press/{token}/en/").status_code == 200
    assert token not in publisher.get(screen(release)).content.decode()


def test_give__leaves_the_token_nowhere(publisher, release):
    token = token_in(publisher.post(screen(release), DATA))
    kept = [session.get_decoded() for session in Session.objects.all()]
    assert token not in str([kept, publisher.cookies, *PageLogEntry.objects.values()])
    history = reverse("wagtailadmin_pages:history", args=[release.pk])
    assert token not in publisher.get(history).content.decode()


def test_give__for_one_language(publisher, release):
    publisher.post(screen(release), DATA | {"languages": ["ko"]})
    assert PressAccess.objects.get().languages == ["ko"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"until": "2026-03-17T12:01"}, "14 days at most"),
        ({"until": "2026-03-02T12:00"}, "in the future"),
        ({"until": ""}, "required"),
        ({"person": ""}, "required"),
        ({"email": "nobody"}, "valid email"),
        ({"languages": ["ja"]}, "ja"),
    ],
)
def test_give__refused_keeps_what_was_filled_in(publisher, release, data, message):
    response = publisher.post(screen(release), DATA | {"outlet": "El Diario"} | data)
    assert response.status_code == 422
    assert message in response.content.decode()
    assert 'value="El Diario"' in response.content.decode()
    assert not PressAccess.objects.exists()


@pytest.mark.parametrize(
    ("embargo", "until"),
    [
        (timedelta(days=3), "2026-03-05T12:00"),
        (timedelta(days=30), "2026-03-16T12:00"),
    ],
)
def test_give__proposes_the_end_of_the_embargo_or_fourteen_days(newsroom, embargo, until):
    release, _ = factories.publish_release(["ko"], embargoed_until=NOON + embargo)
    switch_on()
    page = parse(client_in("Publisher").get(screen(release)))
    assert page.xpath("//input[@name='until']/@value") == [until]
    assert not page.xpath("//input[@name='languages']")


def test_people__with_their_state_and_openings(publisher, release, client, clock):
    token = give(release).token
    give(release, person="Old One", until=NOON + timedelta(seconds=1))
    gone, _ = give(release, person="Gone One")
    actions.revoke_press_access(gone, factories.UserFactory())
    client.get(f"/press/{token}/en/", headers={"User-Agent": "Reader/1"})
    client.get(f"/press/{token}/en/")
    clock.shift(timedelta(minutes=2))
    page = parse(publisher.get(screen(release)))
    heads = text(page, "//*[@class='news-press-person__head']")
    assert heads == ["Gone One Diario Revoked", "Old One Diario Expired", "Ana Ruiz Diario Active"]
    (openings,) = text(page, "//details[@class='news-openings']")
    assert openings.startswith("2 openings, last on Monday 2 March 2026, 12:00 (KST)")
    assert "Page: English ×2" in openings
    assert "127.0.0.0/24 · Reader/1" in openings


def test_revoke__takes_effect_at_once(publisher, release, client):
    access, token = give(release)
    page = parse(publisher.get(screen(release)))
    (road,) = page.xpath("//details[@class='news-revoke']//form/@action")
    assert publisher.get(road).status_code == 405
    assert client.get(f"/press/{token}/ko/").status_code == 200
    assert "Revoked: Ana Ruiz, Diario." in publisher.post(road, follow=True).content.decode()
    assert client.get(f"/press/{token}/ko/").status_code == 404
    access.refresh_from_db()
    assert access.revoked_by_id == int(publisher.session["_auth_user_id"])
    assert "revoked already" in publisher.post(road, follow=True).content.decode()


def test_revoke__not_by_another_releases_address(publisher, release):
    access, _token = give(release)
    other, _ = waiting()
    road = reverse("news_releases:revoke_press_access", args=[other.pk, access.pk])
    assert publisher.post(road).status_code == 404
    access.refresh_from_db()
    assert access.revoked_at is None


def test_history__tells_both(publisher, release):
    publisher.post(screen(release), DATA)
    actions.revoke_press_access(PressAccess.objects.get(), factories.UserFactory())
    url = reverse("wagtailadmin_pages:history", args=[release.pk])
    page = publisher.get(url).content.decode()
    given = "Press access given to Ana Ruiz, Diario, until Thursday 5 March 2026, 12:00 (KST)"
    assert given in page
    assert "Press access of Ana Ruiz, Diario, revoked" in page


# --- Where it is offered ---------------------------------------------------------------------


def offered(client, release):
    page = client.get(reverse("news_releases:publish", args=[release.pk])).content.decode()
    return screen(release) in page


def test_the_way_there__while_something_waits(publisher, release, clock):
    assert offered(publisher, release)
    switch_on(False)
    assert not offered(publisher, release)
    assert publisher.get(screen(release)).status_code == 404
    switch_on()
    clock.move_to(EMBARGO)
    assert not offered(publisher, release)


def test_the_way_there__stays_for_what_was_given(publisher, release, clock):
    give(release)
    clock.move_to(EMBARGO)
    assert offered(publisher, release)
    page = parse(publisher.get(screen(release)))
    assert not page.xpath("//input[@name='person']")


@pytest.mark.parametrize("role", ["Editor", "Translator"])
def test_others__have_no_say(release, role):
    client = client_in(role)
    assert not offered(client, release)
    access, _token = give(release)
    road = reverse("news_releases:revoke_press_access", args=[release.pk, access.pk])
    for response in (
        client.get(screen(release)),
        client.post(screen(release), DATA),
        client.post(road),
    ):
        assert response.status_code in (302, 403)
    access.refresh_from_db()
    assert access.revoked_at is None
    assert PressAccess.objects.count() == 1


def test_strangers__are_sent_to_log_in(client, release):
    assert client.get(screen(release)).status_code == 302


def test_the_switch__is_the_administrators(newsroom):
    edit = reverse("wagtailadmin_pages:edit", args=[newsroom.pk])
    administrator = client_in("Administrator")
    assert 'name="press_access"' in administrator.get(edit).content.decode()
    assert client_in("Publisher").get(edit).status_code in (302, 403)
    assert not Newsroom.current().press_access


def test_the_screen__is_in_korean_too(release):
    give(release)
    client = client_of(person("Publisher", "ko"))
    assert client.get(screen(release)).status_code == 200
