"""The newsroom's own facts: its edit form."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.pages import WagtailAdminPageForm

from news.forms.choosers import choose_ids_only
from news.forms.columns import keep_columns
from news.forms.facts import PhoneField, become


class LanguagesField(forms.MultipleChoiceField):
    """The languages in use, in the order of the settings."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=settings.LANGUAGES, **kwargs)

    def clean(self, value: Any) -> list[str]:
        chosen = super().clean(value)
        if not chosen:  # Wagtail lets a draft lack what is merely "required"
            raise ValidationError(_("Choose at least one language."), code="required")
        return [code for code, _name in settings.LANGUAGES if code in chosen]

    def has_changed(self, initial: Any, data: Any) -> bool:
        return sorted(initial or []) != sorted(data or [])


class NewsroomForm(WagtailAdminPageForm):
    """The form in which the newsroom's own facts are kept."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose_ids_only(self)
        keep_columns(self, self.instance.languages_in_use())
        become(self, "languages", LanguagesField)
        become(self, "phone", PhoneField)
