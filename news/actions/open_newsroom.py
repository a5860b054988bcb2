"""A new installation gets its newsroom."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from news.actions.refused import ActionRefused
from news.actions.set_up_roles import set_up_roles
from news.models import Newsroom


@transaction.atomic
def open_newsroom(
    names: Mapping[str, str], *, languages: Sequence[str] = (), **facts: Any
) -> Newsroom:
    """The newsroom as the root of the site, with its roles; the existing one if there is one.

    `names` is the organisation's name by language, and `facts` are further fields of the
    newsroom, such as `code` or `boilerplate_en`. Raises `ActionRefused` for what cannot be.
    """
    existing = Newsroom.objects.first()
    if existing:
        set_up_roles(existing)
        return existing
    languages = list(languages or names)
    _check(names, languages)
    newsroom = Newsroom(title=names[languages[0]], slug="newsroom", languages=languages, **facts)
    for language, name in names.items():
        newsroom.set_text("organisation_name", language, name)
    root = Page.get_first_root_node()
    try:
        root.add_child(instance=newsroom)
    except ValidationError as error:
        raise ActionRefused(" ".join(error.messages)) from error
    _make_root_of_site(newsroom)
    _remove_welcome_page(newsroom)
    newsroom.refresh_from_db()
    set_up_roles(newsroom)
    return newsroom


def _check(names: Mapping[str, str], languages: Sequence[str]) -> None:
    known = dict(settings.LANGUAGES)
    if unknown := [code for code in (*names, *languages) if code not in known]:
        raise ActionRefused(
            _("There are no columns for the language “%(code)s”. There are: %(known)s.")
            % {"code": unknown[0], "known": ", ".join(known)}
        )
    if not languages:
        raise ActionRefused(_("Give the organisation's name in at least one language."))
    if nameless := [code for code in languages if not names.get(code, "").strip()]:
        raise ActionRefused(
            _("The organisation has no name in the language “%(code)s”.") % {"code": nameless[0]}
        )


def _make_root_of_site(newsroom: Newsroom) -> None:
    address = urlsplit(settings.SITE_URL)
    port = address.port or (443 if address.scheme == "https" else 80)
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={
            "hostname": address.hostname or "localhost",
            "port": port,
            "root_page": newsroom,
            "site_name": newsroom.title,
        },
    )


def _remove_welcome_page(newsroom: Newsroom) -> None:
    """Wagtail's welcome page: of no type of ours, and with nothing below it."""
    for page in newsroom.get_siblings(inclusive=False):
        if page.specific_class is Page and page.is_leaf():
            page.delete()
