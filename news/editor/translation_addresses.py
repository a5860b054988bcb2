"""Addresses of translation, below `/admin/translation/`."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from news.editor.translations.asking import AskingView, ReturningView
from news.editor.translations.matrix import MatrixView
from news.editor.translations.queue import QueueView


def desk(request: HttpRequest, pk: int, language: str) -> HttpResponse:
    """Stands in for the desk until that is merged."""
    return HttpResponse(f"The desk of {pk}, {language}")


app_name = "news_translation"
urlpatterns = [
    path("", MatrixView.as_view(http_method_names=["get"]), name="matrix"),
    path("queue/", QueueView.as_view(http_method_names=["get"]), name="queue"),
    path("<int:pk>/ask/", AskingView.as_view(), name="ask"),
    path("<int:pk>/<str:language>/", desk, name="desk"),
    path("<int:pk>/<str:language>/return/", ReturningView.as_view(), name="return"),
]
