"""What the screens of documents share: for whom they are."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from news.models import ImportedDocument, Newsroom


class ForWriters(WagtailAdminTemplateMixin):
    """For those who may write a release."""

    request: HttpRequest
    newsroom: Newsroom

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.newsroom = Newsroom.current()
        if not self.newsroom.permissions_for_user(request.user).can_add_subpage():
            raise PermissionDenied
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return response

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        listing = reverse("wagtailadmin_explore", args=[self.newsroom.pk])
        return [
            {"url": listing, "label": _("Press releases")},
            {"url": "", "label": self.get_page_title()},
        ]


class OfDocument(ForWriters):
    """A document that waits, or one whose release the person may edit."""

    document: ImportedDocument

    def dispatch(self, request: HttpRequest, pk: int, **kwargs: Any) -> HttpResponseBase:
        documents = ImportedDocument.objects.select_related("release", "imported_by")
        self.document = get_object_or_404(documents, id=pk)
        if not self._may():
            raise PermissionDenied
        return super().dispatch(request, **kwargs)

    def _may(self) -> bool:
        release = self.document.release
        if release:
            return bool(release.permissions_for_user(self.request.user).can_work())
        return not self.document.is_work_of_others(self.request.user)

    def get_page_subtitle(self) -> str:
        return self.document.name

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        listing, _last = super().get_breadcrumbs_items()
        importing = {"url": reverse("news_imports:import"), "label": _("Import documents")}
        return [listing, importing, {"url": "", "label": self.document.name}]
