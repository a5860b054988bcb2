"""What the reading of a document was not sure of."""

from dataclasses import dataclass, field
from typing import Literal

from .document import Span

type DoubtCode = Literal[
    "no_title",
    "title_guessed",  # params: headline
    "no_date_year",  # a relative day or a date without year, and nothing to tell it; params: text
    "weekday_differs",  # params: text, weekday (ISO, 1 is Monday)
    "impossible_date",  # params: text
    "end_before_start",  # params: text
    "counts_differ",  # people: params: stated, found
    "countries_differ",  # params: stated, found
    "unknown_country",  # params: text
    "name_in_two_ways",  # params: first, second
    "photo_absent",  # promised and not there; params: title
    "attachment_absent",  # params: kind, number, title
    "appendix_empty",  # params: kind, number, title
    "appendix_unlisted",  # there and not listed; params: kind, number, title
    "titles_differ",  # of an attachment in the list and at its head; params: listed, found
    "hosts_differ",  # between body and overview; params: body, overview
    "note_without_anchor",  # params: text
    "anchor_without_note",  # params: mark
    "speaker_unknown",  # of a quotation; params: text
    "quotation_unbalanced",  # params: text
    "embargo_unclear",  # params: text
    "phone_unreadable",  # params: text
    "no_contact",
    "hidden_characters",  # bidirectional or zero-width ones were removed; params: count
    "picture_unreadable",  # in the document, and not in the draft; params: name
    "unplaced_text",  # lines that are in no field; params: count
]


@dataclass(frozen=True)
class Doubt:
    """`path` is the field it is about, as in `Found`; empty for the whole document."""

    code: DoubtCode
    path: str = ""
    spans: tuple[Span, ...] = ()
    params: dict[str, str] = field(default_factory=dict)
