"""The demo's accounts, one for each role."""

import secrets

from django.contrib.auth.models import Group

from news.models import Department, User

ROLES = ("Editor", "Translator", "Publisher", "Administrator")
DEPARTMENTS = {"Editor": "smart-city", "Publisher": "spokesperson"}


def set_up_people(*, reset_passwords: bool) -> dict[str, str]:
    """Create the accounts that are missing; the new passwords, by user name.

    With `reset_passwords`, those of the existing accounts are made anew too.
    """
    passwords = {}
    for role in ROLES:
        name = role.lower()
        user, created = User.objects.get_or_create(
            username=name, defaults={"first_name": role, "email": f"{name}@example.org"}
        )
        if created or reset_passwords:
            passwords[name] = secrets.token_urlsafe(9)
            user.set_password(passwords[name])
            user.save()
        if created:
            user.groups.add(Group.objects.get(name=role))
    return passwords


def assign_departments() -> None:
    """Put the accounts into their departments, once these exist."""
    for role, slug in DEPARTMENTS.items():
        User.objects.filter(username=role.lower(), department=None).update(
            department=Department.objects.filter(slug=slug).first()
        )
