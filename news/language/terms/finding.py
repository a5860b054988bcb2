"""What a check of terms has found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

type Span = tuple[int, int]
type TermCode = Literal["term_missing", "term_forbidden", "first_mention", "name_two_ways"]


@dataclass(frozen=True)
class TermFinding:
    """A fault or a remark. Spans are offsets `(start, end)` into source and target."""

    code: TermCode
    source_span: Span | None = None
    target_span: Span | None = None
    parameters: Mapping[str, str] = field(default_factory=dict, hash=False)
