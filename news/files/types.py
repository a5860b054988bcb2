"""The media types under which files are served."""

from pathlib import PurePosixPath

CONTENT_TYPES = {
    "avif": "image/avif",
    "gif": "image/gif",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "csv": "text/csv",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "hwp": "application/x-hwp",
    "hwpx": "application/hwp+zip",
    "odt": "application/vnd.oasis.opendocument.text",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}


def content_type(name: str) -> str:
    """The media type of a file of this name; of any other kind, mere bytes: never HTML."""
    extension = PurePosixPath(name).suffix.lower().removeprefix(".")
    return CONTENT_TYPES.get(extension, "application/octet-stream")
