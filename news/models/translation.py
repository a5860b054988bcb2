"""How far a release is translated: computed from its texts and approvals, never set."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from news.language.segments import Segment
from news.models.approval import Approval
from news.models.segments import segments_of
from news.models.wording import Origins, Wording

if TYPE_CHECKING:
    from news.models.press_release import PressRelease


class States(models.TextChoices):
    """The state of a segment, worst first; a language's is its worst segment's."""

    MISSING = "missing", _("missing")
    OUTDATED = "outdated", _("outdated")
    DRAFT = "draft", _("draft")
    APPROVED = "approved", _("approved")


@dataclass(frozen=True)
class Translated:
    """A segment, its state, and what is known of it."""

    segment: Segment
    state: States
    wording: Wording | None = None
    """Where the text at hand came from, if that was noted."""
    approval: Approval | None = None
    """What was approved: this very text, or else the last at this place."""

    @property
    def is_unread_machine(self) -> bool:
        by_machine = self.wording is not None and self.wording.origin == Origins.MACHINE
        return by_machine and self.state != States.APPROVED


@dataclass(frozen=True)
class Translation:
    """A release in a target language, segment by segment."""

    language: str
    segments: Sequence[Translated]

    @cached_property
    def counts(self) -> Counter[States]:
        return Counter(each.state for each in self.segments)

    @property
    def state(self) -> States:
        """The worst. Nothing to translate is well translated."""
        return next((state for state in States if self.counts[state]), States.APPROVED)

    @property
    def is_begun(self) -> bool:
        return self.counts[States.MISSING] < len(self.segments)

    def not_approved(self) -> list[Translated]:
        return [each for each in self.segments if each.state != States.APPROVED]


def translation_of(release: "PressRelease", language: str) -> Translation:
    """How far `release` is translated into `language`, in three queries and those of its parts."""
    return translations_of([release], [language])[release.pk, language]


def translations_of(
    releases: Sequence["PressRelease"], languages: Sequence[str]
) -> dict[tuple[int, str], Translation]:
    """Of each release and target language, by the release's id, in two queries for all."""
    found = {"release__in": releases, "language__in": languages}
    approvals = _by_place(Approval.objects.filter(**found).order_by("pk"))
    wordings = _by_place(Wording.objects.filter(**found))
    return {
        (release.pk, language): Translation(
            language,
            _states(
                segments_of(release, language),
                approvals.get((release.pk, language), []),
                wordings.get((release.pk, language), []),
            ),
        )
        for release in releases
        for language in languages
        if language != release.source_language
    }


def _by_place[Row: (Approval, Wording)](rows: Iterable[Row]) -> dict[tuple[int, str], list[Row]]:
    found: dict[tuple[int, str], list[Row]] = {}
    for row in rows:
        found.setdefault((row.release_id, row.language), []).append(row)
    return found


def _states(
    segments: Sequence[Segment], approvals: Sequence[Approval], wordings: Sequence[Wording]
) -> list[Translated]:
    exact = {(each.source_fingerprint, each.target_fingerprint): each for each in approvals}
    at_place = {(each.path, each.target_fingerprint): each for each in approvals}
    last = {each.path: each for each in approvals}
    written = {(each.path, each.target_fingerprint): each for each in wordings}
    found = []
    for segment in segments:
        if not segment.has_target:
            found.append(Translated(segment, States.MISSING, None, last.get(segment.path)))
            continue
        source, target = segment.source_fingerprint, segment.target_fingerprint
        wording = written.get((segment.path, target))
        if approval := exact.get((source, target)):
            found.append(Translated(segment, States.APPROVED, wording, approval))
        elif approval := at_place.get((segment.path, target)):
            found.append(Translated(segment, States.OUTDATED, wording, approval))
        else:
            found.append(Translated(segment, States.DRAFT, wording, last.get(segment.path)))
    return found
