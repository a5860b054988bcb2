"""The target page as readers would get it, for a frame on the desk."""

from django.http import HttpRequest, HttpResponse
from django.views.generic import View

from news.editor.desk.of_desk import OfDesk


class DeskPreview(OfDesk, View):
    """The house's preview, also for translators, who may not open the page in the admin."""

    http_method_names = ["get"]

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.release.serve_preview(request, self.language)
