"""What the publication screen says of a review, and which buttons it has for whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings

from news.actions.four_eyes import four_eyes_refusals
from news.models import EmergencyPublication, PressRelease, Submission, User
from news.models.emergency import open_emergencies
from news.models.review import submissions
from news.models.standing import Stages, release_standing


@dataclass(frozen=True)
class ReviewPanel:
    """The review of a release, as one person sees it."""

    release: PressRelease
    user: User
    last: Submission | None
    stage: Stages | None
    emergencies: Sequence[EmergencyPublication]
    changed: Sequence[str]
    """The names of the languages that say something else than what was submitted."""
    posted: Mapping[str, str]

    @classmethod
    def of(cls, release: PressRelease, user: User, posted: Mapping[str, str]) -> "ReviewPanel":
        last, stage = submissions(release).first(), release_standing(release).stage
        names = dict(settings.LANGUAGES)
        changed = [names[code] for code in last.changed(release)] if last and stage else []
        return cls(release, user, last, stage, open_emergencies(release), changed, posted)

    @property
    def permissions(self) -> Any:
        return self.release.permissions_for_user(self.user)

    @property
    def is_mine(self) -> bool:
        return self.last is not None and self.last.submitted_by == self.user

    @property
    def is_open(self) -> bool:
        return self.stage == Stages.IN_REVIEW

    @property
    def may_submit(self) -> bool:
        """Something is there to be submitted that has not been, as it stands."""
        waits = self.is_open or self.stage == Stages.APPROVED
        return bool(self.permissions.can_edit()) and (not waits or bool(self.changed))

    @property
    def may_take_back(self) -> bool:
        return self.is_open and self.is_mine

    @property
    def may_approve(self) -> bool:
        others = self.is_open and not self.is_mine and not self.changed
        return others and bool(self.permissions.can_release())

    @property
    def may_send_back(self) -> bool:
        waits = self.is_open or self.stage == Stages.APPROVED
        return waits and not self.is_mine and bool(self.permissions.can_release())

    @property
    def may_approve_afterwards(self) -> bool:
        of_others = any(each.made_by != self.user for each in self.emergencies)
        return of_others and bool(self.permissions.can_release())


def who_else_is_needed(release: PressRelease, languages: Sequence[str], user: User) -> str:
    """Why `user` may publish none of `languages`; empty where one may be published."""
    refusals = four_eyes_refusals(release, languages, user)
    refused = sum(len(each.languages) for each in refusals)
    return str(refusals[0]) if refusals and refused == len(languages) else ""
