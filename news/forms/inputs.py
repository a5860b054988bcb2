"""Inputs of a line of text, and of the source language."""

from typing import Any

from django import forms
from django.utils.safestring import SafeString
from wagtail.admin.widgets import AdminAutoHeightTextInput


class OneLine(AdminAutoHeightTextInput):
    """A line that is shown as long as it is, and stays one line however it was pasted."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs={"rows": 1, **(attrs or {})})

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        value = super().value_from_datadict(data, files, name)
        return " ".join(value.splitlines()) if isinstance(value, str) else value


class SourceLanguageSelect(forms.Select):
    """The choice of the source language, and which one the form on the screen is laid out for.

    After the choice was saved in the background, the page still shows the old layout, and what
    it submits must be read as such.
    """

    LAID_OUT_FOR = "laid_out_for"

    def __init__(self, laid_out_for: str) -> None:
        super().__init__()
        self.laid_out_for = laid_out_for

    def render(self, *args: Any, **kwargs: Any) -> SafeString:
        layout = forms.HiddenInput().render(self.LAID_OUT_FOR, self.laid_out_for)
        return super().render(*args, **kwargs) + layout
