"""Addresses of translation, below `/admin/translation/`."""

from django.urls import path

from news.editor.desk.beside import SegmentView
from news.editor.desk.checking import CheckView, FindingsView
from news.editor.desk.comments import CommentView, ResolveView
from news.editor.desk.machine import MachineView
from news.editor.desk.preview import DeskPreview
from news.editor.desk.screen import DeskView
from news.editor.desk.writing import ApproveView, FinishView, SaveView
from news.editor.translations.asking import AskingView, ReturningView
from news.editor.translations.matrix import MatrixView
from news.editor.translations.queue import QueueView

DESK = "<int:pk>/<str:language>/"

app_name = "news_translation"
urlpatterns = [
    path("", MatrixView.as_view(http_method_names=["get"]), name="matrix"),
    path("queue/", QueueView.as_view(http_method_names=["get"]), name="queue"),
    path("<int:pk>/ask/", AskingView.as_view(), name="ask"),
    path(DESK, DeskView.as_view(http_method_names=["get"]), name="desk"),
    path(f"{DESK}segment/", SegmentView.as_view(), name="segment"),
    path(f"{DESK}findings/", FindingsView.as_view(), name="findings"),
    path(f"{DESK}preview/", DeskPreview.as_view(), name="preview"),
    path(f"{DESK}save/", SaveView.as_view(), name="save"),
    path(f"{DESK}approve/", ApproveView.as_view(), name="approve"),
    path(f"{DESK}check/", CheckView.as_view(), name="check"),
    path(f"{DESK}machine/", MachineView.as_view(), name="machine"),
    path(f"{DESK}comment/", CommentView.as_view(), name="comment"),
    path(f"{DESK}resolve/", ResolveView.as_view(), name="resolve"),
    path(f"{DESK}finish/", FinishView.as_view(), name="finish"),
    path(f"{DESK}return/", ReturningView.as_view(), name="return"),
]
