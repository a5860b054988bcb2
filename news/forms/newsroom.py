"""The form in which the newsroom's own facts are kept."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.pages import WagtailAdminPageForm

from news.forms.columns import keep_columns
from news.forms.facts import PhoneField, become


class LanguagesField(forms.MultipleChoiceField):
    """The languages in use, in the order of the settings."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=settings.LANGUAGES, **{**kwargs, "required": True})
        self.error_messages["required"] = _("Choose at least one language.")

    def clean(self, value: Any) -> list[str]:
        chosen = super().clean(value)
        return [code for code, _name in settings.LANGUAGES if code in chosen]

    def has_changed(self, initial: Any, data: Any) -> bool:
        return sorted(initial or []) != sorted(data or [])


class NewsroomForm(WagtailAdminPageForm):
    """The form in which the newsroom's own facts are kept."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keep_columns(self, self.instance.languages_in_use())
        become(self, "languages", LanguagesField)
        become(self, "phone", PhoneField)
