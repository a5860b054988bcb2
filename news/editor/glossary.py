"""The glossary in the admin: entries, and a CSV file out and in."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext, gettext_lazy, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView, View
from wagtail.admin import messages
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList, Panel
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets import HeaderButton
from wagtail.snippets.views.snippets import SnippetViewSet

from news import actions
from news.actions import ActionRefused, GlossaryRefused
from news.draft import clean_text
from news.editor.snippet_listing import SnippetListing
from news.language.terms import RowError, to_csv
from news.models import GlossaryEntry, Newsroom

MOST_ERRORS = 50
FAULTS = {
    "not_readable": _("The file is neither UTF-8 nor CP949 (EUC-KR) text."),
    "missing_column": _("This column is missing."),
    "unknown_column": _("There is no such column."),
    "repeated_column": _("This column is there twice."),
    "too_many_cells": _("The row has more cells than the header."),
    "missing_value": _("This must not be empty."),
    "bad_date": _("This is no date. Write it as 2026-03-01."),
    "bad_period": _("The validity ends before it begins."),
    "bad_kind": _("The kind is term, organisation, department or person."),
    "bad_answer": _("Say yes or no."),
    "repeated_term": _("This term is in the file twice."),
    "unknown_language": _("The newsroom has no such language."),
    "too_long": _("This is longer than 200 characters."),
}


class GlossaryForm(WagtailAdminModelForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = dict(settings.LANGUAGES)
        in_use = [
            code
            for code in Newsroom.current().languages_in_use()
            if code != settings.MODELTRANSLATION_DEFAULT_LANGUAGE
        ]
        chosen = self.initial.get("language")
        codes = [*in_use, *({chosen} & set(names) - set(in_use))]
        self.fields["language"] = forms.ChoiceField(
            label=self.fields["language"].label, choices=[(code, names[code]) for code in codes]
        )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        cleaned |= {
            name: clean_text(value).strip()
            for name, value in cleaned.items()
            if isinstance(value, str)
        }
        begins, ends = cleaned.get("valid_from"), cleaned.get("valid_to")
        if begins and ends and ends < begins:
            self.add_error("valid_to", gettext("The validity ends before it begins."))
        return cleaned


class GlossaryListing(SnippetListing):
    @cached_property
    def header_more_buttons(self) -> list[Any]:
        return [*super().header_more_buttons, *self._files()]

    def _files(self) -> list[HeaderButton]:
        buttons = [
            HeaderButton(
                gettext("Download as CSV"),
                reverse("news_glossary:export"),
                icon_name="download",
                priority=90,
            )
        ]
        if self.request.user.has_perm("news.add_glossaryentry"):
            upload = reverse("news_glossary:import")
            buttons.append(
                HeaderButton(gettext("Import CSV…"), upload, icon_name="upload", priority=91)
            )
        return buttons


class GlossaryViewSet(SnippetViewSet):
    model = GlossaryEntry
    icon = "openquote"
    menu_label = gettext_lazy("Glossary")
    index_view_class = GlossaryListing
    copy_view_enabled = False
    list_per_page = 50
    search_fields = ["term", "rendering", "variants", "forbidden", "source_variants"]
    list_filter = ["language", "kind", "confirmed"]
    list_display = [
        "term",
        Column("language", label=gettext_lazy("Language"), sort_key="language"),
        Column("rendering", label=gettext_lazy("Official rendering"), sort_key="rendering"),
        Column("get_kind_display", label=gettext_lazy("Kind")),
        BooleanColumn("confirmed", label=gettext_lazy("Confirmed"), sort_key="confirmed"),
    ]

    def get_edit_handler(self) -> Panel:
        layout = ObjectList(
            [
                FieldRowPanel([FieldPanel("term"), FieldPanel("kind")]),
                FieldRowPanel([FieldPanel("language"), FieldPanel("rendering")]),
                FieldPanel("first_mention"),
                FieldRowPanel([FieldPanel("variants"), FieldPanel("forbidden")]),
                FieldPanel("source_variants"),
                FieldRowPanel([FieldPanel("source"), FieldPanel("confirmed")]),
                FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
            ],
            base_form_class=GlossaryForm,
        )
        return layout.bind_to_model(self.model)


class ExportView(PermissionRequiredMixin, View):
    """The whole glossary, as `import` takes it."""

    permission_required = "news.view_glossaryentry"
    raise_exception = True

    def get(self, request: HttpRequest) -> HttpResponse:
        content = to_csv(each.as_term() for each in GlossaryEntry.objects.all())
        response = HttpResponse(content, content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = 'attachment; filename="glossary.csv"'
        return response


class UploadForm(forms.Form):
    file = forms.FileField(
        label=_("CSV file"),
        help_text=_("With the columns of the file that can be downloaded; UTF-8 or CP949."),
    )


class ImportView(PermissionRequiredMixin, WagtailAdminTemplateMixin, FormView):
    """A CSV file, taken as a whole or not at all."""

    permission_required = ("news.add_glossaryentry", "news.change_glossaryentry")
    raise_exception = True
    form_class = UploadForm
    page_title = gettext_lazy("Import a glossary")
    header_icon = "upload"
    template_name = "news/editor/glossary_import.html"

    def form_valid(self, form: UploadForm) -> HttpResponse:
        try:
            new, changed = actions.import_glossary(form.cleaned_data["file"].read())
        except ActionRefused as refused:
            form.add_error("file", str(refused))
            errors = refused.errors if isinstance(refused, GlossaryRefused) else []
            return self.render_to_response(self.get_context_data(form=form, errors=errors))
        said = ngettext("%(count)d new entry", "%(count)d new entries", new) % {"count": new}
        more = ngettext("%(count)d changed", "%(count)d changed", changed) % {"count": changed}
        messages.success(self.request, f"{said}, {more}.")
        return redirect(_listing())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            {"url": reverse(_listing()), "label": gettext("Glossary")},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, errors: Sequence[RowError] = (), **kwargs: Any) -> dict[str, Any]:
        rows = [(each, FAULTS[each.code]) for each in errors[:MOST_ERRORS]]
        more = {"rows": rows, "left_out": len(errors) - len(rows), "listing": reverse(_listing())}
        return super().get_context_data(**kwargs) | more


def _listing() -> str:
    return GlossaryEntry.snippet_viewset.get_url_name("list")


app_name = "news_glossary"
urlpatterns = [
    path("export/", ExportView.as_view(), name="export"),
    path("import/", ImportView.as_view(), name="import"),
]
