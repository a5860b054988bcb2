"""How many pages a PDF has, counted in a process of its own, with limits on memory and time.

A few kilobytes can describe a tree of millions of pages, and a file without its table can take
half a minute to repair. Run as `python -m news.files.pages FILE`, it prints the number.
"""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import BinaryIO

from news.files.limited import OutOfTime, ProcessFailed, limit_process, run_limited

MEMORY = 512 * 2**20
SECONDS = 10
# ISO 32000-2, 7.5.5: near its end, a PDF says where its cross-reference table is.
TAIL = 2048


def page_count(file: BinaryIO) -> int | None:
    """The number of pages of the PDF in `file`; none where it cannot be told at little cost."""
    file.seek(max(0, file.seek(0, 2) - TAIL))
    if b"startxref" not in file.read():
        return None
    file.seek(0)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "document.pdf")
        with copy.open("wb") as target:
            shutil.copyfileobj(file, target)
        try:
            return int(run_limited("news.files.pages", str(copy), seconds=SECONDS))
        except (OutOfTime, ProcessFailed):
            return None


def main(path: str) -> int:
    """In the child: the number, or an error of whatever kind."""
    from pypdf import PdfReader  # only where it is needed: it takes its time

    limit_process(MEMORY)
    return len(PdfReader(path).pages)


if __name__ == "__main__":
    sys.stdout.write(str(main(sys.argv[1])))
