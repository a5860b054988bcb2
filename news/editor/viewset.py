"""What the admin offers for the pages of a newsroom."""

from typing import Any

from wagtail.admin.viewsets.pages import PageViewSet

from news.editor.edit import CreateReleaseView, EditNewsroomView, EditReleaseView
from news.editor.filters import ReleaseFilters
from news.editor.listing import ReleaseListing
from news.models import Newsroom, PressRelease

OFFERED = {
    "add",
    "add_subpage",
    "choose_parent",
    "edit",
    "history",
    "history_results",
    "index",
    "index_results",
    "preview_on_add",
    "preview_on_edit",
    "revisions_compare",
    "revisions_revert",
    "revisions_view",
    "usage",
    "view_draft",
}


class WorkingViewSet(PageViewSet):
    """Wagtail's views of a page without those that make copies, move it or make it "live".

    A view that is not offered is not found, by whatever address.
    """

    offered = OFFERED

    @property
    def views(self) -> dict[str, Any]:
        return {name: view for name, view in super().views.items() if name in self.offered}


class NewsroomViewSet(WorkingViewSet):
    model = Newsroom
    edit_view_class = EditNewsroomView


class ReleaseViewSet(WorkingViewSet):
    model = PressRelease
    icon = "doc-full"
    offered = OFFERED | {"delete", "lock", "unlock"}
    index_view_class = ReleaseListing
    filterset_class = ReleaseFilters
    add_view_class = CreateReleaseView
    edit_view_class = EditReleaseView
