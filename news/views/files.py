"""Photos and attachments: public while a released edition uses them, and not a second longer.

To everybody else a private file is what an unknown one is: the same 404.
"""

from collections.abc import Callable
from datetime import datetime
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe
from django.views.defaults import page_not_found
from wagtail.permissions import policy_registry
from wagtail.users.models import UserProfile

from news.models import NewsDocument, NewsImage, NewsRendition
from news.models.public_file import PublicFile, public_document, public_file, replacement
from news.views.sending import send

# A withdrawal can come at any time, and copies that browsers keep cannot be called back. To ask
# again costs a reader a 304.
MAX_AGE = 300
PRIVATE = "private, no-store"
ABSENT = "There is no such file."
LONGEST_PATH = 255


def same_for_all(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Let `view` answer with a 404 that is the same whatever its reason, and is never kept."""

    @require_safe
    @wraps(view)
    def answer(request: HttpRequest, *args: str) -> HttpResponseBase:
        try:
            return view(request, *args)
        except Http404 as absence:
            response = page_not_found(request, absence)
            # Also where nobody needed to be asked for: it would tell the unknown from the private.
            patch_vary_headers(response, ["Cookie"])
            response["Cache-Control"] = "no-store"
            return response

    return answer


@same_for_all
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """`/media/…`: sizes of photos, and for editors whatever they may see."""
    now = timezone.now()
    if path and "\0" not in path and len(path) <= LONGEST_PATH:
        if found := public_file(path, now):
            return _send_public(request, found, now)
        if _may_see_path(request, path):
            return send(request, path, cache_control=PRIVATE)
    raise Http404(ABSENT)


@same_for_all
def document(request: HttpRequest, pk: str, name: str) -> HttpResponseBase:
    """`/documents/<id>/<name>`: an attachment, or the one that now stands in its place.

    With `?version=N`, the one that an earlier version of a release had.
    """
    now = timezone.now()
    if found := public_document(int(pk), now, _version(request)):
        return _send_public(request, found, now)
    stored = NewsDocument.objects.filter(pk=pk).first()
    if stored and _may_see(request, stored):
        return send(request, stored.file.name, cache_control=PRIVATE, download_name=stored.filename)
    if stored and (successor := replacement(stored.pk, now)):
        # The earlier file can be chosen again at any time.
        return HttpResponseRedirect(successor.url, headers={"Cache-Control": "no-cache"})
    raise Http404(ABSENT)


def _send_public(request: HttpRequest, found: PublicFile, now: datetime) -> HttpResponseBase:
    return send(
        request,
        found.path,
        cache_control=f"public, max-age={_seconds(found, now)}",
        download_name=found.download_name,
    )


def _version(request: HttpRequest) -> int | None:
    asked = request.GET.get("version", "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) <= 4 else None


def _seconds(found: PublicFile, now: datetime) -> int:
    """For how long copies may be kept: never past the next change."""
    if found.until is None:
        return MAX_AGE
    return min(MAX_AGE, int((found.until - now).total_seconds()))


def _may_see_path(request: HttpRequest, path: str) -> bool:
    """Whether the user sees this file in the admin, where drafts show it before the public."""
    if not request.user.has_perm("wagtailadmin.access_admin"):
        return False
    if rendition := NewsRendition.objects.filter(file=path).select_related("image").first():
        return _may_see(request, rendition.image)
    for model in (NewsImage, NewsDocument):
        if stored := model.objects.filter(file=path).first():
            return _may_see(request, stored)
    return UserProfile.objects.filter(avatar=path).exists()


def _may_see(request: HttpRequest, stored: NewsImage | NewsDocument) -> bool:
    """Whoever may choose it for a release, and translators, whose previews show it."""
    user = request.user
    if not user.has_perm("wagtailadmin.access_admin"):
        return False
    policy = policy_registry.get_by_type(type(stored))
    verbs = ("add", "change", "choose", "delete")
    return user.has_perm("news.translate_pressrelease") or bool(
        policy.user_has_any_permission_for_instance(user, verbs, stored)
    )
