"""What the desk's editor sends, as it is stored."""

from dataclasses import replace

from django.utils.translation import gettext as _

from news.actions import ActionRefused, SourceMoved
from news.draft import clean_text
from news.editor.desk.marks import codes_at_hand
from news.language.codes import CodesBroken, codes_of, from_markup
from news.language.segments import Segment, rich_text, stored


class MarkupRefused(ActionRefused):
    """The codes in what was sent are not those of the text."""

    def __init__(self) -> None:
        super().__init__(
            _("A mark of the source is broken in this text. Take it out, and insert it again.")
        )


def text_of(segment: Segment, markup: str, seen_source: str) -> str:
    """`markup` in the stored form of `segment`'s target.

    Its numbers are those of `seen_source`, the source that the writer had before them: where the
    codes are others by now, they would mean something else (`SourceMoved`). Raises
    `MarkupRefused`.
    """
    if not segment.rich:
        return markup if "\n" in segment.source.strip() else " ".join(markup.splitlines())
    if _kinds(seen_source) != _kinds(segment.source):
        raise SourceMoved(segment.path)
    try:
        text = from_markup(clean_text(markup), codes_at_hand(segment))
    except CodesBroken as broken:
        raise MarkupRefused from broken
    if not any(run.text.strip() or run.note for run in text):
        return ""
    return stored(text, rich=True)


def _kinds(source: str) -> list[object]:
    """The codes of a source without the addresses of links, which may change under a text."""
    codes = codes_of(rich_text(source, rich=True))
    return [replace(code.mark, link=code.mark.link and "#") for code in codes]
