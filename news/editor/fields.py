"""Where a lack is to be made good."""

import re
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.text import capfirst
from modelcluster.models import get_all_child_relations
from modeltranslation.utils import build_localized_fieldname as column

from news.models import Lack, PressRelease

OF_A_CHILD = re.compile(r"(?P<relation>\w+)-(?P<position>\d+)-(?P<name>\w+)")


@dataclass(frozen=True)
class Task:
    """A lack, with the name of its field and the way to it."""

    label: str
    message: str
    url: str
    language: str


def task(release: PressRelease, lack: Lack) -> Task:
    """What is to be done about `lack`: at the translation desk, or in the form."""
    return Task(
        label=_label(lack.field),
        message=str(lack.message),
        url=_address(release, lack),
        language=lack.language,
    )


def _address(release: PressRelease, lack: Lack) -> str:
    """The segment at the desk, or the field, which the script `goto-field.js` opens."""
    if lack.path:
        return f"{reverse('news_translation:desk', args=[release.pk, lack.language])}#{lack.path}"
    return f"{reverse('wagtailadmin_pages:edit', args=[release.pk])}#field={lack.field}"


def _label(field: str) -> str:
    """`photos-0-alt_text_ko`: “Photo 1, alt text”."""
    models = {
        relation.get_accessor_name(): relation.related_model
        for relation in get_all_child_relations(PressRelease)
    }
    if match := OF_A_CHILD.fullmatch(field):
        child: Any = models[match["relation"]]
        name = capfirst(child._meta.verbose_name)
        return f"{name} {int(match['position']) + 1}, {_field_name(child, match['name'])}"
    if field in models:
        return capfirst(models[field]._meta.verbose_name_plural)
    return capfirst(_field_name(PressRelease, field))


def _field_name(model: Any, name: str) -> str:
    bare = {column(known, code): known for known in _names(model) for code, _ in settings.LANGUAGES}
    return str(model._meta.get_field(bare.get(name, name)).verbose_name)


def _names(model: Any) -> list[str]:
    translated = getattr(model, "translated_names", None)
    return list(translated()) if translated else []
