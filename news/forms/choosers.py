"""Choosers of images, documents and terms."""

from typing import Any

from django import forms
from wagtail.admin.widgets import BaseChooser


def choose_ids_only(form: forms.BaseForm) -> None:
    """Let the choosers of `form` take what is no id for an id that does not exist.

    Wagtail fails when it shows such a submission again.
    """
    for field in form.fields.values():
        if isinstance(field.widget, BaseChooser):
            _read_ids_only(field.widget)


def _read_ids_only(widget: BaseChooser) -> None:
    read = widget.value_from_datadict

    def value_from_datadict(data: Any, files: Any, name: str) -> Any:
        value = read(data, files, name)
        is_id = not value or (str(value).isdecimal() and len(str(value)) < 19)
        return value if is_id else "0"

    widget.value_from_datadict = value_from_datadict
