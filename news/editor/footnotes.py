"""The mark of a footnote in the rich text editor: a thing of its own that knows its number."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from draftjs_exporter.dom import DOM
from wagtail.admin.rich_text.converters.html_to_contentstate import InlineEntityElementHandler
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature

ENTITY = "FOOTNOTE"


class FootnoteMarkHandler(InlineEntityElementHandler):
    """`<sup data-note="2">**</sup>` becomes an entity."""

    mutability = "IMMUTABLE"

    def get_attribute_data(self, attrs: dict[str, str]) -> dict[str, int]:
        number = attrs.get("data-note", "")
        return {"note": int(number) if number.isdecimal() else 1}


def mark(props: dict[str, Any]) -> Any:
    """The entity as it is stored."""
    return DOM.create_element("sup", {"data-note": str(props.get("note", 1))}, props["children"])


class FootnoteFeature(EntityFeature):
    """The button, and an editor that hands its text to the form at once.

    Draftail waits a quarter of a second for more: who types and saves with the keyboard would
    lose the last syllable.
    """

    def construct_options(self, options: dict[str, Any]) -> None:
        super().construct_options(options)
        options["stateSaveInterval"] = 0


def register_footnotes(features: Any) -> None:
    """Make `footnote` a feature of rich text."""
    control = {"type": ENTITY, "label": "＊", "description": _("Footnote mark")}
    features.register_editor_plugin(
        "draftail",
        "footnote",
        FootnoteFeature(
            control,
            js=[
                "wagtailadmin/js/draftail.js",
                "news/editor/footnote.js",
                "news/editor/finish-typing.js",
            ],
            css={"all": ["news/editor/form.css"]},
        ),
    )
    features.register_converter_rule(
        "contentstate",
        "footnote",
        {
            "from_database_format": {"sup[data-note]": FootnoteMarkHandler(ENTITY)},
            "to_database_format": {"entity_decorators": {ENTITY: mark}},
        },
    )
