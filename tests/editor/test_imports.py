"""Documents in the admin: brought, reviewed, arranged, accepted."""

import json
import re
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from news import actions
from news.intake import Document, Image, Line
from news.models import ImportedDocument, NewsImage, PressRelease
from tests import factories as f
from tests.editor.people import client_in, client_of, person
from tests.intake.making import make

SEED = (Path(__file__).parents[1] / "documents/seed_2022-02-11.txt").read_text()
IMPORT = "/admin/imports/"


@pytest.fixture
def document(newsroom):
    return actions.take_document(SEED.encode(), "보도자료.txt")


@pytest.fixture
def writer(newsroom):
    return client_in("Editor")


def at(document, verb=""):
    return f"{IMPORT}{document.pk}/{verb}"


def brought(name, content):
    return SimpleUploadedFile(name, content)


def messages(response):
    return [str(each).strip() for each in response.context["messages"]]


def put(client, document, to, done=0, follow=True, **chosen):
    data = {"to": to, "done": done, **chosen}
    return client.post(at(document, "arrange/"), data, follow=follow)


def draft(document):
    document.refresh_from_db()
    return document.reading.draft


def test_a_document_that_is_brought_leads_to_its_review(writer):
    page = writer.post(IMPORT, {"documents": brought("a.hwpx", make(SEED, "hwpx"))}, follow=True)
    document = ImportedDocument.objects.get()
    assert page.redirect_chain[-1][0] == at(document)
    assert "11일, 해외 10개국 공무원 대상" in page.text
    assert not PressRelease.objects.exists()


def test_pasted_text_is_read(writer):
    page = writer.post(IMPORT, {"text": SEED.replace("\n", "\r\n")}, follow=True)
    assert page.status_code == 200
    assert draft(ImportedDocument.objects.get()).body[-1].speaker == "여중협"


def test_what_cannot_be_read_is_said_at_its_field_and_nothing_typed_is_lost(writer):
    damaged = make(SEED, "hwpx")[:900]
    page = writer.post(IMPORT, {"documents": brought("a.hwpx", damaged), "text": " "})
    [error] = page.context["form"].errors["documents"]
    assert error.startswith("a.hwpx: This document is damaged.")
    page = writer.post(IMPORT, {"text": "x" * 500_001})
    assert "500" in page.context["form"].errors["text"][0]
    assert len(page.context["form"]["text"].value()) == 500_001
    page = writer.post(IMPORT, {})
    assert page.context["form"].errors["documents"] == ["Choose a document, or paste its text."]
    assert not ImportedDocument.objects.exists()


def test_several_documents_stay_on_the_page(writer):
    files = [brought("a.txt", SEED.encode()), brought("b.png", b"\x89PNG\r\n\x1a\n" + b"0" * 99)]
    page = writer.post(IMPORT, {"documents": files})
    assert [each.name for each in page.context["waiting"]] == ["a.txt"]
    assert page.context["form"].errors["documents"][0].startswith("b.png: ")


def test_a_script_is_told_of_each_document(writer):
    page = writer.post(
        IMPORT,
        {"documents": brought("a.txt", SEED.encode())},
        headers={"Accept": "application/json"},
    )
    [told] = page.json()["documents"]
    assert told["address"] == at(ImportedDocument.objects.get())
    page = writer.post(IMPORT, {}, headers={"Accept": "application/json"})
    assert page.status_code == 422
    assert json.loads(page.text)["errors"]["documents"]


def test_the_same_document_leads_to_the_first_and_then_to_its_release(writer, document):
    again = {"documents": brought("other name.txt", SEED.encode())}
    page = writer.post(IMPORT, again)
    assert page.url == at(document)
    release = actions.accept_document(f.make_newsroom(), document)
    again = {"documents": brought("third name.txt", SEED.encode())}
    page = writer.post(IMPORT, again, follow=True)
    assert page.redirect_chain[-1][0] == reverse("wagtailadmin_pages:edit", args=[release.pk])
    assert "imported before" in messages(page)[0]


def test_the_review_joins_values_and_the_words_they_came_from(writer, document):
    page = writer.get(at(document)).text
    assert 'data-key="body[11]"' in page
    assert re.search(r'data-keys="[^"]*body\[11\][^"]*">여중협 인천시', page)
    assert "The document has no title." in page
    assert page.index("The document has no title.") < page.index("data-place=")


def test_how_sure_a_value_is_stands_beside_it(writer, newsroom):
    document = actions.take_document("짧은 글".encode(), "a.txt")
    sure = {each.path: each.confidence for each in document.reading.found}
    assert sure["headline"] != "sure"
    assert (
        f">{'a guess' if sure['headline'] == 'guess' else 'likely'}</span>"
        in writer.get(at(document)).text
    )


def test_a_value_goes_to_another_place_and_back(writer, document):
    page = put(writer, document, "headline", path="summary[0]")
    assert messages(page) == ["Put in: Headline"]
    assert draft(document).headline.startswith("11일, 해외 10개국")
    writer.post(at(document, "undo/"), {"done": 1})
    assert draft(document).headline == ""
    assert len(draft(document).summary) == 2


def test_several_values_are_moved_at_once(writer, document):
    put(writer, document, "unplaced", path=["summary[0]", "summary[1]", "body[0]"])
    assert draft(document).summary == ()
    assert draft(document).body[0].text[0].text.startswith("인천광역시는 11일")
    spans = [f"{s.start}-{s.end}" for s in document.reading.unplaced]
    assert len(spans) == 3
    put(writer, document, "body", done=1, span=spans)
    assert document.reading is not None
    assert ImportedDocument.objects.get().reading.unplaced == ()
    writer.post(at(document, "undo/"), {"done": 2})
    assert len(ImportedDocument.objects.get().reading.unplaced) == 3


def test_what_does_not_fit_a_place_stays_where_it_was(writer, document):
    page = put(writer, document, "event_time", path="body[0]")
    assert messages(page)[0].startswith("No date was found there.")
    assert document.reading.draft == draft(document)


def test_two_people_do_not_move_what_the_other_has_moved(writer, document):
    put(writer, document, "unplaced", path="summary[0]")
    page = put(writer, document, "headline", done=0, path="summary[0]")
    assert "Somebody has arranged this document meanwhile." in messages(page)[0]
    assert draft(document).headline == ""


@pytest.mark.parametrize(
    ("to", "done", "chosen", "status"),
    [
        ("nowhere", 0, {"path": "summary[0]"}, 400),
        ("headline", "x", {"path": "summary[0]"}, 400),
        ("headline", "²", {"path": "summary[0]"}, 400),
        ("headline", 0, {"span": "a-b"}, 400),
        ("headline", 0, {"span": "0-999999999"}, 302),
        ("headline", 0, {"path": "__class__[0]"}, 302),
        ("headline", 0, {"path": "x" * 9999}, 302),
        ("headline", 0, {}, 302),
    ],
)
def test_what_no_form_sends_changes_nothing(writer, document, to, done, chosen, status):
    page = put(writer, document, to, done, follow=False, **chosen)
    assert page.status_code == status
    assert ImportedDocument.objects.get().moves == []


def test_accepted_it_is_a_release_that_tells_what_is_open(writer, document):
    put(writer, document, "headline", path="summary[0]")
    page = writer.post(at(document, "accept/"), follow=True)
    release = PressRelease.objects.get()
    assert page.redirect_chain[-1][0].endswith(f"/{release.pk}/edit/?imported")
    assert release.title.startswith("11일, 해외 10개국")
    assert "<details" in page.text
    assert "The photo “행사사진” is promised and not there." in page.text
    assert "<li>행사사진</li>" in page.text  # the caption has no place without its photo
    assert not release.editions.exists()
    writer.post(at(document, "accept/"))
    assert PressRelease.objects.count() == 1


def test_where_the_document_names_no_department_it_is_that_of_who_accepts(newsroom, document):
    department = f.DepartmentFactory()
    client_of(person("Editor", department=department)).post(at(document, "accept/"))
    assert PressRelease.objects.get().department == department


def test_after_that_the_review_only_shows(writer, document):
    writer.post(at(document, "accept/"))
    page = writer.get(at(document))
    assert 'name="path"' not in page.text
    assert put(writer, document, "headline", path="summary[0]").status_code == 200
    assert ImportedDocument.objects.get().moves == []
    page = writer.post(at(document, "discard/"), follow=True)
    assert "already" in messages(page)[0]


def test_the_original_is_had_back_as_it_came(writer, document):
    page = writer.get(at(document, "original/"))
    assert b"".join(page.streaming_content) == SEED.encode()
    assert page["Content-Type"] == "application/octet-stream"
    assert page["Content-Disposition"].startswith("attachment")


def test_discarded_nothing_of_it_is_left(writer, newsroom, django_capture_on_commit_callbacks):
    content = make(_with_picture(), "docx")
    document = actions.take_document(content, "a.docx")
    assert NewsImage.objects.count() == 1
    path = Path(document.file.path)
    with django_capture_on_commit_callbacks(execute=True):
        page = writer.post(at(document, "discard/"), follow=True)
    assert messages(page) == ["“a.docx” was discarded."]
    assert not NewsImage.objects.exists()
    assert not path.exists()
    assert actions.take_document(content, "a.docx").pk != document.pk


@pytest.mark.parametrize("verb", ["accept/", "discard/", "undo/", "arrange/"])
def test_what_another_has_just_discarded_is_told(writer, document, monkeypatch, verb):
    def too_late(self):  # between the permission and the deed
        ImportedDocument.objects.all().delete()
        return True

    monkeypatch.setattr("news.editor.imports.of_document.OfDocument._may", too_late)
    page = writer.post(at(document, verb), {"done": 0, "to": "headline", "path": "summary[0]"})
    assert page.url == IMPORT
    assert messages(writer.get(IMPORT)) == ["Somebody has discarded this document."]


def _with_picture(content=None):
    lines = (Line("시, 사진전 연다", size=26, centred=True), Line("시는 사진전을 연다."))
    picture = Image("photo.jpg", content or f.jpeg(40, 30))
    return Document("docx", (*lines, Line(image=1)), images=(picture,))


def test_pictures_are_shown_where_they_stand(writer, newsroom):
    document = actions.take_document(make(_with_picture(), "docx"), "a.docx")
    page = writer.get(at(document))
    assert page.text.count("<img src=") >= 2  # in the draft and in the document
    release = actions.accept_document(newsroom, document)
    assert release.photos.count() + sum(b.block_type == "figure" for b in release.body) == 1


def test_a_picture_that_cannot_be_used_is_a_doubt(writer, newsroom):
    whole = f.jpeg(40, 30)
    content = make(_with_picture(whole[:300]), "docx")
    document = actions.take_document(content, "a.docx")
    assert not NewsImage.objects.exists()
    assert "cannot be used here" in writer.get(at(document)).text


def test_only_who_writes_releases_brings_and_sees_documents(newsroom, document):
    for role in ("Translator",):
        client = client_in(role)
        assert client.get(IMPORT).status_code == 302
        assert client.get(at(document)).status_code == 302
        assert client.get(at(document, "original/")).status_code == 302
        assert client.post(at(document, "accept/")).status_code == 302
    assert not PressRelease.objects.exists()


def test_by_department_others_do_not_see_what_waits(newsroom):
    newsroom.by_department = True
    newsroom.save()
    ours, theirs = f.DepartmentFactory(), f.DepartmentFactory()
    document = actions.take_document(SEED.encode(), "a.txt", person("Editor", department=ours))
    other = client_of(person("Editor", department=theirs))
    assert other.get(at(document)).status_code == 302
    assert other.get(IMPORT).context["waiting"] == []
    colleague = client_of(person("Editor", department=ours))
    assert colleague.get(at(document)).status_code == 200


def test_what_an_older_program_kept_is_read_again(writer, document):
    ImportedDocument.objects.update(stored_reading={"of": "another shape"})
    page = writer.get(at(document))
    assert "여중협" in page.text
    ImportedDocument.objects.update(stored_reading=None)
    assert writer.get(at(document)).status_code == 200


def test_the_review_costs_the_same_for_many_lines(
    writer, newsroom, document, django_assert_max_num_queries
):
    long = SEED + "\n".join(f"인천시는 {n}번째 사업을 추진한다고 밝혔다." for n in range(300))
    longer = actions.take_document(long.encode(), "long.txt")
    writer.get(at(document))
    with django_assert_max_num_queries(30):
        writer.get(at(longer))


def test_the_screens_speak_korean(newsroom, document):
    client = client_in("Editor", "ko")
    page = client.get(at(document)).text
    assert "The document" not in re.sub(r"<[^>]+>", "", page)
    assert "문서에 제목이 없습니다." in page


def test_the_menu_and_the_listing_lead_there(writer, newsroom):
    page = writer.get(reverse("wagtailadmin_explore", args=[newsroom.pk])).text
    assert page.count(IMPORT) >= 2
