from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe

from news.models import Edition
from news.views.filters import filters
from news.views.paging import leaf
from news.views.reader import newsroom_and_language

PAGE_SIZE = 20


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
    context = {
        "newsroom": newsroom,
        "language": language,
        "filters": chosen,
        "page": page,
        "newer_query": page.newer and chosen.query(after=page.newer),
        "older_query": page.older and chosen.query(before=page.older),
        "here_query": chosen.query(before=before, after=after),
    }
    return render(request, "news/list.html", context)
