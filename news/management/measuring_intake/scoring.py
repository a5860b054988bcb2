"""A reading against the known answers: how much of each field was found, and how much is right."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from .comparing import agree, letters
from .fields import FIELDS, Field, Item, Json


@dataclass(frozen=True)
class Tally:
    """Values that are right, that were made up or are wrong, and that were missed."""

    right: int = 0
    extra: int = 0
    missed: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.extra + other.extra, self.missed + other.missed)

    @property
    def errors(self) -> int:
        return self.extra + self.missed

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.extra) if self.right + self.extra else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """1 where there was nothing to find and nothing was found."""
        every = 2 * self.right + self.errors
        return 2 * self.right / every if every else 1.0


def total(tallies: Iterable[Tally]) -> Tally:
    return sum(tallies, start=Tally())


@dataclass(frozen=True)
class Score:
    """One document's tallies by field, and its "sure" values that could be judged."""

    tallies: dict[str, Tally]
    sure: Tally


def score(found: Json, answers: Json, body: str, below: str = "") -> Score:
    """`found` is a reading as JSON; `body` the known text of the release's body.

    What stands `below` it, in appendices, may be in the found body or not.
    """
    tallies: dict[str, Tally] = {}
    verdicts: list[tuple[Item, bool]] = list(_paragraphs(found, body, below))
    for field in FIELDS:
        judged = _judge(field, found, answers)
        if judged:
            tallies[field.name], items = judged
            verdicts += items
    return Score(tallies, _sure(found, verdicts))


def _judge(
    field: Field, found: Json, answers: Json
) -> tuple[Tally, list[tuple[Item, bool]]] | None:
    known = field.known(answers)
    if known is None:
        return None
    left, verdicts = list(known), []
    for item in field.found(found):
        match = next((one for one in left if _same(one.key, item.key)), None)
        if match:
            left.remove(match)
        verdicts.append((item, match is not None))
    right = sum(ok for _item, ok in verdicts)
    return Tally(right, len(verdicts) - right, len(left)), verdicts


def _same(known: tuple[Any, ...], found: tuple[Any, ...]) -> bool:
    return all(agree(one, other) for one, other in zip(known, found, strict=True))


def _paragraphs(found: Json, body: str, below: str) -> Iterable[tuple[Item, bool]]:
    """Blocks of running text are right if the known body has their words in one piece."""
    words, elsewhere = letters(body), letters(below)
    for n, block in enumerate(found.get("body") or []):
        if block.get("type") in {"paragraph", "quotation", "heading"} and words:
            text = block["text"]
            for number in range(1, len(block.get("notes") or []) + 1):
                text = text.replace(f"[^{number}]", "")
            if letters(text) in words or letters(text) not in elsewhere:
                yield Item((text,), (f"body[{n}]", f"body[{n}].text")), letters(text) in words


def _sure(found: Json, verdicts: list[tuple[Item, bool]]) -> Tally:
    right = wrong = 0
    for entry in found.get("found") or []:
        if entry["confidence"] == "sure":
            concerned = _concerned(entry["path"], verdicts)
            right += bool(concerned) and all(concerned)
            wrong += not all(concerned)
    return Tally(right, wrong)


def _concerned(path: str, verdicts: list[tuple[Item, bool]]) -> list[bool]:
    """The verdicts about `path`; failing these, about what is in it, then about what it is in."""
    return (
        [ok for item, ok in verdicts if path in item.paths]
        or [
            ok
            for item, ok in verdicts
            if any(p.startswith((f"{path}.", f"{path}[")) for p in item.paths)
        ]
        or [ok for item, ok in verdicts if any(path.startswith(f"{p}.") for p in item.paths)]
    )
