"""Mails about work that waits, written down in the transaction of what they tell of."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import QuerySet
from django.utils import timezone
from wagtail.permission_policies.pages import PagePermissionPolicy

from news.models import Channels, Delivery, PressRelease, Submission, User


def tell(
    occasion: str,
    release: PressRelease,
    people: Iterable[User],
    by: User,
    reason: str = "",
    *,
    language: str = "",
    due: datetime | None = None,
) -> list[Delivery]:
    """One mail to each of `people` but `by`. `news.distribution.mail` words and sends it.

    `language` is the one that it is about; `due` when something must be done, if that is not the
    end of the embargo.
    """
    now = timezone.now()
    due = due or release.embargoed_until
    data = {
        "by": by.get_full_name() or by.get_username(),
        "reason": reason,
        "due": due.isoformat() if due and due > now else "",
        "language": language,
    }
    recipients = {each.pk: each for each in people if each and each.pk != by.pk and each.email}
    return [
        Delivery.objects.create(
            channel=Channels.MAIL,
            occasion=occasion,
            release=release,
            recipient=recipient,
            data=data,
            due_at=now,
        )
        for recipient in recipients.values()
    ]


def publishers_of(release: PressRelease) -> list[User]:
    """All who may publish `release`."""
    may_publish = PagePermissionPolicy().users_with_permission("publish")
    people = User.objects.filter(pk__in=may_publish.values("pk"), is_active=True).order_by("pk")
    return [each for each in people if release.permissions_for_user(each).can_release()]


def translators_of(release: PressRelease, language: str) -> list[User]:
    """All who translate `release` into `language` and publish nothing themselves."""
    people = User.objects.with_perm(
        "news.translate_pressrelease", backend="django.contrib.auth.backends.ModelBackend"
    )
    found = []
    for each in people.filter(is_superuser=False).order_by("pk"):
        permissions = release.permissions_for_user(each)
        if permissions.can_approve_texts(language) and not permissions.can_release():
            found.append(each)
    return found


def authors_of(submission: Submission, release: PressRelease) -> list[User]:
    """Who submitted it, and whose release it is."""
    return [each for each in (submission.submitted_by, release.owner) if each]


def administrators() -> QuerySet[User]:
    """Who keeps the newsroom itself."""
    return User.objects.with_perm(
        "news.change_newsroom", backend="django.contrib.auth.backends.ModelBackend"
    ).order_by("pk")
