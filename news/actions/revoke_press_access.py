"""The end of an embargoed access before its time."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from news.actions.refused import ActionRefused
from news.models import PressAccess, User


def revoke_press_access(
    access: PressAccess, by: User | None, *, at: datetime | None = None
) -> PressAccess:
    """Let the link of `access` open nothing more, page or file, from now on (`at`)."""
    with transaction.atomic():
        access = PressAccess.objects.select_for_update().get(pk=access.pk)
        release = access.release
        if by is None or not release.permissions_for_user(by).can_release():
            raise ActionRefused(_("Only a publisher can revoke press access."))
        if access.revoked_at:
            raise ActionRefused(_("It is revoked already."))
        access.revoked_at, access.revoked_by = at or timezone.now(), by
        access.save(update_fields=["revoked_at", "revoked_by"])
        data = {"access": access.pk, "person": access.person, "outlet": access.outlet}
        log(instance=release, action="news.revoke_press_access", user=by, data=data)
    return access
