from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from news.models.language_neutral import LanguageNeutral
from news.panels import each_language


class Contact(LanguageNeutral, Orderable):
    """담당자: whom to ask. A release can have contacts of several departments."""

    class Roles(models.TextChoices):
        HEAD = "head", _("Head (책임자)")
        OFFICER = "officer", _("Officer (담당자)")

    page = ParentalKey("news.PressRelease", on_delete=models.CASCADE, related_name="contacts")
    department = models.ForeignKey(
        "news.Department",
        verbose_name=_("department"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    role = models.CharField(_("role"), max_length=8, choices=Roles, default=Roles.OFFICER)
    position = models.CharField(
        _("position"), max_length=100, blank=True, help_text=_("e.g. Team leader (팀장)")
    )
    name = models.CharField(_("name"), max_length=100, blank=True, help_text=_("e.g. Kim Min-ji"))
    phone = models.CharField(
        _("phone"), max_length=40, blank=True, help_text=_("e.g. 032-440-1234")
    )
    email = models.EmailField(_("e-mail"), blank=True)

    panels = [
        FieldRowPanel([FieldPanel("department"), FieldPanel("role")]),
        each_language("position"),
        each_language("name"),
        FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
