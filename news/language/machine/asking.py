"""Texts to a machine in requests that it takes, and again where it asks to wait."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from time import sleep

from .backend import Backend
from .refused import MachineRefused, RefusalCode

OF_THE_REQUEST: frozenset[RefusalCode] = frozenset({"wrong_count", "not_understood", "too_long"})
FOR_NOW: frozenset[RefusalCode] = frozenset({"slow_down", "server_failed"})
IN_A_ROW = 3  # requests that fail by themselves, before the fault is taken for the machine's


@dataclass(frozen=True)
class Patience:
    """How a machine that is busy or broken is asked again: `tries` times altogether.

    It is given the seconds that it asks for, or 1, 2, 4 … where it says nothing; where that is
    longer than `longest`, it is given up.
    """

    tries: int = 3
    longest: float = 60.0
    sleep: Callable[[float], None] = sleep


class Asking:
    """What has been answered so far, and why the rest has not, text by text."""

    def __init__(
        self,
        backend: Backend,
        source: str,
        target: str,
        glossary: Mapping[str, str],
        patience: Patience,
    ) -> None:
        self.answers: dict[str, str] = {}
        self.failed: dict[str, RefusalCode] = {}
        self.refusal: MachineRefused | None = None
        """What ended the work: nothing is asked any more."""
        self._backend = backend
        self._languages = source, target
        self._glossary = glossary
        self._patience = patience
        self._failed_in_a_row = 0

    def fits(self, text: str) -> bool:
        return self._backend.size(text) <= self._backend.limits.size

    def ask(self, texts: Iterable[str], on_answer: Callable[[], None] = lambda: None) -> None:
        """Asks each of `texts` once, in order; `on_answer` is called after each request."""
        for batch in self._batches(dict.fromkeys(texts)):
            if self.refusal:
                self.failed |= dict.fromkeys(batch, self.refusal.code)
                continue
            try:
                self._take(batch, self._answered(batch))
            except MachineRefused as refused:
                self._note(batch, refused)
            on_answer()

    def _take(self, batch: Sequence[str], answers: Sequence[str]) -> None:
        self._failed_in_a_row = 0
        for text, answer in zip(batch, answers, strict=True):
            if answer.strip():
                self.answers[text] = answer
            else:
                self.failed[text] = "not_understood"

    def _note(self, batch: Sequence[str], refused: MachineRefused) -> None:
        self.failed |= dict.fromkeys(batch, refused.code)
        self._failed_in_a_row += 1
        if refused.code not in OF_THE_REQUEST or self._failed_in_a_row == IN_A_ROW:
            self.refusal = refused

    def _answered(self, batch: Sequence[str]) -> list[str]:
        for tried in range(1, self._patience.tries + 1):
            try:
                return self._backend.translate(batch, *self._languages, self._glossary)
            except MachineRefused as refused:
                wait = refused.retry_after
                wait = 2.0 ** (tried - 1) if wait is None else wait
                last = tried == self._patience.tries or wait > self._patience.longest
                if refused.code not in FOR_NOW or last:
                    raise
                self._patience.sleep(wait)
        raise AssertionError("A patience of no tries")

    def _batches(self, texts: Iterable[str]) -> Iterator[list[str]]:
        limits = self._backend.limits
        batch: list[str] = []
        room = limits.size
        for text in texts:
            size = self._backend.size(text)
            if batch and (size > room or len(batch) == limits.texts):
                yield batch
                batch, room = [], limits.size
            batch.append(text)
            room -= size
        if batch:
            yield batch
