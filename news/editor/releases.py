"""Releases as the admin's screens list and find them."""

from functools import reduce
from operator import or_

from django.conf import settings
from django.db.models import Exists, Max, Min, OuterRef, Q, QuerySet
from django.utils import timezone
from modeltranslation.utils import build_localized_fieldname as column

from news.draft import clean_text
from news.models import Edition, PressRelease, User
from news.models.review import with_reviews
from news.models.standing import STAGE_OF, editions_at_hand

# SQLite refuses patterns above 50,000 bytes; nobody searches for more than a headline.
LONGEST_SEARCH = 200
HEAVY = [column(name, code) for name in ("summary", "body") for code, _ in settings.LANGUAGES]

type Releases = QuerySet[PressRelease]


def for_lists(releases: Releases) -> Releases:
    """`releases` with all that a row shows, in a constant number of queries."""
    return (
        with_reviews(releases)
        .select_related("department", "latest_revision__user")
        .defer(*HEAVY, "latest_revision__content")
        .prefetch_related(editions_at_hand())
    )


def search(releases: Releases, words: str) -> Releases:
    """Those with all of `words` in their number or in their headline in any language.

    Not Wagtail's search, which is slow on a database and finds no word inside another.
    """
    for word in clean_text(words)[:LONGEST_SEARCH].split():
        releases = releases.filter(_contains(word))
    return releases


def _contains(word: str) -> Q:
    names = ["number", *(column("headline", code) for code, _ in settings.LANGUAGES)]
    return reduce(or_, (Q(**{f"{name}__icontains": word}) for name in names))


def in_state(releases: Releases, state: str) -> Releases:
    """Those that `release_standing` would call `state`, or `changed` since publication."""
    now = timezone.now()
    any_edition = Edition.objects.filter(release=OuterRef("pk")).kept()
    public = Exists(any_edition.current(now))
    waiting = Exists(any_edition.filter(public_from__gt=now, public_until__isnull=True))
    if state in STAGE_OF.values():
        return _in_stage(releases, state)
    match state:
        case "draft":
            in_review = _in_stage(releases, *STAGE_OF.values()).order_by().values("pk")
            return releases.filter(~Exists(any_edition)).exclude(pk__in=in_review)
        case "embargoed":
            return releases.filter(waiting, ~public)
        case "withdrawn":
            return releases.filter(Exists(any_edition.in_force(now)), ~waiting, ~public)
        case "published":
            return releases.filter(public)
        case "changed":
            made = any_edition.order_by().values("release").annotate(last=Max("made_at"))
            return releases.filter(public, latest_revision_created_at__gt=made.values("last"))
    return releases


def _in_stage(releases: Releases, *stages: str) -> Releases:
    """Those whose last submission is at one of `stages`, without an edition that came of it."""
    statuses = [status for status, stage in STAGE_OF.items() if stage in stages]
    since = Edition.objects.filter(release=OuterRef("pk"), made_at__gte=OuterRef("review_ended"))
    known = with_reviews(releases).filter(~Exists(since), review_status__in=statuses)
    return releases.filter(pk__in=known.order_by().values("pk"))


def for_review(user: User) -> Releases:
    """What others have submitted and `user` may publish, longest waiting first."""
    waiting = with_reviews(_in_stage(PressRelease.objects.all(), "in_review"))
    ids = [
        release.pk
        for release in waiting.exclude(review_by=user.pk).defer(*HEAVY)
        if release.permissions_for_user(user).can_release()
    ]
    return PressRelease.objects.filter(pk__in=ids).order_by("embargoed_until", "pk")


def with_text(releases: Releases, language: str, present: bool) -> Releases:
    """Those that have, or lack, a headline in `language`."""
    name = column("headline", language)
    empty = Q(**{name: ""}) | Q(**{f"{name}__isnull": True})
    return releases.exclude(empty) if present else releases.filter(empty)


def years(releases: Releases) -> list[int]:
    """The years from the newest issue of `releases` back to the first."""
    ends = releases.order_by().aggregate(first=Min("issued_at"), last=Max("issued_at"))
    if ends["first"] is None:
        return []
    first, last = (timezone.localtime(ends[end]).year for end in ("first", "last"))
    return list(range(last, first - 1, -1))
