"""What the screens of one release share: for whom they are, and the way back."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from news.models import PressRelease


class OfRelease(WagtailAdminTemplateMixin):
    """A screen below a release, for those who may publish it unless `may` says otherwise."""

    request: HttpRequest
    release: PressRelease

    def dispatch(self, request: HttpRequest, pk: int, **kwargs: Any) -> HttpResponseBase:
        # Unlike `pk`, a link to the page's row, `id` is compared as a number of any length.
        self.release = get_object_or_404(PressRelease, id=pk)
        self.permissions = self.release.permissions_for_user(request.user)
        if not self.may():
            raise PermissionDenied
        response: HttpResponseBase = super().dispatch(request, **kwargs)
        return response

    def may(self) -> bool:
        return self.permissions.can_release()

    def parent_address(self) -> str:
        """The screen above this one."""
        return reverse("news_releases:publish", args=[self.release.pk])

    def get_page_subtitle(self) -> str:
        return self.release.title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        listing = reverse("wagtailadmin_explore", args=[self.release.get_parent().pk])
        return [
            {"url": listing, "label": _("Press releases")},
            {"url": self.parent_address(), "label": self.release.title},
            {"url": "", "label": self.get_page_title()},
        ]
