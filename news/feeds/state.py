"""What a feed is made of at an instant, told in one query, before anything is written."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Subquery, TextField, Value
from django.db.models.aggregates import StringAgg
from django.db.models.functions import Cast

from news.models import Edition, Newsroom

SIZE = 50
MAX_AGE = 60


@dataclass(frozen=True)
class FeedState:
    """The newsroom, the editions by id, and when the public side last changed and next will."""

    newsroom: Newsroom
    editions: frozenset[int]
    at: datetime
    last_change: datetime | None
    next_change: datetime | None

    @property
    def max_age(self) -> int:
        """Seconds for which copies may be kept: never past the next public change."""
        if self.next_change is None:
            return MAX_AGE
        return min(MAX_AGE, int((self.next_change - self.at).total_seconds()))

    @property
    def last_modified(self) -> datetime | None:
        """The last change, unless another could follow in its second: HTTP counts in seconds."""
        if self.last_change is None or (self.at - self.last_change).total_seconds() < 1:
            return None
        return self.last_change

    def etag(self, editions: Iterable[int]) -> str:
        """The validator of a feed that shows `editions`."""
        newsroom = self.newsroom
        facts = [
            sorted(editions),
            settings.SITE_URL,
            newsroom.organisation_name,
            newsroom.boilerplate,
            newsroom.email,
            newsroom.logo and newsroom.logo.file.name,
        ]
        digest = hashlib.blake2b(json.dumps(facts).encode(), digest_size=16)
        return f'"{digest.hexdigest()}"'


def feed_state(language: str, at: datetime) -> FeedState | None:
    """What the feed of `language` shows at `at`; none if the newsroom does not use it."""
    newest = Edition.objects.released(language, at=at)[:SIZE]
    keys = (
        Edition.objects.filter(pk__in=newest.values("pk"))
        .order_by()
        .values("language")
        .annotate(keys=StringAgg(Cast("pk", TextField()), Value(",")))
        .values("keys")
    )
    points = Edition.objects.turning_points(at)
    newsroom = (
        Newsroom.objects.select_related("logo")
        .annotate(edition_keys=Subquery(keys), **points)
        .order_by("pk")
        .first()
    )
    if newsroom is None or language not in newsroom.languages_in_use():
        return None
    last = (newsroom.last_public_from, newsroom.last_public_until)
    following = (newsroom.next_public_from, newsroom.next_public_until)
    saved = newsroom.latest_revision_created_at
    return FeedState(
        newsroom,
        frozenset(int(key) for key in (newsroom.edition_keys or "").split(",") if key),
        at,
        last_change=max((each for each in (*last, saved) if each), default=None),
        next_change=min((each for each in following if each), default=None),
    )
