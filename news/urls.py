"""Addresses of the public pages, under their language's prefix: `/ko/`, `/ko/<slug>/`."""

from django.urls import path, register_converter
from django.urls.converters import IntConverter

from news import feeds, views


class EditionNumber(IntConverter):
    """As many digits as an edition's number can have."""

    regex = "[1-9][0-9]{0,3}"


register_converter(EditionNumber, "number")

app_name = "news"
urlpatterns = [
    path("", views.release_list, name="list"),
    path("feeds/all.rss", feeds.feed, name="feed"),
    path("<slug:slug>/", views.release, name="release"),
    path("<slug:slug>/versions/<number:number>/", views.version, name="version"),
]
