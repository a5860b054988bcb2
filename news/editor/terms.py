"""Departments, topics and organisations in the admin."""

from collections.abc import Sequence
from typing import Any

from anyascii import anyascii
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.text import slugify
from django.utils.translation import gettext_lazy, ngettext
from modeltranslation.utils import build_localized_fieldname as column
from wagtail.admin import messages
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import ObjectList, Panel
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from news.editor.glossary import GlossaryViewSet
from news.editor.snippet_listing import SnippetListing
from news.forms.columns import keep_columns
from news.models import Department, Newsroom, Organisation, Topic
from news.models.terms import Term


class TermListing(SnippetListing):
    """Terms without bulk actions."""

    @property
    def columns(self) -> list[Column]:
        name = self._get_title_column("name_ko")
        name.label = gettext_lazy("Korean")
        return [name, *self.list_display]


class TermForm(WagtailAdminModelForm):
    """A term's names in the languages in use; its address comes from them unless it is given."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.languages = Newsroom.current().languages_in_use()
        keep_columns(self, self.languages)
        self.fields[column("name", self.languages[0])].required = True
        self.fields["slug"].required = False

    def clean_code(self) -> str:
        return self.cleaned_data["code"].upper()

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        names = (cleaned.get(column("name", code)) for code in ("en", *self.languages))
        if not cleaned.get("slug") and (name := next(filter(None, names), "")):
            cleaned["slug"] = slugify(anyascii(name))[:50].strip("-")
        return cleaned


NAME_EN = Column("name_en", label=gettext_lazy("English"), sort_key="name_en")
SLUG = Column("slug", label=gettext_lazy("Address"), sort_key="slug")


class TermViewSet(SnippetViewSet):
    index_view_class = TermListing
    list_display = [NAME_EN, SLUG]
    search_fields = ["name_ko", "name_en", "slug"]
    copy_view_enabled = False
    list_per_page = 50

    def get_edit_handler(self) -> Panel:
        layout = ObjectList(self.model.panels, base_form_class=TermForm)
        return layout.bind_to_model(self.model)


class DepartmentViewSet(TermViewSet):
    model = Department
    icon = "group"
    list_display = [
        NAME_EN,
        Column("code", label=gettext_lazy("Code"), sort_key="code"),
        SLUG,
    ]
    search_fields = ["name_ko", "name_en", "slug", "code"]


class TopicViewSet(TermViewSet):
    model = Topic
    icon = "tag"


class OrganisationViewSet(TermViewSet):
    model = Organisation
    icon = "globe"


class TermsGroup(SnippetViewSetGroup):
    items = (GlossaryViewSet, DepartmentViewSet, TopicViewSet, OrganisationViewSet)
    menu_label = gettext_lazy("Terms")
    menu_icon = "tag"
    menu_order = 300


def keep_used_terms(request: HttpRequest, terms: Sequence[Model]) -> HttpResponse | None:
    """A term that a release or an edition names is not deleted; says how often it is used."""
    for term in terms:
        if isinstance(term, Term) and (uses := _uses(term)):
            message = ngettext(
                "“%(term)s” stays: it is used in %(count)d place.",
                "“%(term)s” stays: it is used in %(count)d places.",
                uses,
            )
            messages.error(request, message % {"term": term, "count": uses})
            return redirect(type(term).snippet_viewset.get_url_name("list"))
    return None


def _uses(term: Term) -> int:
    """How many rows refer to `term`, through whichever foreign key or relation of many."""
    relations = (
        field
        for field in term._meta.get_fields(include_hidden=True)
        if field.auto_created and not field.concrete and field.is_relation
    )
    total = 0
    for relation in relations:
        if relation.related_model._meta.auto_created:
            continue  # the table between two sides of a relation of many, counted with it
        total += relation.related_model._base_manager.filter(
            **{relation.field.name: term.pk}
        ).count()
    return total
