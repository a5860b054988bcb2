"""What an editor sees first: own drafts, what waits, what came out."""

from collections.abc import Mapping
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.ui.components import Component

from news.editor import releases
from news.editor.releases import Releases
from news.editor.roles import is_translator, newsroom_of
from news.editor.translations.queue import QueuePanel
from news.models import Newsroom, PressRelease
from news.models.standing import Stages, language_standings, release_standing

SHOWN = 6
OPEN = ("draft", "changed", *Stages.values)


class ReleasesPanel(Component):
    """The newsroom at a glance, for one person."""

    name = "releases"
    order = 10
    template_name = "news/editor/dashboard.html"

    def __init__(self, newsroom: Newsroom) -> None:
        super().__init__()
        self.newsroom = newsroom

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        user = parent_context["request"].user
        in_use = self.newsroom.languages_in_use()
        permissions = self.newsroom.permissions_for_user(user)
        may_review = permissions.can_release()
        return {
            "newsroom": self.newsroom,
            "may_review": may_review,
            "for_review": _rows(releases.for_review(user), in_use) if may_review else [],
            "may_add": permissions.can_add_subpage(),
            "mine": _rows(_mine(user), in_use),
            "waiting": _rows(_waiting(), in_use),
            "published": _rows(_published(), in_use),
        }


def _rows(found: Releases, in_use: list[str]) -> list[dict[str, Any]]:
    return [
        {
            "release": release,
            "standing": release_standing(release),
            "standings": language_standings(release, in_use),
        }
        for release in releases.for_lists(found)[:SHOWN]
    ]


def _mine(user: Any) -> Releases:
    """What is not public as it stands, and the person owns or edited last."""
    own = PressRelease.objects.filter(Q(owner=user) | Q(latest_revision__user=user))
    ids = [releases.in_state(own, state).order_by().values("pk") for state in OPEN]
    open_ones = reduce(or_, (Q(pk__in=each) for each in ids))
    return own.filter(open_ones).order_by("-latest_revision_created_at")


def _waiting() -> Releases:
    now = timezone.now()
    waiting = PressRelease.objects.filter(
        editions__public_from__gt=now, editions__public_until__isnull=True
    )
    return waiting.distinct().order_by("embargoed_until", "pk")


def _published() -> Releases:
    """By the instant from which the newest edition is public; each release once."""
    now = timezone.now()
    current = PressRelease.objects.filter(
        editions__public_from__lte=now, editions__public_until__isnull=True
    )
    newest = current.order_by("-editions__public_from", "-pk").values_list("pk", flat=True)
    ids = list(dict.fromkeys(newest[: SHOWN * 4]))[:SHOWN]
    return PressRelease.objects.filter(pk__in=ids).order_by("-latest_revision_created_at", "-pk")


def show_releases(request: HttpRequest, panels: list[Any]) -> None:
    """In the place of Wagtail's panels on pages and workflows; translators have their queue."""
    panels.clear()
    if newsroom := newsroom_of(request.user):
        panel = QueuePanel() if is_translator(request.user) else ReleasesPanel(newsroom)
        panels.append(panel)


def count_nothing(request: HttpRequest, items: list[Any]) -> None:
    """Numbers of pages and files say nothing to an editor, and take a count of all rows."""
    items.clear()
