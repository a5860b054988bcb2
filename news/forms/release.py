"""The form in which a release is written."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.conf import settings
from django.utils.text import capfirst
from modeltranslation.utils import build_localized_fieldname as column
from wagtail.admin.forms.pages import WagtailAdminPageForm

from news.forms.beside import BesideSource, SourceLanguageSelect
from news.forms.choosers import choose_ids_only
from news.forms.columns import keep_columns
from news.forms.embargo import clean_embargo, lay_out_embargo
from news.forms.facts import TimeZoneField, ZonedDateTimeField, become, zone_of
from news.forms.target_text import TargetTextField, TargetTexts, target_raw
from news.language.structure import texts

STREAMS = ("summary", "body")
TAB_TEXTS = ("headline", *STREAMS)


class PressReleaseForm(WagtailAdminPageForm):
    """The form in which a release is written.

    `source_language` is the language that this form is laid out for: its texts are written
    freely, and those of the other `languages` beside them.
    """

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        files: Any = None,
        parent_page: Any = None,
        *args: Any,
        **kwargs: Any,
    ) -> None:
        instance = kwargs["instance"]
        newsroom = (parent_page or instance.get_parent()).specific
        laid_out_for = (data or {}).get(SourceLanguageSelect.LAID_OUT_FOR)
        in_use = newsroom.languages_in_use()
        source = laid_out_for if laid_out_for in in_use else instance.source_language
        self.source_language: str = source
        self.languages: list[str] = [source, *(code for code in in_use if code != source)]
        self.stored = _stored_texts(instance, self.languages[1:])
        super().__init__(data, files, parent_page, *args, **kwargs)
        choose_ids_only(self)
        keep_columns(self, self.languages)
        self._lay_out_texts()
        self._lay_out_facts()
        if instance.pk is None:
            self.initial["licence"] = newsroom.licence
            self.initial["department"] = getattr(self.for_user, "department_id", None)

    def _lay_out_texts(self) -> None:
        source = self.source_language
        model = self._meta.model
        for name in TAB_TEXTS:
            for language in self.languages:
                if field := self.fields.get(column(name, language)):
                    field.label = capfirst(model._meta.get_field(name).verbose_name)
        for language in self.languages[1:]:
            headline = self.fields[column("headline", language)]
            headline.help_text = ""
            headline.widget = BesideSource(
                self.instance.text("headline", source) or "", source, headline.widget.attrs
            )
            for name in STREAMS:
                key = column(name, language)
                widget = TargetTexts(self.instance.raw(name, source), source, language)
                label = self.fields[key].label
                self.fields[key] = TargetTextField(label=label, required=False, widget=widget)
                self.initial[key] = self.stored[key]

    def _lay_out_facts(self) -> None:
        names = dict(settings.LANGUAGES)
        become(
            self,
            "source_language",
            forms.ChoiceField,
            choices=[(code, names[code]) for code in sorted(self.languages, key=list(names).index)],
            widget=SourceLanguageSelect(self.source_language),
        )
        become(self, "event_time_zone", TimeZoneField)
        lay_out_embargo(self)
        event_zone = zone_of(self.data.get("event_time_zone") or self.instance.event_time_zone)
        for name in ("event_start", "event_end", "issued_at", "embargoed_until"):
            zone = event_zone if name.startswith("event") else zone_of(settings.TIME_ZONE)
            if field := self.fields.get(name):
                become(self, name, ZonedDateTimeField, zone=zone, widget=field.widget)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        clean_embargo(self, cleaned)
        for name in STREAMS:
            source = cleaned.get(column(name, self.source_language))
            for language in self.languages[1:]:
                key = column(name, language)
                if source is None:  # it has an error of its own; nothing will be saved
                    cleaned.pop(key, None)
                    continue
                raw = target_raw(
                    source.get_prep_value(),
                    {**self.stored[key], **cleaned.get(key, {})},
                    # The others will follow the source: it must have every place.
                    complete=language == cleaned.get("source_language"),
                )
                cleaned[key] = self._meta.model._meta.get_field(key).to_python(raw)
        return cleaned

    def _post_clean(self) -> None:
        super()._post_clean()
        for lack in self.instance.lacks([]):
            if lack.contradiction and lack.field in self.fields:
                self.add_error(lack.field, lack.message)

    def _get_validation_exclusions(self) -> set[str]:
        """What a target language says is built in `clean`, and was valid in the source."""
        targets = {column(name, code) for name in STREAMS for code in self.languages[1:]}
        excluded: set[str] = super()._get_validation_exclusions()
        return excluded | targets


def _stored_texts(instance: Any, languages: list[str]) -> dict[str, dict[str, str]]:
    return {
        column(name, language): texts(instance.raw(name, language))
        for name in STREAMS
        for language in languages
    }
