"""The files of an edition, prepared once at publication."""

import mimetypes
from collections.abc import Iterable
from typing import Any

from news.models import NewsDocument, NewsImage

WIDTHS = (480, 960, 1600)
FORMATS = {"avif": "image/avif", "webp": "image/webp", "jpeg": "image/jpeg"}


def freeze_images(ids: Iterable[int]) -> dict[int, dict[str, Any]]:
    """Make the sizes and formats of each image that pages offer, and note their files."""
    return {image.pk: _freeze(image) for image in NewsImage.objects.filter(pk__in=ids)}


def _freeze(image: NewsImage) -> dict[str, Any]:
    widths = [width for width in WIDTHS if width < image.width] or []
    widths.append(min(image.width, WIDTHS[-1]))
    specs = {
        (name, width): f"width-{width}|format-{name}"
        for name in FORMATS
        for width in dict.fromkeys(widths)
    }
    renditions = image.get_renditions(*specs.values())
    largest = renditions[specs["jpeg", widths[-1]]]
    return {
        "name": largest.file.name,
        "width": largest.width,
        "height": largest.height,
        "size": largest.file.size,
        "sources": [
            [
                mime_type,
                [
                    [renditions[specs[name, width]].file.name, width]
                    for width in dict.fromkeys(widths)
                ],
            ]
            for name, mime_type in FORMATS.items()
        ],
    }


def freeze_documents(ids: Iterable[int]) -> dict[str, dict[str, Any]]:
    """Note name, address, size, type and page count of each document."""
    return {
        str(document.pk): {
            "name": document.filename,
            "url": document.url,
            "extension": document.file_extension.lower(),
            "size": document.get_file_size() or 0,
            "pages": document.page_count,
            "mime_type": mimetypes.guess_type(document.filename)[0] or "application/octet-stream",
        }
        for document in NewsDocument.objects.filter(pk__in=ids)
    }
