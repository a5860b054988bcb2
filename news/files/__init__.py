"""Uploaded files, judged by their content. Pure: knows neither Django nor Wagtail."""

from news.files.document import check_document
from news.files.picture import MAX_BYTES, MAX_PIXELS, CleanPicture, clean_picture, picture_size
from news.files.refused import FileRefused
from news.files.succession import successor
from news.files.texts import PictureTexts
from news.files.types import CONTENT_TYPES, content_type

__all__ = [
    "CONTENT_TYPES",
    "MAX_BYTES",
    "MAX_PIXELS",
    "CleanPicture",
    "FileRefused",
    "PictureTexts",
    "check_document",
    "clean_picture",
    "content_type",
    "picture_size",
    "successor",
]
