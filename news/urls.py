"""Addresses of the public pages, under their language's prefix: `/ko/`, `/ko/<slug>/`."""

from django.urls import path

from news import feeds, views

app_name = "news"
urlpatterns = [
    path("", views.release_list, name="list"),
    path("feeds/all.rss", feeds.feed, name="feed"),
    path("<slug:slug>/", views.release, name="release"),
]
