"""Mails about work that waits, to the people of the newsroom."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils.translation import gettext, gettext_noop, override
from wagtail.users.models import UserProfile

from news.facts import format_instant
from news.models import Channels, Delivery, PressRelease, User

SUBJECTS = {
    "submitted": gettext_noop("Waits for your review: %(title)s"),
    "returned": gettext_noop("Sent back: %(title)s"),
    "approved": gettext_noop("Approved: %(title)s"),
    "emergency": gettext_noop("Published in an emergency: %(title)s"),
    "failed": gettext_noop("Not sent: %(title)s"),
    "translation_wanted": gettext_noop("To be translated: %(title)s"),
    "translation_returned": gettext_noop("Translation sent back: %(title)s"),
    "translation_finished": gettext_noop("Translated: %(title)s"),
}
SENTENCES = {
    "submitted": gettext_noop("%(by)s has submitted %(release)s for review."),
    "returned": gettext_noop("%(by)s has sent %(release)s back."),
    "approved": gettext_noop("%(by)s has approved %(release)s. It can be published."),
    "emergency": gettext_noop(
        "%(by)s has published %(release)s alone, in an emergency."
        " Another publisher must approve it."
    ),
    "failed": gettext_noop(
        "A delivery of %(release)s through the channel “%(channel)s” has failed for good."
    ),
    "translation_wanted": gettext_noop(
        "%(by)s asks for a translation of %(release)s into %(language)s."
    ),
    "translation_returned": gettext_noop(
        "%(by)s has sent the translation of %(release)s into %(language)s back."
    ),
    "translation_finished": gettext_noop(
        "%(by)s has finished the translation of %(release)s into %(language)s."
    ),
}
AT_THE_DESK = ("translation_wanted", "translation_returned")
# The switches that Wagtail has in everybody's account.
SWITCHES = {
    "submitted": "submitted_notifications",
    "returned": "rejected_notifications",
    "approved": "approved_notifications",
    "translation_wanted": "submitted_notifications",
    "translation_returned": "rejected_notifications",
    "translation_finished": "approved_notifications",
}


def send(delivery: Delivery) -> None:
    """Send the mail that `delivery` stands for. Raises what the mail server raises.

    Nothing is sent, and the matter is settled, where the recipient has no address, has left, may
    no longer see the release, or has switched such mails off.
    """
    recipient, release = delivery.recipient, delivery.release
    if recipient is None or release is None or not _is_for(recipient, release, delivery):
        return
    with override(_language(recipient)):
        message = _message(delivery, recipient, release)
    message.send()


def _is_for(recipient: User, release: PressRelease, delivery: Delivery) -> bool:
    if not (recipient.is_active and recipient.email):
        return False
    permissions = release.permissions_for_user(recipient)
    language = delivery.data.get("language")
    if not (permissions.can_work() or (language and permissions.can_translate(language))):
        return False
    switch = SWITCHES.get(delivery.occasion)
    return switch is None or bool(getattr(UserProfile.get_for_user(recipient), switch))


def _language(recipient: User) -> str:
    return UserProfile.get_for_user(recipient).preferred_language or settings.LANGUAGE_CODE


def _message(delivery: Delivery, recipient: User, release: PressRelease) -> EmailMessage:
    data: dict[str, Any] = delivery.data
    words = {
        "by": data.get("by", ""),
        "channel": dict(Channels.choices).get(data.get("channel"), ""),
        "language": dict(settings.LANGUAGES).get(data.get("language"), ""),
        "release": f"{release.number} “{release.title}”",
    }
    address = _address(release, delivery)
    lines = [gettext(SENTENCES[delivery.occasion]) % words]
    if reason := data.get("reason"):
        lines += ["", reason]
    if due := data.get("due"):
        at = datetime.fromisoformat(due)
        instant = format_instant(at, _language(recipient), name_zone=True)
        lines += ["", gettext("Due: %(instant)s") % {"instant": instant}]
    lines += ["", settings.SITE_URL + address, ""]
    subject = gettext(SUBJECTS[delivery.occasion]) % {"title": release.title}
    return EmailMessage(
        subject=" ".join(subject.split()),
        body="\n".join(lines),
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[recipient.email],
        headers={
            "Message-ID": f"<{delivery.uuid}@{_domain()}>",
            "Auto-Submitted": "auto-generated",
        },
    )


def _address(release: PressRelease, delivery: Delivery) -> str:
    """Where what the mail tells of is to be done."""
    if delivery.occasion in AT_THE_DESK:
        return reverse("news_translation:desk", args=[release.pk, delivery.data["language"]])
    return reverse("news_releases:publish", args=[release.pk])


def _domain() -> str:
    return settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ") or "localhost"
