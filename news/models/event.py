"""행사개요: the parts of a release's event overview that can be several."""

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from news.models.language_neutral import LanguageNeutral
from news.panels import each_language


class EventPlace(LanguageNeutral, Orderable):
    page = ParentalKey("news.PressRelease", on_delete=models.CASCADE, related_name="event_places")
    name = models.CharField(
        _("place"), max_length=255, blank=True, help_text=_("e.g. G-Tower, Songdo")
    )

    panels = [each_language("name")]

    class Meta(Orderable.Meta):
        verbose_name = _("place")
        verbose_name_plural = _("places")


class EventHost(Orderable):
    class Roles(models.TextChoices):
        HOST = "host", _("Host (주최)")
        ORGANISER = "organiser", _("Organiser (주관)")
        SPONSOR = "sponsor", _("Sponsor (후원)")

    page = ParentalKey("news.PressRelease", on_delete=models.CASCADE, related_name="event_hosts")
    organisation = models.ForeignKey(
        "news.Organisation",
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    role = models.CharField(_("role"), max_length=10, choices=Roles, default=Roles.HOST)

    panels = [FieldRowPanel([FieldPanel("organisation"), FieldPanel("role")])]

    class Meta(Orderable.Meta):
        verbose_name = _("host")
        verbose_name_plural = _("hosts")


class ParticipantGroup(LanguageNeutral, Orderable):
    page = ParentalKey("news.PressRelease", on_delete=models.CASCADE, related_name="participants")
    organisation = models.ForeignKey(
        "news.Organisation",
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    description = models.CharField(
        _("who"),
        max_length=500,
        blank=True,
        help_text=_("e.g. Director of Planning, Smart City Officer"),
    )
    count = models.PositiveIntegerField(_("people"), null=True, blank=True)
    # Pairs of ISO code and number of people, in the order of the document.
    countries = models.JSONField(
        _("countries"),
        default=list,
        blank=True,
        help_text=_("Country and number, separated by commas: Indonesia 3, Mongolia 1"),
    )

    panels = [
        FieldPanel("organisation"),
        each_language("description"),
        FieldRowPanel([FieldPanel("count"), FieldPanel("countries")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("group of participants")
        verbose_name_plural = _("participants")

    def contradiction(self) -> str:
        """What is wrong with the figures, in a draft already; empty when nothing."""
        total = sum(count for _country, count in self.countries)
        if self.count is None or total <= self.count:
            return ""
        return gettext("The countries add up to %(total)s, but the group has %(count)s people.") % {
            "total": total,
            "count": self.count,
        }


class EventPurpose(LanguageNeutral, Orderable):
    page = ParentalKey("news.PressRelease", on_delete=models.CASCADE, related_name="event_purposes")
    purpose = models.CharField(
        _("purpose"), max_length=500, blank=True, help_text=_("e.g. To present Incheon's services")
    )

    panels = [each_language("purpose")]

    class Meta(Orderable.Meta):
        verbose_name = _("purpose")
        verbose_name_plural = _("purposes")
