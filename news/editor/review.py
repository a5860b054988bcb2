"""Review on the publication screen: what has been submitted, and what one may do about it."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from news import actions
from news.actions import ActionRefused, NotReady, ReasonMissing
from news.editor.publication import PublicationView
from news.models import PressRelease, User

type Verb = Callable[[PressRelease, User, str], Any]

VERBS: dict[str, Verb] = {
    "submit": lambda release, by, said: actions.submit(release, by, said),
    "approve": lambda release, by, said: actions.approve(release, by, said),
    "send_back": lambda release, by, said: actions.send_back(release, by, said),
    "take_back": lambda release, by, said: actions.take_back(release, by),
    "approve_afterwards": lambda release, by, said: actions.approve_afterwards(release, by),
}
DONE = {
    "submit": gettext_lazy("Submitted for review."),
    "approve": gettext_lazy("Approved. Nothing is public before it is published."),
    "send_back": gettext_lazy("Sent back."),
    "take_back": gettext_lazy("Taken back."),
    "approve_afterwards": gettext_lazy("Approved afterwards."),
}


class ReviewView(PublicationView):
    """The publication screen after one of its buttons about the review."""

    def post(self, request: HttpRequest) -> HttpResponse:
        verb = request.POST.get("verb", "")
        if verb not in VERBS or (verb != "submit" and not self._may_do(verb)):
            raise PermissionDenied
        said = request.POST.get("said", "")
        try:
            VERBS[verb](self.release, request.user, said)
        except ActionRefused as refused:
            messages.error(request, _("Not done. %(reason)s") % {"reason": refused})
            self.review_posted = {"verb": verb, "said": said, "error": _error(refused)}
            return self.render_to_response(self.get_context_data(), status=422)
        messages.success(request, DONE[verb])
        return redirect("news_releases:publish", self.release.pk)

    def _may_do(self, verb: str) -> bool:
        return bool(self.permissions.can_release() or verb == "take_back")


def _error(refused: ActionRefused) -> str:
    """What stands at the field; what is missing stands in the list below already."""
    if isinstance(refused, NotReady):
        return _("The source language lacks something. See below.")
    return str(refused) if isinstance(refused, ReasonMissing) else ""
