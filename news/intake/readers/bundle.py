"""A ZIP of one document and the photos that go with it, as it is sent by mail."""

import unicodedata
from collections import defaultdict
from contextlib import suppress
from dataclasses import replace
from pathlib import PurePosixPath

from news.intake.document import Document, Image
from news.intake.refused import DocumentRefused

from .collector import MAX_PICTURES, MEGABYTE
from .package import Package
from .pictures import taken
from .recognised import reader_of, recognise

# The same document is often there in two formats; the first of these says most.
DOCUMENTS = ("hwpx", "hwp", "docx", "odt", "pdf", "txt")
PICTURES = {"jpg", "jpeg", "png", "gif", "webp", "avif", "bmp"}
_HIDDEN = ("__MACOSX/", ".", "~$")
_NAMES_IN_UTF_8 = 0x800


def read_bundle(content: bytes) -> Document:
    """The document of a ZIP, with the photos beside it. Raises `DocumentRefused`."""
    package = Package(content)
    files = {name: _spoken(package, name) for name in package.names}
    files = {name: spoken for name, spoken in files.items() if not _is_hidden(spoken)}
    name = _document(files)
    inner = _read(package.read(name), files[name])
    return replace(inner, images=(*inner.images, *_photos(package, files, inner)))


def _read(content: bytes, name: str) -> Document:
    format = recognise(content, name)
    if format == "zip":
        raise DocumentRefused("no_document")
    return reader_of(format)(content)


def _document(files: dict[str, str]) -> str:
    """The entry that is the document; of one in several formats, the best."""
    by_stem: defaultdict[str, list[str]] = defaultdict(list)
    for name, spoken in files.items():
        if _extension(spoken) in DOCUMENTS:
            by_stem[PurePosixPath(spoken).stem].append(name)
    if not by_stem:
        raise DocumentRefused("no_document")
    if len(by_stem) > 1:
        names = sorted(PurePosixPath(files[n]).name for group in by_stem.values() for n in group)
        raise DocumentRefused("several_documents", {"names": ", ".join(names)})
    (group,) = by_stem.values()
    return min(group, key=lambda name: DOCUMENTS.index(_extension(files[name])))


def _photos(package: Package, files: dict[str, str], inner: Document) -> list[Image]:
    """In the order of their names, as people number them."""
    left = MAX_PICTURES - sum(len(image.content) for image in inner.images)
    photos = []
    for name, spoken in sorted(files.items(), key=lambda each: each[1]):
        if _extension(spoken) in PICTURES:
            content = package.read(name)
            left -= len(content)
            if left < 0:
                raise DocumentRefused("too_large", {"megabytes": str(MAX_PICTURES // MEGABYTE)})
            if kept := taken(content):
                photos.append(Image(PurePosixPath(spoken).name, kept))
    return photos


def _spoken(package: Package, name: str) -> str:
    """The name of an entry. Korean Windows writes it in its own code page without saying so."""
    if not package.flags(name) & _NAMES_IN_UTF_8:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("cp949")
    return unicodedata.normalize("NFC", name)


def _is_hidden(name: str) -> bool:
    return name.startswith(_HIDDEN) or PurePosixPath(name).name.startswith(_HIDDEN)


def _extension(name: str) -> str:
    return PurePosixPath(name).suffix.lower().removeprefix(".")
