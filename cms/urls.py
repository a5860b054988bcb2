"""Addresses: `/admin/` without a language, everything public at the gate."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from wagtail.admin import urls as wagtailadmin_urls

from news import sitemaps
from news.views import files, front, press_access
from news.views.health import health

urlpatterns = [
    path("", front, name="front"),
    path("admin/", include(wagtailadmin_urls)),
    # Wagtail makes the addresses of documents by this name.
    re_path(r"^documents/([0-9]{1,18})/(.*)$", files.document, name="wagtaildocs_serve"),
    re_path(r"^media/(.*)$", files.media, name="media"),
    path("press/<str:token>/", press_access.press_choice, name="press"),
    path("press/<str:token>/<str:language>/", press_access.press_release, name="press_release"),
    path("press/<str:token>/files/<path:path>", press_access.press_file, name="press_file"),
    re_path(
        r"^press/(?P<token>[^/]+)/documents/(?P<pk>[0-9]{1,18})/(?P<name>.*)$",
        press_access.press_document,
        name="press_document",
    ),
    path("healthz", health, name="health"),
    path("robots.txt", sitemaps.robots, name="robots"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-lists.xml", sitemaps.lists, name="sitemap_of_lists"),
    re_path(r"^sitemap-([1-9][0-9]{0,8})\.xml$", sitemaps.releases, name="sitemap_of_releases"),
    *i18n_patterns(path("", include("news.urls"))),
]
