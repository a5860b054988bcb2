"""Reads the demo newsroom and its releases from the JSON files beside this module."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from news.draft import Draft, Licence, from_json

from .sample_files import DocumentKind
from .structure import structure

_HERE = Path(__file__).parent

type Names = Mapping[str, str]  # by language


@dataclass(frozen=True)
class NamedRecord:
    """A department, topic or organisation; only departments have a `code`."""

    slug: str
    names: Names
    code: str = ""


@dataclass(frozen=True)
class NewsroomContact:
    name: Names
    phone: str
    email: str
    address: Names


@dataclass(frozen=True)
class DemoNewsroom:
    """Who publishes in the demo; `demo_notice` says in a line that it is one."""

    organisation: Names
    title: Names
    demo_notice: Names
    boilerplate: Names
    contact: NewsroomContact
    licence: Licence
    languages: tuple[str, ...]
    departments: tuple[NamedRecord, ...]
    topics: tuple[NamedRecord, ...]
    organisations: tuple[NamedRecord, ...]


@dataclass(frozen=True)
class SampleImage:
    """What `sample_image` needs to draw a picture."""

    title: str
    width: int
    height: int
    seed: int


@dataclass(frozen=True)
class SampleDocument:
    """What `sample_document` needs to make a file, and the language that the file is in."""

    kind: DocumentKind
    title: str
    language: str


@dataclass(frozen=True)
class SecondEdition:
    """The whole drafts of a release as it reads after its change, by language."""

    drafts: Mapping[str, Draft]
    note: Names
    list_date: datetime


@dataclass(frozen=True)
class DemoRelease:
    """A release of the demo; its drafts refer to `images` and `documents` by their keys here."""

    key: str
    drafts: Mapping[str, Draft]
    publish: tuple[str, ...] = ()
    list_date: datetime | None = None
    embargo_days: int | None = None
    related: tuple[str, ...] = ()
    supplied: tuple[str, ...] = ()
    images: Mapping[int, SampleImage] = field(default_factory=dict)
    documents: Mapping[int, SampleDocument] = field(default_factory=dict)
    second_edition: SecondEdition | None = None


@cache
def _newsroom_adapter() -> TypeAdapter[DemoNewsroom]:
    return TypeAdapter(DemoNewsroom)


@cache
def _release_adapter() -> TypeAdapter[DemoRelease]:
    return TypeAdapter(DemoRelease)


def load_newsroom() -> DemoNewsroom:
    """The demo's newsroom with its departments, topics and organisations."""
    return _newsroom_adapter().validate_json((_HERE / "newsroom.json").read_bytes())


def load_releases() -> tuple[DemoRelease, ...]:
    """The demo's releases, oldest first; a release that is not listed yet comes last.

    Raises `ValueError` naming the file when its languages do not share one structure.
    """
    releases = [read_release(path) for path in (_HERE / "releases").glob("*.json")]
    return tuple(sorted(releases, key=_order))


def read_release(path: Path) -> DemoRelease:
    """The release in the file at `path`. Raises `ValueError` naming the file if it is unfit."""
    try:
        return _release(json.loads(path.read_bytes()))
    except (KeyError, ValueError) as error:
        raise ValueError(f"{path.name}: {error}") from error


def _release(data: dict[str, Any]) -> DemoRelease:
    editions: dict[str, dict[str, Any]] = data["editions"]
    demo: dict[str, Any] = data["demo"]
    second = demo.pop("second_edition", None)
    if second:
        changes = second.pop("editions")
        second["drafts"] = _drafts(
            {language: {**editions[language], **changed} for language, changed in changes.items()}
        )
    return _release_adapter().validate_python(
        {**demo, "key": data["key"], "drafts": _drafts(editions), "second_edition": second}
    )


def _drafts(editions: Mapping[str, dict[str, Any]]) -> dict[str, Draft]:
    drafts = {language: from_json(edition) for language, edition in editions.items()}
    for language, draft in drafts.items():
        if draft.language != language:
            raise ValueError(f"the draft under {language!r} says it is {draft.language!r}")
    source, *targets = drafts.values()
    expected = structure(source)
    for target in targets:
        for part, value in structure(target).items():
            if value != expected[part]:
                raise ValueError(f"{source.language} and {target.language} differ in {part}")
    return drafts


def _order(release: DemoRelease) -> tuple[bool, str, str]:
    listed = release.list_date
    return (listed is None, listed.isoformat() if listed else "", release.key)
