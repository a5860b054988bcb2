"""The public side. An edition is all that readers and partners ever see of a release."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any, Self

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from news import draft
from news.draft import Draft
from news.models.changes import WITHOUT_TEXT, Changed, Changes
from news.models.requirements import serves


@dataclass(frozen=True)
class Picture:
    """A photo's files as an edition froze them: `sources` by MIME type, best first."""

    width: int
    height: int
    src: str
    sources: tuple[tuple[str, str], ...]
    """Pairs of MIME type and `srcset`."""
    size: int = 0


@dataclass(frozen=True)
class FileFacts:
    """An attachment's file as an edition froze it."""

    name: str
    url: str
    extension: str
    size: int
    pages: int | None = None
    mime_type: str = "application/octet-stream"


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
        later = Edition.objects.kept().filter(
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


class Edition(Changed, models.Model):
    """One release in one language as published: frozen text, structure, facts and files.

    Written once, by the verbs in `news.actions`. Afterwards only `public_until` is ever set: the
    instant from which the next edition stands in its place. A withdrawal keeps the headline and
    says why in `note`; a removal keeps nothing.
    """

    Changes = Changes

    release = models.ForeignKey(
        "news.PressRelease", on_delete=models.PROTECT, related_name="editions"
    )
    uuid = models.UUIDField(editable=False, db_index=True)
    """The release's permanent id; guid of feed items as `urn:uuid:…`."""
    language = models.CharField(max_length=12)
    number = models.PositiveSmallIntegerField()
    change = models.CharField(max_length=10, choices=Changes, default=Changes.FIRST)
    note = models.TextField(blank=True)
    """What readers are told of the change."""
    correction_number = models.PositiveSmallIntegerField(null=True, blank=True)
    redirect_to = models.CharField(max_length=500, blank=True)
    """Where the address of a removed release leads."""
    history = models.JSONField(default=list, blank=True)
    """The public changes up to this edition: see `public_changes`."""
    audience = models.CharField(max_length=13)
    slug = models.CharField(max_length=255)
    headline = models.CharField(max_length=255)
    list_date = models.DateTimeField()
    public_from = models.DateTimeField()
    public_until = models.DateTimeField(null=True, blank=True)
    content = models.JSONField()
    files = models.JSONField(default=dict)
    departments = models.ManyToManyField("news.Department", related_name="+")
    topics = models.ManyToManyField("news.Topic", related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = EditionQuerySet.as_manager()

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        constraints = [
            models.UniqueConstraint(
                fields=("release", "language", "number"), name="one_edition_a_number"
            )
        ]
        indexes = [
            # With all that the gate asks, so that what it or a filter skips is never fetched.
            models.Index(
                fields=("language", "-list_date", "-id", "audience", "public_from", "public_until"),
                name="edition_list",
            ),
            models.Index(fields=("slug", "language"), name="edition_address"),
            # Without the language: with it, SQLite takes them for the lists, and sorts.
            models.Index(fields=("public_from",), name="edition_beginning"),
            models.Index(fields=("public_until",), name="edition_end"),
        ]

    def __str__(self) -> str:
        return f"{self.headline} ({self.language} {self.number})"

    @cached_property
    def draft(self) -> Draft:
        """The frozen content."""
        return draft.from_json(self.content)

    def is_for(self, languages: Sequence[str]) -> bool:
        """Whether it belongs on the pages of one of `languages`, while it is in force."""
        return self.language in languages and self.audience in ("both", serves(self.language))

    def get_version_url(self) -> str:
        """The address at which it can be read after others have taken its place."""
        with override(self.language):
            return reverse("news:version", args=[self.slug, self.number])

    @property
    def urn(self) -> str:
        return self.uuid.urn

    def get_absolute_url(self) -> str:
        with override(self.language):
            return reverse("news:release", args=[self.slug])

    @property
    def full_url(self) -> str:
        return settings.SITE_URL + self.get_absolute_url()

    def picture(self, image: int | None) -> Picture | None:
        """The files of the image with this id, or none if the edition has no such image."""
        facts: dict[str, Any] | None = self.files.get("images", {}).get(str(image))
        if facts is None:
            return None
        sources = tuple(
            (mime_type, ", ".join(f"{default_storage.url(name)} {width}w" for name, width in names))
            for mime_type, names in facts["sources"]
        )
        src = default_storage.url(facts["name"])
        return Picture(facts["width"], facts["height"], src, sources, facts["size"])

    def file(self, document: int | None) -> FileFacts | None:
        """The file of the document with this id, or none if the edition has no such file."""
        facts = self.files.get("documents", {}).get(str(document))
        return FileFacts(**facts) if facts else None


class EditionFile(models.Model):
    """A file that an edition needs: while the edition stands, it cannot be deleted.

    A row for each name in the storage, each size and format of a picture included: while a
    released edition has it, the file is public (`news.models.public_file`).
    """

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="edition_files")
    image = models.ForeignKey(
        "news.NewsImage", null=True, on_delete=models.PROTECT, related_name="edition_files"
    )
    document = models.ForeignKey(
        "news.NewsDocument", null=True, on_delete=models.PROTECT, related_name="edition_files"
    )
    path = models.CharField(max_length=255, blank=True, db_index=True)
