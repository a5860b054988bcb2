"""Comments on a text in a target language, and their end."""

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from news.actions.refused import ActionRefused
from news.draft import worded
from news.models import PressRelease, SegmentComment, User
from news.models.segments import segments_of

LONGEST = 2000


def comment_segment(
    release: PressRelease,
    language: str,
    path: str,
    text: str,
    by: User,
    *,
    at: datetime | None = None,
) -> SegmentComment:
    """Say something of the text at `path`. Raises `ActionRefused` for a place that there is not."""
    _demand_permission(release, language, by)
    text = worded(text)
    if not text:
        raise ActionRefused(_("Write something first."))
    if len(text) > LONGEST:
        message = _("A comment can have %(longest)d characters at most.")
        raise ActionRefused(message % {"longest": LONGEST})
    if path not in {segment.path for segment in segments_of(release, language)}:
        raise ActionRefused(_("This text is no longer part of the release."))
    return SegmentComment.objects.create(
        release=release,
        language=language,
        path=path,
        text=text,
        made_by=by,
        made_at=at or timezone.now(),
    )


def resolve_comment(comment: SegmentComment, by: User, *, at: datetime | None = None) -> None:
    """What was asked is answered. Nothing happens where somebody else has said so already."""
    _demand_permission(comment.release, comment.language, by)
    SegmentComment.objects.filter(pk=comment.pk, resolved_at=None).update(
        resolved_at=at or timezone.now(), resolved_by=by
    )


def _demand_permission(release: PressRelease, language: str, by: User) -> None:
    permissions = release.permissions_for_user(by)
    if not (permissions.can_translate(language) or permissions.can_release()):
        raise ActionRefused(_("You may not translate this release into this language."))
