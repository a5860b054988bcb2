"""The desk's page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View

from news.editor.desk import advice
from news.editor.desk.answering import shape
from news.editor.desk.of_desk import OfDesk
from news.editor.desk.rows import ICONS, Row, groups, rows_of
from news.editor.desk.words import filters, screen_words, shortcuts
from news.models import TranslationRequest
from news.models.translation import States, Translation, translations_of

ADDRESSES = ("save", "approve", "check", "comment", "resolve", "machine", "finish", "segment")


@dataclass(frozen=True)
class Tab:
    """A target language of the release, and how far it is."""

    code: str
    name: str
    translation: Translation

    @property
    def icon(self) -> str:
        return ICONS[self.translation.state]


class DeskView(OfDesk, View):
    """Source and target by segment, side by side."""

    page_title = gettext_lazy("Translation")
    template_name = "news/editor/desk/desk.html"
    header_icon = "globe"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.render_to_response(self.get_context_data())

    @cached_property
    def translations(self) -> dict[str, Translation]:
        """Of the languages that this person translates into, in their order."""
        mine = [code for code in self.targets if self.permissions.can_translate(code)]
        found = translations_of([self.release], mine)
        return {code: found[self.release.pk, code] for code in mine}

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        items = super().get_breadcrumbs_items()
        if self.may_open:
            return items
        queue = {"url": reverse("news_translation:queue"), "label": _("Translations")}
        return [queue, items[-1]]

    @property
    def may_open(self) -> bool:
        """Whether the other screens of the release are for this person, too."""
        return self.permissions.can_work()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        translation = self.translations[self.language]
        rows = rows_of(self.release, translation)
        names = dict(settings.LANGUAGES)
        return {
            **super().get_context_data(**kwargs),
            "release": self.release,
            "language": self.language,
            "language_name": names[self.language],
            "source_name": names[self.release.source_language],
            "groups": groups(rows),
            "counts": translation.counts,
            "total": len(rows),
            "approved": translation.counts[States.APPROVED],
            "filters": filters(translation.counts, len(rows), self._commented(rows)),
            "tabs": [Tab(code, names[code], each) for code, each in self.translations.items()],
            "asked": TranslationRequest.objects.open()
            .select_related("release", "made_by")
            .filter(release=self.release, language=self.language)
            .first(),
            "may_approve": self.may_approve,
            "may_edit": self.permissions.can_edit(),
            "may_open": self.may_open,
            "has_machine": advice.has_machine(),
            "shortcuts": shortcuts(approve=self.may_approve, machine=advice.has_machine()),
            "for_scripts": self._for_scripts(rows, translation),
            "preview_url": self.address("preview"),
        }

    @property
    def may_approve(self) -> bool:
        return self.permissions.can_approve_texts(self.language)

    def _commented(self, rows: Sequence[Row]) -> int:
        return sum(bool(row.comments) for row in rows)

    def _for_scripts(self, rows: Sequence[Row], translation: Translation) -> dict[str, Any]:
        return {
            "release": self.release.pk,
            "language": self.language,
            "shape": shape(translation),
            "rows": [row.for_scripts() for row in rows],
            "addresses": {name: self.address(name) for name in (*ADDRESSES, "findings")},
            "login": reverse("wagtailadmin_login"),
            "csrf_cookie": settings.CSRF_COOKIE_NAME,
            "csrf_header": "X-CSRFToken",
            "may_approve": self.may_approve,
            "states": {state.value[0]: _state(state) for state in States},
            "words": screen_words(),
        }


def _state(state: States) -> dict[str, str]:
    return {"value": state.value, "label": str(state.label), "icon": ICONS[state]}
