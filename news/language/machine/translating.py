"""Segments through a machine: out in pieces, back with their codes, or failed, by their paths."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from news.draft import RichText, clean_text
from news.language.codes import TAG, Code, CodesBroken, from_markup, missing
from news.language.segments import Segment

from .asking import Asking, Patience
from .backend import NO_TERMS, Backend
from .parts import Fits, Part, TooLong, around_codes, asked, joined, whole
from .refused import MachineRefused, RefusalCode

type FailureCode = RefusalCode | Literal["codes_lost"]
type OnProgress = Callable[[int, int], None]


@dataclass
class Translated:
    """Each segment that has words is in `results` or in `failures`.

    `refusal` is what ended the work before all was asked; what had come back is kept.
    """

    results: dict[str, RichText] = field(default_factory=dict)
    failures: dict[str, FailureCode] = field(default_factory=dict)
    refusal: MachineRefused | None = None


def translate_segments(
    backend: Backend,
    segments: Sequence[Segment],
    source: str,
    target: str,
    glossary: Mapping[str, str] = NO_TERMS,
    *,
    on_progress: OnProgress = lambda done, total: None,
    patience: Patience | None = None,
) -> Translated:
    """The sources of `segments` in the language `target`. What a machine does is never raised.

    A segment whose codes come back lost or doubled is asked once more by itself, its words
    without the codes, and else fails as `codes_lost`; bold is a matter of language, and may go.
    `on_progress` is told, after each request, how many segments of how many are through.
    """
    asking = Asking(backend, source, target, glossary, patience or Patience())
    segments = [segment for segment in segments if segment.source_text]
    laid_out = {segment.path: _laid_out(segment, asking.fits) for segment in segments}

    def tell() -> None:
        heard = asking.answers.keys() | asking.failed.keys()
        done = sum(heard.issuperset(asked(parts)) for parts in laid_out.values())
        on_progress(done, len(segments))

    asking.ask((text for parts in laid_out.values() for text in asked(parts)), tell)
    translated = Translated()
    for segment in segments:
        outcome = _outcome(segment, laid_out[segment.path], asking)
        if outcome == "codes_lost":
            outcome = _asked_again(segment, asking)
        if isinstance(outcome, str):
            translated.failures[segment.path] = outcome
        else:
            translated.results[segment.path] = outcome
    translated.refusal = asking.refusal
    return translated


def _laid_out(segment: Segment, fits: Fits) -> list[Part]:
    """Its pieces; none where even a sentence between two codes is too long."""
    for way in (whole, around_codes):
        try:
            return way(segment.source_markup, fits)
        except TooLong:
            continue
    return []


def _outcome(segment: Segment, parts: Sequence[Part], asking: Asking) -> RichText | FailureCode:
    if not parts:
        return "too_long"
    try:
        return _read(joined(parts, asking.answers), segment.codes)
    except CodesBroken:
        return "codes_lost"
    except KeyError:
        return next(asking.failed[text] for text in asked(parts) if text in asking.failed)


def _asked_again(segment: Segment, asking: Asking) -> RichText | FailureCode:
    plainer = around_codes(segment.source_markup, asking.fits)
    asking.ask(asked(plainer))
    return _outcome(segment, plainer, asking)


def _read(markup: str, codes: Sequence[Code]) -> RichText:
    """The text that `markup` means, if it has each code once. Raises `CodesBroken`."""
    ids = [int(tag["id"]) for tag in TAG.finditer(markup) if tag["id"]]
    if len(ids) > len(set(ids)) or "<" in TAG.sub("", markup):
        raise CodesBroken(markup)
    text = from_markup(clean_text(markup), codes)
    if missing(text, codes):
        raise CodesBroken(markup)
    return text
