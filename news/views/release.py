from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from news.models import Edition, Newsroom
from news.templatetags.reading import Article
from news.views.reader import newsroom_and_language


@require_safe
def release(request: HttpRequest, slug: str) -> HttpResponse:
    """A release in the language of the address, or the languages that it exists in."""
    newsroom, language = newsroom_and_language()
    languages = newsroom.languages_in_use()
    try:
        edition = Edition.objects.released_at_address(language, slug)
    except Edition.DoesNotExist:
        alternates = Edition.objects.released_languages(slug, languages)
        context = {"newsroom": newsroom, "language": language, "alternates": alternates}
        return render(request, "news/absent.html", context, status=404)
    alternates, related = Edition.objects.released_beside(edition, languages)
    context = release_context(edition, newsroom, alternates, related)
    return render(request, "news/press_release.html", context)


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
    }


def default_link(links: list[Article], source_language: str) -> Article | None:
    """The page for readers of no language listed: English, else the original."""
    by_language = {link.language: link for link in links}
    return by_language.get("en") or by_language.get(source_language)
