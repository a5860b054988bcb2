"""Official documents to drafts of releases, without Django.

`read(content, name)` gives a `Reading`: the draft, where each of its values came from, the
doubts, and what found no place. It raises `DocumentRefused`.
"""

from typing import Any

from .document import Cell, Document, Image, Line, Mark, Span
from .doubts import Doubt
from .reading import Found, Reading
from .refused import DocumentRefused

# What understands is loaded when it is asked: the child that only reads imports this module
# at each start.


def read(content: bytes, name: str) -> Reading:
    """What `content`, a file called `name`, says as a release.

    The file is taken apart in a process with 15 s and 512 MB. Raises `DocumentRefused`.
    """
    from .child import read_in_child
    from .understanding import understand

    return understand(read_in_child(content, name))


def to_json(reading: Reading) -> dict[str, Any]:
    """`reading` as data that `json` can print; what is absent is `None` or empty."""
    from .as_json import to_json

    return to_json(reading)


__all__ = [
    "Cell",
    "Document",
    "DocumentRefused",
    "Doubt",
    "Found",
    "Image",
    "Line",
    "Mark",
    "Reading",
    "Span",
    "read",
    "to_json",
]
