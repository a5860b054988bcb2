"""Publication: the working text becomes editions, in some languages, all or none.

Where readers know the release already, `change` is what this is to them: minor, an update or a
correction; the latter two need a note in each language (`NoteMissing`). Languages that the release
names as to be released together are all published, public, or waiting for the same instant
(`NotTogether`). Nothing may be lacking (`NotReady`).

A person publishes just what somebody else has submitted (`FourEyesMissing` otherwise), or in an
`emergency`, whose reason stays flagged until another publisher has approved it. All texts of a
target language must be approved (`NotTranslated`), unless the person gives a reason to `override`
that; an emergency's is one. Without `by` the system itself acts, in an import for example, of
which nothing is asked; but what a machine wrote must be approved always.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from news.actions.editions import Change, Line, add_edition, relate
from news.actions.four_eyes import demand_four_eyes, settle
from news.actions.freezing import freeze_documents, freeze_images
from news.actions.refused import ActionRefused
from news.actions.slug import public_slug
from news.actions.together import check_published_together
from news.actions.translated import demand_translated
from news.draft import Draft, to_json
from news.models import Changes, Edition, Lack, PressRelease, User
from news.models.used_files import UsedFiles, used_files

OF_THE_TEXT = (Changes.FIRST, Changes.MINOR, Changes.UPDATE, Changes.CORRECTION)


class NotReady(ActionRefused):
    """The release lacks something; `lacks` says what, and in which field."""

    def __init__(self, lacks: Sequence[Lack]) -> None:
        super().__init__(" ".join(str(lack.message) for lack in lacks))
        self.lacks = lacks


@dataclass(frozen=True)
class Text:
    """What an edition would say, and the files that it would show."""

    draft: Draft
    used: UsedFiles
    files: dict[str, Any]

    @classmethod
    def of(cls, line: Line, images: Mapping[int, Any]) -> Self:
        draft = line.release.draft(line.language)
        used = used_files(draft)
        files = {
            "images": {str(pk): images[pk] for pk in used.images if pk in images},
            "documents": freeze_documents(used.documents),
        }
        return cls(draft, used, files)


def publish(
    release: PressRelease,
    languages: Sequence[str],
    by: User | None,
    *,
    change: str = Changes.UPDATE,
    notes: Mapping[str, str] | None = None,
    list_date: datetime | None = None,
    public_from: datetime | None = None,
    emergency: str | None = None,
    override: str | None = None,
    at: datetime | None = None,
) -> list[Edition]:
    """The new editions of `release` in `languages`; none where one would say what the last says.

    They are public from the end of the embargo, from `public_from`, or from now on (`at`),
    whichever is last. Their place in lists is when the first was, or `list_date` of an import.
    Raises `ActionRefused`, in the ways that are named above.
    """
    _check_choice(languages, change)
    # Pictures take their time, and the database should not wait for them.
    images = freeze_images(used_files(*(release.draft(code) for code in languages)).images)
    with transaction.atomic():
        working = _ready(release, languages)
        now = at or timezone.now()
        starts = max(filter(None, (now, public_from, working.embargoed_until)))
        check_published_together(working, languages, starts, now)
        wanted = Change(change, by, starts, notes or {}, list_date)
        lines = [Line.at(working, language, now) for language in languages]
        texts = {line: Text.of(line, images) for line in lines}
        changed = [line for line in lines if _differs(line, texts[line], wanted)]
        _check(lines, changed, wanted)
        concerned = [line.language for line in changed]
        demand_translated(working, concerned, by, emergency if override is None else override)
        demand_four_eyes(working, concerned, by, emergency)
        editions = [_next_edition(line, texts[line], wanted) for line in changed]
        if editions:
            settle(working, editions, by, emergency, now)
            _log(working, wanted, editions, emergency, override)
    return editions


def _check_choice(languages: Sequence[str], change: str) -> None:
    if not languages:
        raise ActionRefused(_("Choose at least one language."))
    if change not in OF_THE_TEXT:
        raise ActionRefused(_("Say what kind of change it is."))


def _ready(release: PressRelease, languages: Sequence[str]) -> PressRelease:
    """The working release, held until the end, with the address that it keeps from now on."""
    working = PressRelease.objects.select_for_update().get(pk=release.pk)
    if lacks := working.lacks(languages):
        raise NotReady(lacks)
    if not working.editions.exists():
        working.slug = public_slug(working)
        working.save(update_fields=["slug", "url_path"])
    return working


def _check(lines: Sequence[Line], changed: Sequence[Line], change: Change) -> None:
    """Refuse what readers could not make sense of."""
    if any(line.public and line.public.change == Changes.REMOVAL for line in lines):
        raise ActionRefused(_("This release has been removed. Write a new one in its place."))
    if change.kind == Changes.CORRECTION:
        if not all(line.public for line in lines):
            raise ActionRefused(_("What is not public yet cannot be corrected."))
        if len(changed) < len(lines):
            raise ActionRefused(_("Nothing has changed, so there is nothing to correct."))
    again = [line for line in changed if line.public]
    if change.kind == Changes.FIRST and again:
        raise ActionRefused(_("This release is public already. Say what kind of change it is."))
    if change.kind == Changes.MINOR and not all(line.is_readable for line in again):
        raise ActionRefused(_("A withdrawn release returns as an update or a correction."))
    change.demand_notes(line.language for line in again)


def _differs(line: Line, text: Text, change: Change) -> bool:
    """Whether it would say something else than the last edition made or, if that waits, change
    what readers will be told and when.
    """
    last = line.newest
    if last is None or (last.content, last.files) != (to_json(text.draft), text.files):
        return True
    if last.public_from <= line.now:
        return False
    kind, note = (change.kind, change.note(line.language)) if line.public else (Changes.FIRST, "")
    return (last.change, last.note, last.public_from) != (kind, note, change.starts)


def _next_edition(line: Line, text: Text, change: Change) -> Edition:
    release = line.release
    edition = add_edition(line, change, text.draft, audience=release.audience, files=text.files)
    relate(edition, release, text.used.documents)
    return edition


def _log(
    release: PressRelease,
    change: Change,
    editions: Sequence[Edition],
    emergency: str | None,
    override: str | None,
) -> None:
    kinds = {edition.change for edition in editions} - {Changes.FIRST}
    data = {
        "languages": [edition.language for edition in editions],
        "change": str(next(iter(kinds), Changes.FIRST)),
        "notes": {edition.language: edition.note for edition in editions if edition.note},
    }
    if emergency:
        data |= {"emergency": True, "reason": emergency}
    if override:
        data["unapproved"] = override
    verb = "correct" if Changes.CORRECTION in kinds else "publish"
    log(instance=release, action=f"news.{verb}", user=change.by, data=data)
