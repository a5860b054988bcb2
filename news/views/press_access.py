"""`/press/<token>/…`: a release before its time, for the one person who has the link."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.conf import settings
from django.core.files.storage import default_storage
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from news.facts import format_instant
from news.models import Edition, EditionFile, Newsroom, PressAccess, PressOpening
from news.models.press_access import Visitor, waiting_editions
from news.models.public_file import public_file
from news.views.confidential import HEADERS, confidential
from news.views.embargoed import EmbargoedArticle
from news.views.files import LONGEST_PATH
from news.views.reader import best_language, newsroom_or_404
from news.views.release import release as public_page
from news.views.release import release_context
from news.views.sending import send


@dataclass(frozen=True)
class Visit:
    """A request with a link that works."""

    request: HttpRequest
    token: str
    access: PressAccess
    newsroom: Newsroom
    at: datetime

    @classmethod
    def by(cls, request: HttpRequest, token: str) -> "Visit":
        """404 for a link that does not work, whatever the reason."""
        at = timezone.now()
        newsroom = newsroom_or_404(request)
        access = PressAccess.objects.valid(token, at)
        if access is None or not newsroom.press_access:
            raise Http404("There is no such link.")
        return cls(request, token, access, newsroom, at)

    @cached_property
    def languages(self) -> list[str]:
        return self.access.allowed(self.newsroom.languages_in_use())

    @cached_property
    def waiting(self) -> dict[str, Edition]:
        """What the link shows, by language."""
        found = waiting_editions(self.access.release, self.languages, self.at)
        return {edition.language: edition for edition in found}

    @cached_property
    def public(self) -> dict[str, Edition]:
        """What stands at the public addresses, notices of withdrawal and removal included."""
        found = Edition.objects.in_force(self.at).filter(release=self.access.release)
        shown = {each.language: each for each in found if not each.has_text or _is_read(each)}
        return {code: shown[code] for code in self.languages if code in shown}

    def note(self, **what: str) -> None:
        PressOpening.record(self.access, _visitor(self.request), self.at, **what)


@confidential
def press_choice(request: HttpRequest, token: str) -> HttpResponseBase:
    """The languages that wait; where there is one, straight on to it."""
    visit = Visit.by(request, token)
    known = list(visit.waiting) or list(visit.public)
    if not known:
        return _nothing(visit, best_language(request, visit.newsroom.languages_in_use()))
    language = best_language(request, known)
    if len(visit.waiting) == 1:
        return HttpResponseRedirect(reverse("press_release", args=[token, language]))
    visit.note()
    if not visit.waiting:
        return _public(request, visit.public[language])
    with override(language):
        return _render(visit, "choice.html", language)


@confidential
def press_release(request: HttpRequest, token: str, language: str) -> HttpResponseBase:
    """The release in one language as it will be published; once it is, its public page."""
    visit = Visit.by(request, token)
    edition = visit.waiting.get(language)
    if edition is None and (public := visit.public.get(language)):
        visit.note(language=language)
        return _public(request, public)
    if edition is None:
        in_use = visit.newsroom.languages_in_use()
        known = language if language in in_use else best_language(request, in_use)
        return _nothing(visit, known)
    visit.note(language=language)
    with override(language):
        related = Edition.objects.released_beside(edition, [language], visit.at).related
        context = release_context(edition, visit.newsroom, related=related)
        context |= {
            "article": EmbargoedArticle(edition, token=token),
            "alternates": _links(visit),
            "until": _instant(edition),
        }
        return _render(visit, "release.html", language, context)


@confidential
def press_file(request: HttpRequest, token: str, path: str) -> HttpResponseBase:
    """A picture of an edition that the link shows."""
    visit = Visit.by(request, token)
    if not path or "\0" in path or len(path) > LONGEST_PATH:
        raise Http404("There is no such file.")
    if _files(visit).filter(path=path, document=None).exists():
        visit.note(path=path)
        return send(request, path, cache_control=HEADERS["Cache-Control"])
    if public_file(path, visit.at):
        return HttpResponseRedirect(default_storage.url(path))
    raise Http404("There is no such file.")


@confidential
def press_document(request: HttpRequest, token: str, pk: str, name: str) -> HttpResponseBase:
    """An attachment of an edition that the link shows."""
    visit = Visit.by(request, token)
    files = EditionFile.objects.filter(document_id=int(pk)).select_related("document")
    if found := files.filter(edition__in=list(visit.waiting.values())).first():
        visit.note(path=found.path)
        kept = HEADERS["Cache-Control"]
        filename = found.document.filename
        return send(request, found.path, cache_control=kept, download_name=filename)
    if (was := files.filter(edition__release=visit.access.release).first()) and public_file(
        was.path, visit.at
    ):
        return HttpResponseRedirect(was.document.url)
    raise Http404("There is no such file.")


def _files(visit: Visit) -> QuerySet[EditionFile]:
    return EditionFile.objects.filter(edition__in=list(visit.waiting.values()))


def _is_read(edition: Edition) -> bool:
    return edition.is_for([edition.language])


def _public(request: HttpRequest, edition: Edition) -> HttpResponse:
    """On to the public page; what has been taken back is told here as there."""
    if edition.has_text:
        return HttpResponseRedirect(edition.get_absolute_url())
    with override(edition.language):
        return public_page(request, edition.slug)


def _nothing(visit: Visit, language: str) -> HttpResponse:
    """The link is good, but nothing waits behind it."""
    with override(language):
        path = reverse("news:release", args=[visit.access.release.slug])
        context = {"address": settings.SITE_URL + path}
        return _render(visit, "nothing.html", language, context, status=404)


def _links(visit: Visit) -> list[EmbargoedArticle]:
    return [EmbargoedArticle(edition, token=visit.token) for edition in visit.waiting.values()]


def _render(
    visit: Visit,
    template: str,
    language: str,
    context: dict[str, object] | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    context = {
        "newsroom": visit.newsroom,
        "language": language,
        "access": visit.access,
        "links": _links(visit),
        **(context or {}),
    }
    response = render(visit.request, f"news/press_access/{template}", context, status=status)
    response["Content-Language"] = language
    return response


def _instant(edition: Edition) -> str:
    """The end of the embargo by Korean clocks, and saying so in Korean too."""
    words = format_instant(edition.public_from, edition.language)
    return words if "KST" in words else f"{words} (KST)"


def _visitor(request: HttpRequest) -> Visitor:
    address = request.META.get("REMOTE_ADDR", "")
    if settings.SECURE_PROXY_SSL_HEADER:  # behind a proxy, which adds whom it serves at the end
        address = request.headers.get("X-Forwarded-For", "").rpartition(",")[2] or address
    return Visitor.of(address, request.headers.get("User-Agent", ""))
