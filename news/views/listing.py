from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe

from news.models import Edition, Newsroom
from news.views.filters import filters
from news.views.paging import leaf
from news.views.reader import newsroom_and_language

PAGE_SIZE = 20
ELSEWHERE = 5


@require_safe
def release_list(request: HttpRequest) -> HttpResponse:
    """The newsroom: releases in the language of the address, newest first."""
    newsroom, language = newsroom_and_language(request)
    released = Edition.objects.released(language)
    chosen = filters(request.GET, released)
    before, after = request.GET.get("before", ""), request.GET.get("after", "")
    page = leaf(chosen.narrow(released), PAGE_SIZE, before, after)
    if after and not page.has_newer:  # the newest page, but perhaps not full: show it as it is
        return HttpResponseRedirect(f"{request.path}?{chosen.query()}".rstrip("?"))
    is_first = not (before or after or chosen)
    context = {
        "newsroom": newsroom,
        "language": language,
        "filters": chosen,
        "page": page,
        "newer_query": page.newer and chosen.query(after=page.newer),
        "older_query": page.older and chosen.query(before=page.older),
        "here_query": chosen.query(before=before, after=after),
        "elsewhere": _only_elsewhere(newsroom, language) if is_first else [],
    }
    return render(request, "news/list.html", context)


def _only_elsewhere(newsroom: Newsroom, language: str) -> list[Edition]:
    """The newest that readers of `language` find in the newsroom's first other language alone."""
    others = [code for code in newsroom.languages_in_use() if code != language]
    return Edition.objects.only_elsewhere(language, others[0])[:ELSEWHERE] if others else []
