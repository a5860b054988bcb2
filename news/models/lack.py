from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Lack:
    """Something that keeps a release from being published.

    `field` is the form's own name for the field, such as `headline_en` or
    `photos-0-alt_text_ko`; `language` is empty for a fact. `path` is the segment's at the
    translation desk, for texts that are written there. A `contradiction` is wrong in a draft
    already.
    """

    field: str
    message: Any
    language: str = ""
    contradiction: bool = False
    path: str = ""
