"""Documents of strangers are read in a process of their own, with limits on time and memory.

Run as `python -m news.intake.child DOCUMENT NAME RESULT`. The result is a line of JSON, and
after it the pictures, one behind the other.
"""

import json
import logging
import sys
import tempfile
import threading
from dataclasses import asdict
from pathlib import Path
from typing import Any

from news.files.limited import OutOfTime, ProcessFailed, limit_process, run_limited
from news.intake.document import Cell, Document, Image, Line, Mark
from news.intake.readers import read_document, recognise
from news.intake.refused import DocumentRefused

SECONDS = 15
MEMORY = 512 * 2**20
OUTPUT = 160 * 2**20
MAX_BYTES = 100 * 2**20
# Python decodes text within the server as safely, and ten times as fast.
PLAIN_BYTES = 2**20
# Many long documents at once should wait, not fill the machine.
_turns = threading.BoundedSemaphore(2)


def read_in_child(content: bytes, name: str) -> Document:
    """As `readers.read_document`, at the price of a process: 15 s and 512 MB at most.

    Raises `DocumentRefused`; `too_long` and `too_costly` are the limits.
    """
    if len(content) > MAX_BYTES:
        raise DocumentRefused("too_large", {"megabytes": str(MAX_BYTES // 2**20)})
    if len(content) <= PLAIN_BYTES and recognise(content, name) == "text":
        return read_document(content, name)
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "document"), Path(folder, "result")
        source.write_bytes(content)
        try:
            with _turns:
                arguments = (str(source), _argument(name), str(target))
                run_limited("news.intake.child", *arguments, seconds=SECONDS)
        except OutOfTime:
            raise DocumentRefused("too_long", {"seconds": str(SECONDS)}) from None
        except ProcessFailed:
            raise DocumentRefused("too_costly") from None
        return _unpacked(target)


def _argument(name: str) -> str:
    """A file's name as a program can be given it, and no longer than its end tells."""
    return name.replace("\0", "")[-200:].encode("utf-8", "replace").decode("utf-8")


def _unpacked(result: Path) -> Document:
    with result.open("rb") as file:
        said: dict[str, Any] = json.loads(file.readline())
        if "refused" in said:
            raise DocumentRefused(said["refused"], said["params"])
        images = [Image(name, file.read(size), words) for name, size, words in said.pop("images")]
    lines = tuple(_line(each) for each in said.pop("lines"))
    notes = tuple(said.pop("notes"))
    return Document(lines=lines, notes=notes, images=tuple(images), **said)


def _line(said: dict[str, Any]) -> Line:
    """Only what differs from an empty line was sent."""
    marks = tuple(Mark(*each) for each in said.pop("marks", ()))
    cell = said.pop("cell", None)
    return Line(marks=marks, cell=Cell(*cell) if cell else None, **said)


def _packed(document: Document) -> dict[str, Any]:
    return {
        "format": document.format,
        "wraps": document.wraps,
        "hidden": document.hidden,
        "notes": document.notes,
        "images": [(each.name, len(each.content), each.description) for each in document.images],
        "lines": [_differences(line) for line in document.lines],
    }


def _differences(line: Line) -> dict[str, Any]:
    said = {key: value for key, value in vars(line).items() if value}
    if line.marks:
        said["marks"] = [list(asdict(mark).values()) for mark in line.marks]
    if line.cell:
        said["cell"] = list(asdict(line.cell).values())
    return said


def main(source: str, name: str, target: str) -> None:
    """In the child: write the document, or why it is refused."""
    limit_process(MEMORY, OUTPUT, SECONDS + 1)
    logging.disable()  # libraries complain of every fault in a broken file
    images: tuple[Image, ...] = ()
    try:
        document = read_document(Path(source).read_bytes(), name)
        said, images = _packed(document), document.images
    except DocumentRefused as refused:
        said = {"refused": refused.reason, "params": refused.params}
    except MemoryError:
        said = {"refused": "too_costly", "params": {}}
    except Exception:  # a library's own: whatever it is, it was the file
        said = {"refused": "damaged", "params": {}}
    with open(target, "wb") as file:
        file.write(json.dumps(said).encode() + b"\n")
        for image in images:
            file.write(image.content)


if __name__ == "__main__":
    main(*sys.argv[1:])
