"""No machine at all: the source, plainly marked. For the demo, and without a network."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from .backend import NO_TERMS, Limits


class Dummy:
    name: ClassVar = "dummy"
    limits: ClassVar = Limits(texts=50, size=100_000)

    def size(self, text: str) -> int:
        return len(text)

    def translate(
        self,
        texts: Sequence[str],
        source: str,
        target: str,
        glossary: Mapping[str, str] = NO_TERMS,
    ) -> list[str]:
        return [f"[MT] {text}" for text in texts]
