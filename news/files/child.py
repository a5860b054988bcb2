"""Large pictures are decoded in a process of their own, with limits on memory and time.

A photo of 40 megapixels can take a gigabyte, which a server's worker should neither need nor
keep. Run as `python -m news.files.child SOURCE TARGET`, it prints what it found as JSON.
"""

import json
import shutil
import sys
import tempfile
import threading
from dataclasses import asdict
from pathlib import Path
from typing import Any, BinaryIO

from news.files.encoding import Encoded, encode
from news.files.limited import OutOfTime, ProcessFailed, limit_process, run_limited
from news.files.refused import FileRefused
from news.files.texts import PictureTexts

MEMORY = 2 * 2**30
SECONDS = 60
# One at a time: many large uploads at once should wait, not fill the machine.
_turn = threading.Lock()


def encode_in_child(source: BinaryIO, target: BinaryIO) -> Encoded:
    """As `encode`, at the price of a process."""
    with tempfile.TemporaryDirectory() as folder:
        before, after = Path(folder, "before"), Path(folder, "after")
        with before.open("wb") as copy:
            shutil.copyfileobj(source, copy)
        found = _run(before, after)
        if "refused" in found:
            raise FileRefused(found["refused"])
        with after.open("rb") as made:
            shutil.copyfileobj(made, target)
    return Encoded(found["extension"], PictureTexts(**found["texts"]))


def _run(before: Path, after: Path) -> dict[str, Any]:
    try:
        with _turn:
            printed = run_limited("news.files.child", str(before), str(after), seconds=SECONDS)
    except (OutOfTime, ProcessFailed):
        raise FileRefused("too_costly") from None
    found: dict[str, Any] = json.loads(printed)
    return found


def main(before: str, after: str) -> dict[str, Any]:
    """What the parent is told: the picture, or why it is refused."""
    limit_process(MEMORY)
    try:
        with open(before, "rb") as source, open(after, "wb") as target:
            encoded = encode(source, target)
    except FileRefused as refused:
        return {"refused": refused.reason}
    except MemoryError:
        return {"refused": "too_costly"}
    return {"extension": encoded.extension, "texts": asdict(encoded.texts)}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(*sys.argv[1:])))
