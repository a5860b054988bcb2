"""What a machine is to the rest of the house."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from .refused import MachineRefused

NO_TERMS: Mapping[str, str] = {}


@dataclass(frozen=True)
class Limits:
    """How many texts a request may have, and how much of them, as the backend's `size` counts."""

    texts: int
    size: int


class Backend(Protocol):
    """A service that translates: one call is one request, within `limits`."""

    @property
    def name(self) -> str: ...

    @property
    def limits(self) -> Limits: ...

    def size(self, text: str) -> int:
        """How much of a request `text` takes, in the unit in which the service counts."""
        ...

    def translate(
        self,
        texts: Sequence[str],
        source: str,
        target: str,
        glossary: Mapping[str, str] = NO_TERMS,
    ) -> list[str]:
        """`texts`, which are markup of `news.language.codes`, in the language `target`.

        Languages are named by their Django codes; `glossary` maps terms to their renderings.
        Codes may come back broken, texts may not be missing. Raises `MachineRefused`.
        """
        ...


def counted(answers: list[str], texts: Sequence[str]) -> list[str]:
    """`answers`, if there is one for each of `texts`."""
    if len(answers) != len(texts):
        raise MachineRefused("wrong_count", asked=len(texts), answered=len(answers))
    return answers
