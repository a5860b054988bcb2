"""Which screens somebody is here for."""

from typing import Any

from news.models import Newsroom


def newsroom_of(user: Any) -> Newsroom | None:
    """The newsroom, asked for once as long as `user` is at hand, as Django does with permissions.

    The menu alone wants it ten times; the user is another object at the next request.
    """
    if not hasattr(user, "newsroom_at_hand"):
        user.newsroom_at_hand = Newsroom.objects.first()
    found: Newsroom | None = user.newsroom_at_hand
    return found


def works_on_releases(user: Any) -> bool:
    """Whether `user` writes or publishes releases."""
    newsroom = newsroom_of(user)
    if newsroom is None:
        return False
    permissions = newsroom.permissions_for_user(user)
    return bool(permissions.can_add_subpage() or permissions.can_release())


def translates(user: Any) -> bool:
    """Whether `user` may write and approve translations."""
    return bool(user.has_perm("news.translate_pressrelease") and newsroom_of(user))


def is_translator(user: Any) -> bool:
    """Whether translating is all that `user` is here for."""
    return translates(user) and not works_on_releases(user)
