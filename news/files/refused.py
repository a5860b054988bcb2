from typing import Literal

type Reason = Literal[
    "not_a_picture",
    "too_many_pixels",
    "too_many_bytes",
    "damaged",
    "too_costly",
    "wrong_content",
    "unsafe_archive",
]


class FileRefused(ValueError):
    """A file is not taken. `seems` is what its content looks like, where that can be told."""

    def __init__(self, reason: Reason, seems: str = "") -> None:
        super().__init__(f"{reason}: {seems}" if seems else reason)
        self.reason = reason
        self.seems = seems
