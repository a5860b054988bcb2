"""The embargo in the form and on the publication screen."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse
from wagtail.models import PageLogEntry

from news import actions
from news.models import Edition, PressRelease
from tests import factories
from tests.editor.browser_form import form_data
from tests.editor.people import client_in

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 2, 0, 0, tzinfo=UTC)
NOON = NOW + timedelta(hours=3)
LATER = NOON + timedelta(hours=2)


@pytest.fixture(autouse=True)
def _clock(newsroom):
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def admin(admin):
    admin.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    return admin


@pytest.fixture
def release(newsroom):
    return factories.make_release(issued_at=None)


def save(client, release, **fields):
    url = reverse("wagtailadmin_pages:edit", args=[release.pk])
    response = client.post(url, {**form_data(client.get(url)), **fields})
    errors = response.context["form"].errors if response.status_code == 200 else {}
    release.refresh_from_db()
    return {name: " ".join(messages) for name, messages in errors.items()}


def screen(client, release):
    return client.get(reverse("news_releases:publish", args=[release.pk])).content.decode()


def publish(client, release, languages=("ko", "en"), **fields):
    """As somebody else than who has submitted it."""
    factories.submitted(release)
    url = reverse("news_releases:publish", args=[release.pk])
    return client.post(url, {"languages": languages, **fields}, follow=True)


def shown(at, language="ko"):
    return [edition.headline for edition in Edition.objects.released(language, at=at)]


class TestForm:
    def test_morning_papers_propose_the_day_before_at_noon(self, admin, release):
        errors = save(admin, release, embargo_kind="morning", paper_day="2026-03-05")
        assert "Wednesday 4 March 2026, 12:00 (KST)" in errors["embargoed_until"]
        assert release.embargoed_until is None

    def test_evening_papers_and_the_rule_are_a_setting(self, admin, release, settings):
        settings.EVENING_PAPERS_ONLINE = "+0 09:30"
        errors = save(admin, release, embargo_kind="evening", paper_day="2026-03-05")
        assert "Thursday 5 March 2026, 09:30 (KST)" in errors["embargoed_until"]

    def test_what_the_editor_confirms_is_stored(self, admin, release):
        confirmed = {"paper_day": "2026-03-05", "embargoed_until": "2026-03-04 11:00"}
        assert not save(admin, release, embargo_kind="morning", **confirmed)
        assert release.paper_day == date(2026, 3, 5)
        assert release.embargoed_until == datetime(2026, 3, 4, 2, tzinfo=UTC)
        assert not save(admin, release)
        assert release.embargo_kind == "morning"

    def test_papers_without_their_day(self, admin, release):
        errors = save(admin, release, embargo_kind="morning", embargoed_until="2026-03-04 11:00")
        assert "Say which day" in errors["paper_day"]

    def test_a_time_without_an_instant(self, admin, release):
        assert "Say from when" in save(admin, release, embargo_kind="time")["embargoed_until"]

    def test_an_instant_alone_is_a_time(self, admin, release):
        assert not save(admin, release, embargoed_until="2026-03-04 11:00")
        assert release.embargo_kind == "time"

    def test_immediately_and_an_instant(self, admin, release):
        save(admin, release, embargoed_until="2026-03-04 11:00")
        errors = save(admin, release, embargo_kind="immediate")
        assert "Empty this" in errors["embargoed_until"]
        assert not save(admin, release, embargo_kind="immediate", embargoed_until="")
        assert release.embargoed_until is None

    def test_issued_after_it_is_public(self, admin, release):
        dates = {"issued_at": "2026-03-04 12:00", "embargoed_until": "2026-03-04 11:00"}
        errors = save(admin, release, **dates)
        assert "before it is issued" in errors["embargoed_until"]
        assert "12:00 (KST)" in errors["embargoed_until"]

    def test_a_past_embargo_is_taken_and_told(self, admin, release):
        assert not save(admin, release, embargoed_until="2020-01-02 11:00")
        assert "The embargo has ended" in screen(admin, release)
        publish(admin, release)
        assert len(shown(NOW)) == 1

    def test_a_later_embargo_holds_what_waits_and_says_who(self, admin, administrator, release):
        save(admin, release, embargoed_until="2026-03-02 12:00")
        publish(admin, release)
        assert not save(admin, release, embargoed_until="2026-03-02 14:00")
        assert shown(NOON) == shown(LATER - timedelta(seconds=1)) == []
        assert len(shown(LATER)) == len(shown(LATER, "en")) == 1
        assert PageLogEntry.objects.get(action="news.hold").user == administrator
        history = admin.get(reverse("wagtailadmin_pages:history", args=[release.pk]))
        assert "Held by a later embargo" in history.content.decode()


class TestOutOfStep:
    @pytest.mark.parametrize(("form", "says"), [("2026-03-02 11:00", "11:00"), ("", "immediately")])
    def test_an_earlier_embargo_is_told_everywhere(self, admin, release, newsroom, form, says):
        save(admin, release, embargoed_until="2026-03-02 12:00")
        publish(admin, release)
        kind = "time" if form else "immediate"
        assert not save(admin, release, embargoed_until=form, embargo_kind=kind)
        assert shown(NOON - timedelta(hours=1)) == []
        edit = admin.get(reverse("wagtailadmin_pages:edit", args=[release.pk])).content.decode()
        for page in (screen(admin, release), edit):
            assert "It waits for Monday 2 March 2026, 12:00 (KST), the form says" in page
            assert says in page
        listing = reverse("wagtailadmin_explore", args=[newsroom.pk])
        assert "The form says otherwise" in admin.get(listing).content.decode()
        publish(admin, release)
        assert "It waits for Monday 2 March 2026, 12:00" not in screen(admin, release)
        assert "The form says otherwise" not in admin.get(listing).content.decode()


class TestSchedule:
    @pytest.fixture
    def changed(self, newsroom):
        release, _ = factories.publish_release(headline={"ko": "처음", "en": "First"})
        return factories.reword(release, headline_ko="다음")

    def test_a_change_waits_for_its_hour(self, changed):
        data = {"change": "minor", "starts": "time", "public_from": "2026-03-02T14:00"}
        response = publish(client_in("Publisher"), changed, ["ko"], **data)
        assert "Scheduled: 한국어. Public from Monday 2 March 2026, 14:00 (KST)." in (
            response.content.decode()
        )
        assert shown(LATER - timedelta(seconds=1)) == ["처음"]
        assert shown(LATER) == ["다음"]

    @pytest.mark.parametrize("typed", ["2026-03-02T08:59", "", "soon", "9999-99-99T00:00"])
    def test_no_time_or_one_that_is_past(self, changed, typed):
        data = {"change": "minor", "starts": "time", "public_from": typed}
        response = publish(client_in("Publisher"), changed, ["ko"], **data)
        assert response.status_code == 422
        assert 'id="starts-error"' in response.content.decode()
        assert changed.editions.count() == 2

    def test_before_the_end_of_the_embargo(self, changed):
        factories.reword(changed, embargoed_until=LATER)
        data = {"change": "minor", "starts": "time", "public_from": "2026-03-02T13:00"}
        response = publish(client_in("Publisher"), changed, ["ko"], **data)
        assert "The embargo ends later" in response.content.decode()

    def test_cancelled(self, changed):
        publisher = client_in("Publisher")
        actions.publish(changed, ["ko"], None, change="minor", public_from=LATER)
        url = reverse("news_releases:unschedule", args=[changed.pk])
        assert url in screen(publisher, changed)
        publisher.post(url, {"languages": ["ko"], "reason": "날짜가 바뀜"})
        assert shown(LATER) == ["처음"]
        assert url not in screen(publisher, changed)
        history = publisher.get(reverse("wagtailadmin_pages:history", args=[changed.pk]))
        assert "날짜가 바뀜" in history.content.decode()

    def test_cancelling_is_for_publishers(self, changed):
        actions.publish(changed, ["ko"], None, change="minor", public_from=LATER)
        url = reverse("news_releases:unschedule", args=[changed.pk])
        assert client_in("Editor").post(url, {"languages": ["ko"]}).status_code in (302, 403)
        assert shown(LATER) == ["다음"]


class TestTogether:
    def test_chosen_in_the_form_explained_and_kept_to(self, admin, release):
        assert not save(admin, release, release_together=["ko", "en"])
        assert PressRelease.objects.get().release_together == ["ko", "en"]
        assert "To be released together: 한국어, English" in screen(admin, release)
        response = publish(admin, release, ["ko"])
        assert response.status_code == 422
        assert "Missing: English" in response.content.decode()
        assert not release.editions.exists()
        assert publish(admin, release).status_code == 200
        assert release.editions.count() == 2

    def test_not_chosen_each_when_it_is_ready(self, admin, release):
        assert not save(admin, release)
        assert "released together" not in screen(admin, release)
        publish(admin, release, ["ko"])
        assert release.editions.count() == 1


class TestPage:
    @pytest.fixture
    def published(self, newsroom):
        fields = {"embargo_kind": "morning", "paper_day": date(2026, 3, 3)}
        release, _ = factories.publish_release(embargoed_until=NOON, **fields)
        return release

    def test_papers_and_instant_in_each_language(self, client, published):
        with time_machine.travel(NOON, tick=False):
            english = client.get(f"/en/{published.slug}/").content.decode()
            korean = client.get(f"/ko/{published.slug}/").content.decode()
            feed = client.get("/en/feeds/all.rss").content.decode()
        assert "papers of Tuesday 3 March 2026 (online from" in english
        assert "Monday 2 March 2026, 12:00 (KST)</time>)" in english
        assert "2026. 3. 3.(화)" in korean
        assert "2026. 3. 2.(월) 12:00 KST" in korean
        assert "papers of Tuesday 3 March 2026" in feed

    def test_a_typed_phrase_wins_in_the_source_language(self, client, newsroom):
        phrase = "3. 3.(화) 조간부터 보도해 주시기 바랍니다"
        release, _ = factories.publish_release(
            embargo_kind="morning",
            paper_day=date(2026, 3, 3),
            embargoed_until=NOON,
            embargo_phrase=phrase,
        )
        with time_machine.travel(NOON, tick=False):
            assert phrase in client.get(f"/ko/{release.slug}/").content.decode()
            english = client.get(f"/en/{release.slug}/").content.decode()
        assert phrase not in english
        assert "papers of Tuesday 3 March 2026" in english

    def test_none_where_there_was_no_embargo(self, client, newsroom):
        release, _ = factories.publish_release()
        assert "For release" not in client.get(f"/en/{release.slug}/").content.decode()
