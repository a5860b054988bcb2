"""The form in which a release is written."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.conf import settings
from modeltranslation.utils import build_localized_fieldname as column
from wagtail.admin.forms.pages import WagtailAdminPageForm

from news.forms.choosers import choose_ids_only
from news.forms.columns import keep_columns
from news.forms.embargo import clean_embargo, lay_out_embargo
from news.forms.facts import TimeZoneField, ZonedDateTimeField, become, zone_of
from news.forms.inputs import SourceLanguageSelect
from news.language.carrying import carry
from news.language.structure import follow, texts

STREAMS = ("summary", "body")


class PressReleaseForm(WagtailAdminPageForm):
    """The form in which a release is written.

    `source_language` is the language that this form is laid out for, and the only one whose texts
    it has: those of the other `languages` are written at the translation desk.
    """

    class Media:
        css = {"all": ["news/editor/form.css"]}

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
        super().__init__(data, files, parent_page, *args, **kwargs)
        choose_ids_only(self)
        keep_columns(self, [source])
        self._lay_out_facts()
        if instance.pk is None:
            self.initial["licence"] = newsroom.licence
            self.initial["department"] = getattr(self.for_user, "department_id", None)

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
        if cleaned.get("source_language", self.source_language) != self.source_language:
            self._give_structure_to(cleaned["source_language"], cleaned)
        return cleaned

    def _give_structure_to(self, language: str, cleaned: Mapping[str, Any]) -> None:
        """The others will follow `language` from now on: it must have every place."""
        for name in STREAMS:
            if written := cleaned.get(column(name, self.source_language)):
                before = self.instance.raw(name, self.source_language)
                source = written.get_prep_value()
                carried = carry(before, source, texts(self.instance.raw(name, language)))
                self.instance.set_text(name, language, follow(source, carried))

    def _post_clean(self) -> None:
        super()._post_clean()
        for lack in self.instance.lacks([]):
            if lack.contradiction and lack.field in self.fields:
                self.add_error(lack.field, lack.message)
