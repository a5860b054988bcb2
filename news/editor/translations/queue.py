"""A translator's queue: what is wanted, by its hour, and what has become outdated since."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.ui.components import Component
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from news.editor.roles import translates, works_on_releases
from news.editor.translations.rows import leaf, rows_of, with_texts
from news.models import Approval, Newsroom, PressRelease, TranslationRequest
from news.models.translation import States
from news.models.translation_standing import TranslationStanding

SHOWN = 50
ON_FIRST_PAGE = 6


@dataclass(frozen=True)
class Queue:
    """What somebody is to translate."""

    wanted: Sequence[TranslationStanding]
    outdated: Sequence[TranslationStanding]
    shown: int
    """How many there are of each at most."""

    @classmethod
    def of(cls, user: Any, shown: int = SHOWN) -> "Queue":
        in_use = Newsroom.current().languages_in_use()
        languages = [code for code in in_use if not user.languages or code in user.languages]
        wanted = _wanted(user, in_use, shown)
        return cls(wanted, _outdated(user, languages, in_use)[:shown], shown)


def _wanted(user: Any, in_use: Sequence[str], shown: int) -> list[TranslationStanding]:
    """The open requests that are for `user`, the most urgent first."""
    due = Coalesce("wanted_by", "release__embargoed_until")
    requests = TranslationRequest.objects.for_translator(user).filter(language__in=in_use)
    first = list(requests.order_by(due.asc(nulls_last=True), "pk")[:shown])
    found = with_texts(PressRelease.objects.filter(pk__in=[r.release_id for r in first]), in_use)
    cells = {
        (cell.release.pk, cell.language): cell
        for row in rows_of(list(found), sorted({r.language for r in first}))
        for cell in row.cells
        if cell
    }
    asked = [cells.get((request.release_id, request.language)) for request in first]
    return [each for each in asked if each and _is_for(user, each)]


def _outdated(
    user: Any, languages: Sequence[str], in_use: Sequence[str]
) -> list[TranslationStanding]:
    """What was finished or published, is not asked for, and no longer says what its source says.

    Of the newest releases: the matrix looks further.
    """
    approved = Approval.objects.filter(release=OuterRef("pk"), language__in=languages)
    releases = with_texts(PressRelease.objects.filter(Exists(approved)), in_use)

    def lagging(cell: TranslationStanding | None) -> bool:
        return bool(cell and not cell.is_asked and cell.translation.counts[States.OUTDATED])

    rows = leaf(releases, languages, fits=lambda row: any(map(lagging, row.cells))).rows
    found = [cell for row in rows for cell in row.cells if cell and lagging(cell)]
    return [each for each in found if _is_for(user, each)]


def _is_for(user: Any, standing: TranslationStanding) -> bool:
    permissions = standing.release.permissions_for_user(user)
    return bool(permissions.can_translate(standing.language))


class QueueView(WagtailAdminTemplateMixin, TemplateView):
    """The queue of whoever looks."""

    template_name = "news/editor/translations/queue.html"
    page_title = _("To be translated")
    header_icon = "globe"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not (works_on_releases(request.user) or translates(request.user)):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [{"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "queue": Queue.of(self.request.user)}


class QueuePanel(Component):
    """The queue on a translator's first page."""

    name = "translations"
    order = 5
    template_name = "news/editor/translations/panel.html"

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        user = parent_context["request"].user
        return {"queue": Queue.of(user, ON_FIRST_PAGE)}
