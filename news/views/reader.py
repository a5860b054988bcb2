"""Which newsroom and which language a request is for."""

from django.http import Http404, HttpRequest
from django.utils.translation import get_language
from django.utils.translation.trans_real import (
    get_supported_language_variant,
    parse_accept_lang_header,
)

from news.models import Newsroom
from news.models.freshness import current_newsroom


def newsroom_or_404(request: HttpRequest) -> Newsroom:
    """The newsroom, in one query."""
    try:
        return current_newsroom(request)
    except Newsroom.DoesNotExist:
        raise Http404("There is no newsroom yet.") from None


def newsroom_and_language(request: HttpRequest) -> tuple[Newsroom, str]:
    """The newsroom and the language of the address; 404 for a language that it does not use."""
    newsroom, language = newsroom_or_404(request), get_language() or ""
    if language not in newsroom.languages_in_use():
        raise Http404("This newsroom does not publish in this language.")
    return newsroom, language


def best_language(request: HttpRequest, in_use: list[str]) -> str:
    """The language in use that the reader's browser likes best.

    Who asks for none gets the newsroom's first; who asks for others only, English if it is used.
    """
    wanted = parse_accept_lang_header(request.headers.get("Accept-Language", ""))
    for code, _weight in wanted:
        try:
            language = get_supported_language_variant(code)
        except LookupError:
            continue
        if language in in_use:
            return language
    return "en" if wanted and "en" in in_use else in_use[0]
