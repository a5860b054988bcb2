"""The gate of files: a file is public exactly while an edition that can be read uses it."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, Min, Q, QuerySet, Subquery

from news.files import successor
from news.models.document import NewsDocument
from news.models.edition import Edition, EditionFile
from news.models.newsroom import Newsroom

# Originals of pictures are never public, but for the newsroom's logo, which no edition freezes.
ORIGINALS = "original_images/"


@dataclass(frozen=True)
class PublicFile:
    """A file in the storage that readers may have at this instant."""

    path: str
    download_name: str = ""
    """The name of an attachment; pictures have none."""
    until: datetime | None = None
    """When that may change by itself."""


def public_file(path: str, at: datetime) -> PublicFile | None:
    """The public file of this name in the storage, in one query.

    A picture also while only the page of an earlier version shows it; an attachment's address
    leads to the one that replaced it.
    """
    if path.startswith(ORIGINALS):
        is_logo = Newsroom.objects.filter(logo__file=path).exists()
        return PublicFile(path) if is_logo else None
    is_current = Q(public_until__isnull=True) | Q(public_until__gt=at)
    editions = Edition.objects.once_released(at).filter(
        is_current | Q(edition_files__image__isnull=False), edition_files__path=path
    )
    return _in_use(editions, at)


def public_document(pk: int, at: datetime, version: int | None = None) -> PublicFile | None:
    """The public file of the document with this id, in one query.

    `version` asks for it as an attachment of the edition of that number.
    """
    if version is None:
        editions = Edition.objects.current(at)
    else:
        editions = Edition.objects.once_released(at).filter(number=version)
    return _in_use(editions.filter(edition_files__document_id=pk), at)


def _in_use(editions: QuerySet[Edition], at: datetime) -> PublicFile | None:
    """The file that `editions` are filtered by, if one of them is released to readers.

    A row for each language and audience: however many editions use the file.
    """
    rows = (
        editions.order_by()
        .values(
            "language",
            "audience",
            path=F("edition_files__path"),
            name=F("edition_files__document__original_name"),
        )
        .annotate(until=Min("public_until", filter=Q(public_until__gt=at)), in_use=_languages())
    )
    public = [
        row
        for row in rows
        if Edition(language=row["language"], audience=row["audience"]).is_for(row["in_use"] or [])
    ]
    if not public:
        return None
    ends = [row["until"] for row in public if row["until"]]
    name = public[0]["name"]
    path = public[0]["path"]
    if name == "":  # a document of before names were kept
        name = path.rpartition("/")[2]
    return PublicFile(path, name or "", min(ends, default=None))


def _languages() -> Subquery:
    return Subquery(Newsroom.objects.order_by("pk").values("languages")[:1])


def replacement(pk: int, at: datetime) -> NewsDocument | None:
    """The public document that stands in the place of a formerly public one."""
    was_public = Edition.objects.filter(
        edition_files__document_id=pk, public_until__lte=at, public_from__lt=F("public_until")
    )
    for earlier in was_public.order_by("-public_until", "-pk")[:8]:
        later = Edition.objects.current(at).filter(
            release_id=earlier.release_id, language=earlier.language
        )
        for edition in later:
            found = successor(earlier.draft, edition.draft, pk)
            uses = EditionFile.objects.filter(edition=edition, document_id=found)
            in_use = Newsroom.current().languages_in_use()
            if found and edition.is_for(in_use) and uses.exists():
                return NewsDocument.objects.get(pk=found)
    return None
