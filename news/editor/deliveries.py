"""What is to be sent and has not been: the screen, and the warning on the first page."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView, View
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from news.actions import ActionRefused, give_up, send_again
from news.editor.roles import newsroom_of
from news.models import Delivery, Worker

SHOWN = 100
OCCASIONS = {
    "changed": gettext_lazy("Published or changed"),
    "submitted": gettext_lazy("Submitted for review"),
    "returned": gettext_lazy("Returned"),
    "approved": gettext_lazy("Approved"),
    "emergency": gettext_lazy("Emergency publication"),
    "failed": gettext_lazy("Delivery failed"),
}


def may_see(user: Any) -> bool:
    """Those who may publish, administrators among them."""
    newsroom = newsroom_of(user)
    return bool(newsroom and newsroom.permissions_for_user(user).can_release())


class Row:
    """A delivery as the screen words it."""

    def __init__(self, delivery: Delivery, now: datetime) -> None:
        self.delivery = delivery
        self.occasion = OCCASIONS.get(delivery.occasion, delivery.occasion)
        self.state, self.tone = self._state(now)

    @property
    def may_send(self) -> bool:
        return self.delivery.error != "" or self.delivery.given_up_at is not None

    def _state(self, now: datetime) -> tuple[str, str]:
        delivery = self.delivery
        if delivery.given_up_at:
            return (_("Given up"), "") if delivery.given_up_by_id else (_("Failed"), "changed")
        if delivery.is_overdue(now):
            return _("Overdue"), "changed"
        return (_("Due"), "embargoed") if delivery.due_at <= now else (_("Waiting"), "")


class DeliveriesView(WagtailAdminTemplateMixin, TemplateView):
    """Failed and overdue ones first, then those whose time will come."""

    template_name = "news/editor/deliveries.html"
    page_title = gettext_lazy("Deliveries")
    header_icon = "mail"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_see(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        now = timezone.now()
        about = Delivery.objects.select_related("release", "edition", "recipient")
        failed = about.filter(pk__in=Delivery.objects.failed().values("pk"))
        found = [*failed.order_by("-given_up_at")[:SHOWN], *about.open().order_by("due_at")[:SHOWN]]
        return {
            **super().get_context_data(**kwargs),
            "rows": [Row(delivery, now) for delivery in found],
            "worker_seen": Worker.objects.all().last_seen(),
            "working": Worker.objects.all().at_work(now).exists(),
            "shown": SHOWN if len(found) >= SHOWN else 0,
        }

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [{"url": "", "label": self.get_page_title()}]


class DecisionView(View):
    """A button beside a delivery: `verb` is done, or says why not."""

    verb: Any = None
    done = ""

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        if not may_see(request.user):
            raise PermissionDenied
        try:
            type(self).verb(get_object_or_404(Delivery, pk=pk), request.user)
        except ActionRefused as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, self.done)
        return redirect("news_releases:deliveries")


class SendAgainView(DecisionView):
    verb = staticmethod(send_again)
    done = gettext_lazy("It is sent within a few seconds, if a worker is there.")


class GiveUpView(DecisionView):
    verb = staticmethod(give_up)
    done = gettext_lazy("It will not be sent.")


class OverduePanel(Component):
    """What has not gone out although it should have. Nothing to say is nothing shown."""

    name = "overdue"
    order = 1
    template_name = "news/editor/overdue.html"

    def __init__(self, overdue: int, since: datetime | None, failed: int) -> None:
        self.overdue, self.since, self.failed = overdue, since, failed

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        return {
            "overdue": self.overdue,
            "since": self.since,
            "failed": self.failed,
            "worker_seen": Worker.objects.all().last_seen(),
        }


def show_overdue(request: HttpRequest, panels: list[Any]) -> None:
    """On the first page of those who can do something about it."""
    if not may_see(request.user):
        return
    late = Delivery.objects.overdue().order_by("due_at").values_list("due_at", flat=True)[:SHOWN]
    failed = Delivery.objects.failed()[:SHOWN].count()
    if late or failed:
        panels.insert(0, OverduePanel(len(late), late[0] if late else None, failed))


class DeliveriesMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_see(request.user)


def deliveries_item() -> MenuItem:
    url = reverse("news_releases:deliveries")
    return DeliveriesMenuItem(
        gettext_lazy("Deliveries"), url, name="deliveries", icon_name="mail", order=100
    )
