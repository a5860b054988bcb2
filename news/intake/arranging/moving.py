"""One move after the other."""

from ..reading import Reading
from .moves import Move
from .putting import put
from .taking import take


def moved(reading: Reading, move: Move) -> Reading:
    """`reading` after `move`. Raises `MoveRefused`."""
    spans = move.spans
    if move.path:
        reading, spans = take(reading, move.path)
    return put(reading, spans, move.to) if move.to else reading
