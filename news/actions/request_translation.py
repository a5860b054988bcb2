"""Asking for a language: work arrives in the translators' queue."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from news.actions.refused import ActionRefused, LanguagesRefused
from news.actions.telling import tell, translators_of
from news.draft import worded
from news.models import Newsroom, PressRelease, TranslationRequest, User


def request_translation(
    release: PressRelease,
    languages: Sequence[str],
    by: User,
    *,
    note: str = "",
    wanted_by: datetime | None = None,
    translator: User | None = None,
    at: datetime | None = None,
) -> list[TranslationRequest]:
    """Ask for `languages` of `release`, of one `translator` or of all who can.

    What was asked for before is asked for anew, with what is said now. Raises `ActionRefused`
    for the source language, for one that is not in use, and for a translator who may not.
    """
    note = worded(note)
    with transaction.atomic():
        working = PressRelease.objects.select_for_update().get(pk=release.pk)
        _check(working, languages, by, translator)
        facts = {
            "note": note,
            "wanted_by": wanted_by,
            "translator": translator,
            "made_by": by,
            "made_at": at or timezone.now(),
            "finished_at": None,
            "finished_by": None,
            "returned_at": None,
        }
        made = []
        for language in languages:
            request, _new = TranslationRequest.objects.update_or_create(
                release=working, language=language, defaults=facts
            )
            made.append(request)
            people = [translator] if translator else translators_of(working, language)
            tell("translation_wanted", working, people, by, note, language=language, due=wanted_by)
        data = {"languages": list(languages), "said": note}
        log(instance=working, action="news.request_translation", user=by, data=data)
    return made


def _check(
    release: PressRelease, languages: Sequence[str], by: User, translator: User | None
) -> None:
    permissions = release.permissions_for_user(by)
    if not permissions.can_work():
        raise ActionRefused(_("You may not work on this release."))
    if not languages:
        raise ActionRefused(_("Choose at least one language."))
    if release.source_language in languages:
        raise ActionRefused(_("This is the language that the release is written in."))
    if unused := set(languages) - set(Newsroom.current().languages_in_use()):
        message = _("These languages are not in use in the newsroom: %(languages)s.")
        raise LanguagesRefused(message, sorted(unused))
    if translator:
        may = release.permissions_for_user(translator)
        if refused := [code for code in languages if not may.can_translate(code)]:
            message = _("This person does not translate into: %(languages)s.")
            raise LanguagesRefused(message, refused)
