from collections.abc import Sequence
from typing import Any

from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)
from django.shortcuts import render
from django.views.decorators.http import require_safe

from news.models import Changes, Edition, Newsroom, PublicChange
from news.templatetags.reading import Article
from news.views.reader import newsroom_and_language


@require_safe
def release(request: HttpRequest, slug: str) -> HttpResponse:
    """A release in the language of the address, or the languages that it exists in."""
    newsroom, language = newsroom_and_language(request)
    try:
        edition = Edition.objects.released_at_address(language, slug)
    except Edition.DoesNotExist:
        return _absent(request, newsroom, language, slug, status=404)
    if edition.change == Changes.REMOVAL:
        if edition.redirect_to:
            return HttpResponsePermanentRedirect(edition.redirect_to)
        return _absent(request, newsroom, language, slug, status=410)
    beside = Edition.objects.released_beside(edition, newsroom.languages_in_use())
    context = release_context(edition, newsroom, beside.same, beside.related)
    if not edition.has_text:
        return render(request, "news/withdrawn.html", context, status=410)
    context["not_followed"] = edition.not_followed(beside.source)
    return render(request, "news/press_release.html", context)


@require_safe
def version(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """An earlier version of a release, for the record; the current one has its own address."""
    newsroom, language = newsroom_and_language(request)
    try:
        edition = Edition.objects.version_at_address(language, slug, number)
        current = Edition.objects.released_at_address(language, slug)
    except Edition.DoesNotExist:
        raise Http404("There is no such version.") from None
    if edition == current:
        return HttpResponseRedirect(current.get_absolute_url())
    context = release_context(edition, newsroom) | {"current": Article(current)}
    response = render(request, "news/press_release.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response


def _absent(
    request: HttpRequest, newsroom: Newsroom, language: str, slug: str, *, status: int
) -> HttpResponse:
    alternates = Edition.objects.released_languages(slug, newsroom.languages_in_use())
    context = {
        "newsroom": newsroom,
        "language": language,
        "alternates": alternates,
        "gone": status == 410,
    }
    return render(request, "news/absent.html", context, status=status)


def release_context(
    edition: Edition,
    newsroom: Newsroom,
    alternates: Sequence[Edition] = (),
    related: Sequence[Edition] = (),
    *,
    preview: bool = False,
) -> dict[str, Any]:
    """What `news/press_release.html` needs, for readers and for an editor's preview.

    `alternates` are the released editions of the same release, this one included; `related`
    those of other releases in its language.
    """
    links = [Article(each) for each in alternates]
    return {
        "edition": edition,
        "draft": edition.draft,
        "article": Article(edition),
        "newsroom": newsroom,
        "language": edition.language,
        "alternates": links,
        "default_alternate": default_link(links, edition.draft.source_language),
        "related": [Article(each) for each in related],
        "preview": preview,
        "told": _told(edition),
    }


def _told(edition: Edition) -> list[PublicChange]:
    """The updates and corrections that a reader is told of, newest first."""
    changes = edition.public_changes[::-1]
    return [each for each in changes if each.note and each.change != Changes.WITHDRAWAL]


def default_link(links: list[Article], source_language: str) -> Article | None:
    """The page for readers of no language listed: English, else the original."""
    by_language = {link.language: link for link in links}
    return by_language.get("en") or by_language.get(source_language)
