"""Files for translators outside, through the screens: out, changed, and back."""

import io

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from lxml import etree, html

from news import actions
from news.models import PressRelease
from news.models.translation import States, translation_of
from tests import factories
from tests.editor.people import client_in, client_of, person

pytestmark = pytest.mark.django_db
XLIFF = "{urn:oasis:names:tc:xliff:document:1.2}"


@pytest.fixture
def release(newsroom):
    return factories.make_release(headline={"ko": "제목", "en": ""})


@pytest.fixture
def translator(newsroom):
    return client_in("Translator")


def address(name, release, language="en"):
    return reverse(f"news_exchange:{name}", args=[release.pk, language])


def download(client, release, kind):
    response = client.get(address(kind, release))
    assert response.status_code == 200
    return response.content


def give_back(client, release, content, name="file.xlf"):
    return client.post(address("return", release), {"file": SimpleUploadedFile(name, content)})


def translated(content, words, state=""):
    """The file as an agency returns it: the headline's target, and perhaps a state."""
    root = etree.fromstring(content)
    [unit] = [each for each in root.iter(f"{XLIFF}trans-unit") if each[0].text == "제목"]
    target = unit.find(f"{XLIFF}target")
    if target is None:
        target = etree.SubElement(unit, f"{XLIFF}target")
        unit.insert(1, target)
    target.text = words
    if state:
        unit.set("approved", "yes")
        target.set("state", state)
    return etree.tostring(root)


def headline(release):
    working = PressRelease.objects.get(pk=release.pk)
    [found] = [
        each for each in translation_of(working, "en").segments if each.segment.path == "headline"
    ]
    return found


def test_xliff__comes_back_as_a_draft(translator, release):
    content = translated(download(translator, release, "xliff12"), "A headline")
    response = give_back(translator, release, content)
    assert "1 text taken" in response.content.decode()
    assert headline(release).segment.target == "A headline"
    assert headline(release).state == States.DRAFT
    assert headline(release).wording.origin == "file"


def test_xliff__what_the_file_calls_final_is_approved_by_who_may(release, translator):
    content = translated(download(translator, release, "xliff12"), "A headline", "final")
    give_back(client_in("Editor"), release, content)
    assert headline(release).state == States.DRAFT
    give_back(translator, release, content)
    assert headline(release).state == States.APPROVED


def test_xliff__a_source_that_has_changed_is_named_and_left_alone(translator, release):
    content = translated(download(translator, release, "xliff12"), "A headline")
    factories.reword(release, headline_ko="새 제목")
    said = give_back(translator, release, content).content.decode()
    assert "its source has changed" in said
    assert "A headline" in said
    assert f"{reverse('news_translation:desk', args=[release.pk, 'en'])}#headline" in said
    assert headline(release).state == States.MISSING


def test_workbook__what_was_left_alone_is_called_by_its_place(translator, release):
    book = openpyxl.load_workbook(io.BytesIO(download(translator, release, "xlsx")))
    [row] = [row for row in book.active.iter_rows() if "제목" in [cell.value for cell in row]]
    row[1].value = "=1+1"
    file = io.BytesIO()
    book.save(file)
    response = give_back(translator, release, file.getvalue(), "file.xlsx")
    assert [place for place, *_ in response.context["left"]] == ["Headline"]


def test_it_says_of_which_release_and_language_it_is(translator, release):
    page = html.fromstring(translator.get(address("return", release)).content)
    assert page.xpath("string(//main//h2)").strip() == "제목"
    assert "English" in page.xpath("string(//main)")


def test_workbook__comes_back(translator, release):
    book = openpyxl.load_workbook(io.BytesIO(download(translator, release, "xlsx")))
    [row] = [row for row in book.active.iter_rows() if "제목" in [cell.value for cell in row]]
    place = [cell.value for cell in row].index("제목")
    row[place + 1].value = "=A headline"
    row[place + 1].data_type = "s"
    file = io.BytesIO()
    book.save(file)
    give_back(translator, release, file.getvalue(), "file.xlsx")
    assert headline(release).segment.target == "=A headline"


def test_xliff21__is_offered(translator, release):
    assert b'version="2.1"' in download(translator, release, "xliff21")


@pytest.mark.parametrize("content", [b"", b"nothing", b"PK\x03\x04", b"<xliff", b"<html></html>"])
def test_what_is_no_such_file_is_refused_at_its_field(translator, release, content):
    response = give_back(translator, release, content)
    assert response.status_code == 200
    assert response.context["form"].errors["file"]


def test_a_file_of_another_release_or_language_is_refused(translator, release):
    content = download(translator, release, "xliff12")
    other = factories.make_release(headline={"ko": "다른", "en": ""})
    assert give_back(translator, other, content).context["form"].errors["file"]


def test_it_is_for_those_who_translate_into_the_language(release):
    user = person("Translator")
    user.languages = ["vi"]
    user.save()
    client = client_of(user)
    for name in ("return", "xlsx"):
        assert client.get(address(name, release)).status_code in (302, 403)
        assert client.get(address(name, release, "ko")).status_code == 404
        assert client.get(address(name, release, "xx")).status_code == 404


def test_take_returned__all_or_none_of_a_release(release):
    with pytest.raises(actions.ActionRefused):
        actions.take_returned(
            release, "ko", download(client_in("Translator"), release, "xliff12"), person("Editor")
        )
