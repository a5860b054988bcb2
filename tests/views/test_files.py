"""Files are public exactly while a released edition uses them, on every road to them."""

from datetime import UTC, datetime, timedelta
from urllib.parse import unquote

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.urls import NoReverseMatch, reverse

from news import actions
from news.draft import Attachment, Photo
from news.models import Edition, EditionFile, PressRelease
from tests import factories

NOON = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)
EMBARGO = NOON + timedelta(days=1)
SECOND = timedelta(seconds=1)
PHOTO = {"photos": (Photo(1, "사진", "회의장", "인천시"),)}
NAME = "2026년 제1회 개최계획 (안).pdf"


def attachments(document=1):
    return {"attachments": (Attachment("appendix", 1, "개최계획", document, "ko"),)}


def publish(**fields):
    """A release with a photo and an attachment; and the addresses of their files."""
    files = {
        "images": fields.pop("images", None) or {1: factories.make_image(width=60, height=40)},
        "documents": fields.pop("documents", None) or {1: factories.make_document(NAME)},
    }
    made = PHOTO | attachments() | files | {"at": NOON} | fields
    release, editions = factories.publish_release(["ko"], **made)
    edition = editions[0]
    picture = edition.picture(files["images"][1].pk)
    sizes = [size.split(" ")[0] for _type, sizes in picture.sources for size in sizes.split(", ")]
    roads = [picture.src, *sizes, edition.file(files["documents"][1].pk).url]
    return release, edition, roads, files


def public_path(files):
    return f"/media/{files['documents'][1].file.name}"


def status(client, roads, at, **headers):
    with time_machine.travel(at, tick=False):
        return {client.get(road, headers=headers).status_code for road in roads}


def test_a_file_is_public_from_the_very_second_of_its_edition(client, newsroom):
    _release, _edition, roads, files = publish(embargoed_until=EMBARGO)
    roads = [*roads, public_path(files)]
    assert {road.rpartition(".")[2] for road in roads} == {"avif", "webp", "jpg", "pdf"}
    assert status(client, roads, EMBARGO - SECOND) == {404}
    assert status(client, roads, EMBARGO) == {200}
    assert status(client, roads, EMBARGO + SECOND) == {200}
    assert status(client, roads, EMBARGO - timedelta(hours=1)) == {404}


def test_a_file_is_private_again_when_no_released_edition_uses_it(client, newsroom):
    release, edition, roads, _files = publish()
    later = NOON + timedelta(hours=5)
    Edition.objects.filter(pk=edition.pk).update(public_until=later)
    assert status(client, roads, later - SECOND) == {200}
    assert status(client, roads, later) == {404}
    assert release.pk


def test_a_file_follows_a_change_at_its_instant(client, newsroom):
    release, _edition, roads, _files = publish()
    release.photos = []
    release.attachments = []
    release.save()
    later = NOON + timedelta(hours=5)
    actions.publish(release, ["ko"], None, change="minor", at=later)
    assert status(client, roads, later - SECOND) == {200}
    assert status(client, roads, later) == {404}


def test_a_draft_makes_no_file_public(client, newsroom):
    image, document = factories.make_image(width=60, height=40), factories.make_document()
    fields = PHOTO | attachments()
    factories.make_release(["ko"], images={1: image}, documents={1: document}, **fields)
    rendition = image.get_rendition("width-480|format-jpeg")
    roads = [image.file.url, rendition.url, document.url, document.file.url]
    assert status(client, roads, NOON) == {404}


def test_what_no_edition_names_stays_private_though_its_photo_is_public(client, newsroom):
    *_rest, files = publish()
    image = files["images"][1]
    roads = [image.file.url, image.get_rendition("max-165x165").url]
    assert status(client, roads, NOON) == {404}


def test_a_language_out_of_use_makes_no_file_public(client, newsroom):
    _release, _edition, roads, _files = publish()
    newsroom.languages = ["en"]
    newsroom.save()
    assert status(client, roads, NOON) == {404}


def test_the_other_audience_makes_no_file_public(client, newsroom, settings):
    _release, _edition, roads, _files = publish(audience="domestic")
    assert status(client, roads, NOON) == {200}
    settings.LANGUAGE_AUDIENCES = {"ko": "international"}
    assert status(client, roads, NOON) == {404}


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Range": "bytes=0-9"},
        {"If-None-Match": "*"},
        {"If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT"},
        {"If-Match": '"x"'},
    ],
)
@pytest.mark.parametrize("method", ["get", "head"])
def test_a_private_file_and_an_unknown_one_are_the_same(client, newsroom, headers, method):
    *_rest, roads, files = publish(embargoed_until=EMBARGO)
    document = files["documents"][1]
    pairs = [
        (roads[0], "/media/images/unknown.jpg"),
        (files["images"][1].file.url, "/media/original_images/unknown.jpg"),
        (document.url, f"/documents/{document.pk + 1}/unknown.pdf"),
    ]
    with time_machine.travel(EMBARGO - SECOND, tick=False):
        for private, unknown in pairs:
            first, second = (
                getattr(client, method)(road, headers=headers) for road in (private, unknown)
            )
            assert first.status_code == second.status_code == 404
            assert first.content == second.content
            assert first.headers == second.headers
            assert first["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "path",
    [
        "%00",
        "a%00.jpg",
        "../../etc/passwd",
        "%2e%2e/db",
        "x" * 5000,
        "%ff%fe.jpg",
        "",
        "documents/",
    ],
)
def test_guesses_find_nothing(client, admin, path):
    client.logout()
    assert client.get(f"/media/{path}", follow=True).status_code == 404
    assert client.get(f"/documents/1/{path}", follow=True).status_code == 404
    client.force_login(factories.UserFactory())
    assert client.get(f"/media/{path}", follow=True).status_code == 404


def test_a_public_file_costs_one_query(client, newsroom, django_assert_num_queries):
    _release, _edition, roads, files = publish()
    with time_machine.travel(NOON + SECOND, tick=False):
        for road in (roads[0], roads[-1], public_path(files)):
            with django_assert_num_queries(1):
                assert client.get(road).status_code == 200


def test_the_query_looks_the_file_up_by_its_name(newsroom):
    publish()
    rows = EditionFile.objects.filter(path="x")
    assert "path" in rows.explain()


def test_copies_are_kept_until_the_next_change_at_most(client, newsroom):
    _release, edition, roads, _files = publish()
    later = NOON + timedelta(hours=5)
    Edition.objects.filter(pk=edition.pk).update(public_until=later)
    for before, age in ((timedelta(hours=2), 300), (timedelta(seconds=90), 90), (SECOND, 1)):
        with time_machine.travel(later - before, tick=False):
            for road in (roads[0], roads[-1]):
                assert client.get(road)["Cache-Control"] == f"public, max-age={age}"


def test_the_logo_is_public(client, newsroom, django_assert_num_queries):
    newsroom.logo = factories.make_image("logo")
    newsroom.save()
    with django_assert_num_queries(1):
        assert client.get(newsroom.logo.file.url).status_code == 200


def test_editors_see_private_files_and_keep_no_copies(client, newsroom):
    *_rest, roads, files = publish(embargoed_until=EMBARGO)
    groups = actions.set_up_roles(newsroom)
    editor = factories.UserFactory(is_superuser=False, is_staff=False)
    editor.groups.add(groups["Translator"])
    client.force_login(editor)
    with time_machine.travel(NOON, tick=False):
        for road in [*roads, files["images"][1].file.url, public_path(files)]:
            response = client.get(road)
            assert response.status_code == 200
            assert response["Cache-Control"] == "private, no-store"


def test_an_account_without_permission_sees_no_private_file(client, newsroom):
    *_rest, roads, files = publish(embargoed_until=EMBARGO)
    group = Group.objects.create(name="Nobody")
    user = factories.UserFactory(is_superuser=False)
    user.groups.add(group)
    client.force_login(user)
    assert status(client, [*roads, files["images"][1].file.url], NOON) == {404}


def test_an_attachment_has_the_name_that_its_editor_gave_it(client, newsroom):
    *_rest, roads, files = publish()
    assert unquote(roads[-1]).endswith(f"/{NAME}")
    with time_machine.travel(NOON, tick=False):
        for road in (roads[-1], public_path(files)):
            response = client.get(road)
            kind, _semicolon, name = response["Content-Disposition"].partition("; ")
            assert kind == "attachment"
            assert unquote(name.removeprefix("filename*=utf-8''")) == NAME
            assert response["X-Content-Type-Options"] == "nosniff"
            assert "sandbox" in response["Content-Security-Policy"]


def test_a_file_with_the_longest_name_is_stored_under_a_short_one(newsroom):
    name = "가" * 90 + ".pdf"
    document = factories.make_document(name)
    assert document.filename == name
    assert len(document.file.name) < 60


def test_what_could_run_is_mere_bytes_to_download(client, newsroom):
    page = factories.make_document("page.html", b"<script>alert(1)</script>")
    *_rest, roads, _files = publish(documents={1: page})
    with time_machine.travel(NOON, tick=False):
        response = client.get(roads[-1])
    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"].startswith("attachment")


def test_a_replaced_attachment_leads_to_the_new_one(client, newsroom):
    release, _edition, roads, _files = publish()
    later = NOON + timedelta(hours=5)
    new = factories.make_document("고친 계획.pdf")
    attachment = release.attachments.get()
    attachment.document_ko = new
    release.attachments = [attachment]
    release.save()
    [second] = actions.publish(
        PressRelease.objects.get(pk=release.pk), ["ko"], None, change="minor", at=later
    )
    assert status(client, [new.url], later - SECOND) == {404}
    with time_machine.travel(later, tick=False):
        response = client.get(roads[-1])
        assert response.status_code == 302
        assert unquote(response["Location"]) == unquote(new.url)
        assert client.get(new.url).status_code == 200
    Edition.objects.filter(pk=second.pk).update(public_until=later + SECOND)
    assert status(client, [roads[-1], new.url], later + SECOND) == {404}


@pytest.mark.parametrize("path", ["/api/v2/images/", "/api/v2/documents/", "/images/1/", "/api/"])
def test_nothing_of_wagtails_serves_files_beside(client, newsroom, path):
    assert client.get(path, follow=True).status_code == 404
    with pytest.raises(NoReverseMatch):
        reverse("wagtailimages_serve", args=["x", 1, "original"])


def test_the_files_of_a_corrected_version_stay_with_its_page(client, newsroom):
    release, edition, roads, _files = publish()
    *pictures, attachment = roads
    release.photos = []
    release.attachments = []
    release.save()
    later = NOON + timedelta(hours=5)
    note = {"ko": "사진을 뺐습니다."}
    actions.publish(release, ["ko"], None, change="correction", notes=note, at=later)
    assert status(client, pictures, later) == {200}
    assert status(client, [attachment], later) == {404}
    assert status(client, [f"{attachment}?version={edition.number}"], later) == {200}
    assert status(client, [f"{attachment}?version=2", f"{attachment}?version=x"], later) == {404}
    actions.withdraw(release, ["ko"], None, notes=note, at=later + timedelta(hours=1))
    roads = [*roads, f"{attachment}?version={edition.number}"]
    assert status(client, roads, later + timedelta(hours=1)) == {404}


def test_what_a_minor_change_took_away_has_no_page_and_no_files(client, newsroom):
    release, edition, roads, _files = publish()
    release.photos = []
    release.save()
    later = NOON + timedelta(hours=5)
    actions.publish(release, ["ko"], None, change="minor", at=later)
    assert status(client, roads[:-1], later) == {404}
    assert status(client, [edition.get_version_url()], later) == {404}
