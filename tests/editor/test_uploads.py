"""Uploads in the admin, by each of the forms that Wagtail has for them."""

import io
import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image, ImageFile
from playwright.sync_api import expect

from news import actions
from news.draft import Attachment, Photo
from news.models import NewsDocument, NewsImage
from tests import factories
from tests.files import hostile

NAME = "2026년 개최계획.pdf"
PDF = b"%PDF-1.4 sample"


def upload(data, name):
    return SimpleUploadedFile(name, data)


def stored(image):
    with image.file.open("rb") as file:
        return file.read()


def add_image(admin, file):
    data = {"title": "사진", "file": file}
    return admin.post(reverse("wagtailimages:add"), data)


def add_images(admin, file):
    data = {"title": "사진", "files[]": file}
    return admin.post(reverse("wagtailimages:add_multiple"), data)


def choose_image(admin, file):
    data = {
        "image-chooser-upload-title": "사진",
        "image-chooser-upload-file": file,
    }
    return admin.post(reverse("wagtailimages_chooser:create"), data)


def add_document(admin, file):
    return admin.post(reverse("wagtaildocs:add"), {"title": "계획", "file": file})


def add_documents(admin, file):
    return admin.post(reverse("wagtaildocs:add_multiple"), {"title": "계획", "files[]": file})


def choose_document(admin, file):
    data = {
        "document-chooser-upload-title": "계획",
        "document-chooser-upload-file": file,
    }
    return admin.post(reverse("wagtaildocs_chooser:create"), data)


IMAGE_ROADS = (add_image, add_images, choose_image)
DOCUMENT_ROADS = (add_document, add_documents, choose_document)


@pytest.mark.parametrize("road", IMAGE_ROADS)
def test_a_photo_is_cleaned_on_every_road(admin, road):
    response = road(admin, upload(hostile.jpeg_of_a_telephone(), "사진.jpg"))
    image = NewsImage.objects.get()
    assert response.status_code in (200, 302)
    data = stored(image)
    assert hostile.MARK not in data
    assert not Image.open(io.BytesIO(data)).getexif()
    assert (image.width, image.height) == (40, 60)
    assert image.file_size in (None, len(data))
    assert image.iptc_credit == "인천시"
    assert image.iptc_copyright == "© 인천광역시"
    assert image.description == image.iptc_caption == "시장이 워크숍에서 인사하고 있다."


def test_a_photo_made_in_code_is_cleaned(newsroom):
    file = upload(hostile.jpeg_of_a_telephone(), "a.jpg")
    image = NewsImage.objects.create(title="a", file=file)
    assert hostile.MARK not in stored(image)
    assert (image.width, image.height) == (40, 60)
    image.refresh_from_db()
    assert (image.width, image.height) == (40, 60)


def test_a_photo_that_was_stored_before_it_is_described_is_cleaned(newsroom):
    image = NewsImage(title="a")
    raw = upload(hostile.jpeg_of_a_telephone(), "a.jpg")
    image.file.save("a.jpg", raw, save=False)
    before = image.file.name
    image._set_image_file_metadata()
    image.save()
    assert hostile.MARK not in stored(image)
    assert (image.width, image.height) == (40, 60)
    assert image.file_size == len(stored(image))
    assert image.file.name == before or not image.file.storage.exists(before)


def test_a_photo_is_encoded_once(newsroom):
    image = factories.make_image(width=60, height=40)
    before = stored(image)
    image.title = "Another"
    image.save()
    assert stored(NewsImage.objects.get()) == before


@pytest.mark.parametrize("road", IMAGE_ROADS)
@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"<html><script>alert(1)</script></html>", "a.jpg"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "a.svg"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "a.png"),
        (hostile.png_bomb(30_000, 30_000), "a.png"),
        (hostile.picture("JPEG", (600, 400))[:900], "a.jpg"),
    ],
    ids=["html", "svg", "svg-as-png", "bomb", "cut"],
)
def test_what_is_no_picture_is_refused_on_every_road(admin, road, data, name):
    response = road(admin, upload(data, name))
    assert response.status_code == 200
    assert not NewsImage.objects.exists()


def test_the_refusal_says_why_at_the_field(admin):
    cut = hostile.picture("JPEG", (600, 400))[:900]
    response = add_image(admin, upload(cut, "a.jpg"))
    assert response.context["form"].errors.as_data()["file"][0].code == "damaged"
    answer = json.loads(add_images(admin, upload(cut, "a.jpg")).content)
    assert answer["error_message"]


def test_a_picture_gets_the_ending_of_what_it_is(admin):
    add_image(admin, upload(hostile.picture("PNG"), "a.jpg"))
    assert NewsImage.objects.get().file.name.endswith(".png")


def test_no_large_picture_is_decoded_in_the_servers_process(admin, monkeypatch):
    loaded = []
    load = ImageFile.ImageFile.load
    monkeypatch.setattr(
        ImageFile.ImageFile, "load", lambda self: (loaded.append(self.size), load(self))[1]
    )
    add_images(admin, upload(hostile.png_bomb(12_000, 12_000), "a.png"))
    assert not NewsImage.objects.exists()
    assert not loaded


@pytest.mark.parametrize("road", DOCUMENT_ROADS)
def test_a_document_keeps_its_name_on_every_road(admin, road):
    road(admin, upload(PDF, NAME))
    document = NewsDocument.objects.get()
    assert document.filename == NAME
    assert document.file.name.endswith(".pdf")
    assert document.file.name.isascii()


@pytest.mark.parametrize("road", DOCUMENT_ROADS)
@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"<html></html>", "계획.pdf"),
        (PDF, "계획.hwpx"),
        (hostile.archive({"../x": "x"}), "계획.zip"),
        (b"<html></html>", "계획.html"),
        (b"MZ\x90", "계획.hwp"),
    ],
)
def test_what_is_no_such_document_is_refused_on_every_road(admin, road, data, name):
    response = road(admin, upload(data, name))
    assert response.status_code == 200
    assert not NewsDocument.objects.exists()


def test_the_refusal_says_what_the_content_seems_to_be(admin):
    form = add_document(admin, upload(PDF, "계획.hwpx")).context["form"]
    [first, *_rest] = form.errors.as_data()["file"]
    assert first.code == "wrong_content"
    assert first.message % (first.params or {}) == (
        "파일 이름은 .hwpx이지만 내용은 PDF 문서인 것 같습니다."
    )


def test_too_large_a_document_is_refused(admin, settings):
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 10
    form = add_document(admin, upload(PDF, "a.pdf")).context["form"]
    assert form.errors.as_data()["file"][0].code == "file_too_large"


def test_files_of_a_published_release_cannot_be_exchanged_under_it(admin, newsroom):
    image, document = factories.make_image(width=60, height=40), factories.make_document()
    release = factories.make_release(
        ["ko"],
        images={1: image},
        documents={1: document},
        photos=(Photo(1, "사진", "회의장", "인천시"),),
        attachments=(Attachment("appendix", 1, "계획", 1, "ko"),),
    )
    before = stored(image), document.file.name
    edit_image = reverse("wagtailimages:edit", args=[image.pk])
    edit_document = reverse("wagtaildocs:edit", args=[document.pk])

    actions.publish(release, ["ko"], None)
    new = {"title": "x", "file": upload(hostile.picture("JPEG"), "b.jpg")}
    form = admin.post(edit_image, new).context["form"]
    assert form.errors.as_data()["file"][0].code == "in_use"
    form = admin.post(edit_document, {"title": "x", "file": upload(PDF, "b.pdf")}).context["form"]
    assert form.errors.as_data()["file"][0].code == "in_use"
    assert admin.post(edit_image, {"title": "이름"}).status_code == 302  # its words may change
    image.refresh_from_db()
    assert (stored(image), NewsDocument.objects.get().file.name) == before
    assert image.title == "이름"


@pytest.mark.parametrize(
    ("kind", "make"), [("images", factories.make_image), ("docs", factories.make_document)]
)
def test_what_a_release_uses_is_not_deleted_where_several_are_uploaded(admin, newsroom, kind, make):
    used, unused = make(), make()
    shown = {"photos": (Photo(1, "사진", "회의장"),), "images": {1: used}}
    attached = {"attachments": (Attachment("appendix", 1, "계획", 1),), "documents": {1: used}}
    release = factories.make_release(["ko"], **(shown if kind == "images" else attached))
    actions.publish(release, ["ko"], None)
    refused, done = (
        admin.post(reverse(f"wagtail{kind}:delete_multiple", args=[file.pk]))
        for file in (used, unused)
    )
    assert refused.status_code == 409
    assert f"“{used.title}”" in refused.json()["message"]
    assert done.json()["success"] is True
    assert list(type(used).objects.all()) == [used]


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_says_so_on_the_screen(chromium, live_server, admin, newsroom):
    context = chromium.new_context(base_url=live_server.url)
    session = {"name": "sessionid", "value": admin.cookies["sessionid"].value}
    context.add_cookies([{**session, "url": live_server.url}])
    page = context.new_page()
    page.goto(reverse("wagtaildocs:add_multiple"))
    file = {"name": "plan.pdf", "mimeType": "application/pdf", "buffer": PDF}
    page.set_input_files("#fileupload", file)
    page.locator("#upload-list .delete").wait_for()
    attached = (Attachment("appendix", 1, "계획", 1),)
    document = NewsDocument.objects.get()
    factories.make_release(["ko"], attachments=attached, documents={1: document})
    page.locator("#upload-list .delete").click()
    expect(page.locator(".messages")).to_contain_text("plan")
    assert NewsDocument.objects.exists()
    context.close()
