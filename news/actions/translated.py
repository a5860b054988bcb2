"""A language is published when somebody has read and approved all its texts."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from news.actions.refused import LanguagesRefused
from news.actions.reviewing import ReasonMissing
from news.draft import clean_text
from news.models import PressRelease, User
from news.models.translation import States, Translation, translation_of, translations_of


class NotTranslated(LanguagesRefused):
    """Some texts of `languages` are not approved; `may_override` says whether a reason will do."""

    def __init__(self, message: str, languages: Sequence[str], *, may_override: bool) -> None:
        super().__init__(message, languages)
        self.may_override = may_override


def demand_translated(
    release: PressRelease, languages: Sequence[str], by: User | None, override: str | None
) -> None:
    """Refuse `languages` whose texts are not approved, unless a person gives a reason.

    What a machine wrote is not published before somebody has approved it, for no reason. Of the
    system itself (without `by`) nothing else is asked.
    """
    if override is not None and not clean_text(override).strip():
        raise ReasonMissing(_("Say why this is published without approval."))
    refusals = translation_refusals(release, languages)
    for refusal in refusals:
        if not refusal.may_override or (by is not None and override is None):
            raise refusal


def translation_refusals(release: PressRelease, languages: Sequence[str]) -> list[NotTranslated]:
    """What keeps some of `languages` from being published, reason by reason."""
    targets = [code for code in languages if code != release.source_language]
    found = translations_of([release], targets)
    translations = [found[release.pk, code] for code in targets]
    unread = _("A machine's text has not been approved by anybody: %(languages)s.")
    reasons = (
        (unread, _by_machine, False),
        (_("Not all texts are approved: %(languages)s."), _not_approved, True),
    )
    return [
        NotTranslated(message, concerned, may_override=may_override)
        for message, is_so, may_override in reasons
        if (concerned := [each.language for each in translations if is_so(each)])
    ]


def is_approved_by_others(release: PressRelease, language: str, by: User) -> bool:
    """Whether every text in the target `language` has been approved, and none by `by`."""
    if language == release.source_language:
        return False
    segments = translation_of(release, language).segments
    return bool(segments) and all(
        each.state == States.APPROVED
        and each.approval is not None
        and each.approval.made_by_id not in (None, by.pk)
        for each in segments
    )


def _by_machine(translation: Translation) -> bool:
    return any(each.is_unread_machine for each in translation.segments)


def _not_approved(translation: Translation) -> bool:
    return bool(translation.not_approved())
