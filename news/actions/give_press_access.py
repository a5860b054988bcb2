"""Embargoed access: one person of the press gets a link to what waits."""

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from news.actions.refused import ActionRefused
from news.draft import clean_text
from news.models import Newsroom, PressAccess, PressRelease, User
from news.models.press_access import LONGEST, token_hash, waiting_editions


class AccessRefused(ActionRefused):
    """`field` is the argument that is at fault."""

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message)
        self.field = field


class GivenAccess(NamedTuple):
    """The access, and the secret of its link, which is known here and now alone."""

    access: PressAccess
    token: str


def give_press_access(
    release: PressRelease,
    by: User | None,
    *,
    person: str,
    outlet: str,
    until: datetime,
    email: str = "",
    languages: Sequence[str] = (),
    at: datetime | None = None,
) -> GivenAccess:
    """Make a link for `person` of `outlet` to the editions of `release` that wait.

    It works `until` then, for 14 days at most, in `languages` or in all. Only who may release
    gives it, where the newsroom has switched it on. Raises `AccessRefused`.
    """
    now = at or timezone.now()
    person, outlet = (" ".join(clean_text(words).split()) for words in (person, outlet))
    _check_words(person, outlet, email)
    with transaction.atomic():
        working = PressRelease.objects.select_for_update().get(pk=release.pk)
        _check_permission(working, by)
        _check_until(until, now)
        _check_waiting(working, languages, now)
        token = secrets.token_urlsafe(32)
        access = PressAccess.objects.create(
            release=working,
            person=person,
            outlet=outlet,
            email=email,
            languages=list(languages),
            token_hash=token_hash(token),
            created_at=now,
            created_by=by,
            expires_at=until,
        )
        _log(access)
    return GivenAccess(access, token)


def _log(access: PressAccess) -> None:
    """Without the secret of the link."""
    data = {
        "access": access.pk,
        "person": access.person,
        "outlet": access.outlet,
        "languages": access.languages,
        "until": access.expires_at.isoformat(),
    }
    user = access.created_by
    log(instance=access.release, action="news.give_press_access", user=user, data=data)


def _check_words(person: str, outlet: str, email: str) -> None:
    for field, words in (("person", person), ("outlet", outlet)):
        limit = PressAccess._meta.get_field(field).max_length
        if not words:
            raise AccessRefused(_("Say who the link is for: a name and an outlet."), field)
        if len(words) > limit:
            raise AccessRefused(_("At most %(limit)s characters.") % {"limit": limit}, field)
    if email:
        try:
            validate_email(email)
        except ValidationError as error:
            raise AccessRefused(error.messages[0], "email") from None


def _check_permission(release: PressRelease, by: User | None) -> None:
    if not Newsroom.current().press_access:
        raise AccessRefused(_("Press access is switched off in this newsroom."))
    if by is None or not release.permissions_for_user(by).can_release():
        raise AccessRefused(_("Only a publisher can give press access."))


def _check_until(until: datetime, now: datetime) -> None:
    if until <= now:
        raise AccessRefused(_("The link must end in the future."), "until")
    if until > now + LONGEST:
        limit = {"days": LONGEST.days}
        raise AccessRefused(_("A link works for %(days)s days at most.") % limit, "until")


def _check_waiting(release: PressRelease, languages: Sequence[str], now: datetime) -> None:
    in_use = Newsroom.current().languages_in_use()
    waiting = [each.language for each in waiting_editions(release, in_use, now)]
    if not waiting:
        reason = _("Nothing waits for its hour. Publish the release under embargo first.")
        raise AccessRefused(reason)
    if not set(languages) <= set(waiting):
        raise AccessRefused(_("Choose languages that wait for their hour."), "languages")
