"""The building blocks of a release's body and summary, as editors see them."""

from typing import Any

from django.forms import CharField, Media
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.staticfiles import versioned_static
from wagtail.contrib.table_block.blocks import TableBlock, TableInput
from wagtail.images.blocks import ImageChooserBlock

from news.language import runs

INLINE = ["bold", "link", "footnote"]
TABLE_OPTIONS = {
    "minSpareRows": 0,
    "startRows": 3,
    "startCols": 3,
    "autoColumnSize": False,
    "language": "screen",  # see grid-words.js
    # No alignment: pages set figures and words as they should stand.
    "contextMenu": [
        "row_above",
        "row_below",
        "---------",
        "col_left",
        "col_right",
        "---------",
        "remove_row",
        "remove_col",
        "---------",
        "undo",
        "redo",
        "---------",
        "copy",
        "cut",
    ],
}


class RichText(blocks.RichTextBlock):
    """A text with bold, links and footnote marks."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(features=INLINE, **kwargs)

    def value_from_form(self, value: Any) -> Any:
        """The editor leaves `<p></p>` when it is emptied; that is no text."""
        return super().value_from_form(value if value and runs.has_words(value) else "")


class Notes(blocks.ListBlock):
    """The notes of a block, in the order of their marks."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            blocks.TextBlock(rows=2, label=_("Note"), required=False),
            label=_("Notes (*, **, …)"),
            default=[],
            required=False,
            help_text=_(
                "Select a word in the text and press *: its mark appears behind it. "
                "Then write the note here, in the order of the marks."
            ),
            **kwargs,
        )


class ParagraphBlock(blocks.StructBlock):
    text = RichText(label=_("Text"), required=False)
    notes = Notes()

    class Meta:
        icon = "pilcrow"
        label = _("Paragraph")
        label_format = "{text}"


class QuotationBlock(blocks.StructBlock):
    text = RichText(
        label=_("Statement"),
        required=False,
        help_text=_(
            "The sentence as it stands, quotation marks included: "
            "“We will open the data,” said Mayor Kim, “and keep it open.”"
        ),
    )
    speaker = blocks.CharBlock(label=_("Speaker"), required=False, help_text=_("e.g. Kim Min-ji"))
    role = blocks.CharBlock(
        label=_("Role"), required=False, help_text=_("e.g. Director of Planning, Incheon")
    )
    notes = Notes()

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        label_format = "{speaker}"


class OutlineItemBlock(blocks.StructBlock):
    level = blocks.ChoiceBlock(
        choices=[("1", "□"), ("2", "ㅇ"), ("3", "–"), ("4", "·")], default="1", label=_("Level")
    )
    text = RichText(label=_("Text"), required=False)


class OutlineBlock(blocks.StructBlock):
    items = blocks.ListBlock(OutlineItemBlock(label=_("Line")), label=_("Lines"), default=[])
    notes = Notes()

    class Meta:
        icon = "list-ul"
        label = _("Outline (□ ㅇ – ·)")


class TableGridInput(TableInput):
    """The grid editor, in the words of the screen's language."""

    @cached_property
    def media(self) -> Media:
        return super().media + Media(js=[versioned_static("news/editor/grid-words.js")])


class TableGrid(TableBlock):
    """A table as the editor fills it."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"table_options": TABLE_OPTIONS, **kwargs})

    @cached_property
    def field(self) -> CharField:
        field: CharField = super().field
        field.widget = TableGridInput(table_options=self.table_options)
        return field


class TableWithNoteBlock(blocks.StructBlock):
    table = TableGrid(label=_("Table"))
    note = blocks.CharBlock(
        label=_("Unit or source"), required=False, help_text=_("e.g. Unit: persons, as of 1 March")
    )

    class Meta:
        icon = "table"
        label = _("Table")


class FigureBlock(blocks.StructBlock):
    image = ImageChooserBlock(label=_("Image"))
    caption = blocks.CharBlock(label=_("Caption"), required=False)
    alt_text = blocks.CharBlock(
        label=_("Alt text"),
        required=False,
        help_text=_("What the picture shows, for those who do not see it."),
    )
    credit = blocks.CharBlock(label=_("Credit"), required=False)

    class Meta:
        icon = "image"
        label = _("Figure")


class BodyBlock(blocks.StreamBlock):
    paragraph = ParagraphBlock()
    heading = blocks.CharBlock(icon="title", label=_("Heading"), required=False)
    quotation = QuotationBlock()
    outline = OutlineBlock()
    table = TableWithNoteBlock()
    figure = FigureBlock()

    class Meta:
        required = False


class SummaryBlock(blocks.StreamBlock):
    bullet = blocks.CharBlock(
        icon="minus",
        label=_("Summary bullet"),
        required=False,
        help_text=_("One line without dashes, e.g. Workshop for officials of ten countries"),
    )

    class Meta:
        required = False
        max_num = 5
