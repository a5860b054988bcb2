"""Text stays in its column, whichever language is active and whatever is done."""

import itertools

import pytest
from django.db.models import ProtectedError
from django.utils.translation import deactivate_all, override
from modeltranslation.utils import fallbacks
from wagtail.models import Page

from news import models
from news.draft import Attachment
from tests import factories

KOREAN, ENGLISH, VIETNAMESE = "한국어 제목", "English headline", "Tiêu đề"
ACTIVE = ["ko", "en", "ja", "zh-hans", "id", "fr", None]


def looking_in(language):
    """What a screen in `language` does to the thread; None is a command without a language."""
    if language is None:
        deactivate_all()
        return override(None)
    return override(language)


def fresh(release):
    return models.PressRelease.objects.get(pk=release.pk)


def headlines(release):
    return (release.headline_ko, release.headline_en, release.headline_ja, release.headline_vi)


@pytest.fixture
def release(newsroom):
    release = factories.make_release(headline={"ko": KOREAN, "en": ENGLISH})
    release.headline_vi = VIETNAMESE
    release.save()
    return fresh(release)


INTACT = (KOREAN, ENGLISH, None, VIETNAMESE)


@pytest.mark.parametrize("saving", ACTIVE)
def test_saving_under_any_language_changes_no_column(release, saving):
    with looking_in(saving):
        fresh(release).save()
    assert headlines(fresh(release)) == INTACT


@pytest.mark.parametrize(("saving", "restoring"), list(itertools.product(ACTIVE, ACTIVE)))
def test_restoring_a_revision_brings_back_just_what_was_saved(release, saving, restoring):
    with looking_in(saving):
        revision = fresh(release).save_revision()
    models.PressRelease.objects.filter(pk=release.pk).update(headline_ko="x", headline_en="y")
    with looking_in(restoring):
        restored = revision.as_object()
        restored.save()
    assert headlines(fresh(release)) == INTACT
    assert restored.draft("en").body == release.draft("en").body


@pytest.mark.parametrize("restoring", ["vi", "ja", "en"])
def test_a_revision_older_than_a_language_leaves_that_language_empty(release, restoring):
    revision = release.save_revision()
    revision.content["headline"] = KOREAN  # as written before the bare names were dropped
    for name in ("headline_vi", "headline_ja"):
        del revision.content[name]
    with override(restoring):
        restored = revision.as_object()
    assert (restored.headline_vi or "", restored.headline_ja or "") == ("", "")
    assert restored.headline_en == ENGLISH


def test_revisions_hold_no_bare_names(release):
    with override("en"):
        content = release.save_revision().content
    assert "headline" not in content
    assert "name" not in content["contacts"][0]
    assert content["contacts"][0]["name_ko"] == "김민지"


@pytest.mark.parametrize("building", ACTIVE)
def test_a_release_is_built_in_the_default_language(newsroom, building):
    with looking_in(building):
        built = models.PressRelease(headline=KOREAN)
        newsroom.add_child(instance=built)
    assert headlines(fresh(built)) == (KOREAN, None, None, None)


@pytest.mark.parametrize("active", ACTIVE)
def test_wagtails_own_copy_keeps_each_text_in_its_column(release, active):
    with looking_in(active):
        copy = fresh(release).copy(
            update_attrs={"slug": "a-copy", "number": "X-2022-0001", "uuid": factories.a_uuid()}
        )
    assert headlines(fresh(copy)) == INTACT


@pytest.mark.parametrize("active", ["en", "ja"])
@pytest.mark.parametrize("with_fallbacks", [True, False])
def test_an_empty_file_of_a_language_stays_empty(newsroom, active, with_fallbacks):
    release = factories.make_release()
    document = factories.make_document()
    release.attachments = [models.Attachment(title_ko="계획", document_ko=document)]
    release.save()
    with override(active), fallbacks(with_fallbacks):
        working = fresh(release)
        revision = working.save_revision()
        working.save()
        revision.as_object().save()
    attachment = fresh(release).attachments.get()
    assert attachment.document_ko == document
    assert attachment.document_en is None
    assert attachment.document_ja is None


@pytest.mark.parametrize("active", ACTIVE)
@pytest.mark.parametrize("with_fallbacks", [True, False])
def test_validation_does_not_depend_on_who_is_looking(release, active, with_fallbacks):
    with looking_in(active), fallbacks(with_fallbacks):
        fresh(release).full_clean()
        models.Department(name_ko="부서", slug="division", code="DIV").full_clean()


@pytest.mark.parametrize("active", ACTIVE)
def test_terms_keep_their_names(db, active):
    with looking_in(active):
        topic = models.Topic(name_ko="도시", name_en="Cities", slug="cities")
        topic.save()
        again = models.Topic.objects.get(pk=topic.pk)
        again.save()
    again = models.Topic.objects.get(pk=topic.pk)
    assert (again.name_ko, again.name_en, again.name_ja) == ("도시", "Cities", None)


@pytest.mark.parametrize("active", ["ko", "en"])
def test_texts_are_cleaned_at_the_door(release, active):
    with override(active):
        working = fresh(release)
        working.headline_en = "Cafe\u0301\x00 \x0bopens\ud800"
        working.body_en = [("heading", "A\x08B")]
        working.source_language = "en"
        working.save()
    assert fresh(release).headline_en == "Café opens"
    assert fresh(release).raw("body", "en")[0]["value"] == "AB"


def test_a_draft_needs_no_headline(newsroom):
    release = models.PressRelease()
    newsroom.add_child(instance=release)
    assert Page.objects.get(pk=release.pk).title == "제목 없음"
    release.headline_ko = "제목"
    release.save()
    assert Page.objects.get(pk=release.pk).title == "제목"
    assert not release.live


@pytest.mark.parametrize("screen_language", ["ko", "en", "vi"])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_file_of_any_language_is_protected_whoever_deletes_it(
    newsroom, language, screen_language
):
    document = factories.make_document()
    attached = (Attachment("appendix", 1, "계획", 1, language),)
    factories.make_release([language], attachments=attached, documents={1: document})
    with override(screen_language), pytest.raises(ProtectedError):
        document.delete()
