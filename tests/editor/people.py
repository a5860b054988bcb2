"""People of each role, and their clients."""

from django.contrib.auth.models import Group
from django.test import Client
from wagtail.users.models import UserProfile

from news.actions import set_up_roles
from news.models import Newsroom, User
from tests import factories


def person(role: str, language: str = "en", **fields) -> User:
    """Somebody in the group `role`, whose screens are in `language`."""
    set_up_roles(Newsroom.current())
    user = factories.UserFactory(is_superuser=False, is_staff=False, **fields)
    user.groups.add(Group.objects.get(name=role))
    _screen_language(user, language)
    return user


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def client_in(role: str, language: str = "en") -> Client:
    return client_of(person(role, language))


def _screen_language(user: User, language: str) -> None:
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = language
    profile.save()
