"""Mails about work that waits."""

from datetime import datetime, timedelta

import pytest
from django.core import mail as outbox
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, override
from wagtail.users.models import UserProfile

from news import actions
from news.distribution import mail
from news.models import Delivery
from tests import factories
from tests.editor.people import person

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(newsroom):
    return person("Editor", username="ed", first_name="Min-ji", last_name="Kim")


@pytest.fixture
def publisher(newsroom):
    return person("Publisher", username="pub")


@pytest.fixture
def submitted(editor, publisher):
    release = factories.make_release(headline={"ko": "제목", "en": "Headline"})
    actions.submit(release, editor, "Before noon, please")
    return Delivery.objects.get()


def send_all():
    for delivery in Delivery.objects.order_by("pk"):
        mail.send(delivery)
    return outbox.outbox


def test_it_says_what_waits_with_the_way_to_it(submitted, settings):
    (message,) = send_all()
    assert message.to == [submitted.recipient.email]
    assert message.subject == "Waits for your review: 제목"
    assert "Min-ji Kim" in message.body
    assert "Before noon, please" in message.body
    address = reverse("news_releases:publish", args=[submitted.release.pk])
    assert settings.SITE_URL + address in message.body


def test_it_is_the_same_message_at_each_attempt(submitted):
    first, second = send_all()[0], send_all()[1]
    assert str(submitted.uuid) in first.extra_headers["Message-ID"]
    assert first.extra_headers == second.extra_headers
    assert first.extra_headers["Auto-Submitted"] == "auto-generated"


def test_it_says_until_when_in_korean_time(editor, publisher):
    noon = timezone.localtime().replace(hour=12, minute=0, second=0, microsecond=0)
    release = factories.make_release(embargoed_until=noon + timedelta(days=3))
    actions.submit(release, editor)
    (message,) = send_all()
    assert "12:00" in message.body
    assert "KST" in message.body
    assert isinstance(datetime.fromisoformat(Delivery.objects.get().data["due"]), datetime)


@pytest.mark.parametrize(("language", "word"), [("en", "Waits"), ("ko", "제목")])
def test_it_is_in_the_recipients_language(submitted, language, word):
    profile = UserProfile.get_for_user(submitted.recipient)
    profile.preferred_language = language
    profile.save()
    (message,) = send_all()
    assert word in message.subject


def test_a_headline_with_line_breaks_makes_no_header(submitted):
    type(submitted.release).objects.update(title="Two\r\nBcc: evil@example.org")
    (message,) = send_all()
    assert "\n" not in message.subject
    assert "\r" not in message.subject
    assert message.recipients() == [submitted.recipient.email]


@pytest.mark.parametrize(
    "change", [{"is_active": False}, {"email": ""}], ids=["has left", "no address"]
)
def test_not_to_who_cannot_get_it(submitted, change):
    type(submitted.recipient).objects.filter(pk=submitted.recipient_id).update(**change)
    assert not send_all()


def test_not_to_who_may_no_longer_see_it(submitted):
    submitted.recipient.groups.clear()
    assert not send_all()


def test_not_to_who_switched_it_off(submitted):
    UserProfile.get_for_user(submitted.recipient)
    UserProfile.objects.update(submitted_notifications=False)
    assert not send_all()


def test_returned_approved_emergency(editor, publisher):
    other = person("Publisher", username="other")
    release = factories.make_release()
    actions.submit(release, editor)
    actions.send_back(release, publisher, "Wrong date")
    actions.submit(release, editor)
    actions.approve(release, publisher)
    factories.reword(release, headline_ko="급한 제목")
    actions.publish(release, ["ko"], publisher, emergency="Flood")
    Delivery.objects.filter(occasion="submitted").delete()
    found = [(each.to[0], each.subject.partition(":")[0]) for each in send_all()]
    assert found == [
        (editor.email, "Sent back"),
        (editor.email, "Approved"),
        (other.email, "Published in an emergency"),
    ]


class TestTranslation:
    """The mails of a translator's work: its beginning, its end, and its beginning anew."""

    SUBJECTS = (
        "To be translated: %(title)s",
        "Translation sent back: %(title)s",
        "Translated: %(title)s",
    )

    def subjects(self, language):
        with override(language):
            found = [gettext(subject) % {"title": "제목"} for subject in self.SUBJECTS]
        assert all(("번역" in subject) == (language == "ko") for subject in found)
        return found

    @pytest.fixture(params=["en", "ko"])
    def language(self, request):
        return request.param

    @pytest.fixture
    def people(self, newsroom, language):
        editor = person("Editor", language, username="ed")
        return editor, person("Translator", language, username="tr")

    @pytest.fixture
    def work(self, people):
        """Asked for, handed in and sent back."""
        editor, translator = people
        release = factories.make_release(headline={"ko": "제목", "en": "Headline"})
        factories.approve(release, "en")
        wanted = timezone.now() + timedelta(days=3)
        actions.request_translation(release, ["en"], editor, note="급합니다", wanted_by=wanted)
        actions.finish_translation(release, "en", translator)
        actions.return_translation(release, "en", editor, "지명을 확인해 주세요.")
        return release

    def test_say_what_is_to_be_done_where_in_the_recipients_language(
        self, work, people, language, settings
    ):
        editor, translator = people
        wanted, returned, finished = self.subjects(language)
        sent = {message.subject: message for message in send_all()}
        assert set(sent) == {wanted, returned, finished}
        desk = settings.SITE_URL + reverse("news_translation:desk", args=[work.pk, "en"])
        assert "KST" in sent[wanted].body
        assert "급합니다" in sent[wanted].body
        assert "지명을 확인해 주세요." in sent[returned].body
        for message in (sent[wanted], sent[returned]):
            assert message.to == [translator.email]
            assert "English" in message.body
            assert desk in message.body
        assert sent[finished].to == [editor.email]
        assert reverse("news_releases:publish", args=[work.pk]) in sent[finished].body

    @pytest.mark.parametrize(
        ("switch", "subject"),
        [
            ("submitted_notifications", 0),
            ("rejected_notifications", 1),
            ("approved_notifications", 2),
        ],
    )
    def test_can_be_switched_off(self, work, people, language, switch, subject):
        for user in people:
            UserProfile.get_for_user(user)
        UserProfile.objects.update(**{switch: False})
        left = {message.subject for message in send_all()}
        subjects = self.subjects(language)
        assert left == {*subjects} - {subjects[subject]}

    def test_not_to_a_translator_who_has_left_the_language(self, work, people):
        translator = people[1]
        translator.languages = ["vi"]
        translator.save()
        assert {message.to[0] for message in send_all()} == {people[0].email}


def test_a_failed_delivery_names_its_channel_in_the_readers_words(newsroom):
    keeper = person("Administrator", "ko", username="keeper")
    Delivery.objects.create(
        channel="mail",
        occasion="failed",
        release=factories.make_release(),
        recipient=keeper,
        data={"channel": "cache", "reason": "503"},
        due_at=timezone.now(),
    )
    (message,) = send_all()
    assert "캐시" in message.body


def test_a_mail_server_that_refuses_is_heard(submitted, monkeypatch):
    def refuse(*args, **kwargs):
        raise OSError("refused")

    monkeypatch.setattr("django.core.mail.message.EmailMessage.send", refuse)
    with pytest.raises(OSError, match="refused"):
        mail.send(submitted)
