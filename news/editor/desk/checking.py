"""Checks as one types, and of a whole language at once."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.generic import View

from news.draft import RichText, plain
from news.editor.desk.answering import Verb
from news.editor.desk.finding_words import finding_words
from news.editor.desk.markup import text_of
from news.editor.desk.of_desk import OfDesk
from news.language import Finding
from news.language.checks import Span
from news.language.segments import Segment, rich_text
from news.models import PressRelease
from news.models.findings import findings
from news.models.segments import segments_of


class CheckView(Verb):
    """What the checks say of a text that is being written."""

    needs = ("path", "markup", "source")

    def act(self, said: dict[str, str]) -> dict[str, Any]:
        segment = self.segment(said["path"])
        target = rich_text(text_of(segment, said["markup"], said["source"]), segment.rich)
        segments = segments_of(self.release, self.language)
        return {"findings": findings_at(self.release, self.language, segments, segment, target)}


class FindingsView(OfDesk, View):
    """How many findings each text has, by path; asked once, after the page has loaded."""

    http_method_names = ["get"]

    def get(self, request: HttpRequest) -> HttpResponse:
        segments = segments_of(self.release, self.language)
        texts = [(each, each.target_text) for each in segments]
        found = findings(self.release, self.language, texts)
        return JsonResponse({"findings": {path: len(each) for path, each in found.items()}})


def findings_at(
    release: PressRelease,
    language: str,
    segments: Sequence[Segment],
    segment: Segment,
    target: RichText,
) -> list[dict[str, Any]]:
    """What the checks say of `target` in the place of `segment`, among the others' texts."""
    texts = [(each, target if each.path == segment.path else each.target_text) for each in segments]
    found = findings(release, language, texts, only=segment.path)
    return [_shown(each, segment, target) for each in found.get(segment.path, [])]


def _shown(finding: Finding, segment: Segment, target: RichText) -> dict[str, Any]:
    """A finding in words, with its spans as browsers count characters."""
    return {
        "words": finding_words(finding),
        "blocking": finding.severity == "blocking",
        "source": _in_units(finding.source_span, plain(segment.source_text)),
        "target": _in_units(finding.target_span, plain(target)),
    }


def _in_units(span: Span | None, text: str) -> list[int] | None:
    """A span in UTF-16 code units."""
    return [len(text[:offset].encode("utf-16-le")) // 2 for offset in span] if span else None
