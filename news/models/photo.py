from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from news.models.language_neutral import LanguageNeutral
from news.panels import each_language


class Licences(models.TextChoices):
    """공공누리 (KOGL) types, as defined by the Korea Culture Information Service Agency."""

    KOGL_0 = "kogl-0", _("KOGL type 0 (free use)")
    KOGL_1 = "kogl-1", _("KOGL type 1 (attribution)")
    KOGL_2 = "kogl-2", _("KOGL type 2 (attribution, no commercial use)")
    KOGL_3 = "kogl-3", _("KOGL type 3 (attribution, no changes)")
    KOGL_4 = "kogl-4", _("KOGL type 4 (attribution, no commercial use, no changes)")
    KOGL_AI = "kogl-ai", _("KOGL AI type (free for training AI)")
    RESERVED = "reserved", _("All rights reserved")


class Photo(LanguageNeutral, Orderable):
    """A photo that a release offers, with what it says of it."""

    page = ParentalKey("news.PressRelease", on_delete=models.CASCADE, related_name="photos")
    image = models.ForeignKey(
        "news.NewsImage", verbose_name=_("image"), on_delete=models.PROTECT, related_name="+"
    )
    caption = models.CharField(
        _("caption"),
        max_length=500,
        blank=True,
        help_text=_("e.g. Participants at the opening of the workshop"),
    )
    alt_text = models.CharField(
        _("alt text"),
        max_length=500,
        blank=True,
        help_text=_("What the photo shows, for those who do not see it."),
    )
    credit = models.CharField(
        _("credit"), max_length=255, blank=True, help_text=_("e.g. Incheon Metropolitan City")
    )
    licence = models.CharField(
        _("licence"), max_length=10, choices=Licences, default=Licences.KOGL_1
    )

    panels = [
        FieldPanel("image"),
        each_language("caption"),
        each_language("alt_text"),
        each_language("credit"),
        FieldPanel("licence"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("photo")
        verbose_name_plural = _("photos")
