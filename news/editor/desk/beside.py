"""What stands beside the segment with the focus: its history, suggestions, terms, comments."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import get_language
from django.views.generic import View

from news.draft import plain
from news.editor.desk import advice
from news.editor.desk.answering import difference, shape, states, words
from news.editor.desk.checking import findings_at
from news.editor.desk.comments import comments_on
from news.editor.desk.marks import Mark, source_html
from news.editor.desk.of_desk import OfDesk
from news.editor.desk.rows import Row, name_of, row_at
from news.facts import format_instant
from news.language.codes import to_markup
from news.language.figures import insertable
from news.language.segments import Segment, rich_text
from news.models.memory import Suggestion, suggestions
from news.models.translation import States, translation_of


class SegmentView(OfDesk, View):
    """A segment and all that helps to translate it, as JSON."""

    http_method_names = ["get"]

    def get(self, request: HttpRequest) -> HttpResponse:
        translation = translation_of(self.release, self.language)
        row = row_at(self.release, translation, request.GET.get("path", ""))
        if row is None:
            return JsonResponse({"kind": "gone"}, status=404)
        segment: Segment = row.segment
        terms = advice.terms(self.release, segment, self.language)
        answer = {
            "row": row.as_it_stands() | {"source_html": source_html(segment, terms)},
            "states": states(translation),
            "shape": shape(translation),
            "change": change_since_approval(row),
            "memory": [
                suggestion(each, segment)
                for each in suggestions(segment, self.release.source_language, self.language)
                if each.target != segment.target
            ],
            "terms": [_term(mark, segment) for mark in terms],
            "figures": list(
                insertable(plain(segment.source_text), self.release.source_language, self.language)
            ),
            "findings": findings_at(
                self.release,
                self.language,
                [each.segment for each in translation.segments],
                segment,
                segment.target_text,
            ),
            "comments": comments_on(self.release, self.language, segment.path),
        }
        return JsonResponse(answer)


def suggestion(found: Suggestion, segment: Segment) -> dict[str, Any]:
    """A text of the memory: for which source, how like it is, and what it would be here."""
    approval = found.approval
    before = words(approval.source, approval.rich)
    target = rich_text(found.target, segment.rich)
    return {
        "target": plain(target),
        "markup": to_markup(target, segment.codes) if segment.rich else plain(target),
        "percent": int(found.similarity * 100),
        "change": [] if found.is_exact else difference(before, plain(segment.source_text)),
        "by": name_of(approval.made_by),
        "at": format_instant(approval.made_at, get_language() or "en"),
    }


def change_since_approval(row: Row) -> list[dict[str, str]]:
    """What the source says otherwise than when its translation was approved, word by word."""
    approval = row.translated.approval
    if approval is None or row.translated.state == States.APPROVED:
        return []
    before = words(approval.source, approval.rich)
    after = plain(row.segment.source_text)
    return difference(before, after) if before != after else []


def _term(mark: Mark, segment: Segment) -> dict[str, Any]:
    text = plain(segment.source_text)
    return {"term": text[mark.start : mark.end], "rendering": mark.title}
