import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from wagtail.models import Page, Site

from news.actions import ActionRefused, open_newsroom, set_up_roles
from news.models import Newsroom, PressRelease
from tests import factories
from tests.editor.people import person

ROLES = ["Administrator", "Editor", "Publisher", "Translator"]


@pytest.mark.parametrize(
    ("role", "add", "edit", "release", "newsroom_facts"),
    [
        ("Editor", True, True, False, False),
        ("Translator", False, False, False, False),
        ("Publisher", True, True, True, False),
        ("Administrator", True, True, True, True),
    ],
)
def test_role__may_do_its_work_and_no_more(newsroom, role, add, edit, release, newsroom_facts):
    user = person(role)
    page = factories.make_release()
    assert newsroom.permissions_for_user(user).can_add_subpage() == add
    assert newsroom.permissions_for_user(user).can_edit() == newsroom_facts
    assert page.permissions_for_user(user).can_edit() == edit
    assert page.permissions_for_user(user).can_release() == release
    assert not page.permissions_for_user(user).can_publish()
    # The same for a page that is not known to be a release yet.
    assert not Page.objects.get(pk=page.pk).permissions_for_user(user).can_publish()


def test_set_up_roles__twice_is_once(newsroom):
    groups = set_up_roles(newsroom)
    before = {name: group.page_permissions.count() for name, group in groups.items()}
    again = set_up_roles(newsroom)
    assert {name: group.page_permissions.count() for name, group in again.items()} == before
    assert sorted(Group.objects.values_list("name", flat=True)) == ROLES


def test_set_up_roles__leaves_a_default_group_with_people(newsroom):
    moderators = Group.objects.get_or_create(name="Moderators")[0]
    factories.UserFactory().groups.add(moderators)
    set_up_roles(newsroom)
    assert Group.objects.filter(name="Moderators").exists()


@pytest.mark.django_db
def test_open_newsroom__is_the_root_of_the_site(settings):
    settings.SITE_URL = "https://news.example.go.kr"
    newsroom = open_newsroom({"ko": "인천광역시", "en": "Incheon"}, code="ICN")
    site = Site.objects.get()
    assert (site.hostname, site.port, site.root_page_id) == (
        "news.example.go.kr",
        443,
        newsroom.pk,
    )
    assert [page.pk for page in Page.objects.filter(depth=2)] == [newsroom.pk]
    assert newsroom.organisation_name_en == "Incheon"
    assert newsroom.languages_in_use() == ["ko", "en"]
    assert factories.make_release().number.startswith("ICN-")


@pytest.mark.django_db
def test_open_newsroom__twice_gives_the_same():
    first = open_newsroom({"ko": "인천광역시"})
    assert open_newsroom({"en": "Other"}) == first
    assert Newsroom.objects.get().organisation_name_ko == "인천광역시"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("names", "languages"),
    [
        ({}, []),
        ({"xx": "a"}, []),
        ({"ko": "a"}, ["ko", "en"]),
        ({"ko": " "}, []),
        ({"ko": "a" * 300}, []),
    ],
)
def test_open_newsroom__refuses_what_cannot_be(names, languages):
    with pytest.raises(ActionRefused):
        open_newsroom(names, languages=languages)
    assert not Newsroom.objects.exists()


@pytest.mark.django_db
def test_command__opens_and_says_what_is_next(capsys):
    call_command("open_newsroom", name_ko="인천광역시", name_en="Incheon")
    said = capsys.readouterr().out
    assert "createsuperuser" in said
    assert Newsroom.objects.get().languages_in_use() == ["ko", "en"]
    with pytest.raises(CommandError, match="already"):
        call_command("open_newsroom", name_ko="인천광역시")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "arguments", [{}, {"name_ko": "a", "languages": "ko,xx"}, {"name_ko": " "}]
)
def test_command__bad_input_is_one_readable_line(arguments):
    with pytest.raises(CommandError) as refused:
        call_command("open_newsroom", **arguments)
    assert "\n" not in str(refused.value)
    assert not PressRelease.objects.exists()
