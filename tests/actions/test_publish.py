"""The verb `publish`: what it refuses, what it writes, what it leaves alone."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.utils.translation import override

from news import actions
from news.draft import (
    Attachment,
    Contact,
    CountryCount,
    EventOverview,
    Figure,
    Label,
    Paragraph,
    ParticipantGroup,
    Photo,
    Run,
)
from news.models import Edition, PressRelease
from tests import factories

AT = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)


def lacking(release, languages=("ko", "en")):
    return {(lack.field, lack.language) for lack in release.lacks(languages)}


@pytest.mark.parametrize(
    ("missing", "field"),
    [
        ({"headline": {"ko": "", "en": ""}}, "headline_ko"),
        ({"summary": {"ko": (), "en": ()}}, "summary_ko"),
        ({"body": {"ko": (), "en": ()}}, "body_ko"),
        ({"body": {"ko": (Paragraph((Run(" "),)),), "en": (Paragraph((Run(" "),)),)}}, "body_ko"),
        ({"contacts": {"ko": (), "en": ()}}, "contacts"),
        ({"headline": {"ko": "제목", "en": ""}}, "headline_en"),
        ({"summary": {"ko": ("가", "나"), "en": ("a", "")}}, "summary_en"),
        ({"contacts": {"ko": (Contact(name="김"),), "en": (Contact(),)}}, "contacts-0-name_en"),
    ],
)
def test_refuses_what_is_incomplete_and_names_the_field(newsroom, missing, field):
    release = factories.make_release(**missing)
    assert field in {name for name, _language in lacking(release)}
    with pytest.raises(actions.NotReady) as refused:
        actions.publish(release, ["ko", "en"], None)
    assert field in {lack.field for lack in refused.value.lacks}
    assert not Edition.objects.exists()


def test_a_half_translated_body_is_counted(newsroom):
    release = factories.make_release()
    release.body_en = []
    release.save()
    for language, message in (
        ("en", "1 text is missing."),
        ("ko", "번역하지 않은 글이 1개 있습니다."),
    ):
        with override(language):
            [lack] = [lack for lack in release.lacks(["ko", "en"]) if lack.field == "body_en"]
            assert str(lack.message) == message
    assert not release.lacks(["ko"])


def test_alt_text_is_needed_in_each_published_language(newsroom):
    photo = Photo(1, "캡션", "", "시")
    figure = Figure(1, "캡션", "", "시")
    release = factories.make_release(
        photos={"ko": (photo,), "en": (photo,)},
        body={"ko": (figure,), "en": (figure,)},
        images={1: factories.make_image()},
    )
    # Alt texts are written in the source, and are translated at the desk like all others.
    assert {
        ("photos-0-alt_text_ko", "ko"),
        ("photos-0-alt_text_ko", "en"),
        ("body_ko", "ko"),
        ("body_ko", "en"),
    } <= lacking(release)
    assert ("photos-0-alt_text_en", "en") not in lacking(release, ["ko"])


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"event_start": AT, "event_end": AT - timedelta(minutes=1)}, "event_end"),
        ({"event_end": AT}, "event_start"),
        ({"issued_at": AT, "embargoed_until": AT - timedelta(seconds=1)}, "embargoed_until"),
    ],
)
def test_contradictions_are_wrong_in_a_draft_already(newsroom, facts, field):
    release = factories.make_release()
    for name, value in facts.items():
        setattr(release, name, value)
    assert [lack.field for lack in release.lacks([]) if lack.contradiction] == [field]


def test_countries_may_not_outnumber_their_group(newsroom):
    group = ParticipantGroup(count=3, countries=(CountryCount("MN", 2), CountryCount("ID", 2)))
    event = EventOverview(AT, participants=(group,))
    release = factories.make_release(event_overview=event)
    assert ("participants-0-countries", "") in lacking(release)


def test_a_term_without_a_name_in_the_language_is_named(newsroom):
    department = factories.DepartmentFactory(slug="smart", name_ko="스마트", name_en="")
    release = factories.make_release(department=Label("smart", ""))
    assert ("department", "en") in lacking(release)
    assert lacking(release, ["ko"]) == set()
    department.name_en = "Smart City Division"
    department.save()
    assert lacking(PressRelease.objects.get(pk=release.pk)) == set()


def test_a_language_of_the_other_audience_is_refused(newsroom):
    release = factories.make_release(audience="domestic")
    assert ("audience", "en") in lacking(release)
    with pytest.raises(actions.ActionRefused):
        actions.publish(release, ["en"], None)


def test_refuses_no_language_at_all(newsroom):
    with pytest.raises(actions.ActionRefused):
        actions.publish(factories.make_release(), [], None)


def test_all_languages_or_none(newsroom):
    release = factories.make_release(headline={"ko": "제목", "en": ""})
    with pytest.raises(actions.NotReady):
        actions.publish(release, ["ko", "en"], None)
    assert not Edition.objects.exists()


def test_unchanged_text_writes_no_edition(newsroom):
    release, editions = factories.publish_release(["ko", "en"])
    assert actions.publish(release, ["ko", "en"], None) == []
    release.headline_en = "Another"
    release.save()
    [changed] = actions.publish(release, ["ko", "en"], None, notes={"ko": "바뀜", "en": "Changed"})
    assert (changed.language, changed.number, changed.change) == ("en", 2, "update")
    assert [edition.number for edition in editions] == [1, 1]


def test_an_edition_is_frozen(newsroom):
    department = factories.DepartmentFactory(name_ko="처음 이름")
    release, [edition] = factories.publish_release(["ko"], department=factories.label(department))
    department.name_ko = "나중 이름"
    department.save()
    release.headline_ko = "나중 제목"
    release.save()
    again = Edition.objects.get(pk=edition.pk)
    assert again.draft.department.name == "처음 이름"
    assert again.headline == again.draft.headline == "인천 스마트도시 국제교류 워크숍 개최"


def test_the_address_comes_from_the_english_headline_and_stays(newsroom):
    release, _editions = factories.publish_release()
    assert release.slug == "incheon-opens-its-smart-city"
    release.headline_en = "Something else entirely"
    release.save()
    actions.publish(release, ["en"], None, change="minor")
    release.refresh_from_db()
    assert release.slug == "incheon-opens-its-smart-city"


def test_without_english_the_address_is_romanised_and_unique(newsroom):
    slugs = [factories.publish_release(["ko"])[0].slug for _n in range(3)]
    assert len(set(slugs)) == 3
    assert slugs[0].isascii()
    assert slugs[0].startswith("incheon-")
    assert slugs[1] == f"{slugs[0]}-2"


def test_until_it_is_published_the_address_is_the_number(newsroom):
    release = factories.make_release()
    assert release.slug == release.number.lower()


def test_numbers_count_by_department_and_year(newsroom, time_machine):
    time_machine.move_to(datetime(2025, 12, 31, 14, 59, tzinfo=UTC))  # 23:59 in Korea
    department = factories.DepartmentFactory(code="SMC")
    label = factories.label(department)
    first = factories.make_release(department=label)
    second = factories.make_release(department=label)
    other = factories.make_release()
    time_machine.move_to(datetime(2025, 12, 31, 15, 0, tzinfo=UTC))
    third = factories.make_release(department=label)
    assert [first.number, second.number] == ["SMC-2025-0001", "SMC-2025-0002"]
    assert (other.number, third.number) == ("PR-2025-0001", "SMC-2026-0001")


def test_a_number_that_came_with_an_import_is_not_drawn_again(newsroom, time_machine):
    time_machine.move_to(AT)
    factories.make_release(number="PR-2026-0001")
    assert factories.make_release().number == "PR-2026-0002"


def test_files_of_an_edition_cannot_be_deleted(newsroom):
    image, document = factories.make_image(), factories.make_document()
    attachment = Attachment("reference", 1, "계획", document=1, document_language="ko")
    release, [edition] = factories.publish_release(
        ["ko"],
        photos=(Photo(1, "캡션", "대체", "시"),),
        attachments=(attachment,),
        images={1: image},
        documents={1: document},
    )
    release.photos.all().delete()
    release.attachments.all().delete()
    for file in (image, document):
        with pytest.raises(ProtectedError):
            file.delete()
    picture = edition.picture(image.pk)
    assert [mime for mime, _ in picture.sources] == ["image/avif", "image/webp", "image/jpeg"]
    assert (picture.width, picture.height) == (1200, 800)
    facts = edition.file(document.pk)
    assert (facts.name, facts.extension, facts.size) == ("plan.pdf", "pdf", 15)


def test_a_language_without_its_own_file_gets_the_sources(newsroom):
    documents = {1: factories.make_document("ko.pdf"), 2: factories.make_document("en.pdf")}
    both = Attachment("reference", 1, "A", document=1, document_language="ko")
    release = factories.make_release(
        attachments={"ko": (both, both), "en": (both, Attachment("appendix", 2, "B", 2, "en"))},
        documents=documents,
    )
    one, two = release.draft("en").attachments
    assert (one.document, one.document_language) == (documents[1].pk, "ko")
    assert (two.document, two.document_language) == (documents[2].pk, "en")


def test_deleting_a_published_release_is_refused(newsroom):
    release, _editions = factories.publish_release()
    with pytest.raises(ProtectedError):
        release.delete()
    assert not release.permissions_for_user(factories.UserFactory()).can_delete()


def test_two_releases_cannot_share_an_address(newsroom):
    first, second = factories.make_release(), factories.make_release()
    second.slug = first.slug
    with pytest.raises(ValidationError):
        second.save()


def test_the_order_of_the_document_is_kept(newsroom):
    contacts = tuple(Contact(name=name) for name in ("다", "가", "나"))
    release = factories.make_release(["ko"], contacts=contacts)
    positions = release.contacts.model.objects.order_by("sort_order").values_list("name_ko")
    assert [name for (name,) in positions] == ["다", "가", "나"]
    assert [contact.sort_order for contact in release.contacts.all()] == [0, 1, 2]
