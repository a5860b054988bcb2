from collections.abc import Callable, Sequence
from typing import Any, ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modeltranslation.utils import build_localized_fieldname as column
from wagtail.admin.panels import PageChooserPanel
from wagtail.models import Orderable

from news.blocks import BodyBlock, SummaryBlock
from news.draft import Draft, clean_text
from news.forms import PressReleaseForm
from news.language.carrying import carry, moved_cells
from news.language.structure import Raw, follow, texts
from news.models import drafting, requirements, standing
from news.models.by_department import is_of_others
from news.models.fields import CleanStreamField
from news.models.newsroom import LanguageNeutralPage, Newsroom
from news.models.number import NumberSeries
from news.models.photo import Licences
from news.models.requirements import Lack
from news.models.segments import STREAMS, move_places
from news.models.translation_standing import TranslationStanding, translation_standings
from news.panels import release_tabs
from news.permissions import ReleasePermissions


class PressRelease(LanguageNeutralPage):
    """One announcement, in all its languages, as it is worked on (보도자료).

    Nothing of it is public: readers see its editions. Its working text is in the columns of its
    row, always; `live` stays false.
    """

    class Kinds(models.TextChoices):
        PRESS_RELEASE = "press_release", _("Press release (보도자료)")
        REFERENCE = "reference", _("Reference material (보도참고자료)")
        EXPLANATION = "explanation", _("Explanation (보도설명자료)")
        PHOTO_RELEASE = "photo_release", _("Photo release (사진자료)")

    class Audiences(models.TextChoices):
        DOMESTIC = "domestic", _("Domestic")
        INTERNATIONAL = "international", _("International")
        BOTH = "both", _("Domestic and international")

    class EmbargoKinds(models.TextChoices):
        IMMEDIATE = "immediate", _("Immediately (즉시)")
        MORNING = "morning", _("Morning papers (조간)")
        EVENING = "evening", _("Evening papers (석간)")
        TIME = "time", _("At a time")

    kind = models.CharField(_("kind"), max_length=16, choices=Kinds, default=Kinds.PRESS_RELEASE)
    number = models.CharField(_("number"), max_length=32, unique=True, editable=False)
    uuid = models.UUIDField(unique=True, default=uuid4, editable=False)
    source_language = models.CharField(
        _("source language"),
        max_length=12,
        default="ko",
        help_text=_("The language that the release is written in."),
    )
    audience = models.CharField(
        _("audience"), max_length=13, choices=Audiences, default=Audiences.BOTH
    )
    department = models.ForeignKey(
        "news.Department",
        verbose_name=_("lead department"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("The number is made from its code when the release is created."),
    )
    topics = ParentalManyToManyField("news.Topic", verbose_name=_("topics"), blank=True)
    licence = models.CharField(
        _("licence of the text"), max_length=10, choices=Licences, default=Licences.KOGL_1
    )
    issued_at = models.DateTimeField(
        _("issued at (배포일시)"),
        null=True,
        blank=True,
        help_text=_("When it is handed to the press, in Korean time."),
    )
    embargo_kind = models.CharField(
        _("for release (보도시점)"),
        max_length=9,
        choices=EmbargoKinds,
        default=EmbargoKinds.IMMEDIATE,
    )
    paper_day = models.DateField(
        _("day of the papers"),
        null=True,
        blank=True,
        help_text=_("For morning or evening papers: the date that they bear."),
    )
    embargoed_until = models.DateTimeField(
        _("embargoed until, online"),
        null=True,
        blank=True,
        help_text=_(
            "From when it may be public, in Korean time (KST). This instant governs. Empty: as"
            " soon as it is published."
        ),
    )
    embargo_phrase = models.CharField(
        _("wording of the embargo"),
        max_length=255,
        blank=True,
        help_text=_("Only if the page should say it in other words, in the source language."),
    )
    release_together = models.JSONField(
        _("languages to be released together"),
        default=list,
        blank=True,
        help_text=_(
            "These appear at the same instant, or none of them does. Empty: each when it is ready."
        ),
    )
    headline = models.CharField(
        _("headline"),
        max_length=255,
        blank=True,
        help_text=_("e.g. Incheon shares its smart city services with officials of ten countries"),
    )
    summary = CleanStreamField(
        SummaryBlock(),
        verbose_name=_("summary bullets"),
        blank=True,
        help_text=_("One to five lines that stand under the headline."),
    )
    body = CleanStreamField(BodyBlock(), verbose_name=_("body"), blank=True)
    event_start = models.DateTimeField(_("event begins"), null=True, blank=True)
    event_end = models.DateTimeField(_("event ends"), null=True, blank=True)
    event_time_zone = models.CharField(_("time zone"), max_length=40, default="Asia/Seoul")
    event_enquiries = models.CharField(
        _("enquiries"), max_length=255, blank=True, help_text=_("e.g. Smart City Division")
    )

    # The public view that previews show; it stands above the models and enters by `wagtail_hooks`.
    preview_view: ClassVar[Callable[[HttpRequest, "PressRelease", str], HttpResponse]]

    edit_handler = release_tabs()
    base_form_class = PressReleaseForm
    parent_page_types = ["news.Newsroom"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("press release")
        verbose_name_plural = _("press releases")
        permissions = [("translate_pressrelease", "Can translate press releases")]

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()

    # --- What it says, and what it lacks -------------------------------------------------------

    def raw(self, name: str, language: str) -> Raw:
        """The summary or the body in `language`, as the JSON that `news.language` works on."""
        prepared: Raw = self.text(name, language).get_prep_value()
        return prepared

    def draft(self, language: str) -> Draft:
        """The working text in `language`, with the facts."""
        return drafting.draft_of(self, language)

    def lacks(self, languages: Sequence[str]) -> list[Lack]:
        """What must be done before `languages` can be published; empty when nothing."""
        return requirements.lacks(self, languages)

    def translation_standings(self, languages: Sequence[str]) -> list[TranslationStanding]:
        """How far it is translated into those of `languages` that are not its source's."""
        return list(translation_standings([self], languages).values())

    # --- Saving --------------------------------------------------------------------------------

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        self._set_label()
        super().full_clean(*args, **kwargs)

    def minimal_clean(self) -> None:
        self._set_label()
        super().minimal_clean()

    def save(self, *args: Any, **kwargs: Any) -> Any:
        # So Wagtail's screens read the row, too: the desk writes it without making revisions.
        self.live = self.has_unpublished_changes = False
        if self.embargoed_until and self.embargo_kind == self.EmbargoKinds.IMMEDIATE:
            self.embargo_kind = self.EmbargoKinds.TIME  # set in code, or from a document
        with transaction.atomic():
            if not self.number:
                self._draw_number()
            if not kwargs.get("update_fields"):
                self._let_languages_follow()
            return super().save(*args, **kwargs)

    def _set_label(self) -> None:
        """Give Wagtail the title and the slug without which not even a draft is saved."""
        headline = self.text("headline", self.source_language)
        self.title = clean_text(headline or "").strip() or self.title or gettext("Untitled")
        self.slug = self.slug or self.number.lower() or str(self.uuid)

    def _draw_number(self) -> None:
        code = self.department.code if self.department else Newsroom.current().code
        year = timezone.localdate().year
        self.number = NumberSeries.next_number(code, year)
        while PressRelease.objects.filter(number=self.number).exists():  # imported with it
            self.number = NumberSeries.next_number(code, year)
        self.slug = self.number.lower()

    def _let_languages_follow(self) -> None:
        """Give each language that has text the structure of the source language."""
        before = self._source_before() if self.pk else {}
        for name in STREAMS:
            source = self.raw(name, self.source_language)
            old = before.get(name, source)
            for language, _name in settings.LANGUAGES:
                if language == self.source_language:
                    continue
                if translated := texts(self.raw(name, language)):
                    carried = carry(old, source, translated)
                    self.set_text(name, language, follow(source, carried))
            move_places(self, name, moved_cells(old, source))

    def _source_before(self) -> dict[str, Raw]:
        """The streams of the source language as they are stored, if it is the same language."""
        names = [column(name, self.source_language) for name in STREAMS]
        stored = PressRelease.objects.filter(pk=self.pk, source_language=self.source_language)
        if row := stored.values_list(*names).first():
            return {name: value.get_prep_value() for name, value in zip(STREAMS, row, strict=True)}
        return {}

    # --- Wagtail -------------------------------------------------------------------------------

    @property
    def preview_modes(self) -> list[tuple[str, Any]]:
        names = dict(settings.LANGUAGES)
        in_use = Newsroom.current().languages_in_use()
        return [(code, names[code]) for code in in_use]

    @property
    def default_preview_mode(self) -> str:
        return self.source_language

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        language = mode_name or self.source_language
        if language not in dict(self.preview_modes):
            raise Http404(f"No preview in {language!r}")
        with override(language):
            return self.preview_view(request, self, language)

    def with_content_json(self, content: dict[str, Any]) -> "PressRelease":
        """A revision's texts and facts. Number, id and address are no part of the work."""
        restored: PressRelease = super().with_content_json(content)
        for name in ("number", "uuid", "slug", "url_path"):
            setattr(restored, name, getattr(self, name))
        return restored

    @property
    def status_string(self) -> str:
        """What Wagtail's screens call its state."""
        return standing.release_standing(self).label

    def is_work_of_others(self, user: Any) -> bool:
        """Whether it belongs to another department than `user`, and that matters here."""
        return is_of_others(user, self.department_id)

    def permissions_for_user(self, user: object) -> ReleasePermissions:
        return ReleasePermissions(user, self)


class RelatedRelease(Orderable):
    """A release that readers of another should know."""

    page = ParentalKey(PressRelease, on_delete=models.CASCADE, related_name="related_releases")
    release = models.ForeignKey(
        PressRelease, verbose_name=_("press release"), on_delete=models.CASCADE, related_name="+"
    )

    panels = [PageChooserPanel("release", "news.PressRelease")]

    class Meta(Orderable.Meta):
        verbose_name = _("related release")
        verbose_name_plural = _("related releases")
