"""What the working text says otherwise than the public edition, word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Any

from django.utils.translation import gettext as _

from news.draft import Block, Draft, Figure, Heading, Outline, Table, plain

UNCHANGED_WORDS = 8


@dataclass(frozen=True)
class Stretch:
    """Words that stayed, went or came; `kind` is empty, `del` or `ins`."""

    kind: str
    words: str


@dataclass(frozen=True)
class Difference:
    """A part of the release; without stretches, it is only said that it has changed."""

    label: str
    stretches: Sequence[Stretch] = ()


def differences(before: Draft, after: Draft) -> list[Difference]:
    """The parts in which `after` says something else than `before`."""
    prose = [
        (_("Headline"), before.headline, after.headline),
        (_("Summary bullets"), "\n".join(before.summary), "\n".join(after.summary)),
        (_("Body"), _body(before), _body(after)),
    ]
    found = [
        Difference(label, list(stretches(old, new))) for label, old, new in prose if old != new
    ]
    if before.body != after.body and _body(before) == _body(after):
        found.append(Difference(_("Form of the body")))
    facts = [
        (_("Event overview"), before.event_overview, after.event_overview),
        (_("Photos"), before.photos, after.photos),
        (_("Attachments"), before.attachments, after.attachments),
        (_("Contacts"), before.contacts, after.contacts),
        (_("Other facts"), _other(before), _other(after)),
    ]
    return found + [Difference(label) for label, old, new in facts if old != new]


def stretches(before: str, after: str) -> Iterator[Stretch]:
    """The words of both, with long stretches in common cut short."""
    old, new = (re.findall(r"\s+|[^\s]+", text) for text in (before, after))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            yield Stretch("", _shortened(old[i:j], first=i == 0, last=j == len(old)))
            continue
        if i < j:
            yield Stretch("del", "".join(old[i:j]))
        if k < m:
            yield Stretch("ins", "".join(new[k:m]))


def _shortened(words: list[str], *, first: bool, last: bool) -> str:
    if len(words) <= 2 * UNCHANGED_WORDS:
        return "".join(words)
    head = "" if first else "".join(words[:UNCHANGED_WORDS])
    tail = "" if last else "".join(words[-UNCHANGED_WORDS:])
    return f"{head} … {tail}"


def _body(draft: Draft) -> str:
    return "\n".join(_words(block) for block in draft.body)


def _words(block: Block) -> str:
    match block:
        case Heading():
            lines = [block.text]
        case Outline():
            lines = [plain(item.text) for item in block.items]
        case Table():
            lines = [block.caption, *(" | ".join(row) for row in block.rows), block.note]
        case Figure():
            lines = [block.caption, block.alt_text, block.credit]
        case _:
            lines = [plain(block.text), getattr(block, "speaker", ""), getattr(block, "role", "")]
    return "\n".join(line for line in (*lines, *getattr(block, "notes", ())) if line)


def _other(draft: Draft) -> Any:
    """All that has no line of its own."""
    named = {"headline": "", "summary": (), "body": (), "event_overview": None}
    return replace(draft, **named, photos=(), attachments=(), contacts=())
