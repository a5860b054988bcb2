"""What the listing can be narrowed down to."""

from typing import Any

import django_filters
from django.conf import settings
from django.forms import CheckboxSelectMultiple, RadioSelect
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_filters.fields import ModelMultipleChoiceField
from wagtail.admin.filters import WagtailFilterSet

from news.draft import clean_text
from news.editor import releases
from news.editor.releases import Releases
from news.models import Department, Newsroom, PressRelease, Topic
from news.models.standing import Stages, Standings
from news.models.terms import Term

STATES = [
    (Standings.DRAFT.value, Standings.DRAFT.label),
    *Stages.choices,
    (Standings.EMBARGOED.value, Standings.EMBARGOED.label),
    (Standings.PUBLISHED.value, Standings.PUBLISHED.label),
    ("changed", _("Published, changed since")),
    (Standings.WITHDRAWN.value, _("Withdrawn or removed")),
]


def language_choices() -> list[tuple[str, str]]:
    """Each language in use, with and without text."""
    names = dict(settings.LANGUAGES)
    in_use = Newsroom.current().languages_in_use()
    without = [(f"-{code}", gettext("without %(name)s") % {"name": names[code]}) for code in in_use]
    return [(code, names[code]) for code in in_use] + without


def year_choices() -> list[tuple[str, str]]:
    return [(str(year), str(year)) for year in releases.years(PressRelease.objects.all())]


class TermsField(ModelMultipleChoiceField):
    """Terms by their addresses, which no number is too long for."""

    def clean(self, value: Any) -> Any:
        return super().clean([clean_text(slug) for slug in value or []])


class TermsFilter(django_filters.ModelMultipleChoiceFilter):
    field_class = TermsField

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(to_field_name="slug", widget=CheckboxSelectMultiple, **kwargs)

    def get_filter_predicate(self, term: Term) -> dict[str, Any]:
        return {self.field_name: term}


def _radio(label: Any, choices: Any, **kwargs: Any) -> django_filters.ChoiceFilter:
    return django_filters.ChoiceFilter(
        label=label, choices=choices, empty_label=_("All"), widget=RadioSelect, **kwargs
    )


class ReleaseFilters(WagtailFilterSet):
    """The filters of the listing of releases."""

    state = _radio(_("State"), STATES, method="filter_state")
    mine = _radio(_("Whose"), [("1", _("Mine"))], method="filter_mine")
    department = TermsFilter(
        label=_("Department"), queryset=lambda request: Department.objects.all()
    )
    topics = TermsFilter(label=_("Topic"), queryset=lambda request: Topic.objects.all())
    kind = _radio(_("Kind"), PressRelease.Kinds.choices)
    audience = _radio(_("Audience"), PressRelease.Audiences.choices)
    language = _radio(_("Language"), language_choices, method="filter_language")
    year = _radio(_("Issued in"), year_choices, field_name="issued_at", lookup_expr="year")

    class Meta:
        model = PressRelease
        fields: list[str] = []

    request: HttpRequest

    def filter_state(self, queryset: Releases, _name: str, value: str) -> Releases:
        return releases.in_state(queryset, value)

    def filter_mine(self, queryset: Releases, _name: str, _value: str) -> Releases:
        return queryset.filter(owner=self.request.user)

    def filter_language(self, queryset: Releases, _name: str, value: str) -> Releases:
        return releases.with_text(queryset, value.removeprefix("-"), not value.startswith("-"))
