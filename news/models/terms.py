"""Departments, topics and organisations: what releases refer to by name."""

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modeltranslation.utils import build_localized_fieldname as column
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from news.draft import Label
from news.models.language_neutral import LanguageNeutral
from news.panels import each_language


class Term(LanguageNeutral, index.Indexed, models.Model):
    """A named thing with a permanent address of its own."""

    name = models.CharField(_("name"), max_length=255, blank=True)
    slug = models.SlugField(
        _("address"),
        unique=True,
        help_text=_("Latin letters, figures and hyphens, e.g. smart-city. Part of public links."),
    )

    panels = [each_language("name"), FieldPanel("slug")]
    search_fields = [
        field(name)
        for field in (index.AutocompleteField, index.SearchField)
        for name in ("slug", *(column("name", code) for code, _name in settings.LANGUAGES))
    ]

    class Meta:
        abstract = True
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.name_for_editors() or self.slug

    def name_for_editors(self) -> str:
        """The name in the language of the screen, or else in any."""
        names = [self.name] + [self.text("name", language) for language in ("ko", "en")]
        return next((name for name in names if name), "")

    def label(self, language: str) -> Label:
        """Slug and name for a draft in `language`."""
        return Label(self.slug, self.text("name", language) or "")


class Department(Term):
    """담당부서. Its code begins the numbers of its releases."""

    code = models.CharField(
        _("code"),
        max_length=12,
        unique=True,
        validators=[RegexValidator(r"\A[A-Z0-9]+\Z", _("Capital letters and figures only."))],
        help_text=_("Begins the numbers of its releases, e.g. SMC in SMC-2022-0001."),
    )

    panels = [each_language("name"), FieldPanel("code"), FieldPanel("slug")]

    class Meta(Term.Meta):
        verbose_name = _("department")
        verbose_name_plural = _("departments")


class Topic(Term):
    class Meta(Term.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")


class Organisation(Term):
    """A body that hosts, organises, sponsors or takes part."""

    class Meta(Term.Meta):
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
