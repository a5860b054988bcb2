"""What a person makes of a reading: lines that found no place get one, values get another.

`arrange(reading, moves)` gives the reading as if it had been so from the beginning: each
character is still in a value, an understood mark, or unplaced.
"""

from collections.abc import Iterable
from functools import reduce

from ..reading import Reading
from .moves import Move, MoveRefused, Place
from .putting import put
from .taking import take


def arrange(reading: Reading, moves: Iterable[Move]) -> Reading:
    """`reading` after `moves`, one after the other. Raises `MoveRefused`."""
    return reduce(_moved, moves, reading)


def _moved(reading: Reading, move: Move) -> Reading:
    spans = move.spans
    if move.path:
        reading, spans = take(reading, move.path)
    return put(reading, spans, move.to) if move.to else reading


__all__ = ["Move", "MoveRefused", "Place", "arrange"]
