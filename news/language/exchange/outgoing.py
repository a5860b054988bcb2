"""What leaves the house: segments of a release, and what each of them was made from."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from news.language.codes import Piece, Tag, pieces
from news.language.exchange.refused import ExchangeRefused
from news.language.segments import Segment, State


@dataclass(frozen=True)
class Stamp:
    """What a unit was when it went out. Travels with it, unseen, and comes back unchanged.

    `source` and `target` are fingerprints of the texts; `target` is empty where there was none.
    """

    source: str
    target: str
    state: State

    def __str__(self) -> str:
        return f"{self.source} {self.target or '-'} {self.state}"

    @classmethod
    def parse(cls, written: str) -> "Stamp | None":
        match = _STAMP.fullmatch(written.strip())
        if not match:
            return None
        target = "" if match["target"] == "-" else match["target"]
        return cls(match["source"], target, cast(State, match["state"]))


_STAMP = re.compile(
    "(?P<source>[0-9a-f]{64}) (?P<target>[0-9a-f]{64}|-) (?P<state>missing|draft|approved|outdated)"
)


@dataclass(frozen=True)
class ExchangeUnit:
    """A segment with its state; `note` is what its translator should know."""

    segment: Segment
    state: State
    note: str = ""

    @property
    def stamp(self) -> Stamp:
        return stamp_of(self.segment, self.state)

    @cached_property
    def source(self) -> list[Piece]:
        return pieces(self.segment.source_text, self.segment.codes)

    @cached_property
    def target(self) -> list[Piece]:
        return pieces(self.segment.target_text, self.segment.codes)

    @property
    def is_whole(self) -> bool:
        """Whether the target has every anchor and link of its source."""
        kept = {piece.code.id for piece in self.target if isinstance(piece, Tag)}
        codes = self.segment.codes
        return all(code.id in kept for code in codes if code.mark.note or code.mark.link)


@dataclass(frozen=True)
class ExchangeFile:
    """A file for one translator: some or all segments of the release `uuid` in one language.

    Languages are BCP 47 tags. `number` and `headline` are for people, who see them in XLIFF.
    """

    uuid: str
    number: str
    headline: str
    source_language: str
    target_language: str
    units: tuple[ExchangeUnit, ...]

    @property
    def name(self) -> str:
        """By which the file is known again: the address-like name of its release."""
        return f"urn:uuid:{self.uuid}"

    @property
    def title(self) -> str:
        return f"{self.number} {self.headline}".strip()

    def check(self) -> None:
        """Raises `ExchangeRefused` for a file of nothing, which XLIFF does not know."""
        if not self.units:
            raise ExchangeRefused("nothing_to_write")


def stamp_of(segment: Segment, state: State) -> Stamp:
    """The stamp that `segment` would bear if it went out now."""
    target = segment.target_fingerprint if segment.target_text else ""
    return Stamp(segment.source_fingerprint, target, state)
