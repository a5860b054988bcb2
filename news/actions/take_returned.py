"""A file that comes back from a translator outside: what of it can be taken, is."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from news.actions.approve_targets import approve_targets
from news.actions.refused import ActionRefused
from news.actions.write_target import hold_for_translation, write_target
from news.language.exchange import Merge, compare, read
from news.models import Origins, PressRelease, User
from news.models.segments import segments_of


@dataclass(frozen=True)
class TakenBack:
    """What became of a file's units, and how many of those taken are approved."""

    merge: Merge
    approved: int = 0


def take_returned(release: PressRelease, language: str, data: bytes, by: User) -> TakenBack:
    """Write the translations of a returned file into `language` of `release`.

    They are drafts, or approved if the file says so and `by` may. What has changed since the
    file went out is left alone, and named in the merge. Raises `ExchangeRefused` for a file that
    cannot be read, and `ActionRefused` for one of another release or language.
    """
    returned = read(data)
    if returned.uuid != str(release.uuid):
        raise ActionRefused(_("This file belongs to another release."))
    if returned.target_language.lower() != language.lower():
        message = _("This file is for another language: %(language)s.")
        raise ActionRefused(message % {"language": returned.target_language})
    with transaction.atomic():
        working = hold_for_translation(release, language, by)
        merge = compare(returned, {each.path: each for each in segments_of(working, language)})
        targets = {each.path: each.target for each in merge.taken}
        written = write_target(working, language, targets, by, origin=Origins.FILE)
        approved = {each.path for each in merge.taken if each.approved}
        if not (approved and working.permissions_for_user(by).can_approve_texts(language)):
            return TakenBack(merge)
        segments = (each.segment for each in written.segments)
        read_texts = {
            each.path: (each.source, each.target) for each in segments if each.path in approved
        }
        approve_targets(working, language, read_texts, by)
    return TakenBack(merge, len(approved))
