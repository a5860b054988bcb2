"""Publication: the working text becomes editions."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from news.actions.edition_files import edition_files
from news.actions.freezing import freeze_documents, freeze_images, used_files
from news.actions.refused import ActionRefused
from news.actions.slug import public_slug
from news.draft import to_json
from news.models import Edition, EditionFile, Lack, PressRelease, User


class NotReady(ActionRefused):
    """The release lacks something; `lacks` says what, and in which field."""

    def __init__(self, lacks: Sequence[Lack]) -> None:
        super().__init__(" ".join(str(lack.message) for lack in lacks))
        self.lacks = lacks


def publish(
    release: PressRelease,
    languages: Sequence[str],
    by: User | None,
    *,
    list_date: datetime | None = None,
    at: datetime | None = None,
) -> list[Edition]:
    """Make the next edition of `release` in each of `languages`, all or none.

    The editions are public from the end of the embargo, or from now on (`at`). `list_date`
    is their place in lists, which an import may set back; by default the instant from which
    the first edition in the language is public. A language whose edition would say just what
    the last one says gets none. Raises `NotReady` if something is lacking.
    """
    if not languages:
        raise ActionRefused(_("Choose at least one language."))
    # Pictures take their time, and the database should not wait for them.
    images = freeze_images(used_files(release, languages).images)
    with transaction.atomic():
        working = PressRelease.objects.select_for_update().get(pk=release.pk)
        if lacks := working.lacks(languages):
            raise NotReady(lacks)
        if not working.editions.exists():
            working.slug = public_slug(working)
            working.save(update_fields=["slug", "url_path"])
        now = at or timezone.now()
        made = [
            _next_edition(working, language, images, by, list_date, now) for language in languages
        ]
        editions = [edition for edition in made if edition]
        if editions:
            data = {"languages": [edition.language for edition in editions]}
            log(instance=working, action="news.publish", user=by, data=data)
    return editions


def _next_edition(
    release: PressRelease,
    language: str,
    images: dict[int, dict[str, object]],
    by: User | None,
    list_date: datetime | None,
    now: datetime,
) -> Edition | None:
    draft = release.draft(language)
    used = used_files(release, [language])
    files = {
        "images": {str(pk): images[pk] for pk in used.images if pk in images},
        "documents": freeze_documents(used.documents),
    }
    last = release.editions.filter(language=language).order_by("number").last()
    content = to_json(draft)
    if last and (last.content, last.files) == (content, files):
        return None
    embargo = release.embargoed_until
    public_from = embargo if embargo and embargo > now else now
    was_public = last is not None and last.public_from <= now
    edition = Edition.objects.create(
        release=release,
        uuid=release.uuid,
        language=language,
        number=last.number + 1 if last else 1,
        change=Edition.Changes.UPDATE if was_public else Edition.Changes.FIRST,
        audience=release.audience,
        slug=release.slug,
        headline=draft.headline,
        list_date=last.list_date if last and was_public else list_date or public_from,
        public_from=public_from,
        content=content,
        files=files,
        made_by=by,
    )
    if last:
        # An edition that nobody has seen yet is never shown.
        last.public_until = public_from if was_public else last.public_from
        last.save(update_fields=["public_until"])
    _relate(edition, release, used.documents)
    return edition


def _relate(edition: Edition, release: PressRelease, documents: set[int]) -> None:
    departments = {contact.department for contact in release.contacts.all()}
    edition.departments.set({release.department, *departments} - {None})
    edition.topics.set(release.topics.all())
    EditionFile.objects.bulk_create(edition_files(edition, documents))
