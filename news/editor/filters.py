"""What the listing can be narrowed down to."""

from typing import Any

import django_filters
from django.conf import settings
from django.forms import CheckboxSelectMultiple, RadioSelect
from django.http import HttpRequest
from django.utils.translation import gettext as __
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from news.editor import releases
from news.editor.releases import Releases
from news.models import Department, Newsroom, PressRelease, Topic
from news.models.standing import Standings

STATES = [
    (Standings.DRAFT.value, Standings.DRAFT.label),
    (Standings.EMBARGOED.value, Standings.EMBARGOED.label),
    (Standings.PUBLISHED.value, Standings.PUBLISHED.label),
    ("changed", _("Published, changed since")),
]


def language_choices() -> list[tuple[str, str]]:
    """Each language in use, with and without text."""
    names = dict(settings.LANGUAGES)
    in_use = Newsroom.current().languages_in_use()
    without = [(f"-{code}", __("without %(name)s") % {"name": names[code]}) for code in in_use]
    return [(code, names[code]) for code in in_use] + without


def year_choices() -> list[tuple[str, str]]:
    return [(str(year), str(year)) for year in releases.years(PressRelease.objects.all())]


def _radio(label: Any, choices: Any, **kwargs: Any) -> django_filters.ChoiceFilter:
    return django_filters.ChoiceFilter(
        label=label, choices=choices, empty_label=_("All"), widget=RadioSelect, **kwargs
    )


class ReleaseFilters(WagtailFilterSet):
    """The filters of the listing of releases."""

    state = _radio(_("State"), STATES, method="filter_state")
    mine = _radio(_("Whose"), [("1", _("Mine"))], method="filter_mine")
    department = django_filters.ModelMultipleChoiceFilter(
        label=_("Department"),
        queryset=lambda request: Department.objects.all(),
        widget=CheckboxSelectMultiple,
    )
    topics = django_filters.ModelMultipleChoiceFilter(
        label=_("Topic"),
        queryset=lambda request: Topic.objects.all(),
        widget=CheckboxSelectMultiple,
    )
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
