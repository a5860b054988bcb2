"""What a document calls departments and organisations, as the newsroom knows them."""

import unicodedata
from dataclasses import replace
from functools import partial
from itertools import count
from typing import Any

from anyascii import anyascii
from django.conf import settings
from django.utils.text import slugify
from modeltranslation.utils import build_localized_fieldname as column

from news.draft import Contact, Draft, EventOverview, Host, Label, ParticipantGroup
from news.models import Department, Organisation


def with_known_terms(draft: Draft) -> Draft:
    """`draft` with the slugs of the newsroom's own terms.

    A department that it does not know stands before its contact's position, an organisation
    that takes part before who they are. A host becomes an organisation of the newsroom: it is
    a fact of the event, and has nowhere else to stand.
    """
    departments, organisations = _by_name(Department), _by_name(Organisation)
    overview = draft.event_overview
    return replace(
        draft,
        department=_known(draft.department, departments),
        contacts=tuple(_contact(contact, departments) for contact in draft.contacts),
        event_overview=overview and _event(overview, draft.language, organisations),
    )


def _by_name(model: Any) -> dict[str, str]:
    """Slugs by the names that terms have in any language."""
    names = [column("name", code) for code, _name in settings.LANGUAGES]
    rows = model.objects.values_list("slug", *names)
    return {_key(name): slug for slug, *called in rows for name in called if name}


def _key(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def _known(label: Label | None, slugs: dict[str, str]) -> Label | None:
    slug = slugs.get(_key(label.name)) if label else None
    return Label(slug, label.name) if label and slug else None


def _contact(contact: Contact, departments: dict[str, str]) -> Contact:
    known = _known(contact.department, departments)
    if known or not contact.department:
        return replace(contact, department=known)
    position = f"{contact.department.name} {contact.position}".strip()
    return replace(contact, department=None, position=position)


def _event(event: EventOverview, language: str, organisations: dict[str, str]) -> EventOverview:
    participants = tuple(map(partial(_group, organisations=organisations), event.participants))
    hosts = tuple(_host(host, language, organisations) for host in event.hosts)
    return replace(event, participants=participants, hosts=hosts)


def _group(group: ParticipantGroup, organisations: dict[str, str]) -> ParticipantGroup:
    known = _known(group.organisation, organisations)
    if known or not group.organisation:
        return replace(group, organisation=known)
    said = ": ".join(filter(None, (group.organisation.name, group.description)))
    return replace(group, organisation=None, description=said)


def _host(host: Host, language: str, organisations: dict[str, str]) -> Host:
    name = host.organisation.name
    slug = organisations.get(_key(name))
    if slug is None:
        slug = organisations[_key(name)] = _free_slug(name)
        Organisation.objects.create(**{"slug": slug, column("name", language): name})
    return replace(host, organisation=Label(slug, name))


def _free_slug(name: str) -> str:
    stem = slugify(anyascii(name))[:40] or "organisation"
    numbered = (f"{stem}-{n}" if n > 1 else stem for n in count(1))
    return next(s for s in numbered if not Organisation.objects.filter(slug=s).exists())
