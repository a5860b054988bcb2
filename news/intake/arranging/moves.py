"""What can be done with a line or a value of a reading."""

from dataclasses import dataclass
from typing import Literal

from ..document import Span

type Place = Literal[
    "headline",
    "summary",  # a bullet
    "body",  # read as the text that it is: paragraph, quotation, outline
    "heading",
    "event_time",
    "event_place",
    "event_host",
    "event_participants",
    "event_purpose",
    "event_enquiries",
    "photo",  # the caption of one
    "attachment",  # the title of one
    "contact",
    "department",
    "issued_at",
    "embargo",
    "left_out",  # no part of the release
]


@dataclass(frozen=True)
class Move:
    """Unplaced `spans`, or the value at `path`, go to the place `to`; without it, to the unplaced.

    A path is one of those in `Found`, up to the item of a list: `summary[0]`, `body[3]`,
    `event_overview.places[1]`.
    """

    to: Place | None = None
    spans: tuple[Span, ...] = ()
    path: str = ""


@dataclass
class MoveRefused(Exception):
    """A move is not possible; `reason` is a code, worded in the user's language elsewhere."""

    reason: Literal[
        "gone",  # what is to be moved is not, or no longer, there
        "no_time",  # no day in it
        "no_contact",  # nobody in it
        "no_embargo",  # nothing about when it may be public
    ]

    def __str__(self) -> str:
        return self.reason
