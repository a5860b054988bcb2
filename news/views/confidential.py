"""Answers that nobody but the one who asks should keep, index or pass on."""

from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe
from django.views.defaults import page_not_found

HEADERS = {
    "Cache-Control": "private, no-store",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Referrer-Policy": "no-referrer",
}


def confidential(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Send `view`'s answers with the headers that keep them among two.

    A 404 is the same whatever its reason, so that nobody learns whether an address ever led
    anywhere.
    """
    safe = require_safe(view)

    @wraps(view)
    def answer(request: HttpRequest, *args: str, **kwargs: str) -> HttpResponseBase:
        try:
            response = safe(request, *args, **kwargs)
        except Http404 as absence:
            response = page_not_found(request, absence)
        for name, value in HEADERS.items():
            response[name] = value
        return response

    return answer
