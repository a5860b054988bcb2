"""Documents with known answers, as they are on disk: one JSON file each."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

type Answers = dict[str, Any]


@dataclass(frozen=True)
class Source:
    """A document and what has to be found in it.

    `lines` are strings, or `{"text", "centred", "size", "bold"}`, or
    `{"table": [[…]], "header_row", "merge": [[row, column, row span, column span]]}`, or
    `{"note": …}`: the footnotes, in the order of their anchors `[^1]` in the text.
    With `cells` "lines", a text prints a table's cells one a line, otherwise between tabs.
    `answers` are in the words of intake's JSON; what is not in them is not judged, and a list
    in place of a text has wordings that are equally good. `body` are the first and last of its
    `lines`, counted from 1.
    """

    key: str
    layout: str
    institution: str
    lines: tuple[Any, ...]
    answers: Answers
    cells: str = "tabs"


def read_source(path: Path) -> Source:
    """The source in the JSON file at `path`. Raises `ValueError` for what is none."""
    data = json.loads(path.read_text(encoding="utf-8"))
    try:
        return Source(**{**data, "key": path.stem, "lines": tuple(data["lines"])})
    except (TypeError, KeyError) as error:
        raise ValueError(f"{path.name}: {error}") from error


def sources_in(folder: Path) -> Iterator[Source]:
    """Every source in `folder`, by name; none if there is no such folder."""
    return (read_source(path) for path in sorted(folder.glob("*.json")))
