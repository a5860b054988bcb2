"""The newsroom's roles: groups with the permissions that each kind of work needs."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.utils.translation import gettext_noop
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission

from news.actions.review_workflow import review_workflow
from news.models import Newsroom

TERMS = ("department", "topic", "organisation", "glossaryentry")
# Wagtail asks for the permissions of its own models, also where others stand in for them.
FILES = (("wagtailimages", "image"), ("wagtaildocs", "document"))


@dataclass(frozen=True)
class Role:
    """What members of a group may do with releases, terms, files and people."""

    name: str
    pages: Sequence[str]
    terms: Sequence[str] = ("view",)
    files: Sequence[str] = ("add", "change", "choose")
    translation: bool = False
    newsroom: bool = False
    people: Sequence[str] = ()


EDITOR = Role(gettext_noop("Editor"), ("add", "change"))
TRANSLATOR = Role(
    # Names of terms are texts too, and a release waits for them in each language.
    gettext_noop("Translator"),
    (),
    terms=("view", "change"),
    files=(),
    translation=True,
)
PUBLISHER = Role(
    gettext_noop("Publisher"),
    ("add", "change", "publish", "lock", "unlock"),
    terms=("view", "add", "change", "delete"),
    translation=True,
)
ADMINISTRATOR = Role(
    gettext_noop("Administrator"),
    PUBLISHER.pages,
    terms=PUBLISHER.terms,
    translation=True,
    newsroom=True,
    people=("view", "add", "change", "delete"),
)
ROLES = (EDITOR, TRANSLATOR, PUBLISHER, ADMINISTRATOR)


@transaction.atomic
def set_up_roles(newsroom: Newsroom) -> dict[str, Group]:
    """A group for each role, by name, with all that it needs, and the workflow between them.

    Takes nothing away from any.
    """
    _remove_unused_defaults()
    review_workflow()
    return {role.name: _group(role, newsroom) for role in ROLES}


def _group(role: Role, newsroom: Newsroom) -> Group:
    group, _created = Group.objects.get_or_create(name=role.name)
    wanted = ["wagtailadmin.access_admin"]
    wanted += [f"news.{verb}_{term}" for term in TERMS for verb in role.terms]
    wanted += [f"news.{verb}_user" for verb in role.people]
    wanted += ["news.translate_pressrelease"] if role.translation else []
    wanted += ["news.change_newsroom"] if role.newsroom else []
    group.permissions.add(*_permissions(wanted))
    for permission in _permissions([f"wagtailcore.{verb}_page" for verb in role.pages]):
        GroupPagePermission.objects.get_or_create(group=group, page=newsroom, permission=permission)
    files = [f"{app}.{verb}_{kind}" for app, kind in FILES for verb in role.files]
    for permission in _permissions(files):
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=Collection.get_first_root_node(), permission=permission
        )
    return group


def _permissions(names: Sequence[str]) -> list[Permission]:
    """The permissions of these names, such as `news.add_topic`. Raises if one is missing."""
    pairs = [name.split(".") for name in names]
    return [
        Permission.objects.get(content_type__app_label=label, codename=codename)
        for label, codename in pairs
    ]


def _remove_unused_defaults() -> None:
    """Wagtail's own groups, which nobody is in, would stand beside ours under like names."""
    Group.objects.filter(name__in=("Editors", "Moderators"), user__isnull=True).delete()
