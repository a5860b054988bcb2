"""Addresses: `/admin/` without a language, everything public at the gate."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.static import serve
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from news import sitemaps
from news.views import front
from news.views.health import health

urlpatterns = [
    path("", front, name="front"),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    re_path(r"^media/(?P<path>.*)$", serve, {"document_root": settings.MEDIA_ROOT}),
    path("healthz", health, name="health"),
    path("robots.txt", sitemaps.robots, name="robots"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-lists.xml", sitemaps.lists, name="sitemap_of_lists"),
    re_path(r"^sitemap-([1-9][0-9]{0,8})\.xml$", sitemaps.releases, name="sitemap_of_releases"),
    *i18n_patterns(path("", include("news.urls"))),
]
