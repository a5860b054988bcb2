import pytest
from django.contrib.auth.models import Group
from django.urls import reverse, reverse_lazy
from lxml import html
from wagtail.users.models import UserProfile

from news.models import Newsroom, User
from tests import factories
from tests.editor.people import client_in, client_of, person


@pytest.fixture
def administrator_client(newsroom):
    return client_in("Administrator")


def data(**fields):
    return {
        "username": "minji",
        "email": "minji@example.org",
        "first_name": "민지",
        "last_name": "김",
        "password1": "Qmxk3!vbn0",
        "password2": "Qmxk3!vbn0",
        "department": "",
        **fields,
    }


def test_person__gets_a_department_and_a_role(administrator_client):
    department = factories.DepartmentFactory()
    group = Group.objects.get(name="Editor")
    url = reverse("wagtailusers_users:add")
    assert 'name="department"' in administrator_client.get(url).content.decode()
    administrator_client.post(url, data(department=department.pk, groups=[group.pk]))
    user = User.objects.get(username="minji")
    assert user.department == department
    assert list(user.groups.all()) == [group]


class TestLanguages:
    @pytest.fixture
    def person(self, newsroom):
        Newsroom.objects.update(languages=["ko", "en", "vi"])
        return person("Translator", username="tr")

    def url(self, person):
        return reverse("wagtailusers_users:edit", args=[person.pk])

    def save(self, client, person, languages):
        fields = {"username": "tr", "password1": "", "password2": "", "is_active": "on"}
        groups = [group.pk for group in person.groups.all()]
        client.post(self.url(person), data(**fields, groups=groups, languages=languages))
        person.refresh_from_db()
        return person.languages

    def test_are_those_in_use_and_any_release_can_be_written_in(self, administrator_client, person):
        page = html.fromstring(administrator_client.get(self.url(person)).content.decode())
        assert page.xpath("//input[@name='languages']/@value") == ["ko", "en", "vi"]
        assert self.save(administrator_client, person, ["vi"]) == ["vi"]
        assert self.save(administrator_client, person, []) == []

    def test_who_translates_into_korean_takes_what_was_written_in_english(
        self, administrator_client, person
    ):
        assert self.save(administrator_client, person, ["ko"]) == ["ko"]
        release = factories.make_release(("en",), source_language="en")
        own, other = (reverse("news_translation:desk", args=[release.pk, x]) for x in ("ko", "vi"))
        assert client_of(person).get(own).status_code == 200
        assert client_of(person).get(other).status_code in (302, 403)

    def test_that_are_not_in_use_any_more_stay(self, administrator_client, person):
        """Without any, the person would translate into all."""
        person.languages = ["ja"]
        person.save()
        assert self.save(administrator_client, person, []) == ["ja"]
        assert self.save(administrator_client, person, ["en"]) == ["en", "ja"]

    def test_that_are_none_are_refused(self, administrator_client, person):
        assert self.save(administrator_client, person, ["xx"]) == []


def test_person__nobody_is_made_more_powerful_than_the_maker(administrator_client):
    administrator_client.post(reverse("wagtailusers_users:add"), data(is_superuser="on"))
    assert not User.objects.get(username="minji").is_superuser


def test_person__a_superuser_is_out_of_reach(administrator_client):
    root = factories.UserFactory(is_superuser=True)
    url = reverse("wagtailusers_users:edit", args=[root.pk])
    assert administrator_client.get(url).status_code in (302, 403)
    assert administrator_client.post(url, data()).status_code in (302, 403)
    root.refresh_from_db()
    assert root.username != "minji"


@pytest.mark.parametrize("role", ["Editor", "Translator", "Publisher"])
def test_people__are_for_administrators(newsroom, role):
    assert client_in(role).get(reverse("wagtailusers_users:index")).status_code in (302, 403)


def test_new_release__begins_with_the_writers_department(newsroom):
    department = factories.DepartmentFactory()
    client = client_of(person("Editor", department=department))
    response = client.get(reverse("news_releases:new"), follow=True)
    assert response.status_code == 200
    assert response.context["form"].instance.department == department
    assert response.context["form"].instance.licence == Newsroom.current().licence


class TestAccount:
    URL = reverse_lazy("wagtailadmin_account")
    SWITCHES = [f"translator-mails-{name}_notifications" for name in ("submitted", "rejected")]

    @pytest.mark.parametrize("language", ["en", "ko"])
    def test_a_translator_switches_mails_off(self, newsroom, language):
        user = person("Translator", language)
        client = client_of(user)
        page = client.get(self.URL).content.decode()
        assert all(f'name="{switch}"' in page for switch in self.SWITCHES)
        assert ("A translation is wanted" if language == "en" else "번역 요청") in page
        form = {
            "name_email-first_name": "Min",
            "name_email-last_name": "Kim",
            "name_email-email": user.email,
            "locale-preferred_language": language,
            "locale-current_time_zone": "",
            "theme-theme": "system",
            "theme-contrast": "system",
            "theme-density": "default",
            self.SWITCHES[1]: "on",
        }
        client.post(self.URL, form)
        profile = UserProfile.objects.get(user=user)
        assert not profile.submitted_notifications
        assert profile.rejected_notifications

    def test_others_have_wagtails_switches_alone(self, newsroom):
        page = client_in("Publisher").get(self.URL).content.decode()
        assert "translator-mails" not in page
        assert "notifications-submitted_notifications" in page
