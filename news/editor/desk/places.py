"""What the places of a release's texts are called, by the paths of its segments."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst

from news.forms.place_names import blocks, joined, slot_name
from news.models import PressRelease
from news.models.segments import PARTS, STREAMS


@dataclass(frozen=True)
class Place:
    """`Photo 1 – caption`, of the whole that is called `Photo 1`."""

    whole: str
    label: str


def places(release: PressRelease) -> dict[str, Place]:
    """The places of all texts of `release`, empty ones included, by path."""
    return dict(_places(release))


def _places(release: PressRelease) -> Iterator[tuple[str, Place]]:
    for name in ("headline", "event_enquiries"):
        label = _field_name(release, name)
        yield name, Place(label, label)
    for name in STREAMS:
        for whole, slots in blocks(release.raw(name, release.source_language)):
            for slot in slots:
                yield f"{name}.{slot.path}", Place(whole, slot_name(slot, whole, slots))
    for relation, names in PARTS:
        for number, part in enumerate(getattr(release, relation).all(), 1):
            kind = capfirst(part._meta.verbose_name)
            for name in names:
                label = _field_name(part, name)
                own = label[:1].lower() + label[1:] if label != kind else ""
                whole = f"{kind} {number}"
                yield f"{relation}.{part.pk}.{name}", Place(whole, joined(whole, own))


def _field_name(model: Any, name: str) -> str:
    return str(capfirst(model._meta.get_field(name).verbose_name))
