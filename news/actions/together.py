"""Languages that are released together: at the same instant, or not at all."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from news.actions.editions import Line
from news.actions.refused import LanguagesRefused
from news.models import Newsroom, PressRelease


class NotTogether(LanguagesRefused):
    """Some languages of a release that is to appear as a whole would appear alone."""


def check_published_together(
    release: PressRelease, languages: Sequence[str], starts: datetime, now: datetime
) -> None:
    """Refuse to publish `languages` without those that are to be released with them."""
    group = _group(release)
    if not group & set(languages):
        return
    missing = [
        code
        for code in Newsroom.current().languages_in_use()
        if code in group - set(languages) and not _is_out(Line.at(release, code, now), starts)
    ]
    if missing:
        message = _(
            "This release is to appear in several languages at the same instant."
            " Missing: %(languages)s."
        )
        raise NotTogether(message, missing)


def check_cancelled_together(
    release: PressRelease, languages: Sequence[str], now: datetime
) -> None:
    """Refuse to leave a part of those that wait together behind."""
    group = _group(release)
    if not group & set(languages):
        return
    left = [code for code in group - set(languages) if Line.at(release, code, now).is_first_waiting]
    if left:
        message = _("These wait for the same instant and would appear alone: %(languages)s.")
        raise NotTogether(message, sorted(left))


def _group(release: PressRelease) -> set[str]:
    group = set(release.release_together) & set(Newsroom.current().languages_in_use())
    return group if len(group) > 1 else set()


def _is_out(line: Line, starts: datetime) -> bool:
    """Whether readers of the language know the release by `starts`, or from then on."""
    if line.public:
        return True
    return line.newest is not None and line.newest.public_from == starts
