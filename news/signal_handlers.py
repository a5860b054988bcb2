"""What happens by itself when something is saved, by whatever road: registration only."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from django.utils import timezone

from news import tasks
from news.actions import hold
from news.models import Delivery, ImportedDocument, MachineRun, PressRelease


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


@receiver(post_save, sender=Delivery)
def start_on_commit(instance: Delivery, created: bool, **kwargs: Any) -> None:
    """If this cannot be enqueued, the worker's next round finds the delivery all the same."""
    if created and instance.due_at <= timezone.now():
        transaction.on_commit(partial(tasks.deliver.enqueue, instance.pk), robust=True)


@receiver(post_save, sender=MachineRun)
def start_machine_on_commit(instance: MachineRun, created: bool, **kwargs: Any) -> None:
    if created:
        transaction.on_commit(partial(tasks.draft_by_machine.enqueue, instance.pk))


@receiver(post_delete, sender=ImportedDocument)
def delete_file(instance: ImportedDocument, **kwargs: Any) -> None:
    """Also when its release goes."""
    transaction.on_commit(partial(instance.file.delete, save=False))
