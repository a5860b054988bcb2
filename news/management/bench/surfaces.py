"""The addresses that are measured, and how."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import median
from time import process_time

from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from news.models import Edition, Newsroom, User
from news.views.paging import Place

from .archive import RARE

LANGUAGE = "ko"
WARM_UPS, RUNS = 2, 7


@dataclass(frozen=True)
class Surface:
    """Something that readers, partners, machines or editors ask for."""

    name: str
    path: str
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Cost:
    """What a surface costs: queries, milliseconds of CPU (the median) and bytes sent."""

    queries: int
    milliseconds: float
    size: int


def surfaces(client: Client) -> Iterator[Surface]:
    """Each kind of page, feed and file, with the far and the rare ends of the archive."""
    with override(LANGUAGE):
        listing, feed = reverse("news:list"), reverse("news:feed")
    released = Edition.objects.released(LANGUAGE).defer("content", "files")
    newest = released[0]
    far = released.order_by("list_date", "id")[: newest.pk][15:16].get()
    label = newest.draft
    yield Surface("list", listing)
    yield Surface("list, far end", f"{listing}?before={Place.of(far)}")
    yield Surface("list, by department", f"{listing}?department={label.department.slug}")
    yield Surface("list, by rare department", f"{listing}?department={RARE}")
    yield Surface("list, by topic", f"{listing}?topic={label.topics[0].slug}")
    yield Surface("list, by rare topic", f"{listing}?topic={RARE}")
    yield Surface("list, by year", f"{listing}?year={timezone.localtime(far.list_date).year}")
    yield Surface("release", newest.get_absolute_url())
    yield Surface("feed", feed)
    unchanged = {"If-None-Match": client.get(feed)["ETag"]}
    yield Surface("feed, not modified", feed, 304, unchanged)
    yield Surface("sitemap", reverse("sitemap"))
    yield Surface("sitemap of releases", reverse("sitemap_of_releases", args=[1]))
    yield Surface("admin: releases", reverse("wagtailadmin_explore", args=[Newsroom.current().pk]))
    yield Surface("healthz", reverse("health"))


def editor(client: Client) -> Client:
    """`client`, logged in."""
    user, _created = User.objects.get_or_create(
        username="bench", defaults={"is_superuser": True, "is_staff": True}
    )
    client.force_login(user)
    return client


def measure(client: Client, surface: Surface) -> Cost:
    """Ask for `surface` several times. Raises `ValueError` if the answer is not the expected."""
    for _ in range(WARM_UPS):
        _ask(client, surface)
    with CaptureQueriesContext(connection) as queries:
        response = _ask(client, surface)
    asked = len(queries)
    times = []
    for _ in range(RUNS):
        start = process_time()
        _ask(client, surface)
        times.append(process_time() - start)
    return Cost(asked, median(times) * 1000, len(response.content))


def _ask(client: Client, surface: Surface) -> HttpResponse:
    response = client.get(surface.path, headers=surface.headers)
    if response.status_code != surface.status:
        raise ValueError(f"{surface.path} answered {response.status_code}.")
    return response
