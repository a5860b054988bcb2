"""Comments beside a segment."""

from typing import Any

from django.http import Http404
from django.utils.translation import get_language

from news.actions import comment_segment, resolve_comment
from news.editor.desk.answering import Verb
from news.editor.desk.rows import name_of
from news.facts import format_instant
from news.models import PressRelease, SegmentComment


def comments_on(release: PressRelease, language: str, path: str) -> list[dict[str, Any]]:
    """The open comments on the segment at `path`, oldest first."""
    found = SegmentComment.objects.filter(
        release=release, language=language, path=path, resolved_at=None
    )
    return [
        {
            "id": str(each.pk),
            "text": each.text,
            "by": name_of(each.made_by),
            "at": format_instant(each.made_at, get_language() or "en"),
        }
        for each in found.select_related("made_by").order_by("pk")
    ]


class CommentView(Verb):
    """Says something of a text."""

    needs = ("path", "text")

    def act(self, said: dict[str, str]) -> dict[str, Any]:
        path = said["path"]
        comment_segment(self.release, self.language, path, said["text"], self.request.user)
        return {"comments": comments_on(self.release, self.language, path)}


class ResolveView(Verb):
    """Ends a comment."""

    needs = ("comment",)

    def act(self, said: dict[str, str]) -> dict[str, Any]:
        key = said["comment"]
        found = self.release.segment_comments.filter(language=self.language)
        comment = found.filter(pk=key).first() if key.isdecimal() and len(key) < 19 else None
        if comment is None:
            raise Http404
        resolve_comment(comment, self.request.user)
        return {"comments": comments_on(self.release, self.language, comment.path)}
