"""Approval after an emergency: another publisher has read what one alone has published."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from news.actions.refused import ActionRefused
from news.actions.reviewing import demand_publisher
from news.models import EmergencyPublication, PressRelease, User
from news.models.emergency import open_emergencies


def approve_afterwards(
    release: PressRelease, by: User, *, at: datetime | None = None
) -> list[EmergencyPublication]:
    """Lift the flag of each emergency publication of `release` that others have made."""
    with transaction.atomic():
        working = PressRelease.objects.select_for_update().get(pk=release.pk)
        demand_publisher(working, by)
        waiting = open_emergencies(working)
        if not waiting:
            raise ActionRefused(_("No emergency publication waits for an approval here."))
        of_others = [each for each in waiting if each.made_by != by]
        if not of_others:
            raise ActionRefused(_("You have published this yourself. Another publisher approves."))
        for each in of_others:
            each.approved_at, each.approved_by = at or timezone.now(), by
            each.save(update_fields=["approved_at", "approved_by"])
        languages = list(dict.fromkeys(code for each in of_others for code in each.languages))
        data = {"languages": languages}
        log(instance=working, action="news.approve_afterwards", user=by, data=data)
    return of_others
