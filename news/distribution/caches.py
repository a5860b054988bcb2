"""The caches before this server are told to forget what an edition changes."""

from collections.abc import Iterator
from time import monotonic
from urllib.parse import urlsplit

import requests
from django.conf import settings
from django.core.files.storage import default_storage
from django.urls import reverse
from django.utils.translation import override

from news import sitemaps
from news.models import Delivery, Edition, EditionFile, Newsroom

CONNECT, ANSWER, ALTOGETHER = 2, 5, 25  # seconds
NOTHING_KEPT = 404


class NotPurged(Exception):
    """Some of the caches still have the old pages; says which, and why."""


def send(delivery: Delivery) -> None:
    """PURGE each address that the edition changes from each of `CACHE_PURGE_URLS`.

    All caches are asked, also after one has failed. Asking twice does no harm.
    """
    if delivery.edition is None:
        return
    paths = list(dict.fromkeys(changed_addresses(delivery.edition)))
    until = monotonic() + ALTOGETHER
    failures = []
    for base in settings.CACHE_PURGE_URLS:
        try:
            _purge(base, paths, str(delivery.uuid), until)
        except (requests.RequestException, NotPurged) as error:
            failures.append(f"{urlsplit(base).hostname}: {error}")
    if failures:
        raise NotPurged("; ".join(failures))


def changed_addresses(edition: Edition) -> Iterator[str]:
    """The paths at which something else is to be read once `edition` is public.

    Its pages and lists in every language, since each names the others, and where they are absent
    too.
    """
    languages = Newsroom.current().languages_in_use()
    for language in dict.fromkeys([edition.language, *languages]):
        with override(language):
            yield reverse("news:release", args=[edition.slug])
            yield reverse("news:list")
    with override(edition.language):
        yield reverse("news:feed")
        for number in range(1, edition.number + 1):
            yield reverse("news:version", args=[edition.slug, number])
    yield from _files(edition)
    yield reverse("sitemap")
    beside = Edition.objects.filter(release=edition.release_id).values_list("pk", flat=True)
    for number in sorted({sitemaps.number_of(pk) for pk in beside}):
        yield reverse("sitemap_of_releases", args=[number])


def _files(edition: Edition) -> Iterator[str]:
    """Those that come and those that go: a withdrawal has none of its own."""
    files = EditionFile.objects.filter(
        edition__release=edition.release_id, edition__language=edition.language
    )
    for file in files.select_related("document", "edition").order_by("pk"):
        if file.document:
            yield file.document.url
            yield f"{file.document.url}?version={file.edition.number}"
        else:
            yield default_storage.url(file.path)


def _purge(base: str, paths: list[str], key: str, until: float) -> None:
    """Raises at the first address that a cache does not forget."""
    site = urlsplit(settings.SITE_URL).netloc
    headers = {"Host": site, "Idempotency-Key": key}
    with requests.Session() as session:
        session.trust_env = False
        for path in paths:
            if monotonic() > until:
                raise NotPurged("It takes too long.")
            answer = session.request(
                "PURGE",
                base + path,
                headers=headers,
                timeout=(CONNECT, ANSWER),
                allow_redirects=False,
                stream=True,
            )
            answer.close()
            if not (200 <= answer.status_code < 300 or answer.status_code == NOTHING_KEPT):
                raise NotPurged(f"{answer.status_code} {answer.reason}")
