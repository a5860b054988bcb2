from typing import Any, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page

from news.forms import NewsroomForm
from news.models.language_neutral import LanguageNeutral, in_default_language
from news.models.photo import Licences
from news.panels import each_language
from news.permissions import NewsroomPermissions


def first_languages() -> list[str]:
    return ["ko", "en"]


class LanguageNeutralPage(LanguageNeutral, Page):
    """A page with translated fields."""

    class Meta:
        abstract = True

    def minimal_clean(self) -> None:
        with in_default_language():
            super().minimal_clean()


class Newsroom(LanguageNeutralPage):
    """The body that publishes, and its list page: the root of the site."""

    organisation_name = models.CharField(
        _("organisation"), max_length=255, blank=True, help_text=_("e.g. Incheon Metropolitan City")
    )
    boilerplate = models.TextField(
        _("about the organisation"),
        blank=True,
        help_text=_("Stands at the foot of every page; two or three sentences."),
    )
    contact_text = models.CharField(
        _("contact"),
        max_length=255,
        blank=True,
        help_text=_("e.g. Spokesperson's Office, 29 Jeonggak-ro, Namdong-gu, Incheon"),
    )
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    logo = models.ForeignKey(
        "news.NewsImage",
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    licence = models.CharField(
        _("licence of new releases"), max_length=10, choices=Licences, default=Licences.KOGL_1
    )
    code = models.CharField(
        _("code for numbers"),
        max_length=12,
        default="PR",
        help_text=_("Begins the number of a release that has no department when it is created."),
    )
    languages = models.JSONField(
        _("languages in use"),
        default=first_languages,
        help_text=_("Readers and editors see these, in this order."),
    )
    press_access = models.BooleanField(
        _("press access under embargo"),
        default=False,
        help_text=_(
            "Publishers may give accredited press personal links to releases that wait for their"
            " hour. Switched off, no link works."
        ),
    )
    by_department = models.BooleanField(
        _("by department"),
        default=False,
        help_text=_(
            "People who have a department edit, submit, review and publish the releases of their"
            " department alone; administrators and people without one, all."
        ),
    )

    content_panels = [
        each_language("organisation_name"),
        each_language("boilerplate"),
        each_language("contact_text"),
        FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
        FieldPanel("logo"),
        FieldPanel("languages"),
        FieldPanel("by_department"),
        MultiFieldPanel([FieldPanel("licence"), FieldPanel("code")], heading=_("New releases")),
        FieldPanel("press_access"),
    ]
    promote_panels = []
    settings_panels = []
    base_form_class = NewsroomForm
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["news.PressRelease"]
    max_count = 1

    class Meta:
        verbose_name = _("newsroom")

    def save(self, *args: Any, **kwargs: Any) -> Any:
        # Of a page that is "live", Wagtail's form would save nothing but a revision.
        self.live = False
        names = (self.text("organisation_name", code) for code in self.languages_in_use())
        self.title = next(filter(None, names), None) or self.title
        return super().save(*args, **kwargs)

    @classmethod
    def current(cls, **more: Any) -> Self:
        """The newsroom of this site, in one query. Raises `DoesNotExist` before there is one.

        `more` are expressions to be asked for along with it.
        """
        newsroom = cls.objects.select_related("logo").annotate(**more).order_by("pk").first()
        if newsroom is None:
            raise cls.DoesNotExist(
                "There is no newsroom yet: create one with `manage.py open_newsroom`."
            )
        return newsroom

    def languages_in_use(self) -> list[str]:
        """The codes of the languages in use that the settings still know, in order."""
        known = dict(settings.LANGUAGES)
        return [code for code in self.languages if code in known]

    def permissions_for_user(self, user: object) -> NewsroomPermissions:
        return NewsroomPermissions(user, self)
