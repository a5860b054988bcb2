from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from news.models.language_neutral import LanguageNeutral
from news.panels import each_language


class Attachment(LanguageNeutral, Orderable):
    """An enclosure as the document lists it. A language without its own file gets the source's."""

    class Kinds(models.TextChoices):
        REFERENCE = "reference", _("Reference (참고)")
        APPENDIX = "appendix", _("Appendix (붙임)")
        SEPARATE = "separate", _("Separate volume (별첨)")

    page = ParentalKey("news.PressRelease", on_delete=models.CASCADE, related_name="attachments")
    kind = models.CharField(_("kind"), max_length=10, choices=Kinds, default=Kinds.APPENDIX)
    number = models.PositiveSmallIntegerField(
        _("number"), null=True, blank=True, help_text=_("As in the document: 1 for 참고1.")
    )
    title = models.CharField(
        _("title"), max_length=500, blank=True, help_text=_("e.g. Plan of the workshop")
    )
    document = models.ForeignKey(
        "news.NewsDocument",
        verbose_name=_("file"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("A file for each language, or one for all: the source language's."),
    )

    panels = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("number")]),
        each_language("title"),
        each_language("document"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")

    def file_for(self, language: str, source_language: str) -> tuple[int | None, str]:
        """The id of the document that serves `language`, and the language that it is in."""
        for candidate in (language, source_language):
            document = self.text("document", candidate)
            if document is not None:
                return document.pk, candidate
        return None, ""
