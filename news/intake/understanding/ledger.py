"""What became of every character of a document: kept, understood, or left over."""

import re

from news.draft import Draft

from ..document import Document, Span
from ..doubts import Doubt, DoubtCode
from ..reading import Confidence, Found, Reading
from .passage import Passage

_FREE, _KEPT, _MARK = b"\x00", b"\x01", b"\x02"
_WORDS = re.compile(r"\S(?:[^\n]*\S)?")


class Ledger:
    """Takes down where values come from, what is understood, and what is doubtful.

    What is unplaced is never told to it, but what remains: it cannot be forgotten.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.found: list[Found] = []
        self.doubts: list[Doubt] = []
        self._told: set[tuple[object, ...]] = set()
        self._states = bytearray(len(document.text))

    @classmethod
    def resumed(cls, reading: Reading) -> "Ledger":
        """The ledger of a reading that is not finished yet after all."""
        ledger = cls(reading.document)
        ledger.found = list(reading.found)
        ledger.doubts = [doubt for doubt in reading.doubts if doubt.code != "unplaced_text"]
        ledger._paint(reading.marks, _MARK)
        for found in reading.found:
            ledger._paint(found.spans, _KEPT)
        return ledger

    def reading(self, draft: Draft) -> Reading:
        """What was read, when `draft` is all that there is."""
        unplaced = self.unplaced
        if unplaced:
            self.doubt("unplaced_text", count=str(len(unplaced)))
        found, doubts = tuple(self.found), tuple(self.doubts)
        return Reading(self.document, draft, found, self.marks, unplaced, doubts)

    def keep(self, path: str, source: Passage, confidence: Confidence = "sure") -> None:
        """The value at `path` of the draft says what `source` says."""
        spans = source.spans
        if spans:
            self.found.append(Found(path, spans, confidence))
            self._paint(spans, _KEPT)

    def understand(self, source: Passage) -> None:
        """A label, bullet or bracket: its meaning is in the draft, its characters are not."""
        for span in source.spans:
            for place in range(span.start, span.end):
                if not self._states[place]:
                    self._states[place] = _MARK[0]

    def forget_mark(self, span: Span) -> None:
        """What is no value in `span` is unplaced again."""
        states = self._states[span.start : span.end]
        self._states[span.start : span.end] = states.replace(_MARK, _FREE)

    def understand_punctuation(self, source: Passage) -> None:
        """What divides known values: strokes, commas, brackets that are in none of them."""
        if not self.knows(source):
            return
        for character, place in zip(source.text, source.at, strict=True):
            if place >= 0 and not (
                character.isalnum() or character.isspace() or self._states[place]
            ):
                self._states[place] = _MARK[0]

    def doubt(self, code: DoubtCode, path: str = "", *sources: Passage, **params: str) -> None:
        spans = tuple(span for source in sources for span in source.spans)
        told = (code, path, spans, tuple(params.items()))
        if told not in self._told:
            self._told.add(told)
            self.doubts.append(Doubt(code, path, spans, params))

    def knows(self, source: Passage) -> bool:
        """Whether anything of `source` has been taken down already."""
        return any(any(self._states[span.start : span.end]) for span in source.spans)

    @property
    def marks(self) -> tuple[Span, ...]:
        return tuple(Span(*match.span()) for match in re.finditer(rb"\x02+", self._states))

    @property
    def unplaced(self) -> tuple[Span, ...]:
        """What is neither kept nor understood, white space aside; no span crosses a line."""
        text = self.document.text
        return tuple(
            Span(free.start() + words.start(), free.start() + words.end())
            for free in re.finditer(rb"\x00+", self._states)
            for words in _WORDS.finditer(text[free.start() : free.end()])
        )

    def _paint(self, spans: tuple[Span, ...], state: bytes) -> None:
        for span in spans:
            self._states[span.start : span.end] = state * len(span)
