"""Addresses below `/admin/imports/`."""

from django.urls import path

from news.editor.imports.bringing import BringView
from news.editor.imports.review import ReviewView
from news.editor.imports.verbs import (
    AcceptView,
    ArrangeView,
    DiscardView,
    OriginalView,
    UndoView,
)

app_name = "news_imports"
urlpatterns = [
    path("", BringView.as_view(), name="import"),
    path("<int:pk>/", ReviewView.as_view(http_method_names=["get"]), name="review"),
    path("<int:pk>/arrange/", ArrangeView.as_view(), name="arrange"),
    path("<int:pk>/undo/", UndoView.as_view(), name="undo"),
    path("<int:pk>/accept/", AcceptView.as_view(), name="accept"),
    path("<int:pk>/discard/", DiscardView.as_view(), name="discard"),
    path("<int:pk>/original/", OriginalView.as_view(), name="original"),
]
