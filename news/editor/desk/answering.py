"""The desk's verbs: JSON in, JSON out, and each refusal in words."""

import hashlib
import json
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views.generic import View

from news.actions import ActionRefused, SourceMoved, TargetMoved
from news.draft import plain
from news.editor.desk.of_desk import OfDesk
from news.editor.desk.rows import row_at
from news.editor.differences import stretches
from news.language.segments import Segment, rich_text
from news.models import PressRelease
from news.models.translation import Translation, translation_of


class NotUnderstood(Exception):
    """The body of a request is not what the desk's scripts send."""


class Verb(OfDesk, View):
    """A button of the desk: what is posted are texts by name."""

    http_method_names = ["post"]
    needs: tuple[str, ...] = ("path",)

    def post(self, request: HttpRequest) -> HttpResponse:
        try:
            said = _said(request.body, self.needs)
            return JsonResponse(self.act(said))
        except NotUnderstood:
            return refusal("not_understood", _("This was not understood. Reload the page."), 400)
        except RequestDataTooBig:
            return refusal("refused", _("This text is too long."), 413)
        except Http404:
            return refusal("gone", _("This text is no longer part of the release."), 404)
        except TargetMoved as moved:
            return self._moved("target", moved.path, moved)
        except SourceMoved as moved:
            return self._moved("source", moved.path, moved)
        except ActionRefused as refused:
            return refusal("refused", str(refused), 422)

    def act(self, said: dict[str, str]) -> dict[str, Any]:
        raise NotImplementedError

    def standing(self, translation: Translation, path: str = "") -> dict[str, Any]:
        """How the language stands, and the row at `path`."""
        row = row_at(self.release, translation, path)
        return {
            "states": states(translation),
            "shape": shape(translation),
            "row": row.as_it_stands() if row else None,
        }

    def _moved(self, kind: str, path: str, refused: ActionRefused) -> HttpResponse:
        release = PressRelease.objects.get(pk=self.release.pk)
        translation = translation_of(release, self.language)
        row = row_at(release, translation, path)
        if row is None:
            return refusal("gone", _("This text is no longer part of the release."), 404)
        said = _said(self.request.body, self.needs)
        answer = {
            "kind": kind,
            "message": str(refused),
            "change": _change(kind, said, row.segment),
            "row": row.as_it_stands(),
            "states": states(translation),
        }
        return JsonResponse(answer, status=409)


def _change(kind: str, said: dict[str, str], segment: Segment) -> list[dict[str, str]]:
    """Of a source, what has become of the one that was read; of a target, what is mine in it."""
    if kind == "source":
        before = words(said.get("source", ""), segment.rich)
        return difference(before, plain(segment.source_text))
    mine = said.get("words", words(said.get("known", ""), segment.rich))
    return difference(plain(segment.target_text), mine)


def _said(body: bytes, needs: tuple[str, ...]) -> dict[str, str]:
    try:
        said = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise NotUnderstood from error
    if not isinstance(said, dict) or not all(isinstance(each, str) for each in said.values()):
        raise NotUnderstood
    if any(name not in said for name in needs):
        raise NotUnderstood
    return said


def refusal(kind: str, message: str, status: int) -> JsonResponse:
    """Why nothing was done."""
    return JsonResponse({"kind": kind, "message": message}, status=status)


def states(translation: Translation) -> str:
    """The states of all segments in their order, a letter each: `mmoda`."""
    return "".join(each.state[0] for each in translation.segments)


def shape(translation: Translation) -> str:
    """Which segments there are: another where one has come, gone or moved."""
    paths = "\n".join(each.segment.path for each in translation.segments)
    return hashlib.sha256(paths.encode()).hexdigest()[:16]


def words(text: str, rich: bool) -> str:
    """A stored text without its marks."""
    return plain(rich_text(text, rich))


def difference(before: str, after: str) -> list[dict[str, str]]:
    """What was, and what came in its place, word by word."""
    return [{"kind": each.kind, "words": each.words} for each in stretches(before, after)]
