import pytest
from django.urls import reverse

from news.models import Department, Organisation, Topic
from tests import factories
from tests.editor.people import client_in


def url(verb, model, *args):
    return reverse(f"wagtailsnippets_news_{model._meta.model_name}:{verb}", args=args)


@pytest.fixture
def publisher(newsroom):
    return client_in("Publisher")


def test_term__form_has_the_languages_in_use_alone(publisher):
    page = publisher.get(url("add", Topic)).content.decode()
    assert 'name="name_ko"' in page
    assert 'name="name_en"' in page
    assert 'name="name_ja"' not in page


def test_term__gets_its_address_from_its_english_name(publisher):
    data = {"name_ko": "스마트도시", "name_en": "Smart City", "slug": ""}
    publisher.post(url("add", Topic), data)
    assert Topic.objects.get().slug == "smart-city"


def test_department__code_in_capitals(publisher):
    data = {"name_ko": "부서", "name_en": "", "slug": "dep", "code": "smc"}
    publisher.post(url("add", Department), data)
    assert Department.objects.get().code == "SMC"


def test_term__form_says_what_is_wrong(publisher):
    factories.DepartmentFactory(slug="taken", code="AAA")
    data = {"name_ko": "", "name_en": "", "slug": "taken", "code": "A-B"}
    response = publisher.post(url("add", Department), data)
    assert response.status_code == 200
    assert Department.objects.count() == 1


@pytest.mark.parametrize("language", ["ko", "en"])
def test_term__keeps_both_names_whoever_is_looking(newsroom, language):
    topic = factories.TopicFactory()
    client = client_in("Publisher", language)
    data = {"name_ko": "하나", "name_en": "One", "slug": topic.slug}
    client.post(url("edit", Topic, topic.pk), data)
    topic.refresh_from_db()
    assert (topic.name_ko, topic.name_en) == ("하나", "One")


@pytest.mark.parametrize("words", ["smart", "스마트", '"', "\x00", "x" * 10_000])
def test_listing__searches_inside_names(publisher, words):
    factories.TopicFactory(slug="smart-city", name_ko="스마트도시", name_en="Smart City")
    factories.TopicFactory(slug="other", name_ko="다른", name_en="Other")
    response = publisher.get(url("list", Topic), {"q": words})
    assert response.status_code == 200
    if words in ("smart", "스마트"):
        assert [topic.slug for topic in response.context["object_list"]] == ["smart-city"]


def used():
    """A department, a topic and an organisation that a release names."""
    department, topic = factories.DepartmentFactory(), factories.TopicFactory()
    factories.publish_release(
        department=factories.label(department), topics=(factories.label(topic),)
    )
    return department, topic


def test_delete__a_term_in_use_stays_and_says_so(publisher):
    for term in used():
        model = type(term)
        response = publisher.post(url("delete", model, term.pk), follow=True)
        assert response.status_code == 200
        assert "stays: it is used" in response.content.decode()
        assert model.objects.filter(pk=term.pk).exists()


def test_delete__several_at_once(publisher):
    _department, topic = used()
    bulk = reverse("wagtail_bulk_action", args=["news", "topic", "delete"])
    assert publisher.post(f"{bulk}?id={topic.pk}", follow=True).status_code == 200
    assert Topic.objects.filter(pk=topic.pk).exists()


def test_delete__a_term_not_in_use_goes(publisher):
    organisation = factories.OrganisationFactory()
    publisher.post(url("delete", Organisation, organisation.pk))
    assert not Organisation.objects.exists()


def test_editor__uses_terms_and_translator_names_them(newsroom):
    topic = factories.TopicFactory()
    assert client_in("Editor").get(url("list", Topic)).status_code == 200
    assert client_in("Editor").get(url("add", Topic)).status_code in (302, 403)
    assert client_in("Translator").get(url("edit", Topic, topic.pk)).status_code == 200
    assert client_in("Translator").get(url("add", Topic)).status_code in (302, 403)
