"""Documents as if somebody had pasted their text."""

from textwrap import dedent

from news.intake import Document, Line


def document_of(text: str, *, wraps: bool = False) -> Document:
    """`text` as the reader of plain text gives it: a line a line."""
    lines = dedent(text).strip("\n").split("\n")
    return Document("text", tuple(Line(line) for line in lines), wraps=wraps)
