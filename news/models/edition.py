"""The public side. An edition is all that readers and partners ever see of a release."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from news import draft
from news.draft import Draft
from news.models.changes import Changed, Changes
from news.models.gate import EditionQuerySet
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
