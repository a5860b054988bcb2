"""Newsrooms, people, files and releases for tests, through the same verbs as in use."""

import io
from datetime import UTC, datetime
from uuid import uuid4

import factory
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from PIL import Image as PillowImage
from wagtail.models import Collection, Locale, Page, Site

from news import actions, models
from news.draft import Contact, Draft, Label, Paragraph, Run
from news.models.segments import segments_of

AT = datetime(2022, 2, 11, 0, 30, tzinfo=UTC)


class UserFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.User
        skip_postgeneration_save = True

    username = factory.Sequence("user{}".format)
    email = factory.LazyAttribute(lambda user: f"{user.username}@example.org")
    is_superuser = True
    is_staff = True
    password = factory.django.Password("secret")


class TermFactory(factory.django.DjangoModelFactory):
    class Meta:
        abstract = True
        django_get_or_create = ("slug",)

    slug = factory.Sequence("term-{}".format)
    name_ko = factory.LazyAttribute(lambda term: f"{term.slug} 이름")
    name_en = factory.LazyAttribute(lambda term: f"{term.slug} name")


class DepartmentFactory(TermFactory):
    class Meta:
        model = models.Department

    slug = factory.Sequence("department-{}".format)
    code = factory.Sequence("DEP{}".format)


class TopicFactory(TermFactory):
    class Meta:
        model = models.Topic


class OrganisationFactory(TermFactory):
    class Meta:
        model = models.Organisation


def lay_foundations() -> None:
    """The rows that Wagtail's migrations leave, where a test that commits has flushed them."""
    Locale.objects.get_or_create(language_code="ko")
    if not Collection.objects.exists():
        Collection.add_root(name="Root")
    if not Page.objects.exists():
        Page.add_root(title="Root", slug="root")


def make_newsroom(languages=("ko", "en"), **fields) -> models.Newsroom:
    """The newsroom, as the root of the default site; the existing one if there is one."""
    existing = models.Newsroom.objects.first()
    if existing:
        return existing
    newsroom = models.Newsroom(
        title="Newsroom",
        slug="newsroom",
        languages=list(languages),
        **{"organisation_name_ko": "인천광역시", "organisation_name_en": "Incheon"} | fields,
    )
    Page.get_first_root_node().add_child(instance=newsroom)
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "root_page": newsroom}
    )
    return newsroom


def jpeg(width=1200, height=800, colour="navy") -> bytes:
    buffer = io.BytesIO()
    PillowImage.new("RGB", (width, height), colour).save(buffer, "JPEG")
    return buffer.getvalue()


def make_image(title="Photo", **size) -> models.NewsImage:
    file = ImageFile(io.BytesIO(jpeg(**size)), name=f"{title}.jpg")
    return models.NewsImage.objects.create(title=title, file=file)


def make_document(name="plan.pdf", content=b"%PDF-1.4 sample") -> models.NewsDocument:
    file = ContentFile(content, name=name)
    return models.NewsDocument.objects.create(title=name, file=file)


def make_draft(language="ko", **fields) -> Draft:
    """A draft that can be published as it stands."""
    korean = language == "ko"
    defaults = {
        "headline": "인천 스마트도시 국제교류 워크숍 개최"
        if korean
        else "Incheon opens its smart city",
        "summary": ("11일, 해외 10개국 공무원 대상",)
        if korean
        else ("For officials of ten countries",),
        "body": (
            Paragraph(
                (Run("인천광역시는 11일 워크숍을 개최했다." if korean else "Incheon held it."),)
            ),
        ),
        "contacts": (
            Contact(
                name="김민지" if korean else "Kim Min-ji",
                position="팀장" if korean else "Team leader",
                phone="+82324401234",
            ),
        ),
        "issued_at": AT,
    }
    return Draft(language=language, **defaults | fields)


def make_release(languages=("ko", "en"), *, images=None, documents=None, **fields):
    """A working release, complete in `languages`; `fields` go into its drafts."""
    source = fields.pop("source_language", languages[0])
    texts = {name: value for name, value in fields.items() if isinstance(value, dict)}
    facts = {name: value for name, value in fields.items() if name not in texts}
    drafts = {
        language: make_draft(
            language,
            source_language=source,
            **facts,
            **{name: by_language[language] for name, by_language in texts.items()},
        )
        for language in languages
    }
    return actions.create_release(
        make_newsroom(), drafts, images=images or {}, documents=documents or {}
    )


def publish_release(languages=("ko", "en"), *, list_date=None, at=None, **fields):
    """A release published in `languages`, and its editions."""
    release = make_release(languages, **fields)
    editions = actions.publish(release, languages, None, list_date=list_date, at=at)
    release.refresh_from_db()
    return release, editions


def approve(release, *languages, by=None):
    """The release, with all its texts in `languages` approved as they stand."""
    for language in languages:
        read = {
            each.path: (each.source, each.target)
            for each in segments_of(models.PressRelease.objects.get(pk=release.pk), language)
        }
        actions.approve_targets(release, language, read, by)
    return release


def label(term: models.Department) -> Label:
    return Label(term.slug, "")


def a_uuid() -> str:
    return str(uuid4())


def reword(release, **columns):
    """The working release with other texts, by column: `headline_ko="…"`."""
    release.refresh_from_db()
    for name, value in columns.items():
        setattr(release, name, value)
    release.save()
    return release


def submitted(release, by=None, note=""):
    """The release, submitted for review as it stands, by somebody who publishes nothing.

    What it says in other languages is approved.
    """
    working = models.PressRelease.objects.get(pk=release.pk)
    languages = models.Newsroom.current().languages_in_use()
    with_text = [code for code in languages if working.text("headline", code)]
    approve(release, *(code for code in with_text if code != working.source_language))
    actions.submit(release, by or UserFactory(), note)
    return release
