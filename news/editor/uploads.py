"""Wagtail's upload of several files at once: one that is used already is not deleted there."""

from typing import Any

from django.db.models import ProtectedError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import path
from django.utils.translation import gettext as _
from wagtail.documents.views.multiple import DeleteView as DeleteDocument
from wagtail.images.views.multiple import DeleteView as DeleteImage


class KeepsUsed:
    """Answers 409 with a message, which `uploads.js` shows."""

    object: Any

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            answer: HttpResponse = super().post(request, *args, **kwargs)  # type: ignore[misc]
        except ProtectedError:
            message = _("“%(file)s” stays: a press release uses it.") % {"file": self.object}
            return JsonResponse({"success": False, "message": message}, status=409)
        return answer


class KeepUsedImage(KeepsUsed, DeleteImage):
    pass


class KeepUsedDocument(KeepsUsed, DeleteDocument):
    pass


# In the place of Wagtail's own, which has the same addresses behind these.
urlpatterns = [
    path("images/multiple/<int:image_id>/delete/", KeepUsedImage.as_view()),
    path("documents/multiple/<int:doc_id>/delete/", KeepUsedDocument.as_view()),
]
