"""Why a document cannot be read."""

from dataclasses import dataclass, field
from typing import Literal

type Reason = Literal[
    "empty",  # no text in it
    "unknown_format",  # not one that is read
    "wrong_extension",  # params: claimed, found; said only where the content is none that is read
    "encrypted",  # wants a password
    "distribution_only",  # 배포용 문서
    "protected",  # DRM
    "hwp_3",  # Hangul 97 and older
    "hwpml",  # Hangul's XML of before HWPX
    "scanned",  # a PDF of pictures, without text
    "damaged",  # truncated, or bits changed
    "unsafe",  # an archive or XML that was made to do harm
    "no_document",  # a ZIP without a document
    "several_documents",  # a ZIP with more than one; params: names
    "too_large",  # params: megabytes
    "too_long",  # took more than the time allowed; params: seconds
    "too_costly",  # took more than the memory allowed
]


@dataclass
class DocumentRefused(Exception):
    """A document cannot be read; `reason` is a code, worded in the user's language elsewhere."""

    reason: Reason
    params: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.reason
