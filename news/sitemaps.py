"""For search engines: `/sitemap.xml`, the sitemaps that it names, and `/robots.txt`.

A numbered sitemap has the released editions among `SPAN` ids, each with the languages that its
release exists in. So no sitemap grows beyond what the protocol allows, whatever the dates of an
imported archive; nothing is counted; and what is new or changed is always in the last one.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import chain, groupby
from xml.sax.saxutils import escape, quoteattr

from django.conf import settings
from django.db.models import Exists, F
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import override, to_locale
from django.views.decorators.http import require_safe

from news.models import Edition, Newsroom
from news.models.freshness import current_newsroom

NAMESPACES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
)
SPAN = 5_000  # the protocol allows 50,000 addresses and 50 MB; this is written in half a second
MAX_AGE = 600

type Alternates = dict[str, str]  # addresses by language, and by "x-default"


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """`/sitemap.xml`: the sitemaps that there are, in three queries."""
    numbers = _numbers(_newsroom(request))
    addresses = (reverse("sitemap_of_releases", args=[number]) for number in numbers)
    sitemaps = (
        f"<sitemap><loc>{escape(settings.SITE_URL + address)}</loc></sitemap>\n"
        for address in chain([reverse("sitemap_of_lists")], addresses)
    )
    return _xml("sitemapindex", sitemaps)


@require_safe
def lists(request: HttpRequest) -> HttpResponse:
    """`/sitemap-lists.xml`: the newsroom's own page in each language."""
    alternates = {code: _list_address(code) for code in _newsroom(request).languages_in_use()}
    addresses = list(alternates.values())
    alternates["x-default"] = settings.SITE_URL + "/"
    return _xml("urlset", [_url(address, None, alternates) for address in addresses])


@require_safe
def releases(request: HttpRequest, number: str) -> HttpResponse:
    """`/sitemap-1.xml`: those of the first `SPAN` editions that are public; two queries."""
    urls = list(_urls(int(number), _newsroom(request).languages_in_use()))
    if not urls:
        raise Http404("There is no such sitemap.")
    return _xml("urlset", urls)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """`/robots.txt`: where the sitemap is, and what is not for search engines."""
    sitemap = settings.SITE_URL + reverse("sitemap")
    closed = "".join(f"Disallow: {path}\n" for path in (reverse("wagtailadmin_home"), "/press/"))
    text = f"User-agent: *\n{closed}\nSitemap: {sitemap}\n"
    response = HttpResponse(text, content_type="text/plain; charset=utf-8")
    patch_cache_control(response, public=True, max_age=MAX_AGE, s_maxage=MAX_AGE)
    return response


def _newsroom(request: HttpRequest) -> Newsroom:
    try:
        return current_newsroom(request, MAX_AGE)
    except Newsroom.DoesNotExist:
        raise Http404("There is no newsroom yet.") from None


def _numbers(newsroom: Newsroom) -> Iterator[int]:
    """The numbers of the sitemaps that have something in them."""
    newest = Edition.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    parts = {
        f"part_{number}": Exists(Edition.objects.current().filter(pk__range=_ids(number)))
        for number in range(1, number_of(newest) + 1)
    }
    row = Newsroom.objects.annotate(**parts).values(*parts).get(pk=newsroom.pk) if parts else {}
    for name, has_any in row.items():
        if has_any:
            yield int(name.removeprefix("part_"))


def number_of(edition: int) -> int:
    """The number of the sitemap that has the edition with this id."""
    return (edition - 1) // SPAN + 1


def _ids(number: int) -> tuple[int, int]:
    return (number - 1) * SPAN + 1, number * SPAN


def _urls(number: int, languages: Sequence[str]) -> Iterator[str]:
    first, last = _ids(number)
    in_span = Edition.objects.filter(pk__range=(first, last)).values("release")
    editions = (
        Edition.objects.current()
        .filter(release__in=in_span)
        .annotate(source_language=F("release__source_language"))
        .defer("content", "files", "headline")
        .order_by("release_id")
    )
    for _release, group in groupby(editions.iterator(), key=lambda edition: edition.release_id):
        public = [edition for edition in group if edition.is_for(languages)]
        alternates = {edition.language: edition.full_url for edition in public}
        default = alternates.get("en") or alternates.get(
            public[0].source_language if public else ""
        )
        links = alternates | ({"x-default": default} if default else {})
        for edition in public:
            if first <= edition.pk <= last:
                yield _url(alternates[edition.language], edition.last_change.at, links)


def _url(address: str, changed: datetime | None, alternates: Alternates) -> str:
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang={quoteattr(_bcp47(code))} href={quoteattr(href)}/>'
        for code, href in alternates.items()
    )
    at = timezone.localtime(changed).isoformat(timespec="seconds") if changed else ""
    lastmod = f"<lastmod>{at}</lastmod>" if at else ""
    return f"<url><loc>{escape(address)}</loc>{lastmod}{links}</url>\n"


def _bcp47(code: str) -> str:
    return code if code == "x-default" else to_locale(code).replace("_", "-")


def _xml(root: str, entries: Iterable[str]) -> HttpResponse:
    declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
    text = f"{declaration}<{root} {NAMESPACES}>\n{''.join(entries)}</{root}>\n"
    return HttpResponse(text, content_type="application/xml; charset=utf-8")


def _list_address(language: str) -> str:
    with override(language):
        return settings.SITE_URL + reverse("news:list")
