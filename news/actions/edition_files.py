"""The files that an edition needs, name by name."""

from collections.abc import Iterable, Iterator

from news.models import Edition, EditionFile, NewsDocument


def copy_edition_files(earlier: Edition, later: Edition) -> None:
    """Let `later`, which shows what `earlier` shows, need the same files."""
    rows = earlier.edition_files.values("image_id", "document_id", "path")
    EditionFile.objects.bulk_create(EditionFile(edition=later, **row) for row in rows)


def edition_files(edition: Edition, documents: Iterable[int]) -> Iterator[EditionFile]:
    """Rows for each size and format of the pictures that `edition` froze, and for `documents`."""
    for pk, facts in sorted(edition.files["images"].items()):
        names = [name for _mime_type, sizes in facts["sources"] for name, _width in sizes]
        for name in dict.fromkeys([facts["name"], *names]):
            yield EditionFile(edition=edition, image_id=int(pk), path=name)
    for pk, name in NewsDocument.objects.filter(pk__in=documents).values_list("pk", "file"):
        yield EditionFile(edition=edition, document_id=pk, path=name)
