"""Wagtail's actions on many things at once."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page


def not_for_pages(
    request: HttpRequest, action: str, objects: Sequence[Any], view: Any
) -> HttpResponse | None:
    """Releases are published, and drafts deleted, one by one and knowingly."""
    if not issubclass(view.model, Page):
        return None
    messages.error(request, _("This is not done to several press releases at once."))
    return redirect("news_releases:list")
