"""Where a release stands: computed from its editions, never stored."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from news.draft import to_json
from news.facts import format_instant
from news.models.edition import Edition
from news.models.emergency import open_emergencies
from news.models.review import Submission, submissions

if TYPE_CHECKING:
    from news.models.press_release import PressRelease


class Standings(models.TextChoices):
    EMPTY = "empty", _("No text")
    DRAFT = "draft", _("Draft")
    EMBARGOED = "embargoed", _("Embargoed")
    PUBLISHED = "published", _("Published")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    REMOVED = "removed", _("Removed")


class Stages(models.TextChoices):
    """How far the review of what is not public yet has come."""

    IN_REVIEW = "in_review", _("In review")
    SENT_BACK = "sent_back", _("Sent back")
    APPROVED = "approved", _("Approved")


STAGE_OF = {
    Submission.STATUS_IN_PROGRESS: Stages.IN_REVIEW,
    Submission.STATUS_REJECTED: Stages.SENT_BACK,
    Submission.STATUS_APPROVED: Stages.APPROVED,
}


@dataclass(frozen=True)
class LanguageStanding:
    """Where a release stands in one language."""

    language: str
    standing: Standings
    public: Edition | None = None
    """What readers can read now."""
    newest: Edition | None = None
    """The last edition made, which may still wait for its hour."""
    changed: bool = False
    """Whether the working text says something else than the newest edition."""
    out_of_step: bool = False
    """Whether the form has another embargo than the edition that waits."""
    notice: Edition | None = None
    """The withdrawal or removal that stands in the place of what could be read."""

    @property
    def name(self) -> str:
        """The language's own name."""
        return dict(settings.LANGUAGES)[self.language]

    @property
    def waiting(self) -> Edition | None:
        """An edition that is not public yet."""
        return self.newest if self.newest not in (self.public, self.notice) else None


@dataclass(frozen=True)
class ReleaseStanding:
    """Where a release stands as a whole."""

    standing: Standings
    embargoed_until: datetime | None = None
    changed: bool = False
    out_of_step: bool = False
    """Whether what waits does so for another instant than the form now says."""
    stage: Stages | None = None
    flagged: bool = False
    """Published in an emergency, and nobody else has approved it yet."""

    @property
    def label(self) -> str:
        """The state in words of the screen's language."""
        if self.stage and self.standing == Standings.DRAFT:
            return str(self.stage.label)
        if self.embargoed_until:
            until = format_instant(self.embargoed_until, get_language() or "en", name_zone=True)
            return gettext("Embargoed until %(instant)s") % {"instant": until}
        if self.changed:
            return gettext("Published, changed since")
        return str(self.standing.label)


def release_standing(release: "PressRelease", at: datetime | None = None) -> ReleaseStanding:
    """Where `release` stands. Asks the database for nothing if it comes `with_reviews` and its
    editions are at hand.

    That its text has changed since is told by the clock here; `language_standings` compares.
    """
    editions = [each for each in release.editions.all() if not each.was_dropped]
    found = _editions_standing(release, editions, at or timezone.now())
    flagged = getattr(release, "review_flagged", None)
    return replace(
        found,
        stage=_stage(release, editions),
        flagged=bool(open_emergencies(release)) if flagged is None else flagged,
    )


def _stage(release: "PressRelease", editions: Sequence[Edition]) -> Stages | None:
    """The stage of the last submission, until an edition has come of it."""
    if hasattr(release, "review_status"):
        status, ended = release.review_status, release.review_ended
    else:
        last = submissions(release).first()
        status, ended = (last.status, last.finished_at) if last else (None, None)
    if ended and any(edition.made_at >= ended for edition in editions):
        return None
    return STAGE_OF.get(status)


def _editions_standing(
    release: "PressRelease", editions: Sequence[Edition], at: datetime
) -> ReleaseStanding:
    if not editions:
        return ReleaseStanding(Standings.DRAFT)
    edited = release.latest_revision_created_at
    changed = bool(edited and edited > max(edition.made_at for edition in editions))
    in_force = [edition for edition in editions if _is_in_force(edition, at)]
    if any(edition.has_text for edition in in_force):
        return ReleaseStanding(Standings.PUBLISHED, changed=changed)
    waiting = [edition.public_from for edition in editions if edition.public_from > at]
    if in_force and not waiting:
        return ReleaseStanding(_retracted(in_force[0]))
    until = min(waiting, default=None)
    return ReleaseStanding(
        Standings.EMBARGOED, until, changed, out_of_step=until != release.embargoed_until
    )


def language_standings(
    release: "PressRelease",
    languages: Sequence[str],
    at: datetime | None = None,
    *,
    compare: bool = False,
) -> list[LanguageStanding]:
    """Where `release` stands in each of `languages`.

    With `compare`, the working texts are read and held against the newest editions.
    """
    at = at or timezone.now()
    editions = [each for each in release.editions.all() if not each.was_dropped]
    found = []
    for language in languages:
        own = [edition for edition in editions if edition.language == language]
        newest = max(own, key=lambda edition: edition.number, default=None)
        in_force = next((edition for edition in own if _is_in_force(edition, at)), None)
        public = in_force if in_force and in_force.has_text else None
        notice = in_force if not public else None
        changed = bool(
            compare
            and newest
            and newest.has_text
            and to_json(release.draft(language)) != newest.content
        )
        standing = _standing(release, language, newest, in_force)
        out_of_step = compare and _is_out_of_step(release, newest, at)
        found.append(
            LanguageStanding(language, standing, public, newest, changed, out_of_step, notice)
        )
    return found


def _standing(
    release: "PressRelease", language: str, newest: Edition | None, in_force: Edition | None
) -> Standings:
    if in_force:
        return Standings.PUBLISHED if in_force.has_text else _retracted(in_force)
    if newest:
        return Standings.EMBARGOED
    return Standings.DRAFT if release.text("headline", language) else Standings.EMPTY


def _is_out_of_step(release: "PressRelease", newest: Edition | None, at: datetime) -> bool:
    """A change that was scheduled for after the embargo is in step with it."""
    if newest is None or newest.public_from <= at:
        return False
    embargo = release.embargoed_until
    return embargo not in (newest.draft.embargoed_until, newest.public_from)


def _retracted(notice: Edition) -> Standings:
    withdrawn = notice.change == Edition.Changes.WITHDRAWAL
    return Standings.WITHDRAWN if withdrawn else Standings.REMOVED


def _is_in_force(edition: Edition, at: datetime) -> bool:
    """The gate's rule, for editions at hand."""
    until = edition.public_until
    return edition.public_from <= at and (until is None or until > at)


def editions_at_hand() -> "models.Prefetch[Any]":
    """The editions of listed releases that are or will be public, without their contents."""
    now = timezone.now()
    standing = models.Q(public_until__isnull=True) | models.Q(public_until__gt=now)
    return models.Prefetch("editions", Edition.objects.filter(standing).defer("content", "files"))
