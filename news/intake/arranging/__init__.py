"""What a person makes of a reading: lines that found no place get one, values get another.

`arrange(reading, moves)` gives the reading as if it had been so from the beginning: each
character is still in a value, an understood mark, or unplaced.
"""

from collections.abc import Iterable
from functools import reduce

from ..reading import Reading
from .moves import Move, MoveRefused, Place


def arrange(reading: Reading, moves: Iterable[Move]) -> Reading:
    """`reading` after `moves`, one after the other. Raises `MoveRefused`."""
    # As in `news.intake`: what understands is loaded when it is asked.
    from .moving import moved

    return reduce(moved, moves, reading)


__all__ = ["Move", "MoveRefused", "Place", "arrange"]
