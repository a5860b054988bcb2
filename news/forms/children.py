"""Forms of what a release has several of: photos, contacts, groups of participants …"""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from modeltranslation.translator import NotRegistered
from wagtail.admin.forms.models import WagtailAdminModelForm

from news.forms.choosers import choose_ids_only
from news.forms.columns import keep_columns
from news.forms.facts import CountryCountsField, PhoneField, become


class ReleaseChildForm(WagtailAdminModelForm):
    """A part of a release: its texts in the source language, its files in all `languages`."""

    def __init__(
        self, *args: Any, languages: Sequence[str] = (), source_language: str = "", **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.languages = languages
        self.source_language = source_language
        choose_ids_only(self)
        with suppress(NotRegistered):  # hosts and related releases have no texts
            keep_columns(self, [source_language], files_in=languages)


class ContactForm(ReleaseChildForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        become(self, "phone", PhoneField)


class ParticipantForm(ReleaseChildForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        become(self, "countries", CountryCountsField)

    def _post_clean(self) -> None:
        super()._post_clean()
        if message := self.instance.contradiction():
            self.add_error("countries", message)
