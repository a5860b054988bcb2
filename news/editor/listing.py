"""The one listing of releases, in the place of Wagtail's page explorer."""

from typing import Any

from django.db.models import F
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.pages.listing import ExplorableIndexView
from wagtail.admin.widgets.button import BaseButton, Button, HeaderButton

from news.editor import releases
from news.editor.columns import COLUMNS, ReleaseTable
from news.editor.releases import Releases

NULLABLE = {"issued_at", "embargoed_until", "latest_revision_created_at"}


class ReleaseListing(ExplorableIndexView):
    """All releases, newest first."""

    page_title = _("Press releases")
    template_name = "news/editor/listing.html"
    results_template_name = "news/editor/listing_results.html"
    default_ordering = "-pk"
    paginate_by = 40
    base_columns = COLUMNS
    explorable_columns = COLUMNS
    table_class = ReleaseTable
    table_classname = "listing full-width news-releases"
    header_icon = "doc-full"

    def get_page_subtitle(self) -> str:
        return ""

    def get_base_queryset(self) -> Releases:
        explorable = self.permission_policy.explorable_instances(self.request.user)
        below = self.model._default_manager.child_of(self.parent_page)
        return releases.for_lists(below.filter(pk__in=explorable.values_list("pk", flat=True)))

    def search_queryset(self, queryset: Releases) -> Releases:
        return releases.search(queryset, self.search_query) if self.is_searching else queryset

    def get_ordering(self) -> str:
        asked: str = self.request.GET.get("ordering", self.default_ordering)
        return asked if asked in self.get_valid_orderings() else self.default_ordering

    def order_queryset(self, queryset: Releases) -> Releases:
        name = self.ordering.removeprefix("-")
        if name not in NULLABLE:
            return queryset.order_by(self.ordering)
        down = self.ordering.startswith("-")
        order = F(name).desc(nulls_last=True) if down else F(name).asc(nulls_last=True)
        return queryset.order_by(order, "-pk")

    def get_table_kwargs(self) -> dict[str, Any]:
        return {
            **super().get_table_kwargs(),
            "languages": self.parent_page.languages_in_use(),
            "may_start": self.permissions.can_add_subpage(),
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super(ExplorableIndexView, self).get_context_data(**kwargs)
        return {**context, "parent_page": self.parent_page, "newsroom": self.parent_page}

    @cached_property
    def add_button(self) -> BaseButton | None:
        if not self.permissions.can_add_subpage():
            return None
        return HeaderButton(
            _("New press release"),
            url=reverse("news_releases:new"),
            icon_name="plus",
            classname="news-new",
        )

    @cached_property
    def header_more_buttons(self) -> list[BaseButton]:
        buttons: list[BaseButton] = []
        if self.permissions.can_add_subpage():
            label = _("New from an earlier release")
            url = reverse("news_releases:start_from")
            buttons.append(Button(label, url=url, icon_name="copy", priority=10))
            url = reverse("news_imports:import")
            buttons.append(Button(_("Import documents"), url=url, icon_name="upload", priority=15))
        if self.permissions.can_edit():
            url = reverse("wagtailadmin_pages:edit", args=[self.parent_page.pk])
            buttons.append(Button(_("Newsroom"), url=url, icon_name="cog", priority=20))
        return buttons
