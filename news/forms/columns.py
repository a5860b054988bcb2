"""The columns of translated fields in a form: those in use are named, the others are left out."""

from collections.abc import Sequence

from django import forms
from django.conf import settings
from django.db.models import Model
from django.utils.text import capfirst
from modeltranslation.translator import translator
from modeltranslation.utils import build_localized_fieldname as column

from news.forms.inputs import OneLine


def keep_columns(
    form: forms.ModelForm, languages: Sequence[str], files_in: Sequence[str] = ()
) -> None:
    """Leave only the columns of `languages` in `form`, and of files those of `files_in`, if any.

    What has no field in the form is not shown, and a submission cannot touch it.
    """
    names = dict(settings.LANGUAGES)
    model: type[Model] = form._meta.model
    for name in translator.get_options_for_model(model).all_fields:
        of_model = model._meta.get_field(name)
        label = capfirst(of_model.verbose_name)
        kept = files_in or languages if of_model.is_relation else languages
        for code, _name in settings.LANGUAGES:
            field = form.fields.get(column(name, code))
            if field is None:
                continue
            if code not in kept:
                del form.fields[column(name, code)]
                continue
            field.label = f"{label} ({names[code]})" if len(kept) > 1 else label
            _lay_out(field, code)


def _lay_out(field: forms.Field, language: str) -> None:
    if isinstance(field, forms.CharField):
        if isinstance(field.widget, forms.TextInput) and (field.max_length or 0) > 200:
            field.widget = OneLine({"maxlength": field.max_length})
        field.widget.attrs["lang"] = language
