"""Addresses of the newsroom's own screens, below `/admin/releases/`."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path

from news.editor.deliveries import DeliveriesView, GiveUpView, SendAgainView
from news.editor.press_access import PressAccessView, RevocationView
from news.editor.publication import PublicationView
from news.editor.retraction import RemovalView, WithdrawalView
from news.editor.review import ReviewView
from news.editor.start_from import StartFromView
from news.editor.unschedule import CancellationView
from news.models import Newsroom


def listing(request: HttpRequest) -> HttpResponse:
    """The listing stands where Wagtail explores the newsroom."""
    return redirect("wagtailadmin_explore", Newsroom.current().pk)


def new(request: HttpRequest) -> HttpResponse:
    """The form of a new release."""
    return redirect("wagtailadmin_pages:add", "news", "pressrelease", Newsroom.current().pk)


app_name = "news_releases"
urlpatterns = [
    path("", listing, name="list"),
    path("new/", new, name="new"),
    path("start-from/", StartFromView.as_view(http_method_names=["get"]), name="start_from"),
    path("deliveries/", DeliveriesView.as_view(http_method_names=["get"]), name="deliveries"),
    path("deliveries/<int:pk>/send-again/", SendAgainView.as_view(), name="send_again"),
    path("deliveries/<int:pk>/give-up/", GiveUpView.as_view(), name="give_up"),
    path("<int:pk>/start-from/", StartFromView.as_view(), name="start_from_this"),
    path("<int:pk>/publish/", PublicationView.as_view(), name="publish"),
    path("<int:pk>/cancel/", CancellationView.as_view(), name="unschedule"),
    path("<int:pk>/review/", ReviewView.as_view(), name="review"),
    path("<int:pk>/withdraw/", WithdrawalView.as_view(), name="withdraw"),
    path("<int:pk>/remove/", RemovalView.as_view(), name="remove"),
    path("<int:pk>/press-access/", PressAccessView.as_view(), name="press_access"),
    path(
        "<int:pk>/press-access/<int:access>/revoke/",
        RevocationView.as_view(http_method_names=["post"]),
        name="revoke_press_access",
    ),
]
