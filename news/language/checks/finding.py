"""What a check finds: codes and places, no words. Wording and severity by setting come outside."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from .pair import Pair

type Severity = Literal["warning", "blocking"]
type Span = tuple[int, int]
"""Start and end, in characters of the plain text of a side."""


@dataclass(frozen=True)
class Finding:
    """A fault of a translation.

    A span is `None` where the side has nothing to show: of a number that was lost, the target's.
    `parameters` are what a sentence about it needs, as texts: the two wordings, a limit.
    """

    code: str
    source_span: Span | None = None
    target_span: Span | None = None
    parameters: Mapping[str, str] = field(default_factory=dict, hash=False)
    severity: Severity = "warning"


class Named(Protocol):
    """What is found about terms and names elsewhere, where the whole release and its glossary are.

    Here it gets its place among the checks, by its code.
    """

    @property
    def code(self) -> str: ...
    @property
    def source_span(self) -> Span | None: ...
    @property
    def target_span(self) -> Span | None: ...
    @property
    def parameters(self) -> Mapping[str, str]: ...


@dataclass(frozen=True)
class Check:
    """A check by its code, how grave its findings are unless a setting says otherwise, and how."""

    code: str
    find: "Callable[[Pair], Iterable[Finding]]"
    severity: Severity = "warning"
