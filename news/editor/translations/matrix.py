"""The matrix: how far every release is in every language."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from news.editor import releases
from news.editor.releases import Releases
from news.editor.roles import translates, works_on_releases
from news.editor.translations.rows import Leaf, Row, leaf, with_texts
from news.models import Approval, Department, Newsroom, PressRelease, TranslationRequest
from news.models.translation import States

LONGEST_KEY = 18
STATES = [
    (States.MISSING.value, _("With missing texts")),
    (States.OUTDATED.value, _("With outdated texts")),
    (States.DRAFT.value, _("With drafts")),
    (States.APPROVED.value, _("All approved")),
]


class MatrixFilters(forms.Form):
    """What the matrix can be narrowed down to. What makes no sense narrows nothing."""

    q = forms.CharField(
        label=_("Number or headline"), required=False, widget=forms.TextInput({"type": "search"})
    )
    language = forms.ChoiceField(label=_("Language"), required=False)
    state = forms.ChoiceField(label=_("State"), choices=[("", _("All")), *STATES], required=False)
    department = forms.ModelChoiceField(
        label=_("Department"),
        queryset=Department.objects.all(),
        to_field_name="slug",
        empty_label=_("All"),
        required=False,
    )
    asked = forms.BooleanField(label=_("Waiting for a translator"), required=False)

    def __init__(self, *args: Any, languages: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        names = dict(settings.LANGUAGES)
        choices = [("", _("All")), *((code, names[code]) for code in languages)]
        self.fields["language"].choices = choices
        self.full_clean()
        self.chosen = self.cleaned_data

    def narrow(self, found: Releases, languages: Sequence[str]) -> Releases:
        """By all that the database can be asked for."""
        found = releases.search(found, self.chosen.get("q", ""))
        if department := self.chosen.get("department"):
            found = found.filter(department=department)
        own = {"release": OuterRef("pk"), "language__in": languages}
        if self.chosen.get("asked"):
            found = found.filter(Exists(TranslationRequest.objects.open().filter(**own)))
        if self.chosen.get("state") in (States.OUTDATED, States.APPROVED):
            found = found.filter(Exists(Approval.objects.filter(**own)))
        return found

    def fits(self, row: Row) -> bool:
        """Whether a language of the row is in the state that is asked for."""
        state = self.chosen["state"]
        translations = [cell.translation for cell in row.cells if cell and cell.is_wanted]
        if state == States.APPROVED:
            return any(each.segments and each.state == state for each in translations)
        return any(each.counts[state] for each in translations)


class MatrixView(WagtailAdminTemplateMixin, TemplateView):
    """Releases in rows, languages in columns; each cell leads to its desk."""

    template_name = "news/editor/translations/matrix.html"
    page_title = _("Translations")
    header_icon = "globe"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not (works_on_releases(request.user) or translates(request.user)):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def in_use(self) -> list[str]:
        return Newsroom.current().languages_in_use()

    @cached_property
    def filters(self) -> MatrixFilters:
        return MatrixFilters(self.request.GET, languages=self.in_use)

    @cached_property
    def languages(self) -> list[str]:
        chosen = self.filters.chosen.get("language")
        return [chosen] if chosen else self.in_use

    @property
    def names(self) -> list[str]:
        names = dict(settings.LANGUAGES)
        return [names[code] for code in self.languages]

    def leaf(self) -> Leaf:
        releases_ = with_texts(PressRelease.objects.all(), self.in_use)
        narrowed = self.filters.narrow(releases_, self.languages)
        fits = self.filters.fits if self.filters.chosen.get("state") else None
        before, after = self._key("before"), self._key("after")
        if before is None and after is not None:
            return leaf(narrowed, self.languages, after, fits, back=True)
        return leaf(narrowed, self.languages, before, fits)

    def _key(self, name: str) -> int | None:
        key = self.request.GET.get(name, "")
        if not key:
            return None
        if not (key.isascii() and key.isdigit() and len(key) <= LONGEST_KEY):
            raise Http404("No such page of the matrix.")
        return int(key)

    def _query(self, **key: int | None) -> str:
        """The address of a page with the same filters; none where the key is missing."""
        query = self.request.GET.copy()
        for name in ("before", "after"):
            query.pop(name, None)
        for name, value in key.items():
            if value is None:
                return ""
            query[name] = str(value)
        return query.urlencode()

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [{"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        page = self.leaf()
        return {
            **super().get_context_data(**kwargs),
            "filters": self.filters,
            "is_filtered": any(self.filters.chosen.values()),
            "languages": self.names,
            "rows": [self._row(row) for row in page.rows],
            "page": page,
            "older_query": self._query(before=page.older),
            "newer_query": self._query(after=page.newer),
            "newest_query": self._query(),
            "is_first": not (self.request.GET.get("before") or self.request.GET.get("after")),
        }

    def _row(self, row: Row) -> dict[str, Any]:
        permissions = row.release.permissions_for_user(self.request.user)
        return {
            "release": row.release,
            "may_edit": permissions.can_work(),
            "cells": [
                {
                    "standing": cell,
                    "name": name,
                    "may_open": cell and permissions.can_translate(cell.language),
                }
                for cell, name in zip(row.cells, self.names, strict=True)
            ],
        }
