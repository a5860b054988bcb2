"""An archive of any size, written straight into the tables.

Its texts are the demo's, its dates lie evenly in fifteen years, and it has what archives have:
every tenth release was published again, every hundredth is under embargo, and one department
and one topic have a single release.
"""

from collections.abc import Callable
from copy import copy
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import chain
from typing import Any
from uuid import uuid4

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale, Page

from news.actions import open_newsroom
from news.draft import Draft, Figure, Label, to_json
from news.management.demo.building import build, newsroom_texts
from news.management.demo.content import load_newsroom, load_releases
from news.models import Department, Edition, Newsroom, PressRelease, Topic

LANGUAGES = ("ko", "en")
YEARS = 15
CHUNK = 500
RARE = "bench-rare"

type Drafts = dict[str, Draft]
type Report = Callable[[int], None]


class Archive:
    """Grows in steps: `fill(20)`, `fill(2000)`."""

    def __init__(self) -> None:
        demo = load_newsroom()
        self.newsroom: Newsroom = open_newsroom(
            demo.title, languages=LANGUAGES, **newsroom_texts(demo)
        )
        build(demo, (), None, lambda _: None)  # departments, topics and organisations alone
        Department.objects.get_or_create(slug=RARE, defaults={"code": "RARE", "name_ko": "드문 과"})
        Topic.objects.get_or_create(slug=RARE, defaults={"name_ko": "드문 주제"})
        self.departments = dict(Department.objects.values_list("slug", "pk"))
        self.topics = dict(Topic.objects.values_list("slug", "pk"))
        self.samples = [
            release.drafts
            for release in load_releases()
            if release.drafts.keys() == set(LANGUAGES) and release.drafts["ko"].audience == "both"
        ]
        self.content_type = ContentType.objects.get_for_model(PressRelease)
        self.locale = Locale.get_active()
        self.size = PressRelease.objects.count()

    def fill(self, size: int, report: Report) -> None:
        """Add releases until there are `size`, with editions in each language."""
        first, total = self.size, size - self.size
        while self.size < size:
            count = min(CHUNK, size - self.size)
            with transaction.atomic():
                self._add(range(self.size, self.size + count), first, total)
            self.size += count
            report(self.size)

    def _add(self, numbers: range, first: int, total: int) -> None:
        drafts = [self._drafts(n) for n in numbers]
        releases = self._add_releases(numbers, drafts)
        now = timezone.now()
        step = timedelta(days=365 * YEARS) / (total + 1)
        editions = []
        for n, release, by_language in zip(numbers, releases, drafts, strict=True):
            listed = now - step * (total - (n - first))
            for draft in by_language.values():
                editions += _editions(n, release, draft, listed)
        Edition.objects.bulk_create(editions, batch_size=CHUNK)
        self._add_terms(editions)
        Newsroom.objects.filter(pk=self.newsroom.pk).update(numchild=numbers.stop)

    def _drafts(self, n: int) -> Drafts:
        rare = {"department": Label(RARE, RARE), "topics": (Label(RARE, RARE),)} if n == 0 else {}
        return {
            language: replace(draft, headline=f"{draft.headline} ({n})", number=f"B-{n}", **rare)
            for language, draft in self.samples[n % len(self.samples)].items()
        }

    def _add_releases(self, numbers: range, drafts: list[Drafts]) -> list[PressRelease]:
        pages = Page.objects.bulk_create(
            Page(
                path=PressRelease._get_path(self.newsroom.path, self.newsroom.depth + 1, n + 1),
                depth=self.newsroom.depth + 1,
                title=by_language["ko"].headline,
                draft_title=by_language["ko"].headline,
                slug=f"release-{n}",
                url_path=f"{self.newsroom.url_path}release-{n}/",
                content_type=self.content_type,
                locale=self.locale,
                live=False,
            )
            for n, by_language in zip(numbers, drafts, strict=True)
        )
        releases = [
            _release(page, self.departments, by_language)
            for page, by_language in zip(pages, drafts, strict=True)
        ]
        # Django's `bulk_create` refuses models with a parent; this is the half that it is made of.
        for start in range(0, len(releases), 100):
            PressRelease._base_manager._insert(
                releases[start : start + 100],
                fields=PressRelease._meta.local_concrete_fields,
                using="default",
            )
        return releases

    def _add_terms(self, editions: list[Edition]) -> None:
        departments, topics = Edition.departments.through, Edition.topics.through
        departments.objects.bulk_create(
            departments(edition_id=edition.pk, department_id=self.departments[slug])
            for edition in editions
            for slug in sorted(_departments(edition.content))
        )
        topics.objects.bulk_create(
            topics(edition_id=edition.pk, topic_id=self.topics[topic["slug"]])
            for edition in editions
            for topic in edition.content["topics"]
        )


def _release(page: Page, departments: dict[str, int], drafts: Drafts) -> PressRelease:
    source = drafts["ko"]
    release = PressRelease(
        page_ptr_id=page.pk,
        slug=page.slug,
        number=source.number,
        uuid=uuid4(),
        kind=source.kind,
        issued_at=source.issued_at,
        department_id=departments[source.department.slug] if source.department else None,
    )
    for language, draft in drafts.items():
        release.set_text("headline", language, draft.headline)
    return release


def _editions(n: int, release: PressRelease, draft: Draft, listed: datetime) -> list[Edition]:
    if n % 100 == 99:
        listed += timedelta(days=365 * YEARS)
    first = Edition(
        release=release,
        uuid=release.uuid,
        language=draft.language,
        number=1,
        audience=draft.audience,
        slug=release.slug,
        headline=draft.headline,
        list_date=listed,
        public_from=listed,
        content=to_json(draft),
        files=_files(draft),
    )
    if n % 10:
        return [first]
    second = copy(first)
    second.number, second.change = 2, Edition.Changes.UPDATE
    second.public_from = first.public_until = listed + timedelta(minutes=1)
    return [first, second]


def _departments(content: dict[str, Any]) -> set[str]:
    of_contacts = (contact["department"] for contact in content["contacts"])
    return {label["slug"] for label in (content["department"], *of_contacts) if label}


def _files(draft: Draft) -> dict[str, Any]:
    """Facts of files that are named on pages and never opened."""
    figures = (block for block in draft.body if isinstance(block, Figure))
    images = {shown.image for shown in chain(draft.photos, figures) if shown.image}
    documents = {attachment.document for attachment in draft.attachments if attachment.document}
    return {
        "images": {str(key): _image(f"images/bench-{key}") for key in images},
        "documents": {str(key): _document(f"/documents/{key}/bench.pdf") for key in documents},
    }


def _image(name: str) -> dict[str, Any]:
    return {
        "name": f"{name}.width-1600.jpg",
        "width": 1600,
        "height": 1067,
        "size": 250_000,
        "sources": [
            [mime_type, [[f"{name}.width-{width}.{end}", width] for width in (480, 960, 1600)]]
            for end, mime_type in (
                ("avif", "image/avif"),
                ("webp", "image/webp"),
                ("jpg", "image/jpeg"),
            )
        ],
    }


def _document(address: str) -> dict[str, Any]:
    return {
        "name": "bench.pdf",
        "url": address,
        "extension": "pdf",
        "size": 120_000,
        "pages": 4,
        "mime_type": "application/pdf",
    }
