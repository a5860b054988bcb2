"""What the admin is told of this application: registration only."""

from django.templatetags.static import static
from django.urls import include, path
from django.utils.html import format_html, format_html_join
from wagtail import hooks

from news.editor import (
    account,
    addresses,
    api,
    bulk,
    dashboard,
    deliveries,
    edit,
    exchange,
    glossary,
    history,
    menu,
    terms,
    translation_addresses,
    uploads,
)
from news.editor.footnotes import register_footnotes
from news.editor.imports import addresses as imports
from news.editor.terms import TermsGroup
from news.editor.viewset import NewsroomViewSet, ReleaseViewSet
from news.models import PressRelease
from news.views import preview

hooks.register("register_log_actions", history.register)

# --- Screens ---------------------------------------------------------------------------------
hooks.register("register_admin_viewset", NewsroomViewSet)
hooks.register("register_admin_viewset", ReleaseViewSet)
hooks.register("register_admin_viewset", TermsGroup)
hooks.register("register_admin_urls", lambda: [path("releases/", include(addresses))])
hooks.register("register_admin_urls", lambda: [path("glossary/", include(glossary))])
hooks.register("register_admin_urls", lambda: [path("imports/", include(imports))])
hooks.register("register_admin_urls", lambda: [path("exchange/", include(exchange))])
hooks.register(
    "register_admin_urls", lambda: [path("translation/", include(translation_addresses))]
)
hooks.register("register_admin_urls", lambda: uploads.urlpatterns)
hooks.register("construct_admin_api", api.only_to_read)
hooks.register("register_account_settings_panel", account.TranslatorMails)
hooks.register("construct_homepage_panels", dashboard.show_releases)
hooks.register("construct_homepage_panels", deliveries.show_overdue)
hooks.register("construct_homepage_summary_items", dashboard.count_nothing)

# --- The menu --------------------------------------------------------------------------------
hooks.register("register_admin_menu_item", menu.releases_item)
hooks.register("register_admin_menu_item", menu.new_release_item)
hooks.register("register_admin_menu_item", menu.import_item)
hooks.register("register_admin_menu_item", menu.translations_item)
hooks.register("register_settings_menu_item", menu.newsroom_item)
hooks.register("register_reports_menu_item", deliveries.deliveries_item)
hooks.register("construct_main_menu", menu.keep_needed)
hooks.register("construct_settings_menu", menu.keep_needed)
hooks.register("construct_reports_menu", menu.keep_needed_reports)
hooks.register("register_admin_search_area", menu.search_area)
hooks.register("construct_search", menu.keep_needed_searches)

# --- Around the form -------------------------------------------------------------------------
hooks.register("construct_page_action_menu", edit.keep_saving_only)
hooks.register("after_create_page", edit.go_on_to_publication)
hooks.register("after_edit_page", edit.go_on_to_publication)
hooks.register("before_bulk_action", bulk.not_for_pages)
hooks.register("before_delete_snippet", terms.keep_used_terms)
hooks.register("register_rich_text_features", register_footnotes)
PressRelease.preview_view = staticmethod(preview)


@hooks.register("insert_global_admin_css")
def style() -> str:
    sheets = ("editor.css", "review.css", "translation.css")
    return format_html_join(
        "",
        '<link rel="stylesheet" href="{}">',
        ((static(f"news/editor/{sheet}"),) for sheet in sheets),
    )


@hooks.register("insert_global_admin_js")
def script_of_uploads() -> str:
    return format_html('<script src="{}" defer></script>', static("news/editor/uploads.js"))


@hooks.register("insert_editor_js")
def scripts() -> str:
    return format_html('<script src="{}" defer></script>', static("news/editor/goto-field.js"))
