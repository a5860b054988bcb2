"""Writing in a target language: the desk, a machine and a returned file all go this way."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from news.actions.refused import ActionRefused
from news.draft import clean_text
from news.language.segments import Segment, fingerprint
from news.models import Origins, PressRelease, User, Wording
from news.models.segments import segments_of, write_targets
from news.models.translation import Translation, translation_of


class TargetMoved(ActionRefused):
    """Somebody else has written at `path` since; `target` is what stands there now."""

    def __init__(self, path: str, target: str) -> None:
        super().__init__(_("Somebody else has changed this text since you opened it."))
        self.path = path
        self.target = target


class TooLong(ActionRefused):
    """The text at `path` has more characters than its place can hold."""

    def __init__(self, path: str, longest: int) -> None:
        message = _("This text can have %(longest)d characters at most.")
        super().__init__(message % {"longest": longest})
        self.path = path


def write_target(
    release: PressRelease,
    language: str,
    targets: Mapping[str, str],
    by: User | None,
    *,
    known: Mapping[str, str] | None = None,
    origin: str = Origins.PERSON,
    engine: str = "",
    at: datetime | None = None,
) -> Translation:
    """Put texts in their stored form at their places (`targets`, by path) in `language`.

    All or none. `known` has the text that the writer saw at each place: where another stands
    there by now, nothing is written (`TargetMoved`). Nothing else of the release changes, and
    no revision is made. Raises `ActionRefused` for a place that there is not, for the source
    language, and for a text that is too long.
    """
    with transaction.atomic():
        working = hold_for_translation(release, language, by)
        segments = {each.path: each for each in segments_of(working, language)}
        cleaned = {path: clean_text(text) for path, text in targets.items()}
        for path, text in cleaned.items():
            _check(segments.get(path), path, text, known or {})
        changed = {path: text for path, text in cleaned.items() if text != segments[path].target}
        write_targets(working, language, changed.items())
        for path, text in changed.items():
            facts = {
                "target_fingerprint": fingerprint(text, segments[path].rich),
                "origin": origin,
                "engine": engine,
                "made_by": by,
                "made_at": at or timezone.now(),
            }
            Wording.objects.update_or_create(
                release=working, language=language, path=path, defaults=facts
            )
        return translation_of(working, language)


def hold_for_translation(release: PressRelease, language: str, by: User | None) -> PressRelease:
    """The working release, held until the end. Refuses who may not translate it there."""
    working = PressRelease.objects.select_for_update().get(pk=release.pk)
    if language == working.source_language:
        raise ActionRefused(_("This is the language that the release is written in."))
    if by is not None and not working.permissions_for_user(by).can_translate(language):
        raise ActionRefused(_("You may not translate this release into this language."))
    return working


def _check(segment: Segment | None, path: str, text: str, known: Mapping[str, str]) -> None:
    if segment is None:
        raise ActionRefused(_("This text is no longer part of the release."))
    if path in known and not _same(segment, known[path]) and not _same(segment, text):
        raise TargetMoved(path, segment.target)
    if segment.longest and len(text) > segment.longest:
        raise TooLong(path, segment.longest)


def _same(segment: Segment, text: str) -> bool:
    return segment.target_fingerprint == fingerprint(text, segment.rich)
