"""What the desk advises beside a segment: the memory, official terms, checks, a machine.

The one place that knows where these come from. Offsets are in characters, as Python counts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from news.draft import RichText
from news.editor.desk.marks import Mark
from news.language.segments import Segment
from news.models import PressRelease, User

type Span = tuple[int, int]


@dataclass(frozen=True)
class Suggestion:
    """A text of the memory for this source; `source` and `target` are stored texts."""

    source: str
    target: str
    rich: bool
    similarity: float
    made_by: User | None = None
    made_at: datetime | None = None


@dataclass(frozen=True)
class Finding:
    """What a check has to say of a text."""

    code: str
    source_span: Span | None = None
    target_span: Span | None = None
    parameters: Mapping[str, str] = field(default_factory=dict)
    blocking: bool = False


class MachineFailed(Exception):
    """The machine gave no text; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def memory(release: PressRelease, segment: Segment, language: str) -> list[Suggestion]:
    """What was approved for this or a similar source, the best first."""
    return []


def terms(release: PressRelease, text: str, language: str) -> list[Mark]:
    """The official terms in `text`, the rendering as their title."""
    return []


def findings(
    release: PressRelease, language: str, texts: Sequence[tuple[Segment, RichText]]
) -> dict[str, list[Finding]]:
    """What the checks find in target texts beside their sources, by path."""
    return {}


def has_machine() -> bool:
    """Whether a machine can be asked."""
    return False


def machine_name() -> str:
    """What the machine is called."""
    return ""


def machine_text(release: PressRelease, segment: Segment, language: str) -> RichText:
    """What the machine says. Raises `MachineFailed`."""
    raise MachineFailed("not_configured")
