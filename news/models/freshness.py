"""Until when an answer stays true: the public side changes at known instants."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol, cast

from django.utils import timezone

from news.models.edition import Edition
from news.models.newsroom import Newsroom

if TYPE_CHECKING:
    from django.http import HttpRequest

LONGEST = 60


class Points(Protocol):
    """The newsroom's row with what `EditionQuerySet.turning_points` adds to it."""

    next_public_from: datetime | None
    next_public_until: datetime | None


@dataclass(frozen=True)
class Freshness:
    """The next change of the public side that is known of, and the longest that copies live."""

    next_change: datetime | None
    longest: int = LONGEST

    def seconds(self, longest: int | None = None) -> int:
        """For how long, from now on, copies may be kept: never past the next change."""
        longest = min(self.longest, longest or self.longest)
        if self.next_change is None:
            return longest
        left = (self.next_change - timezone.now()).total_seconds()
        return max(0, min(longest, int(left)))


def current_newsroom(request: "HttpRequest", longest: int = LONGEST) -> Newsroom:
    """The newsroom, in one query that also notes on `request` how fresh its answer will be.

    To be asked before anything that depends on the clock: what changes in between then shortens
    the life of copies instead of being overlooked. Raises `Newsroom.DoesNotExist`.
    """
    points = Edition.objects.turning_points(timezone.now())
    newsroom = Newsroom.current(
        **{name: point for name, point in points.items() if name.startswith("next")}
    )
    row = cast(Points, newsroom)
    ahead = [each for each in (row.next_public_from, row.next_public_until) if each]
    request.freshness = Freshness(min(ahead, default=None), longest)  # type: ignore[attr-defined]
    return newsroom
