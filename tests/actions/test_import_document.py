"""A document becomes a working release."""

from pathlib import Path

import pytest
from django.urls import reverse

from news import actions
from news.intake import Document, DocumentRefused, Image, Line
from news.models import Edition, ImportedDocument, Organisation, PressRelease
from tests import factories as f
from tests.intake.making import make

SEED = (Path(__file__).parents[1] / "documents/seed_2022-02-11.txt").read_text()


@pytest.fixture
def seed(newsroom):
    f.OrganisationFactory(slug="koica", name_ko="KOICA")
    return actions.import_document(newsroom, make(SEED, "hwpx"), "보도자료.hwpx").release


def test_the_seed_is_complete_and_has_no_edition(seed):
    draft = PressRelease.objects.get().draft("ko")
    assert draft.summary[0].startswith("11일, 해외 10개국")
    assert draft.body[-1].speaker == "여중협"
    assert draft.event_overview.start.isoformat() == "2022-02-11T10:30:00+09:00"
    assert [each.number for each in draft.attachments] == [1, 2, 3]
    assert sum(group.count or 0 for group in draft.event_overview.participants) == 14
    assert seed.title == "Untitled, 보도자료.hwpx" or seed.title.endswith("보도자료.hwpx")
    assert not Edition.objects.exists()


def test_organisations_are_those_of_the_newsroom(seed):
    hosts = [host.organisation for host in seed.event_hosts.all()]
    assert Organisation.objects.get(slug="koica") in hosts
    assert len(hosts) == len({host.slug for host in hosts}) == 5


def test_the_original_is_kept_and_leads_to_its_release(seed, newsroom, client):
    again = actions.import_document(newsroom, make(SEED, "hwpx"), "another name.hwpx")
    assert (again.release.pk, again.reading) == (seed.pk, None)
    kept = ImportedDocument.objects.get()
    assert kept.name == "보도자료.hwpx"
    assert kept.file.open().read() == make(SEED, "hwpx")
    assert client.get(kept.file.url).status_code == 404


def test_what_is_open_is_kept_with_it(seed):
    codes = {doubt["code"] for doubt in seed.imported_document.doubts}
    assert {"no_title", "photo_absent", "name_in_two_ways"} <= codes
    assert seed.imported_document.unplaced == [{"text": "행사사진"}]  # a photo that is not there


def test_pictures_come_along(newsroom):
    lines = (Line("인천시, 사진전 연다", size=26, centred=True), Line("인천시는 사진전을 연다."))
    picture = Image("photo.jpg", f.jpeg(40, 30))
    document = Document("docx", (*lines, Line(image=1)), images=(picture,))
    release = actions.import_document(newsroom, make(document, "docx"), "a.docx").release
    pictures = [each.image for each in release.photos.all()]
    pictures += [block.value["image"] for block in release.body if block.block_type == "figure"]
    assert [(each.width, each.height) for each in pictures] == [(40, 30)]


def test_longer_text_than_a_field_holds_is_kept_whole(newsroom):
    place = "아주 긴 이름의 강당 " * 30
    text = f"인천시, 행사 연다\n\n인천시는 행사를 연다.\n\n□ 행사개요\nㅇ (장소) {place}"
    release = actions.import_document(newsroom, text.encode(), "a.txt").release
    [kept] = release.event_places.all()
    assert len(kept.name_ko) == 255
    assert place.strip() in [each["text"] for each in release.imported_document.unplaced]


def test_what_cannot_be_read_leaves_nothing(newsroom):
    with pytest.raises(DocumentRefused):
        actions.import_document(newsroom, b"", "a.hwpx")
    assert not ImportedDocument.objects.exists()
    assert not PressRelease.objects.exists()


def test_the_form_opens_what_was_imported(admin, seed):
    page = admin.get(reverse("wagtailadmin_pages:edit", args=[seed.pk]))
    assert page.status_code == 200
