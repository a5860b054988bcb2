"""Texts as the desk shows them: codes as chips, figures and terms of the source marked."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from news.draft import RichText, plain
from news.language.codes import Code, Tag, pieces
from news.language.figures import figures
from news.language.segments import Segment


@dataclass(frozen=True)
class Mark:
    """A stretch of a source, by offsets into its plain text; `title` explains a term."""

    start: int
    end: int
    kind: str = "figure"
    title: str = ""


def codes_at_hand(segment: Segment) -> list[Code]:
    """The codes by whose numbers the desk names marks: the source's, then the target's others."""
    found = list(segment.codes)
    for piece in pieces(segment.target_text, found, repeat=True):
        if isinstance(piece, Tag) and piece.code not in found:
            found.append(piece.code)
    return found


def chip_of(code: Code) -> dict[str, object]:
    """What the scripts know of a code: how it looks, and what it is in words."""
    facts = {"id": code.id, "alone": code.is_alone, "repeats": code.repeats}
    return {**facts, "sign": _sign(code), "words": code_words(code)}


def code_words(code: Code) -> str:
    """What a code stands for."""
    mark = code.mark
    if mark.note:
        return _("footnote mark %(mark)s") % {"mark": "*" * mark.note}
    if mark.link:
        return _("link to %(address)s") % {"address": mark.link}
    return _("bold")


def source_html(segment: Segment, terms: Iterable[Mark] = ()) -> SafeString:
    """The source with its chips, and marks on figures and `terms`."""
    text = plain(segment.source_text)
    taken = sorted(terms, key=lambda mark: mark.start)
    marks = [Mark(start, end) for start, end in figures(text)]
    free = [
        mark for mark in marks if all(t.end <= mark.start or mark.end <= t.start for t in taken)
    ]
    return _html(segment.source_text, segment.codes, sorted([*taken, *free], key=_start))


def target_html(segment: Segment, codes: Sequence[Code]) -> SafeString:
    """The target with its chips."""
    return _html(segment.target_text, codes, [])


def _html(text: RichText, codes: Sequence[Code], marks: Sequence[Mark]) -> SafeString:
    html, at = [], 0
    for piece in pieces(text, codes, repeat=True):
        if isinstance(piece, Tag):
            html.append(_chip(piece))
        else:
            html += _marked(piece, at, marks)
            at += len(piece)
    return format_html_join("", "{}", ((part,) for part in html))


def _marked(words: str, at: int, marks: Sequence[Mark]) -> Iterator[SafeString]:
    """`words`, which stand at `at`, with those of `marks` that touch them."""
    done = 0
    for mark in marks:
        start, end = max(mark.start - at, done), min(mark.end - at, len(words))
        if start < end:
            yield escape(words[done:start])
            yield _mark(words[start:end], mark)
            done = end
    yield escape(words[done:])


def _mark(words: str, mark: Mark) -> SafeString:
    title = format_html(' title="{}"', mark.title) if mark.title else ""
    return format_html('<span class="desk-{}"{}>{}</span>', mark.kind, title, words)


def _chip(tag: Tag) -> SafeString:
    return format_html(
        '<span class="desk-code" contenteditable="false" role="img" data-code="{}"'
        ' data-side="{}" data-sign="{}" aria-label="{}" title="{}"></span>',
        tag.code.id,
        tag.side,
        _sign(tag.code),
        side_words(tag),
        f"{tag.code.id}: {code_words(tag.code)}",
    )


def side_words(tag: Tag) -> str:
    """A chip to those who hear it."""
    facts = {"number": tag.code.id, "what": code_words(tag.code)}
    match tag.side:
        case "open":
            return _("code %(number)d begins: %(what)s") % facts
        case "close":
            return _("code %(number)d ends") % facts
    return _("code %(number)d: %(what)s") % facts


def _sign(code: Code) -> str:
    if code.is_alone:
        return "*" * code.mark.note
    return "↗" if code.mark.link else "B"


def _start(mark: Mark) -> int:
    return mark.start
