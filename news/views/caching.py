"""How long copies of public answers may be kept, in browsers and in caches between.

Whatever is public or not changes at instants that are known: no copy outlives the next one, be it
of a page or of its absence. Nothing is kept in the memory of the process itself.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import patch_cache_control

from news.models.freshness import Freshness

LONGEST_ABSENCE = 10


class PublicCaching:
    """Gives answers at the gate their `Cache-Control`; those that have one keep it.

    A view is known as public by the freshness that it noted on its request; the admin, previews
    and private files never do.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if response.has_header("Cache-Control"):
            return response
        freshness: Freshness | None = getattr(request, "freshness", None)
        if freshness is None and not _is_nowhere(request, response):
            return response
        found = response.status_code < 400
        seconds = (freshness or Freshness(None)).seconds(None if found else LONGEST_ABSENCE)
        if response.status_code >= 500:
            patch_cache_control(response, no_store=True)
        else:
            patch_cache_control(response, public=True, max_age=seconds, s_maxage=seconds)
        return response


def _is_nowhere(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Whether no view stands at the address, whatever the hour."""
    return request.resolver_match is None and response.status_code in (301, 302, 404)
