"""Codes as a person sees them in a cell: `⟦1/⟧` stands alone, `⟦2⟧words⟦/2⟧` goes round.

Brackets of this kind that belong to the text are written twice.
"""

import re
from collections.abc import Iterable

from news.language.codes import Piece
from news.language.exchange.returned import Mark, Words


class TokenBroken(ValueError):
    """A bracket is neither doubled nor part of a token."""


def to_tokens(found: Iterable[Piece]) -> str:
    return "".join(_written(piece) for piece in found)


def from_tokens(text: str) -> Words:
    """The inverse of `to_tokens`. Raises `TokenBroken`; whether codes fit is not looked at."""
    if "⟦" not in text and "⟧" not in text:
        return (text,) if text else ()
    words: list[str | Mark] = []
    at = 0
    for match in _BRACKETS.finditer(text):
        words.append(text[at : match.start()])
        words.append(_read(match))
        at = match.end()
    words.append(text[at:])
    return tuple(word for word in words if word)


# A person may have put spaces into a token; a letter in it is an accident.
_BRACKETS = re.compile(
    r"(?P<twice>⟦⟦|⟧⟧)|⟦\s*(?P<close>/?)\s*(?P<id>[0-9]{1,6})\s*(?P<alone>/?)\s*⟧|[⟦⟧]"
)


def _read(match: re.Match[str]) -> str | Mark:
    if match["twice"]:
        return match["twice"][0]
    if not match["id"] or (match["close"] and match["alone"]):
        raise TokenBroken(match.string)
    return Mark(match["id"], "close" if match["close"] else "alone" if match["alone"] else "open")


def _written(piece: Piece) -> str:
    if isinstance(piece, str):
        return piece.replace("⟦", "⟦⟦").replace("⟧", "⟧⟧")
    number = piece.code.id
    match piece.side:
        case "alone":
            return f"⟦{number}/⟧"
        case "open":
            return f"⟦{number}⟧"
        case "close":
            return f"⟦/{number}⟧"
