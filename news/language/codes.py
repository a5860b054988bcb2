"""Codes: the marks inside a text that its translation must keep whole.

A footnote's anchor stands alone; a stretch in bold or with a link opens and closes. Codes are
numbered in the order of the source, and a target names them by these numbers. Between programs
a text is written as in XLIFF 1.2: `<x id="1"/>` stands alone, `<g id="2">words</g>` goes round.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from html import escape, unescape
from typing import Literal

from news.draft import RichText, Run


@dataclass(frozen=True)
class Code:
    """A mark by its number; `mark` is the run that bears it, without words."""

    id: int
    mark: Run

    @property
    def is_alone(self) -> bool:
        return bool(self.mark.note)

    @property
    def repeats(self) -> bool:
        """Whether a target may have it more than once: bold is a matter of language."""
        return self.mark.bold and not self.mark.link


@dataclass(frozen=True)
class Tag:
    """Where a code stands, begins or ends."""

    code: Code
    side: Literal["alone", "open", "close"]


type Piece = str | Tag


class CodesBroken(ValueError):
    """`text` names codes that its source does not have, or does not close what it opens."""

    def __init__(self, text: str) -> None:
        super().__init__(f"Broken codes in {text!r}")
        self.text = text


def codes_of(source: RichText) -> tuple[Code, ...]:
    """The codes of a source, a number for each place where one stands or begins."""
    marked = (run for run in source if _is_marked(run))
    return tuple(Code(number, _mark(run)) for number, run in enumerate(marked, 1))


def pieces(text: RichText, codes: Sequence[Code], *, repeat: bool = False) -> list[Piece]:
    """`text` as words and tags, with the numbers of `codes`; marks not among them get further ones.

    Of several codes with the same mark, the first that is free is taken. With `repeat`, bold is
    that of the source however often it stands; files for exchange want each number once.
    """
    free = list(codes)
    beyond = len(codes)
    found: list[Piece] = []
    for run in text:
        if not _is_marked(run):
            found.append(run.text)
            continue
        place = next((n for n, code in enumerate(free) if _bears(run, code.mark)), None)
        if place is not None:
            code = free.pop(place)
        elif same := [each for each in codes if repeat and each.repeats and _bears(run, each.mark)]:
            code = same[0]
        else:
            beyond += 1
            code = Code(beyond, _mark(run))
        found += [Tag(code, "alone")] if code.is_alone else _around(code, run.text)
    return found


def from_pieces(found: Iterable[Piece]) -> RichText:
    """The inverse of `pieces`. Raises `CodesBroken` where a code is not closed as it was opened."""
    runs: list[Run] = []
    within: list[Code] = []
    for piece in found:
        if isinstance(piece, str):
            mark = _merged(within)
            if piece:
                runs.append(replace(mark, text=piece))
        elif piece.side == "alone":
            runs.append(piece.code.mark)
        elif piece.side == "open":
            within.append(piece.code)
        elif within and within[-1] == piece.code:
            within.pop()
        else:
            raise CodesBroken(f"</g> {piece.code.id}")
    if within:
        raise CodesBroken(f'<g id="{within[-1].id}">')
    return tuple(runs)


def to_markup(text: RichText, codes: Sequence[Code]) -> str:
    """`text` with its codes written as tags."""
    return "".join(_written(piece) for piece in pieces(text, codes, repeat=True))


def from_markup(markup: str, codes: Sequence[Code]) -> RichText:
    """The inverse of `to_markup`. Raises `CodesBroken` for a code that is not one of `codes`."""
    by_id = {code.id: code for code in codes}
    found: list[Piece] = []
    opened: list[Code] = []
    at = 0
    for match in TAG.finditer(markup):
        found.append(unescape(markup[at : match.start()]))
        at = match.end()
        if match["close"]:
            if not opened:
                raise CodesBroken(markup)
            found.append(Tag(opened.pop(), "close"))
            continue
        code = by_id.get(int(match["id"]))
        if code is None or code.is_alone != (match["name"] == "x"):
            raise CodesBroken(markup)
        if not code.is_alone:
            opened.append(code)
        found.append(Tag(code, "alone" if code.is_alone else "open"))
    found.append(unescape(markup[at:]))
    if opened:
        raise CodesBroken(markup)
    return from_pieces(found)


def missing(text: RichText, codes: Sequence[Code]) -> list[Code]:
    """The codes that `text` has lost. Bold is a matter of language, and may go."""
    kept = {piece.code for piece in pieces(text, codes) if isinstance(piece, Tag)}
    return [code for code in codes if code not in kept and (code.mark.note or code.mark.link)]


TAG = re.compile(r'(?P<close></g\s*>)|<(?P<name>[gx])\s+id="(?P<id>\d{1,6})"\s*/?>')


def _mark(run: Run) -> Run:
    return Run("", run.bold, run.link, run.note)


def _bears(run: Run, mark: Run) -> bool:
    return run.bold == mark.bold and run.link == mark.link and run.note == mark.note


def _is_marked(run: Run) -> bool:
    return run.bold or bool(run.link or run.note)


def _merged(within: Sequence[Code]) -> Run:
    bold = any(code.mark.bold for code in within)
    link = next((code.mark.link for code in reversed(within) if code.mark.link), "")
    return Run(bold=bold, link=link)


def _around(code: Code, words: str) -> list[Piece]:
    return [Tag(code, "open"), words, Tag(code, "close")]


def _written(piece: Piece) -> str:
    if isinstance(piece, str):
        return escape(piece, quote=False)
    if piece.side == "alone":
        return f'<x id="{piece.code.id}"/>'
    return f'<g id="{piece.code.id}">' if piece.side == "open" else "</g>"
