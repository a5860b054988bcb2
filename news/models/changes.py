"""The kinds of change to what readers see, and the ones that they are told of."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import Any, Self

from django.db import models
from django.utils.translation import gettext_lazy as _


class Changes(models.TextChoices):
    """Why an edition was made. What they do to the pages is told in the README."""

    FIRST = "first", _("First edition")
    MINOR = "minor", _("Minor change")
    UPDATE = "update", _("Update")
    CORRECTION = "correction", _("Correction")
    WITHDRAWAL = "withdrawal", _("Withdrawal")
    REMOVAL = "removal", _("Removal")


WITH_NOTE = (Changes.UPDATE, Changes.CORRECTION, Changes.WITHDRAWAL)
WITHOUT_TEXT = (Changes.WITHDRAWAL, Changes.REMOVAL)


@dataclass(frozen=True)
class PublicChange:
    """A change that readers are told of: all but the minor ones.

    `number` is that of the edition that made it, `earlier` that of the one that it replaced, as
    long as readers may read it; `correction` counts the corrections of the language.
    """

    change: str
    at: datetime
    number: int
    note: str = ""
    correction: int | None = None
    earlier: int | None = None

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        return cls(**{**data, "at": datetime.fromisoformat(data["at"])})

    def to_json(self) -> dict[str, Any]:
        return {**vars(self), "change": str(self.change), "at": self.at.isoformat()}

    def alone(self) -> Self:
        """Without the way to the earlier version, which has been withdrawn."""
        return replace(self, earlier=None)


class Changed:
    """What an edition knows of the changes that led to it."""

    change: Any
    history: Any
    language: Any
    note: Any
    number: Any
    public_from: Any
    public_until: Any

    @property
    def was_dropped(self) -> bool:
        """Whether its hour never came: another took its place before, or it was cancelled."""
        return self.public_until is not None and self.public_until <= self.public_from

    @property
    def has_text(self) -> bool:
        """Whether it is neither the notice of a withdrawal nor a removal."""
        return self.change not in WITHOUT_TEXT

    @cached_property
    def public_changes(self) -> list[PublicChange]:
        """What readers have been told of, oldest first, this edition's own change included."""
        if self.history:
            return [PublicChange.from_json(each) for each in self.history]
        return [PublicChange(self.change, self.public_from, self.number, self.note)]

    @property
    def last_change(self) -> PublicChange:
        """The last change that was not minor."""
        return self.public_changes[-1]

    @property
    def updated_at(self) -> datetime | None:
        """When it last changed, minor changes aside; none if it never did."""
        last = self.last_change
        return None if last.change in (Changes.FIRST, Changes.MINOR) else last.at

    @property
    def corrections(self) -> list[PublicChange]:
        """All corrections so far, newest first."""
        made = [each for each in self.public_changes if each.change == Changes.CORRECTION]
        return made[::-1]

    def not_followed(self, source: "Changed | None") -> PublicChange | None:
        """The source language's correction or withdrawal that this edition is older than."""
        if source is None or source.language == self.language:
            return None
        retracting = (Changes.CORRECTION, Changes.WITHDRAWAL)
        newer = [
            each
            for each in source.public_changes
            if each.change in retracting and each.at > self.last_change.at
        ]
        return newer[-1] if newer else None
