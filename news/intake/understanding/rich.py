"""Runs of rich text out of passages: bold, links, and the anchors of footnotes."""

from collections.abc import Mapping, Sequence

from news.draft import RichText, Run, clean_text

from ..document import Document
from .passage import PUT_IN, Passage

type Style = tuple[bool, str]

PLAIN: Style = (False, "")


class Styles:
    """Which characters of a document are bold or a link, and where its real footnotes stand."""

    def __init__(self, document: Document) -> None:
        self._styles: dict[int, Style] = {}
        self.notes: dict[int, int] = {}
        """The number of the footnote that is anchored before a character."""
        for line, start in zip(document.lines, document.starts, strict=False):
            for mark in line.marks:
                if mark.kind == "note":
                    if mark.value.isdigit() and 1 <= int(mark.value) <= len(document.notes):
                        self.notes[start + mark.start] = int(mark.value)
                    continue
                for place in range(start + mark.start, start + mark.end):
                    bold, link = self._styles.get(place, PLAIN)
                    self._styles[place] = (bold or mark.kind == "bold", mark.value or link)

    def __bool__(self) -> bool:
        return bool(self._styles)

    def rich(self, passage: Passage, anchors: Mapping[int, Sequence[int]]) -> RichText:
        """`passage` as runs; `anchors` are the notes before the character at an offset."""
        runs: list[Run] = []
        cuts = sorted({0, len(passage), *anchors})
        for start, end in zip(cuts, [*cuts[1:], len(passage)], strict=True):
            runs += [Run(note=note) for note in anchors.get(start, ())]
            if start < end:
                runs += self._styled(passage[start:end])
        return tuple(runs)

    def _styled(self, passage: Passage) -> list[Run]:
        if not self._styles:
            return [Run(clean_text(passage.text))]
        runs: list[tuple[str, Style]] = []
        for character, place in zip(passage.text, passage.at, strict=True):
            last = runs[-1][1] if runs else PLAIN
            style = last if place == PUT_IN else self._styles.get(place, PLAIN)
            if runs and runs[-1][1] == style:
                runs[-1] = (runs[-1][0] + character, style)
            else:
                runs.append((character, style))
        return [Run(clean_text(text), bold, link) for text, (bold, link) in runs]
