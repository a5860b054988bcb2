"""The summary or body of a target language: texts for the source's structure, and nothing else."""

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from django import forms
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.telepath import register
from wagtail.admin.telepath.widgets import WidgetAdapter
from wagtail.admin.widgets import AdminAutoHeightTextInput

from news.blocks import RichText
from news.draft import clean_text
from news.forms.slot_rows import Group, Row, groups, is_wordless
from news.language import runs
from news.language.structure import Raw, follow, slots

# Between a field's name and a slot's path; the kind says how the text is to be read.
RICH, PLAIN = "-rich-", "-text-"

type Texts = Mapping[str, str]


def _rich_input() -> Any:
    """The editor that the source's rich texts have."""
    return RichText().field.widget


class TargetTexts(forms.Widget):
    """The source's texts, each with a place for its translation beside it.

    Its value maps slot paths to texts. A submission names the slots that the editor saw: all
    others keep what they have.
    """

    template_name = "news/editor/target_text.html"

    def __init__(self, source: Raw, source_language: str, language: str) -> None:
        super().__init__()
        self.source = source
        self.source_language = source_language
        self.language = language

    def id_for_label(self, id_: str) -> str:
        return ""

    def render(
        self,
        name: str,
        value: Texts | None,
        attrs: dict[str, Any] | None = None,
        renderer: Any = None,
    ) -> SafeString:
        texts = value or {}
        context = {
            "name": name,
            "described_by": (attrs or {}).get("aria-describedby", ""),
            "source_language": self.source_language,
            "language": self.language,
            "groups": [self._with_inputs(group, name) for group in groups(self.source, texts)],
        }
        return render_to_string(self.template_name, context)

    def _with_inputs(self, group: Group, name: str) -> dict[str, Any]:
        def cell(row: Row) -> dict[str, Any]:
            return {"row": row, "id": _id(row, name), "input": self._input(row, name)}

        return {
            "label": group.label,
            "rows": [cell(row) for row in group.rows],
            "grid": [[cell(row) for row in line] for line in group.grid],
        }

    def _input(self, row: Row, name: str) -> SafeString:
        attrs = {"id": _id(row, name), "lang": self.language}
        if not row.slot.rich:
            plain = AdminAutoHeightTextInput(attrs={"rows": 1})
            return plain.render(f"{name}{PLAIN}{row.slot.path}", row.text, attrs)
        rich = _rich_input()
        # The editor is no form control of the browser's, so that no label can point at it.
        rich.options = {**rich.options, "ariaLabel": row.label}
        return rich.render(f"{name}{RICH}{row.slot.path}", row.text, attrs)

    def value_from_datadict(self, data: Any, files: Any, name: str) -> dict[str, str]:
        return dict(self._submitted(data, files, name))

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return not self.value_from_datadict(data, files, name)

    def _submitted(self, data: Any, files: Any, name: str) -> Iterator[tuple[str, str]]:
        converter = _rich_input()
        for key in data:
            if key.startswith(name + PLAIN):
                yield key.removeprefix(name + PLAIN), clean_text(data[key])
            elif key.startswith(name + RICH):
                # What is not the editor's JSON was not written by the editor: leave the text.
                with suppress(ValueError, KeyError, TypeError, AttributeError, IndexError):
                    content = json.loads(data[key])
                    html = converter.converter.to_database_format(data[key]) if content else ""
                    if content is None or content["blocks"]:
                        yield key.removeprefix(name + RICH), html if runs.has_words(html) else ""

    @property
    def media(self) -> forms.Media:
        own = forms.Media(
            js=[versioned_static("news/editor/source-changed.js")],
            css={"all": [versioned_static("news/editor/form.css")]},
        )
        return _rich_input().media + AdminAutoHeightTextInput().media + own


def _id(row: Row, name: str) -> str:
    # The rich text editor looks for its input with a selector, where a dot begins a class.
    return f"id_{name}-{row.slot.path.replace('.', '-')}"


class TargetTextsAdapter(WidgetAdapter):
    """Nothing in the browser asks for these widgets; their markup need not be sent twice."""

    def js_args(self, widget: TargetTexts) -> list[Any]:
        return ["", ""]

    def get_media(self, widget: TargetTexts) -> forms.Media:
        return self.media


register(TargetTextsAdapter(), TargetTexts)


class TargetTextField(forms.Field):
    """The texts of a target language, by slot path."""

    widget: TargetTexts

    def clean(self, value: Texts | None) -> Texts:
        return value or {}

    def has_changed(self, initial: Texts | None, data: Texts | None) -> bool:
        stored = initial or {}
        return any(stored.get(path, "") != text for path, text in (data or {}).items())


def target_raw(source: Raw, texts: Texts, *, complete: bool = False) -> Raw:
    """`source`'s structure with `texts`.

    Empty as long as nothing is translated, unless the structure is wanted `complete`: cells of
    figures that were taken over are no translation.
    """
    missing = [slot for slot in slots(source) if slot.text and not texts.get(slot.path)]
    begun = any(not is_wordless(text) for text in texts.values())
    return follow(source, texts) if begun or complete or not missing else []
