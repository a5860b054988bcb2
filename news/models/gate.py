"""The gate: what is public is decided here and nowhere else."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from news.models.changes import WITHOUT_TEXT, Changes
from news.models.requirements import serves

if TYPE_CHECKING:
    from news.models.edition import Edition

LOOKED_AT = 20


@dataclass(frozen=True)
class Beside:
    """What the page of an edition shows of others, without their contents."""

    same: list["Edition"]
    """The release in each language that it can be read in, this one included."""
    related: list["Edition"]
    source: "Edition | None" = None
    """The release in the language that it was written in, if need be as a notice."""


class EditionQuerySet(models.QuerySet["Edition"]):
    """The gate: what is public is decided here and nowhere else."""

    def in_force(self, at: datetime | None = None) -> Self:
        """What stands at the instant `at` (now), withdrawals and removals included."""
        at = at or timezone.now()
        return self.filter(public_from__lte=at).filter(
            Q(public_until__isnull=True) | Q(public_until__gt=at)
        )

    def kept(self) -> Self:
        """Without those that were dropped before their hour."""
        return self.exclude(public_until__lte=F("public_from"))

    def current(self, at: datetime | None = None) -> Self:
        """The editions whose text can be read at `at` (now), in every language and audience."""
        return self.in_force(at).exclude(change__in=WITHOUT_TEXT)

    def released(
        self, language: str, audience: str | None = None, at: datetime | None = None
    ) -> Self:
        """What readers of `language` may see at the instant `at`, newest first.

        `audience` is the one that the language serves, unless said otherwise. Of a withdrawn
        release there is the notice; a removed one is for no audience.
        """
        audiences = ("both", audience or serves(language))
        return (
            self.in_force(at)
            .filter(language=language, audience__in=audiences)
            .order_by("-list_date", "-id")
        )

    def released_at_address(
        self, language: str, slug: str, at: datetime | None = None
    ) -> "Edition":
        """The one edition that stands at an address. Raises `Edition.DoesNotExist`.

        Its `change` tells a text from the notice of a withdrawal (410) and a removal (410, or
        301 to `redirect_to`).
        """
        for_readers = Q(audience__in=("both", serves(language))) | Q(change=Changes.REMOVAL)
        return self.in_force(at).filter(for_readers).get(slug=slug, language=language)

    def once_released(self, at: datetime | None = None) -> Self:
        """Every version that can be read at `at` (now): also those that a correction replaced.

        Not those that gave way to a minor change or an update, which may have had its reasons;
        nor those that nobody ever saw, nor those before a withdrawal or a removal.
        """
        at = at or timezone.now()
        later = self.model._default_manager.kept().filter(
            release=OuterRef("release"),
            language=OuterRef("language"),
            number__gt=OuterRef("number"),
            public_from__lte=at,
        )
        corrected = later.filter(change=Changes.CORRECTION, public_from=OuterRef("public_until"))
        return (
            self.kept()
            .filter(
                Q(public_until__isnull=True) | Q(public_until__gt=at) | Exists(corrected),
                ~Exists(later.filter(change__in=WITHOUT_TEXT)),
                public_from__lte=at,
            )
            .exclude(change__in=WITHOUT_TEXT)
        )

    def version_at_address(
        self, language: str, slug: str, number: int, at: datetime | None = None
    ) -> "Edition":
        """An edition by its number, once public. Raises `Edition.DoesNotExist`."""
        audiences = ("both", serves(language))
        versions = self.once_released(at).filter(audience__in=audiences)
        return versions.get(slug=slug, language=language, number=number)

    def released_languages(
        self, slug: str, languages: Sequence[str], at: datetime | None = None
    ) -> list["Edition"]:
        """The editions of a release in each of `languages`, in that order, without contents."""
        found = {
            edition.language: edition
            for edition in self.current(at).filter(slug=slug).defer("content", "files")
            if edition.is_for(languages)
        }
        return [found[language] for language in languages if language in found]

    def released_beside(
        self, edition: "Edition", languages: Sequence[str], at: datetime | None = None
    ) -> Beside:
        """In one query, without contents: the same release in `languages`, and related releases.

        The related ones are those in the edition's own language, in the order that it names.
        """
        related = edition.draft.related
        rows = self.in_force(at).filter(uuid__in=[edition.uuid, *related]).defer("content", "files")
        public = [each for each in rows if each.is_for(languages)]
        found = {each.language: each for each in public if each.uuid == edition.uuid}
        same = {code: each for code, each in found.items() if each.has_text}
        others = {
            each.uuid: each
            for each in public
            if each.language == edition.language and each.has_text
        }
        return Beside(
            [same[language] for language in languages if language in same],
            [others[uuid] for uuid in related if uuid in others],
            found.get(edition.draft.source_language),
        )

    def only_elsewhere(
        self, language: str, other: str, at: datetime | None = None
    ) -> list["Edition"]:
        """Of the newest editions in `other`, those whose release cannot be read in `language`.

        Without contents, in one query that looks at a few and no more, however large the
        archive. What is not for the readers of `language` is left out.
        """
        here = self.model._default_manager.in_force(at).filter(
            slug=OuterRef("slug"), language=language
        )
        found = self.current(at).filter(language=other, audience__in=("both", serves(language)))
        newest = found.annotate(is_here=Exists(here)).defer("content", "files")
        looked_at = newest.order_by("-list_date", "-id")[:LOOKED_AT]
        return [edition for edition in looked_at if not edition.is_here]

    def turning_points(self, at: datetime) -> dict[str, models.Subquery]:
        """The instants next to `at` at which the public side changed, or will, in any language.

        Expressions for a query on another model: an edition's beginning and end, last and next.
        """
        return {
            f"{side}_{end}": models.Subquery(
                self.filter(**{f"{end}__{comparison}": at})
                .order_by(f"{direction}{end}")
                .values(end)[:1]
            )
            for end in ("public_from", "public_until")
            for side, comparison, direction in (("last", "lte", "-"), ("next", "gt", ""))
        }
