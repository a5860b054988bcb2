"""HWP 5: a compound file (MS-CFB) of record streams (HWP 5.0 format, revision 1.3).

What is not printed with the text is not read: tracked deletions, memos, hidden comments,
headers, footers and page numbers.
"""

import io

import olefile

from news.intake.document import Document
from news.intake.readers.collector import Collector
from news.intake.refused import DocumentRefused

from .body import Body
from .doc_info import read_doc_info
from .file_header import read_file_header
from .records import Inflater, tree
from .streams import Streams


def read_hwp(content: bytes) -> Document:
    """What the HWP document `content` says. Raises `DocumentRefused`."""
    with olefile.OleFileIO(io.BytesIO(content)) as file:
        packed = read_file_header(Streams(file, Inflater(False)).read("FileHeader"))
        streams = Streams(file, Inflater(packed))
        info = read_doc_info(tree(streams.read("DocInfo")))
        collector = Collector()
        body = Body(collector, info, streams)
        sections = 0
        while f"BodyText/Section{sections}" in streams:
            body.section(tree(streams.read(f"BodyText/Section{sections}")), sections)
            sections += 1
    if not sections:
        raise DocumentRefused("damaged")
    return collector.document("hwp")
