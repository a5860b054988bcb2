"""Removal: nothing of a release is left at its address."""

from collections.abc import Sequence
from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.urls import Resolver404, resolve
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.log_actions import log

from news.actions.editions import Change, Line, add_edition
from news.actions.refused import ActionRefused
from news.draft import Draft, worded
from news.models import Changes, Edition, Newsroom, PressRelease, User

FOR_NOBODY = ""
LONGEST_PATH = 500
# Spaces let `\\evil` and the like through to browsers that repair addresses.
UNSAFE = set("\\ \t\r\n")


class RemovalRefused(ActionRefused):
    """`field` is the argument that is at fault."""

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message)
        self.field = field


def remove(
    release: PressRelease,
    languages: Sequence[str],
    by: User | None,
    *,
    reason: str,
    redirect_to: str = "",
    at: datetime | None = None,
) -> list[Edition]:
    """Leave nothing of `release` in `languages`, from now on (`at`), all or none.

    Its addresses say that it is gone or, with `redirect_to`, lead to another public page of the
    site. The reason is for the history alone. Only an administrator may. Raises
    `RemovalRefused`.
    """
    if by is None or not release.permissions_for_user(by).can_remove():
        raise RemovalRefused(_("Only an administrator can remove a release."))
    if not languages:
        raise RemovalRefused(_("Choose at least one language."), "languages")
    if not (reason := worded(reason)):
        raise RemovalRefused(_("Give the reason, for the history."), "reason")
    now = at or timezone.now()
    with transaction.atomic():
        working = PressRelease.objects.select_for_update().get(pk=release.pk)
        target = _public_path(working, languages, redirect_to.strip(), now)
        lines = [Line.at(working, language, now) for language in languages]
        if not all(line.public for line in lines):
            raise RemovalRefused(_("What is not public yet cannot be removed."), "languages")
        if any(line.public and _is_so(line.public, target) for line in lines):
            raise RemovalRefused(_("It is removed already."), "languages")
        change = Change(Changes.REMOVAL, by, now, redirect_to=target)
        editions = [
            add_edition(line, change, Draft(line.language), audience=FOR_NOBODY, files={})
            for line in lines
        ]
        data = {"languages": list(languages), "reason": reason, "redirect_to": target}
        log(instance=working, action="news.remove", user=by, data=data)
    return editions


def _is_so(public: Edition, target: str) -> bool:
    return (public.change, public.redirect_to) == (Changes.REMOVAL, target)


def _public_path(
    release: PressRelease, languages: Sequence[str], address: str, now: datetime
) -> str:
    """The path on this site that `address` names; nothing for nothing."""
    if not address:
        return ""
    path = address.removeprefix(settings.SITE_URL)
    if not path.startswith("/") or path.startswith("//") or UNSAFE & set(path):
        raise RemovalRefused(_("Give a path of this site, such as /en/."), "redirect_to")
    page = urlsplit(path).path
    language = page.split("/")[1]
    try:
        # Addresses are known in the language that they begin with.
        with override(language if language in Newsroom.current().languages_in_use() else None):
            match = resolve(page)
    except Resolver404:
        match = None
    is_page = match and match.view_name in ("front", "news:list", "news:release")
    if not is_page or len(path) > LONGEST_PATH:
        raise RemovalRefused(_("There is no public page at this address."), "redirect_to")
    if match and match.view_name == "news:release":
        _check_release(release, languages, page, now)
    return path


def _check_release(
    release: PressRelease, languages: Sequence[str], path: str, now: datetime
) -> None:
    language, slug = path.strip("/").split("/")
    found = Edition.objects.released(language, at=now).filter(slug=slug).first()
    if not (found and found.has_text):
        raise RemovalRefused(_("There is no public page at this address."), "redirect_to")
    if found.release_id == release.pk and language in languages:
        raise RemovalRefused(_("This address is being removed itself."), "redirect_to")
