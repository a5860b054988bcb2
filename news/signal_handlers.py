"""What happens by itself when something is saved, by whatever road: registration only."""

from collections.abc import Iterable
from typing import Any

from django.db.models.signals import post_save
from django.dispatch import receiver

from news.actions import hold
from news.models import PressRelease


@receiver(post_save, sender=PressRelease)
def hold_what_waits(
    instance: PressRelease,
    created: bool,
    raw: bool,
    update_fields: Iterable[str] | None,
    **kwargs: Any,
) -> None:
    """In the transaction of the save: a later embargo governs from the moment it is stored."""
    touched = update_fields is None or "embargoed_until" in update_fields
    if touched and not created and not raw:
        hold(instance)
