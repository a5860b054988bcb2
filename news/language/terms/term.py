"""A term: what something is officially called in a language, and what it must not be called."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

type TermKind = Literal["term", "organisation", "department", "person"]
KINDS: tuple[TermKind, ...] = get_args(TermKind.__value__)


@dataclass(frozen=True)
class Term:
    """An entry of the glossary: a Korean word or name, and its rendering in one language.

    `first_mention` is the longer form with which a text introduces it; `variants` may stand for
    the rendering, `forbidden` ones may not. `source_variants` are other ways to write the Korean
    (인천경제청 for 인천경제자유구역청). Both days of validity are included. A rendering that is not
    `confirmed` is a proposal.
    """

    term: str
    language: str
    rendering: str
    first_mention: str = ""
    variants: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    source: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    kind: TermKind = "term"
    confirmed: bool = False
    source_variants: tuple[str, ...] = ()

    @property
    def permitted(self) -> tuple[str, ...]:
        """Everything that may stand for the term in a text."""
        return tuple(filter(None, (self.rendering, self.first_mention, *self.variants)))

    def is_valid(self, on: date) -> bool:
        return (self.valid_from or on) <= on <= (self.valid_to or on)
