"""The embargo in the form: 조간 and 석간 propose an instant, which the editor confirms."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from news.forms.facts import become


class EmbargoKindSelect(forms.RadioSelect):
    """With what `embargo.js` needs to propose an instant; without it, the refusal names it."""

    class Media:
        js = ["news/editor/embargo.js"]

    def build_attrs(self, base_attrs: Any, extra_attrs: Any = None) -> dict[str, Any]:
        attrs: dict[str, Any] = super().build_attrs(base_attrs, extra_attrs)
        return {
            **attrs,
            "data-morning": settings.MORNING_PAPERS_ONLINE,
            "data-evening": settings.EVENING_PAPERS_ONLINE,
            "data-proposed": gettext("Usual for these papers, filled in: check it, then save."),
            "data-other": gettext("Usual for these papers: {instant}."),
            "data-use": gettext("Use it"),
            "data-cleared": gettext("Emptied: public as soon as it is published."),
        }


def lay_out_embargo(form: Any) -> None:
    """Give the fields of the embargo their widgets and choices."""
    if kind := form.fields.get("embargo_kind"):
        become(
            form,
            "embargo_kind",
            forms.ChoiceField,
            choices=kind.choices,
            widget=EmbargoKindSelect,
            required=True,
        )
    names = dict(settings.LANGUAGES)
    become(
        form,
        "release_together",
        forms.MultipleChoiceField,
        choices=[(code, names[code]) for code in form.languages],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )


def clean_embargo(form: Any, cleaned: dict[str, Any]) -> None:
    """Whichever the editor touched last counts: the kind, or the instant."""
    if cleaned.get("embargo_kind") != "immediate" or not cleaned.get("embargoed_until"):
        return
    if "embargo_kind" in form.changed_data:
        message = _("Empty this to release it immediately, or choose “At a time” above.")
        form.add_error("embargoed_until", message)
    else:
        cleaned["embargo_kind"] = "time"
