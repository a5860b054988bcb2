"""A language is published when somebody has read and approved all its texts."""

from collections.abc import Callable, Iterator, Sequence

from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext as _

from news.actions.refused import LanguagesRefused
from news.actions.reviewing import ReasonMissing
from news.draft import worded
from news.models import PressRelease, User
from news.models.findings import blocking
from news.models.translation import States, Translation, translation_of, translations_of

type Reason = tuple[str, Callable[[PressRelease, Translation], bool], bool]
"""A message, of which translations it is true, and whether a person may override it."""


class NotTranslated(LanguagesRefused):
    """Some texts of `languages` are not approved; `may_override` says whether a reason will do."""

    def __init__(self, message: str, languages: Sequence[str], *, may_override: bool) -> None:
        super().__init__(message, languages)
        self.may_override = may_override


def _by_machine(release: PressRelease, translation: Translation) -> bool:
    return any(each.is_unread_machine for each in translation.segments)


def _not_approved(release: PressRelease, translation: Translation) -> bool:
    return bool(translation.not_approved())


def _is_blocked(release: PressRelease, translation: Translation) -> bool:
    texts = [each.segment for each in translation.segments]
    return bool(blocking(release, translation.language, texts))


MACHINE: tuple[Reason, ...] = (
    (
        gettext_noop("A machine's text has not been approved by anybody: %(languages)s."),
        _by_machine,
        False,
    ),
)
REASONS: tuple[Reason, ...] = (
    *MACHINE,
    (gettext_noop("Not all texts are approved: %(languages)s."), _not_approved, True),
    (gettext_noop("A check does not let a text pass: %(languages)s."), _is_blocked, True),
)


def demand_translated(
    release: PressRelease, languages: Sequence[str], by: User | None, override: str | None
) -> None:
    """Refuse `languages` whose texts are not approved, unless a person gives a reason.

    What a machine wrote is not published before somebody has approved it, for no reason. Of the
    system itself (without `by`) nothing else is asked.
    """
    if override is not None and not worded(override):
        raise ReasonMissing(_("Say why this is published without approval."))
    may_be_anything_else = by is None or override is not None
    translations = list(translations_of([release], languages).values())
    for refusal in _refusals(release, translations, MACHINE if may_be_anything_else else REASONS):
        raise refusal


def translation_refusals(
    release: PressRelease, translations: Sequence[Translation]
) -> list[NotTranslated]:
    """What keeps some of its `translations` from being published, reason by reason."""
    return list(_refusals(release, translations, REASONS))


def _refusals(
    release: PressRelease, translations: Sequence[Translation], reasons: Sequence[Reason]
) -> Iterator[NotTranslated]:
    for message, is_so, may_override in reasons:
        if concerned := [each.language for each in translations if is_so(release, each)]:
            yield NotTranslated(gettext(message), concerned, may_override=may_override)


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
