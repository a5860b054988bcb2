"""A document is what its name says."""

from typing import BinaryIO

from news.files.archive import read_archive
from news.files.recognition import is_text, seems
from news.files.refused import FileRefused

PACKAGES = ("docx", "hwpx", "odt", "xlsx", "zip")


def check_document(file: BinaryIO, extension: str) -> None:
    """Raise `FileRefused` unless the content of `file` is what `extension` says.

    A ZIP may hold anything, an office document included.
    """
    found = seems(file)
    wanted = extension.lower()
    if wanted in PACKAGES and (found == "zip" or found in PACKAGES):
        read_archive(file)  # says what is wrong with it
    fits = found == wanted or (wanted == "zip" and found in PACKAGES)
    if wanted == "csv":
        fits = found == "text" or (found == "" and is_text(file))
    file.seek(0)
    if not fits:
        raise FileRefused("wrong_content", found)
