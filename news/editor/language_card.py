"""What the publication screen says of a language: what it lacks, and whether it may go out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self

from news.actions.translated import NotTranslated, translation_refusals
from news.editor.differences import Difference, differences
from news.editor.fields import Task, task
from news.models import PressRelease
from news.models.standing import LanguageStanding, Standings, language_standings
from news.models.translation_standing import TranslationStanding


@dataclass(frozen=True)
class Posted:
    """What has been filled in, and what is wrong with it, by field."""

    languages: list[str] | None = None
    change: str = ""
    notes: Mapping[str, str] = field(default_factory=dict)
    emergency: str = ""
    override: str = ""
    errors: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class LanguageCard:
    """What the screen says of a language."""

    standing: LanguageStanding
    is_source: bool
    tasks: Sequence[Task]
    waits: bool
    """Whether something is lacking that is not its own."""
    posted: Posted
    translation: TranslationStanding | None = None
    refusals: Sequence[NotTranslated] = ()
    """Why its translation is not good enough, reason by reason."""
    differences: Sequence[Difference] = ()

    @classmethod
    def all_of(
        cls, release: PressRelease, languages: Sequence[str], tasks: Sequence[Task], posted: Posted
    ) -> list[Self]:
        """A card for each of `languages`. Tasks of no language or of the source concern all."""
        translations = {each.language: each for each in release.translation_standings(languages)}
        texts = [each.translation for each in translations.values()]
        refusals = translation_refusals(release, texts)
        shared = any(each.language in ("", release.source_language) for each in tasks)
        return [
            cls(
                standing=standing,
                is_source=standing.language == release.source_language,
                tasks=[each for each in tasks if each.language == standing.language],
                waits=shared,
                posted=posted,
                translation=translations.get(standing.language),
                refusals=[each for each in refusals if standing.language in each.languages],
                differences=_differences(release, standing),
            )
            for standing in language_standings(release, languages, compare=True)
        ]

    @property
    def name(self) -> str:
        return self.standing.name

    @property
    def takes_note(self) -> bool:
        """Readers know it already, so that a change may need a word to them."""
        return self.standing.standing in (Standings.PUBLISHED, Standings.WITHDRAWN)

    @property
    def up_to_date(self) -> bool:
        """Publishing would make no edition."""
        newest = self.standing.newest
        return newest is not None and newest.has_text and not self.standing.changed

    @property
    def has_unread_machine_text(self) -> bool:
        """What a machine wrote, and nobody has approved: no reason is good enough for that."""
        overridable = all(each.may_override for each in self.refusals)
        return not (overridable or self.up_to_date)

    @property
    def needs_reason(self) -> bool:
        """It can be published, although not all of its texts are approved or pass the checks."""
        return bool(self.refusals) and not (self.blocked or self.up_to_date)

    @property
    def blocked(self) -> bool:
        removed = self.standing.standing == Standings.REMOVED
        return self.waits or bool(self.tasks) or removed or self.has_unread_machine_text

    @property
    def chosen(self) -> bool:
        """As it was posted; at first, what is due and can be published without more."""
        if self.posted.languages is not None:
            return self.standing.language in self.posted.languages
        due = self.standing.newest is None or self.standing.changed
        return due and not self.blocked and not self.needs_reason

    @property
    def note(self) -> str:
        return self.posted.notes.get(self.standing.language, "")

    @property
    def note_error(self) -> str:
        return self.posted.errors.get(f"note-{self.standing.language}", "")


def tasks_of(release: PressRelease, languages: Sequence[str]) -> list[Task]:
    """What `languages` lack, with the way to each field or segment."""
    return [task(release, lack) for lack in release.lacks(languages)]


def _differences(release: PressRelease, standing: LanguageStanding) -> Sequence[Difference]:
    public = standing.public
    return differences(public.draft, release.draft(standing.language)) if public else []
