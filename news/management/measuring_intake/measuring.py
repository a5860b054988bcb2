"""Reads sources in each format and judges what was read."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from time import perf_counter

from news.intake import Document, Reading

from .fields import Json
from .recall import after_body, body_of, in_order, placed
from .scoring import Score, score
from .source import Source
from .writing import document_of, text_of

LINES = "lines"
"""Not a format: the document as a perfect reader would give it."""


@dataclass(frozen=True)
class Intake:
    """What is measured. `make` writes a document as a file of a format, `read` reads it again."""

    understand: Callable[[Document], Reading]
    to_json: Callable[[Reading], Json]
    make: Callable[[Document, str], bytes] | None = None
    read: Callable[[bytes, str], Document] | None = None


@dataclass(frozen=True)
class Outcome:
    """How a source was read from one format; `seconds` is the time from file to draft."""

    source: Source
    format: str
    score: Score
    placed: float
    in_order: float
    seconds: float
    pages: int


def measure(sources: Iterable[Source], formats: Iterable[str], intake: Intake) -> Iterator[Outcome]:
    wanted = tuple(formats)
    for source in sources:
        for format in wanted:
            yield _measured(source, format, intake)


def _measured(source: Source, format: str, intake: Intake) -> Outcome:
    document = text_of(source) if format == "text" else document_of(source)
    content = intake.make(document, format) if intake.make and format != LINES else None
    began = perf_counter()
    if content is not None and intake.read:
        document = intake.read(content, f"{source.key}.{'txt' if format == 'text' else format}")
    reading = intake.understand(document)
    seconds = perf_counter() - began
    found, body = intake.to_json(reading), body_of(source)
    pages = max((line.page for line in document.lines), default=0)
    return Outcome(
        source,
        format,
        score(found, source.answers, body, after_body(source)),
        placed(reading),
        in_order(body, found),
        seconds,
        max(pages, 1),
    )
