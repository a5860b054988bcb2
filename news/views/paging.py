"""Pages of a list by key, never by offset: as cheap at the end of an archive as at its start."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Self

from django.db.models import Q, QuerySet
from django.http import Http404

from news.models import Edition

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TOKEN = re.compile(r"(-?[0-9]{1,17})_([0-9]{1,18})", re.ASCII)


@dataclass(frozen=True)
class Place:
    """Where an edition stands in the list: its list date, and its id among those of one instant."""

    list_date: datetime
    id: int

    @classmethod
    def of(cls, edition: Edition) -> Self:
        return cls(edition.list_date, edition.pk)

    @classmethod
    def parse(cls, token: str) -> Self:
        """The place that `token` names. 404 for anything that is not one of our tokens."""
        match = _TOKEN.fullmatch(token)
        if not match:
            raise Http404("No such page of the list.")
        try:
            list_date = _EPOCH + timedelta(microseconds=int(match[1]))
        except OverflowError:
            raise Http404("No such page of the list.") from None
        return cls(list_date, int(match[2]))

    def __str__(self) -> str:
        return f"{(self.list_date - _EPOCH) // timedelta(microseconds=1)}_{self.id}"

    # The first condition repeats what the second implies, so that databases use the index.
    def older(self) -> Q:
        same_instant = Q(list_date=self.list_date, pk__lt=self.id)
        return Q(list_date__lte=self.list_date) & (Q(list_date__lt=self.list_date) | same_instant)

    def newer(self) -> Q:
        same_instant = Q(list_date=self.list_date, pk__gt=self.id)
        return Q(list_date__gte=self.list_date) & (Q(list_date__gt=self.list_date) | same_instant)


@dataclass(frozen=True)
class Leaf:
    """One page of a list, newest first, and whether there are others on either side."""

    editions: list[Edition]
    has_newer: bool
    has_older: bool

    @property
    def newer(self) -> str:
        return str(Place.of(self.editions[0])) if self.has_newer and self.editions else ""

    @property
    def older(self) -> str:
        return str(Place.of(self.editions[-1])) if self.has_older and self.editions else ""


def leaf(editions: QuerySet[Edition], size: int, before: str = "", after: str = "") -> Leaf:
    """`size` of `editions`, next to the place that `before` or `after` names, in one query."""
    if after:
        nearest = editions.filter(Place.parse(after).newer()).order_by("list_date", "pk")
        found = list(nearest[: size + 1])
        return Leaf(found[:size][::-1], has_newer=len(found) > size, has_older=bool(found))
    if before:
        editions = editions.filter(Place.parse(before).older())
    found = list(editions.order_by("-list_date", "-pk")[: size + 1])
    return Leaf(found[:size], has_newer=bool(before and found), has_older=len(found) > size)
