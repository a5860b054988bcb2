"""A new release that begins as a copy of an earlier one."""

from typing import Any
from uuid import uuid4

from django.db import transaction
from modelcluster.models import get_all_child_relations
from wagtail.log_actions import log
from wagtail.models import Page

from news.models import Newsroom, PressRelease, User

# What belongs to the earlier release alone.
NOT_COPIED = {
    "number": "",
    "issued_at": None,
    "embargoed_until": None,
    "embargo_kind": "immediate",
    "paper_day": None,
    "embargo_phrase": "",
    "slug": "",
    "title": "",
}


@transaction.atomic
def start_from(earlier: PressRelease, by: User | None) -> PressRelease:
    """A draft with the texts, facts and files of `earlier`, but its own number, id and dates."""
    data = {
        name: value
        for name, value in earlier.serializable_data().items()
        if name == "pk" or name not in _tree_columns()
    }
    for relation in get_all_child_relations(PressRelease):
        name = relation.get_accessor_name()
        data[name] = [_fresh(child) for child in data.get(name, [])]
    fresh: dict[str, Any] = {**data, **NOT_COPIED, "pk": None, "uuid": str(uuid4())}
    release = PressRelease.from_serializable_data(fresh)
    release.owner = by
    Newsroom.current().add_child(instance=release)
    revision = release.save_revision(user=by)
    log(
        instance=release,
        action="news.start_from",
        user=by,
        revision=revision,
        data={"earlier": earlier.number},
    )
    return release


def _tree_columns() -> set[str]:
    """Wagtail's own columns: place in the tree, history, locks."""
    kept = {"title", "slug", "content_type", "locale"}
    return {field.name for field in Page._meta.concrete_fields} - kept | {"page_ptr"}


def _fresh(child: dict[str, Any]) -> dict[str, Any]:
    return {**child, "pk": None, "page": None}
