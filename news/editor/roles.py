"""Which screens somebody is here for."""

from typing import Any

from news.models import Newsroom


def works_on_releases(user: Any) -> bool:
    """Whether `user` writes or publishes releases."""
    newsroom = Newsroom.objects.first()
    if newsroom is None:
        return False
    permissions = newsroom.permissions_for_user(user)
    return bool(permissions.can_add_subpage() or permissions.can_release())


def translates(user: Any) -> bool:
    """Whether `user` may write and approve translations."""
    return bool(user.has_perm("news.translate_pressrelease") and Newsroom.objects.exists())


def is_translator(user: Any) -> bool:
    """Whether translating is all that `user` is here for."""
    return translates(user) and not works_on_releases(user)
