"""Inputs of a line of text, also with the source's line beside it, and of the source language."""

from typing import Any

from django import forms
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from wagtail.admin.widgets import AdminAutoHeightTextInput


class OneLine(AdminAutoHeightTextInput):
    """A line that is shown as long as it is, and stays one line however it was pasted."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs={"rows": 1, **(attrs or {})})

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        value = super().value_from_datadict(data, files, name)
        return " ".join(value.splitlines()) if isinstance(value, str) else value


class BesideSource(OneLine):
    """An input for a target language that shows what the source says."""

    def __init__(self, source: str, source_language: str, attrs: dict[str, Any]) -> None:
        super().__init__(attrs)
        self.source = source
        self.source_language = source_language

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        context = {
            "source": self.source,
            "source_language": self.source_language,
            "input": super().render(name, value, attrs, renderer),
        }
        return render_to_string("news/editor/beside_source.html", context)


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
