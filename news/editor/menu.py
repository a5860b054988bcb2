"""The admin's menu and search, cut down to what a newsroom needs."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.search import SearchArea

from news.editor.roles import is_translator, newsroom_of, translates, works_on_releases

# The page explorer shows a tree that a newsroom does not have.
LEFT_OUT = {"explorer", "help", "sites", "workflows", "workflow-tasks", "redirects"}
REPORTS_KEPT = {"site-history", "locked-pages", "deliveries"}


class ReleasesMenuItem(MenuItem):
    """Leads to the listing, wherever the newsroom stands in the tree."""

    def is_shown(self, request: HttpRequest) -> bool:
        newsroom = newsroom_of(request.user)
        if newsroom is None or not works_on_releases(request.user):
            return False
        self.url = reverse("wagtailadmin_explore", args=[newsroom.pk])
        return True


class ReleasesSearchArea(SearchArea):
    def is_shown(self, request: HttpRequest) -> bool:
        return works_on_releases(request.user)


class NewReleaseMenuItem(MenuItem):
    """For those who may write one."""

    def is_shown(self, request: HttpRequest) -> bool:
        newsroom = newsroom_of(request.user)
        return bool(newsroom and newsroom.permissions_for_user(request.user).can_add_subpage())


class TranslationsMenuItem(MenuItem):
    """Leads translators to their queue, and who writes or publishes to the matrix."""

    def is_shown(self, request: HttpRequest) -> bool:
        place = "queue" if is_translator(request.user) else "matrix"
        self.url = reverse(f"news_translation:{place}")
        return works_on_releases(request.user) or translates(request.user)


class NewsroomMenuItem(MenuItem):
    """The newsroom's own facts."""

    def is_shown(self, request: HttpRequest) -> bool:
        newsroom = newsroom_of(request.user)
        if newsroom is None or not newsroom.permissions_for_user(request.user).can_edit():
            return False
        self.url = reverse("wagtailadmin_pages:edit", args=[newsroom.pk])
        return True


def releases_item() -> MenuItem:
    return ReleasesMenuItem(
        _("Press releases"), "#", name="releases", icon_name="doc-full", order=100
    )


def new_release_item() -> MenuItem:
    url = reverse("news_releases:new")
    return NewReleaseMenuItem(
        _("New press release"), url, name="new-release", icon_name="plus", order=110
    )


def import_item() -> MenuItem:
    url = reverse("news_imports:import")
    return NewReleaseMenuItem(
        _("Import documents"), url, name="import-documents", icon_name="upload", order=115
    )


def translations_item() -> MenuItem:
    return TranslationsMenuItem(
        _("Translations"), "#", name="translations", icon_name="globe", order=120
    )


def newsroom_item() -> MenuItem:
    return NewsroomMenuItem(_("Newsroom"), "#", name="newsroom", icon_name="home", order=10)


def search_area() -> SearchArea:
    return ReleasesSearchArea(
        _("Press releases"),
        reverse("news_releases:list"),
        name="releases",
        icon_name="doc-full",
        order=10,
    )


def keep_needed(request: HttpRequest, items: list[Any]) -> None:
    """Drop what an editor of a newsroom never needs."""
    items[:] = [item for item in items if item.name not in LEFT_OUT]


def keep_needed_reports(request: HttpRequest, items: list[Any]) -> None:
    items[:] = [item for item in items if item.name in REPORTS_KEPT]


def keep_needed_searches(request: HttpRequest, areas: list[Any]) -> None:
    """Wagtail's search of pages finds no part of a word, and knows no numbers."""
    areas[:] = [area for area in areas if area.name != "pages"]
