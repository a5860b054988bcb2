"""Documents of every format as one shape: lines, with what stands around them.

Formats are told by content, whatever a file is called. What a reader would not see on paper
(tracked deletions, memos, hidden comments, hidden text) and what belongs to the page (headers,
footers, page numbers) is not in the result.
"""

import struct
import zipfile
import zlib

from news.intake.document import Document
from news.intake.refused import DocumentRefused

from .recognised import reader_of, recognise

__all__ = ["read_document", "recognise"]

# Everything that a broken file can make a reader stumble over.
_STUMBLES = (
    ValueError,
    TypeError,
    AttributeError,
    LookupError,
    ArithmeticError,
    OSError,
    EOFError,
    RecursionError,
    NotImplementedError,
    RuntimeError,
    AssertionError,
    struct.error,
    zlib.error,
    zipfile.BadZipFile,
)


def read_document(content: bytes, name: str = "") -> Document:
    """What `content`, a file called `name`, says. Raises `DocumentRefused`.

    Costs whatever the file wants: for files of strangers there is `read_in_child`.
    """
    try:
        return reader_of(recognise(content, name))(content)
    except DocumentRefused:
        raise
    except _STUMBLES as stumble:
        raise DocumentRefused("damaged") from stumble
