"""A reading as data that can be kept, and had back. Pictures stay in the document itself."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from .arranging.moves import Move
from .reading import Reading


@cache
def _adapter() -> TypeAdapter[Reading]:
    return TypeAdapter(Reading)


def to_stored(reading: Reading) -> dict[str, Any]:
    """`reading` as JSON-serialisable data, the names of its pictures without their content."""
    images = tuple(replace(image, content=b"") for image in reading.document.images)
    bare = replace(reading, document=replace(reading.document, images=images))
    data: dict[str, Any] = _adapter().dump_python(bare, mode="json")
    return data


def from_stored(data: dict[str, Any]) -> Reading:
    """What `to_stored` gave. Raises `ValueError` for any other shape."""
    return _adapter().validate_python(data)


@cache
def _moves() -> TypeAdapter[tuple[Move, ...]]:
    return TypeAdapter(tuple[Move, ...])


def moves_to_stored(moves: Sequence[Move]) -> list[dict[str, Any]]:
    """What was done at once, as JSON-serialisable data."""
    data: list[dict[str, Any]] = _moves().dump_python(tuple(moves), mode="json")
    return data


def moves_from_stored(data: Sequence[dict[str, Any]]) -> tuple[Move, ...]:
    return _moves().validate_python(data)
