"""An archive of any size, written straight into the tables.

Its texts are the demo's, its dates lie evenly in fifteen years, and it has what archives have:
every tenth release was published again, every hundredth is under embargo, and one department
and one topic have a single release.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
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


def _editions(n: int, release: PressRelease, draft: Draft, listed: Any) -> list[Edition]:
    embargo = timedelta(days=365 * YEARS) if n % 100 == 99 else timedelta(0)
    first = Edition(
        release=release,
        uuid=release.uuid,
        language=draft.language,
        number=1,
        audience=draft.audience,
        slug=release.slug,
        headline=draft.headline,
        list_date=listed + embargo,
        public_from=listed + embargo,
        content=to_json(draft),
        files=_files(draft),
    )
    if n % 10 or embargo:
        return [first]
    later = timezone.now() if listed > timezone.now() else listed + timedelta(minutes=1)
    first.public_until = later
    second = Edition(
        release=release,
        uuid=release.uuid,
        language=draft.language,
        number=2,
        change=Edition.Changes.UPDATE,
        audience=draft.audience,
        slug=release.slug,
        headline=draft.headline,
        list_date=listed,
        public_from=later,
        content=first.content,
        files=first.files,
    )
    return [first, second]


def _departments(content: dict[str, Any]) -> set[str]:
    of_contacts = (contact["department"] for contact in content["contacts"])
    return {label["slug"] for label in (content["department"], *of_contacts) if label}


def _files(draft: Draft) -> dict[str, Any]:
    """Facts of files that are named on pages and never opened."""
    figures = (block for block in draft.body if isinstance(block, Figure))
    images = {str(shown.image) for shown in chain(draft.photos, figures) if shown.image}
    return {
        "images": {
            key: {
                "name": f"images/bench-{key}.width-1600.jpg",
                "width": 1600,
                "height": 1067,
                "size": 250_000,
                "sources": [
                    [mime, [[f"images/bench-{key}.width-{w}.{end}", w] for w in (480, 960, 1600)]]
                    for mime, end in (
                        ("image/avif", "avif"),
                        ("image/webp", "webp"),
                        ("image/jpeg", "jpg"),
                    )
                ],
            }
            for key in images
        },
        "documents": {
            str(item.document): {
                "name": "bench.pdf",
                "url": f"/documents/{item.document}/bench.pdf",
                "extension": "pdf",
                "size": 120_000,
                "pages": 4,
                "mime_type": "application/pdf",
            }
            for item in draft.attachments
            if item.document
        },
    }
