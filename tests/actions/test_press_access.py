from datetime import timedelta

import pytest
from wagtail.models import ModelLogEntry, PageLogEntry

from news import actions
from news.actions import ActionRefused
from news.models import PressAccess
from news.models.press_access import network_of, token_hash
from tests import factories
from tests.press import EMBARGO, NOON, give, switch_on, waiting

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_english")]


@pytest.fixture
def release():
    return waiting()[0]


def test_give__keeps_who_and_until_when(release):
    publisher = factories.UserFactory()
    access, _token = give(release, by=publisher, person=" Ana\n Ruiz ", languages=["ko"])
    access.refresh_from_db()
    assert (access.person, access.outlet, access.languages) == ("Ana Ruiz", "Diario", ["ko"])
    assert (access.created_by, access.created_at, access.expires_at) == (publisher, NOON, EMBARGO)


def test_give__keeps_no_more_of_the_token_than_its_hash(release):
    access, token = give(release)
    assert len(token) == 43
    assert access.token_hash == token_hash(token)
    entries = [*PageLogEntry.objects.values(), *ModelLogEntry.objects.values()]
    assert "news.give_press_access" in str(entries)
    assert token not in str([*PressAccess.objects.values(), *entries])


def test_give__each_link_is_another(release):
    assert give(release)[1] != give(release)[1]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"until": NOON}, "until"),
        ({"until": NOON + timedelta(days=14, seconds=1)}, "until"),
        ({"person": " \n"}, "person"),
        ({"person": "x" * 121}, "person"),
        ({"outlet": ""}, "outlet"),
        ({"email": "nobody"}, "email"),
        ({"languages": ["ja"]}, "languages"),
    ],
)
def test_give__refused(release, changes, field):
    with pytest.raises(ActionRefused) as refusal:
        give(release, **changes)
    assert refusal.value.field == field
    assert not PressAccess.objects.exists()


def test_give__for_fourteen_days_to_the_second(release):
    access, _token = give(release, until=NOON + timedelta(days=14))
    assert access.pk


def test_give__not_where_the_newsroom_has_it_switched_off(release):
    switch_on(False)
    with pytest.raises(ActionRefused, match="switched off"):
        give(release)


def test_newsrooms_begin_without_it(newsroom):
    assert newsroom.press_access is False


def test_give__only_by_who_may_release(release):
    nobody = factories.UserFactory(is_superuser=False)
    with pytest.raises(ActionRefused, match="publisher"):
        give(release, by=nobody)
    with pytest.raises(ActionRefused, match="publisher"):
        actions.give_press_access(release, None, person="A", outlet="B", until=EMBARGO, at=NOON)


def test_give__not_for_working_text():
    release = factories.make_release(embargoed_until=EMBARGO)
    switch_on()
    with pytest.raises(ActionRefused, match="Nothing waits"):
        give(release)


def test_give__not_for_what_is_public(release):
    with pytest.raises(ActionRefused, match="Nothing waits"):
        give(release, at=EMBARGO, until=EMBARGO + timedelta(days=1))


def test_revoke__once_and_by_who_may_release(release):
    access, _token = give(release)
    with pytest.raises(ActionRefused, match="publisher"):
        actions.revoke_press_access(access, factories.UserFactory(is_superuser=False))
    publisher = factories.UserFactory()
    actions.revoke_press_access(access, publisher, at=NOON)
    access.refresh_from_db()
    assert (access.revoked_at, access.revoked_by) == (NOON, publisher)
    with pytest.raises(ActionRefused, match="already"):
        actions.revoke_press_access(access, publisher)
    assert PageLogEntry.objects.filter(action="news.revoke_press_access").count() == 1


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.77", "203.0.113.0/24"),
        ("::ffff:203.0.113.77", "203.0.113.0/24"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1::/48"),
        ("fe80::1%eth0", "fe80::/48"),
        ("unix:", ""),
        ("", ""),
    ],
)
def test_network_of__names_no_machine(address, network):
    assert network_of(address) == network
