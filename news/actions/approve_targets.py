"""Approval of translations: somebody has read the text beside its source."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from news.actions.refused import ActionRefused
from news.actions.write_target import TargetMoved, hold_for_translation
from news.language.segments import fingerprint
from news.models import Approval, PressRelease, User
from news.models.memory import remember
from news.models.translation import States, Translated, Translation, translation_of


class SourceMoved(ActionRefused):
    """The source at `path` says something else than what was read."""

    def __init__(self, path: str) -> None:
        super().__init__(_("The source has changed since you read it."))
        self.path = path


def approve_targets(
    release: PressRelease,
    language: str,
    read: Mapping[str, tuple[str, str]],
    by: User | None,
    *,
    at: datetime | None = None,
) -> Translation:
    """Approve the texts of `release` in `language` that were `read`: source and target by path.

    All or none. Raises `SourceMoved` or `TargetMoved` where another text stands there by now,
    and `ActionRefused` where there is none, or for who may not approve.
    """
    with transaction.atomic():
        working = hold_for_translation(release, language, by)
        if by is not None and not working.permissions_for_user(by).can_approve_texts(language):
            raise ActionRefused(_("You may not approve translations into this language."))
        found = {each.segment.path: each for each in translation_of(working, language).segments}
        for path, texts in read.items():
            _check(found.get(path), path, *texts)
        facts = {
            "release": working,
            "language": language,
            "source_language": working.source_language,
            "made_by": by,
            "made_at": at or timezone.now(),
        }
        new = [path for path in read if found[path].state != States.APPROVED]
        remember(
            Approval.objects.bulk_create(
                Approval.of_segment(found[path].segment, **facts) for path in new
            )
        )
        translation = translation_of(working, language)
        if new and translation.state == States.APPROVED:
            data = {"languages": [language]}
            log(instance=working, action="news.translated", user=by, data=data)
        return translation


def _check(found: Translated | None, path: str, source: str, target: str) -> None:
    if found is None:
        raise ActionRefused(_("This text is no longer part of the release."))
    segment = found.segment
    if not segment.has_target:
        raise ActionRefused(_("There is no translation to approve yet."))
    if fingerprint(source, segment.rich) != segment.source_fingerprint:
        raise SourceMoved(path)
    if fingerprint(target, segment.rich) != segment.target_fingerprint:
        raise TargetMoved(path, segment.target)
