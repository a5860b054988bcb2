"""Builds the demo's newsroom out of its data, through the same verbs as in use."""

import io
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.db import transaction
from django.utils import timezone
from modeltranslation.utils import build_localized_fieldname as column
from wagtail.models import Comment

from news import actions
from news.models import (
    Delivery,
    Department,
    NewsDocument,
    NewsImage,
    Newsroom,
    Organisation,
    PressRelease,
    RelatedRelease,
    Topic,
    User,
)

from .content import DemoNewsroom, DemoRelease
from .sample_files import sample_document, sample_image
from .translating import leave_to_translate

SUPPLIED = "문서에 없어 시연용으로 채웠습니다. / Supplied by the demo: not in the document."

# One is left in review, the other approved.
TO_REVIEW = ("library-nights", "drought-outlook")

type Report = Callable[[str], None]


def newsroom_texts(demo: DemoNewsroom) -> dict[str, str]:
    """The newsroom's own columns."""
    by_field = {
        "boilerplate": demo.boilerplate,
        "contact_text": {
            language: f"{demo.contact.name[language]}, {demo.contact.address[language]}"
            for language in demo.contact.name
        },
    }
    return {
        column(name, language): text
        for name, texts in by_field.items()
        for language, text in texts.items()
    }


@transaction.atomic
def build(demo: DemoNewsroom, releases: tuple[DemoRelease, ...], by: User, report: Report) -> bool:
    """Give the newsroom its terms and releases, all or nothing.

    Does nothing and returns False where there are releases already: a newsroom that somebody has
    worked in is not touched again.
    """
    newsroom = Newsroom.current()
    if PressRelease.objects.exists():
        return False
    for model, records in (
        (Department, demo.departments),
        (Topic, demo.topics),
        (Organisation, demo.organisations),
    ):
        for record in records:
            names = {column("name", language): name for language, name in record.names.items()}
            extra = {"code": record.code} if model is Department else {}
            model.objects.get_or_create(slug=record.slug, defaults={**names, **extra})
    actions.import_glossary(Path(__file__).with_name("glossary.csv").read_bytes())
    built = {}
    for n, release in enumerate(releases, 1):
        report(f"release {n} of {len(releases)}: {release.key}")
        built[release.key] = _build_release(newsroom, release, by)
    for release in releases:
        _relate(built[release.key], [built[key] for key in release.related])
    for release in releases:
        _publish(built[release.key], release, by)
    if built:
        leave_to_translate(built, by)
    _leave_in_review([built[key] for key in TO_REVIEW if key in built], by)
    return True


def _build_release(newsroom: Newsroom, demo: DemoRelease, by: User) -> PressRelease:
    images = {
        key: NewsImage.objects.create(
            title=f"{image.title} (sample)",
            file=ImageFile(
                io.BytesIO(sample_image(image.title, image.width, image.height, image.seed)),
                name=f"{demo.key}-{key}.jpg",
            ),
            uploaded_by_user=by,
        )
        for key, image in demo.images.items()
    }
    documents = {
        key: NewsDocument.objects.create(
            title=f"{document.title} (sample)",
            file=ContentFile(
                sample_document(document.kind, document.title),
                name=f"{demo.key}-{key}.{document.kind}",
            ),
            uploaded_by_user=by,
        )
        for key, document in demo.documents.items()
    }
    release = actions.create_release(newsroom, demo.drafts, by, images=images, documents=documents)
    if demo.embargo_days:
        noon = timezone.localtime().replace(hour=12, minute=0, second=0, microsecond=0)
        release.embargoed_until = noon + timedelta(days=demo.embargo_days)
        release.save()
        release.save_revision(user=by)
    _mark_supplied(release, demo, by)
    return release


def _mark_supplied(release: PressRelease, demo: DemoRelease, by: User) -> None:
    """Comment, in the form, on what the document does not have and the demo supplies."""
    language = release.source_language
    names = {"headline": column("headline", language)}
    for field in demo.supplied:
        if "." not in field and field not in ("number", "contacts"):
            Comment.objects.create(
                page=release,
                user=by,
                contentpath=names.get(field, field),
                text=SUPPLIED,
            )


def _relate(release: PressRelease, related: list[PressRelease]) -> None:
    if related:
        release.related_releases = [RelatedRelease(release=other) for other in related]
        release.save()
        release.save_revision(user=release.owner)


def _publish(release: PressRelease, demo: DemoRelease, by: User) -> None:
    if not demo.publish:
        return
    actions.publish(release, demo.publish, None, list_date=demo.list_date)
    if demo.second_edition:
        release.refresh_from_db()
        actions.rewrite_release(release, demo.second_edition.drafts, by)
        actions.correct(release, demo.publish, None, notes=demo.second_edition.note)


def _leave_in_review(releases: list[PressRelease], by: User) -> None:
    """A change in review and one approved, so that the publisher finds work.

    Nobody gets a mail of it: the people of the demo have no mailboxes.
    """
    if not releases:
        return
    reviewer = User.objects.get(username="administrator")
    for n, release in enumerate(releases):
        release.refresh_from_db()
        release.headline_ko = f"{release.headline_ko} (추가 안내)"
        release.save()
        release.save_revision(user=by)
        actions.submit(release, by)
        if n:
            actions.approve(release, reviewer)
    Delivery.objects.filter(release__in=releases).delete()
