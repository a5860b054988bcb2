"""Four eyes: nobody publishes alone, but in an emergency."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from news.actions.refused import LanguagesRefused
from news.actions.reviewing import ReasonMissing, demand_publisher, finish
from news.actions.telling import publishers_of, tell
from news.actions.translated import is_approved_by_others
from news.draft import worded
from news.models import Edition, EmergencyPublication, PressRelease, Submission, User
from news.models.review import submissions


class FourEyesMissing(LanguagesRefused):
    """Nobody else has submitted what `languages` would say."""


def demand_four_eyes(
    release: PressRelease, languages: Sequence[str], by: User | None, emergency: str | None
) -> None:
    """Refuse a person who would publish `languages` alone, unless for an emergency's reason."""
    if by is None:
        return
    demand_publisher(release, by)
    if emergency is not None:
        if not worded(emergency):
            raise ReasonMissing(_("Say why this cannot wait for another person."))
        return
    for refusal in four_eyes_refusals(release, languages, by):
        raise refusal


def four_eyes_refusals(
    release: PressRelease, languages: Sequence[str], by: User
) -> list[FourEyesMissing]:
    """Why `by` may not publish the working text of some of `languages` now, reason by reason.

    A translation whose texts others have approved, one by one, needs no submission of its own:
    it is held to that of the source, with which it shares its facts.
    """
    found = list(submissions(release).exclude(status=Submission.STATUS_CANCELLED))
    reasons: dict[str, list[str]] = {}
    for language in languages:
        read = is_approved_by_others(release, language, by)
        asked = release.source_language if read else language
        last = next((each for each in found if asked in each.texts), None)
        if reason := _reason(last, release, asked, by):
            reasons.setdefault(reason, []).append(language)
    return [FourEyesMissing(reason, concerned) for reason, concerned in reasons.items()]


def _reason(last: Submission | None, release: PressRelease, language: str, by: User) -> str | None:
    if last is None:
        return _("Somebody else must submit it for review first: %(languages)s.")
    if last.status == last.STATUS_REJECTED:
        return _("It has been sent back and must be submitted again: %(languages)s.")
    if last.changed(release, [language]):
        return _("Changed since it was submitted, and must be submitted again: %(languages)s.")
    if last.submitted_by in (None, by):
        return _("You have submitted this yourself. Another publisher publishes: %(languages)s.")
    return None


def settle(
    release: PressRelease,
    editions: Sequence[Edition],
    by: User | None,
    emergency: str | None,
    now: datetime,
) -> None:
    """What a publication means for the submission under way; note an emergency."""
    languages = [edition.language for edition in editions]
    last = submissions(release).first()
    if last and last.is_open and (emergency or not last.changed(release, languages)):
        status = Submission.STATUS_CANCELLED if emergency else Submission.STATUS_APPROVED
        finish(last, status, by, min(edition.made_at for edition in editions))
    if emergency and by:
        reason = worded(emergency)
        EmergencyPublication.objects.create(
            release=release, languages=languages, reason=reason, made_at=now, made_by=by
        )
        tell("emergency", release, publishers_of(release), by, reason)
