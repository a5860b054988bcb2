"""The columns of the listing of releases."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import PageTable

from news.models import PressRelease
from news.models.standing import language_standings, release_standing

type Context = Mapping[str, Any]


class ReleaseTable(PageTable):
    """Rows of releases. None is "unpublished" in Wagtail's sense, which would grey them all."""

    def __init__(
        self, *args: Any, languages: Sequence[str], may_start: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.languages = languages
        self.may_start = may_start

    def get_row_classname(self, instance: PressRelease) -> str:
        return ""


class HeadlineColumn(Column):
    """The headline leads to the form; beside it stands what else can be done."""

    cell_template_name = "news/editor/cells/headline.html"

    def get_cell_context_data(self, instance: PressRelease, parent_context: Context) -> Context:
        context = super().get_cell_context_data(instance, parent_context)
        permissions = instance.permissions_for_user(parent_context["request"].user)
        return {
            **context,
            "release": instance,
            "may_edit": permissions.can_edit(),
            "may_release": permissions.can_release(),
            "may_start": parent_context["table"].may_start,
        }


class InstantColumn(Column):
    """A date above its time of day."""

    cell_template_name = "news/editor/cells/instant.html"


class EditedColumn(InstantColumn):
    """When and by whom the working text was last changed."""

    def get_cell_context_data(self, instance: PressRelease, parent_context: Context) -> Context:
        context = super().get_cell_context_data(instance, parent_context)
        revision = instance.latest_revision
        return {**context, "by": revision.user if revision else instance.owner}


class LanguagesColumn(Column):
    """A tag for each language in use."""

    cell_template_name = "news/editor/cells/languages.html"

    def get_cell_context_data(self, instance: PressRelease, parent_context: Context) -> Context:
        context = super().get_cell_context_data(instance, parent_context)
        languages = parent_context["table"].languages
        return {**context, "standings": language_standings(instance, languages)}


class StateColumn(Column):
    """Where the release stands as a whole."""

    cell_template_name = "news/editor/cells/state.html"

    def get_cell_context_data(self, instance: PressRelease, parent_context: Context) -> Context:
        context = super().get_cell_context_data(instance, parent_context)
        return {**context, "standing": release_standing(instance)}


COLUMNS = [
    # The number's sort key is the order of creation: numbers run by department.
    Column("number", label=_("Number"), sort_key="pk", classname="news-number"),
    HeadlineColumn("headline", label=_("Headline"), accessor="title", classname="title"),
    StateColumn("state", label=_("State"), accessor="status_string"),
    LanguagesColumn("languages", label=_("Languages"), accessor="pk"),
    Column("department", label=_("Department"), classname="news-department"),
    InstantColumn("issued_at", label=_("Issued at"), sort_key="issued_at", classname="news-issued"),
    InstantColumn("embargoed_until", label=_("Embargo"), sort_key="embargoed_until"),
    EditedColumn(
        "latest_revision_created_at", label=_("Edited"), sort_key="latest_revision_created_at"
    ),
]
