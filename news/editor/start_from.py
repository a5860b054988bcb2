"""“New from an earlier release”: which one, and then its copy."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from news.actions import start_from
from news.editor import releases
from news.models import Newsroom, PressRelease
from news.models.standing import language_standings

OFFERED = 20


class StartFromView(WagtailAdminTemplateMixin, View):
    """Offers earlier releases; with a `pk`, asks for a word and makes the copy."""

    page_title = gettext_lazy("New from an earlier release")
    template_name = "news/editor/start_from.html"
    header_icon = "copy"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.newsroom = Newsroom.current()
        if not self.newsroom.permissions_for_user(request.user).can_add_subpage():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, pk: int | None = None) -> HttpResponse:
        if pk is not None:
            chosen = get_object_or_404(releases.for_lists(PressRelease.objects.all()), id=pk)
            return self.render_to_response(self.get_context_data(chosen=chosen))
        words = request.GET.get("q", "")
        found = releases.search(PressRelease.objects.order_by("-pk"), words)
        offered = releases.for_lists(found)[:OFFERED]
        return self.render_to_response(self.get_context_data(offered=offered, words=words))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        earlier = get_object_or_404(PressRelease, id=pk)
        release = start_from(earlier, by=request.user)
        note = _("%(number)s has the texts of %(earlier)s. Set its dates, and change what is new.")
        facts = {"number": release.number, "earlier": earlier.number}
        messages.success(request, note % facts)
        return redirect("wagtailadmin_pages:edit", release.pk)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        listing = reverse("wagtailadmin_explore", args=[self.newsroom.pk])
        return [
            {"url": listing, "label": _("Press releases")},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(
        self,
        *,
        chosen: PressRelease | None = None,
        offered: Any = (),
        words: str = "",
        **kwargs: Any,
    ) -> dict[str, Any]:
        in_use = self.newsroom.languages_in_use()
        rows = [(release, language_standings(release, in_use)) for release in offered]
        standings = language_standings(chosen, in_use) if chosen else []
        return {
            **super().get_context_data(**kwargs),
            "chosen": chosen,
            "standings": standings,
            "rows": rows,
            "words": words,
        }
