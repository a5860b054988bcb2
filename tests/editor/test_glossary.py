"""The glossary: entries in the admin, and a file out and in."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from news import actions
from news.models import GlossaryEntry
from news.models.glossary import glossary_for
from tests import factories
from tests.editor.people import client_in

pytestmark = pytest.mark.django_db
CSV = "term,language,rendering,variants,forbidden,kind,confirmed\n"


@pytest.fixture
def publisher(newsroom):
    return client_in("Publisher")


def upload(client, text):
    file = SimpleUploadedFile("glossary.csv", text.encode(), content_type="text/csv")
    return client.post(reverse("news_glossary:import"), {"file": file})


def entry(**fields):
    facts = {"term": "송도국제도시", "language": "en", "rendering": "Songdo International City"}
    return GlossaryEntry.objects.create(**facts | fields)


def test_entry__is_written_in_the_admin(publisher):
    data = {"term": "송도", "language": "en", "rendering": "Songdo", "kind": "term"}
    data |= {"variants": "Songdo City\n\n Songdo district ", "forbidden": "Song-do"}
    response = publisher.post(reverse("wagtailsnippets_news_glossaryentry:add"), data)
    assert response.status_code == 302
    term = GlossaryEntry.objects.get().as_term()
    assert term.variants == ("Songdo City", "Songdo district")
    assert term.forbidden == ("Song-do",)


def test_entry__says_what_is_wrong_at_its_field(publisher):
    data = {"term": "송도", "language": "ko", "rendering": "", "kind": "term"}
    data |= {"valid_from": "2026-02-01", "valid_to": "2026-01-01"}
    response = publisher.post(reverse("wagtailsnippets_news_glossaryentry:add"), data)
    errors = response.context["form"].errors
    assert set(errors) == {"language", "rendering", "valid_to"}


def test_listing__finds_a_rendering(publisher):
    entry()
    address = reverse("wagtailsnippets_news_glossaryentry:list")
    response = publisher.get(address, {"q": "songdo int"})
    assert [each.term for each in response.context["object_list"]] == ["송도국제도시"]
    assert reverse("news_glossary:export") in response.content.decode()


def test_file__goes_out_and_comes_back_the_same(publisher):
    entry(variants="Songdo\nSongdo IBD", forbidden="=Song-do", confirmed=True)
    response = publisher.get(reverse("news_glossary:export"))
    before = [each.as_term() for each in GlossaryEntry.objects.all()]
    GlossaryEntry.objects.all().delete()
    assert upload(publisher, response.content.decode("utf-8-sig")).status_code == 302
    assert [each.as_term() for each in GlossaryEntry.objects.all()] == before


def test_file__writes_over_what_is_there(publisher):
    entry()
    upload(publisher, CSV + "송도국제도시,en,Songdo,,,term,yes\n송도,en,Songdo,,,term,no\n")
    renderings = dict(GlossaryEntry.objects.values_list("term", "rendering"))
    assert renderings == {"송도국제도시": "Songdo", "송도": "Songdo"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (CSV + "송도,en,,,,term,yes\n시장,en,Mayor,,,term,yes\n", "must not be empty"),
        (CSV + "송도,xx,Songdo,,,term,yes\n", "no such language"),
        (CSV + f"송도,en,{'a' * 300},,,term,yes\n", "longer than 200"),
        ("nothing\n1\n", "missing"),
    ],
)
def test_file__with_an_error_is_not_taken_and_says_where(publisher, text, message):
    response = upload(publisher, text)
    assert response.status_code == 200
    assert message in response.content.decode()
    assert not GlossaryEntry.objects.exists()


def test_file__is_for_those_who_keep_the_glossary(newsroom):
    editor = client_in("Editor")
    assert editor.get(reverse("news_glossary:import")).status_code in (302, 403)
    assert editor.get(reverse("news_glossary:export")).status_code == 200


def test_departments_and_organisations_are_terms_by_themselves(newsroom):
    factories.DepartmentFactory(name_ko="스마트도시과", name_en="Smart City Division")
    factories.OrganisationFactory(name_ko="연세대학교", name_en="Yonsei University")
    entry()
    found = glossary_for("en").find("스마트도시과는 송도국제도시에서 연세대학교와 만났다.")
    assert [match.term.rendering for match in found] == [
        "Smart City Division",
        "Songdo International City",
        "Yonsei University",
    ]


def test_a_term_holds_from_its_day_on(newsroom):
    entry(valid_from=date(2026, 7, 1))
    assert not glossary_for("en", date(2026, 6, 30)).find("송도국제도시에서")
    assert glossary_for("en", date(2026, 7, 1)).find("송도국제도시에서")


def test_import_glossary__counts_what_is_new_and_what_has_changed(newsroom):
    text = CSV + "송도,en,Songdo,,,term,yes\n"
    assert actions.import_glossary(text.encode()) == (1, 0)
    assert actions.import_glossary(text.encode()) == (0, 0)
    assert actions.import_glossary(text.replace("yes", "no").encode()) == (0, 1)
