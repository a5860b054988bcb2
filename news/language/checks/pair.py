"""A source and its translation, as the checks look at them."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from news.draft import RichText, Run, plain

from .finding import Named
from .quantities import Comparison, Quantity, compare, quantities


@dataclass(frozen=True)
class Facts:
    """What the release keeps as data. Its translations may say it, and nothing else than it.

    `instants` are aware, by the clocks of their place; `countries` are ISO 3166-1 alpha-2 codes;
    `counts` are head counts and other numbers; `phones` are E.164.
    """

    dates: tuple[date, ...] = ()
    instants: tuple[datetime, ...] = ()
    counts: tuple[int, ...] = ()
    countries: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()

    @property
    def days(self) -> tuple[date, ...]:
        return (*self.dates, *(instant.date() for instant in self.instants))


@dataclass(frozen=True)
class Pair:
    """`kind` is that of the segment: `headline`, `text`, `cell` … (see `Segment`)."""

    rich_source: RichText
    rich_target: RichText
    language: str
    source_language: str = "ko"
    facts: Facts | None = None
    kind: str = ""
    names: tuple[Named, ...] = ()
    allow_originals: bool = False

    @cached_property
    def source(self) -> str:
        return plain(self.rich_source)

    @cached_property
    def target(self) -> str:
        return plain(self.rich_target)

    @cached_property
    def main_language(self) -> str:
        """The target's language without script or region: `zh` of `zh-hans`."""
        return self.language.partition("-")[0]

    @cached_property
    def is_translated(self) -> bool:
        """Whether there is a text to look at that is not the source's own."""
        return bool(self.target.strip()) and self.target.strip() != self.source.strip()

    @cached_property
    def source_quantities(self) -> list[Quantity]:
        return quantities(self.source, self.source_language)

    @cached_property
    def target_quantities(self) -> list[Quantity]:
        return quantities(self.target, self.language)

    @cached_property
    def comparison(self) -> Comparison:
        return compare(self.source_quantities, self.target_quantities)


def rich(text: RichText | str) -> RichText:
    return (Run(text),) if isinstance(text, str) else text
