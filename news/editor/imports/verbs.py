"""What is done with a document that waits: arranged, accepted, discarded; and the original."""

import re
from collections.abc import Sequence
from typing import Any, get_args

from django.core.exceptions import BadRequest
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import View
from wagtail.admin import messages

from news import actions
from news.actions import ActionRefused
from news.editor.imports.of_document import OfDocument
from news.forms.intake_words import MOVES, PLACES
from news.intake import Span
from news.intake.arranging import Move, MoveRefused, Place
from news.models import ImportedDocument

TO_UNPLACED = "unplaced"
_SPAN = re.compile(r"(\d{1,9})-(\d{1,9})")
_INDEX = re.compile(r"\[(\d+)\]")


class VerbView(OfDocument, View):
    http_method_names = ["post"]

    def back(self) -> HttpResponse:
        if not ImportedDocument.objects.filter(pk=self.document.pk).exists():
            return redirect("news_imports:import")
        return redirect("news_imports:review", self.document.pk)

    def done(self) -> int:
        """How many moves the person has seen."""
        value = self.request.POST.get("done", "")
        if not value.isascii() or not value.isdigit() or len(value) > 9:
            raise BadRequest("done is no number")
        return int(value)


class ArrangeView(VerbView):
    """Lines and values that are chosen go to a place, or to the unplaced."""

    def post(self, request: HttpRequest) -> HttpResponse:
        moves = _moves(request)
        if not moves:
            messages.warning(request, _("Choose a line or a value first, and then its place."))
            return self.back()
        try:
            actions.arrange_document(self.document, moves, self.done())
        except MoveRefused as refused:
            messages.error(request, MOVES[refused.reason])
        except ActionRefused as refused:
            messages.error(request, str(refused))
        else:
            place = PLACES[moves[0].to] if moves[0].to else _("Lines without a place")
            messages.success(request, _("Put in: %(place)s") % {"place": place})
        return self.back()


class UndoView(VerbView):
    def post(self, request: HttpRequest) -> HttpResponse:
        try:
            actions.undo_arranging(self.document, self.done())
        except ActionRefused as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, _("The last step was taken back."))
        return self.back()


class AcceptView(VerbView):
    def post(self, request: HttpRequest) -> HttpResponse:
        try:
            release = actions.accept_document(self.newsroom, self.document, request.user)
        except ActionRefused as refused:
            messages.error(request, str(refused))
            return self.back()
        said = _("%(number)s was made of “%(file)s”.")
        messages.success(request, said % {"number": release.number, "file": self.document.name})
        return redirect(f"{reverse('wagtailadmin_pages:edit', args=[release.pk])}?imported")


class DiscardView(VerbView):
    def post(self, request: HttpRequest) -> HttpResponse:
        try:
            actions.discard_document(self.document)
        except ActionRefused as refused:
            messages.error(request, str(refused))
            return self.back()
        messages.success(request, _("“%(file)s” was discarded.") % {"file": self.document.name})
        return redirect("news_imports:import")


class OriginalView(OfDocument, View):
    """The document as it came, for a program to open and never for the browser."""

    http_method_names = ["get"]

    def get(self, request: HttpRequest) -> FileResponse:
        file = self.document.file.open()
        answer = FileResponse(file, as_attachment=True, filename=self.document.name)
        answer["Content-Type"] = "application/octet-stream"
        answer["X-Content-Type-Options"] = "nosniff"
        answer["Cache-Control"] = "private, no-store"
        return answer


def _moves(request: HttpRequest) -> Sequence[Move]:
    """The last item of a list first, so that the paths of the others stay right."""
    to = _place(request.POST.get("to", ""))
    spans = tuple(_span(each) for each in request.POST.getlist("span"))
    paths = sorted(request.POST.getlist("path"), key=_order, reverse=True)
    moves = [Move(to, path=path) for path in paths]
    return [*moves, Move(to, spans=spans)] if spans and to else moves


def _place(value: str) -> Place | None:
    if value == TO_UNPLACED:
        return None
    if value not in get_args(Place.__value__):
        raise BadRequest("no such place")
    place: Any = value
    return place


def _span(value: str) -> Span:
    match = _SPAN.fullmatch(value)
    if not match:
        raise BadRequest("no span")
    return Span(int(match[1]), int(match[2]))


def _order(path: str) -> tuple[str, int]:
    index = _INDEX.search(path)
    return path[: index.start()] if index else path, int(index[1]) if index else 0
