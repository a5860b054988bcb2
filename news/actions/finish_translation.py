"""The end of a translator's work, and its beginning anew."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from news.actions.refused import ActionRefused
from news.actions.reviewing import ReasonMissing
from news.actions.telling import publishers_of, tell, translators_of
from news.actions.write_target import hold_for_translation
from news.draft import worded
from news.models import PressRelease, TranslationRequest, User
from news.models.translation import States, translation_of


def finish_translation(
    release: PressRelease, language: str, by: User, *, at: datetime | None = None
) -> TranslationRequest:
    """Hand `language` of `release` in: all its texts are approved.

    Raises `ActionRefused` where some are not, or nobody has asked.
    """
    with transaction.atomic():
        working = hold_for_translation(release, language, by)
        request = _request(working, language)
        if translation_of(working, language).state != States.APPROVED:
            raise ActionRefused(_("Some texts are not approved yet."))
        request.finished_at, request.finished_by = at or timezone.now(), by
        request.save()
        log(instance=working, action="news.translated", user=by, data={"languages": [language]})
        people = [request.made_by, working.owner, *publishers_of(working)]
        tell("translation_finished", working, people, by, language=language)
    return request


def return_translation(
    release: PressRelease, language: str, by: User, reason: str, *, at: datetime | None = None
) -> TranslationRequest:
    """Send `language` of `release` back to who translated it, with what is to be done."""
    reason = worded(reason)
    if not reason:
        raise ReasonMissing(_("Say what is to be changed."))
    with transaction.atomic():
        working = PressRelease.objects.select_for_update().get(pk=release.pk)
        permissions = working.permissions_for_user(by)
        if not permissions.can_work():
            raise ActionRefused(_("You may not work on this release."))
        request = _request(working, language)
        people = [request.finished_by or request.translator]
        request.finished_at = request.finished_by = None
        request.note, request.returned_at = reason, at or timezone.now()
        request.save()
        data = {"languages": [language], "reason": reason}
        log(instance=working, action="news.return_translation", user=by, data=data)
        told = [each for each in people if each] or translators_of(working, language)
        tell("translation_returned", working, told, by, reason, language=language)
    return request


def _request(release: PressRelease, language: str) -> TranslationRequest:
    found = TranslationRequest.objects.filter(release=release, language=language).first()
    if found is None:
        raise ActionRefused(_("Nobody has asked for this language."))
    return found
