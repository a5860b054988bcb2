"""The screens around the edit form: what they say of a release's state, and where they lead."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.action_menu import ActionMenuItem, PageLockedMenuItem, SaveDraftMenuItem
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import PageStatusSidePanel
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView

from news.editor.conflict import SavesOverNothing
from news.editor.imports.of_release import open_ends
from news.models import Newsroom, PressRelease
from news.models.standing import language_standings, release_standing

PUBLICATION = "action-publication"


class ReleaseStatusPanel(PageStatusSidePanel):
    """Where the release stands in each language, in the place of Wagtail's live and draft."""

    template_name = "news/editor/status_panel.html"

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)
        if not self.object.pk:
            return context
        in_use = Newsroom.current().languages_in_use()
        return {
            **context,
            "release": self.object,
            "standing": release_standing(self.object),
            "standings": language_standings(self.object, in_use, compare=True),
            "may_release": self.object.permissions_for_user(self.request.user).can_release(),
        }

    def get_status_templates(self, context: dict[str, Any]) -> list[str]:
        return ["wagtailadmin/shared/side_panels/includes/status/locked.html"]


class AroundTheForm:
    """What the two form screens have in common."""

    page: PressRelease
    request: HttpRequest

    def get_side_panels(self) -> MediaContainer:
        _status, *others = super().get_side_panels()  # type: ignore[misc]
        parent = Newsroom.current()
        status = ReleaseStatusPanel(self.page, self.request, parent_page=parent)
        return MediaContainer([status, *others])


class CreateReleaseView(AroundTheForm, CreateView):
    """The form of a new release, with what is known before a word is written."""

    page_title = gettext_lazy("New press release")
    template_name = "news/editor/create.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        self.page.department = request.user.department
        self.page.licence = self.parent_page.licence
        return super().get(request)

    def get_page_subtitle(self) -> str:
        return ""


class EditReleaseView(SavesOverNothing, AroundTheForm, EditView):
    """The form of a release. Whatever button is posted, it saves: verbs have their own screens."""

    is_cancelling_workflow = False

    @property
    def action_name_and_method(self) -> tuple[str, Callable[[], HttpResponse]]:
        return ("save", self.save_action)

    def get_page_title(self) -> str:
        return str(self.page)

    def get_page_subtitle(self) -> str:
        return ""

    def get_template_names(self) -> list[str]:
        if self.hydrate_create_view:
            return [self.partials_template_name]
        return ["news/editor/edit.html"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context_data(**kwargs),
            "may_release": self.page_perms.can_release(),
            "imported": open_ends(self.page),
        }

    def add_save_confirmation_message(self) -> None:
        if self.is_reverting:
            super().add_save_confirmation_message()
            return
        if PUBLICATION not in self.request.POST:
            messages.success(self.request, _("Saved. Readers see nothing of it until you publish."))


class EditNewsroomView(EditView):
    """The form of the newsroom's own facts, which have no drafts: readers see what is saved."""

    def get_side_panels(self) -> MediaContainer:
        return MediaContainer()

    def add_save_confirmation_message(self) -> None:
        messages.success(self.request, _("Saved."))


class SaveMenuItem(SaveDraftMenuItem):
    """Saving what has no draft."""

    template_name = "news/editor/save_button.html"


def go_on_to_publication(request: HttpRequest, release: object) -> HttpResponse | None:
    """After saving with the button "Publish…"."""
    if isinstance(release, PressRelease) and PUBLICATION in request.POST:
        return redirect("news_releases:publish", release.pk)
    return None


def keep_saving_only(
    items: list[ActionMenuItem], request: HttpRequest, context: dict[str, Any]
) -> None:
    """Of Wagtail's menu under the form, saving; "Publish…" is a button of its own."""
    kept = [item for item in items if isinstance(item, (SaveDraftMenuItem, PageLockedMenuItem))]
    if isinstance(context.get("page"), Newsroom):
        kept = [SaveMenuItem() if isinstance(i, SaveDraftMenuItem) else i for i in kept]
    items[:] = kept
