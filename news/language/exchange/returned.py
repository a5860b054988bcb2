"""What comes back, as the file has it: nothing here is known to fit the release any more."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from news.language.exchange.outgoing import Stamp


@dataclass(frozen=True, slots=True)
class Mark:
    """A code in a returned text, under the id that the file gives it."""

    id: str
    side: Literal["alone", "open", "close"]


type Words = tuple[str | Mark, ...]


@dataclass(frozen=True)
class ReturnedUnit:
    """`target` is None where there is no translation; `source` is the text in the file.

    `approved`: the file calls the translation final, and did not do so when it went out.
    `notes` are those that were added on the way.
    """

    path: str
    stamp: Stamp
    source: Words
    target: Words | None
    approved: bool = False
    notes: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not any(isinstance(word, Mark) or word.strip() for word in self.target or ())

    @property
    def target_words(self) -> str:
        """The translation without marks, to be shown."""
        return "".join(word for word in self.target or () if isinstance(word, str))


type Fault = Literal[
    "no_path",  # a row with words that belongs to no segment (`row`)
    "no_stamp",  # what the unit was made from cannot be told
    "path_twice",
    "invalid_unit",  # its pieces, languages or codes contradict each other
    "partly_translated",  # one of the pieces into which a tool has cut the unit is empty
    "not_text",  # a formula, a date, a percentage … in a cell (`row`)
    "broken_token",  # a code in a cell is damaged (`row`)
    "unknown_code",  # `id`
    "lost_code",  # `id`
    "doubled_code",  # `id`
    "unclosed_code",
    "too_long",  # `longest`
]


@dataclass(frozen=True)
class Problem:
    """Why the unit at `path` is not taken."""

    code: Fault
    path: str = ""
    parameters: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True)
class Returned:
    """A file that was read. Whoever takes it compares `uuid` and `target_language` first."""

    uuid: str
    target_language: str
    units: tuple[ReturnedUnit, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Found:
    """A unit as one of the readers finds it, not yet judged."""

    path: str
    stamp: str
    source: Words
    target: Words | None
    approved: bool = False
    notes: tuple[str, ...] = ()
    fault: Fault | None = None
    row: int = 0


@dataclass(frozen=True)
class Envelope:
    """`name` is that of `ExchangeFile.name`, or another's."""

    name: str
    target_language: str
    found: tuple[Found, ...]
