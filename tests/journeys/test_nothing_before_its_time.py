"""A marker in every text and file of an embargoed release, and all public roads walked for it."""

import re
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.conf import settings as django_settings
from django.core.cache import cache
from django.test import Client

from news.draft import (
    Attachment,
    Contact,
    CountryCount,
    EventOverview,
    Figure,
    Heading,
    Host,
    Label,
    Outline,
    OutlineItem,
    Paragraph,
    ParticipantGroup,
    Photo,
    Quotation,
    Run,
    Table,
)
from news.models import PressRelease, RelatedRelease
from tests import factories

SEOUL = ZoneInfo("Asia/Seoul")
SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)
INSTANTS = [
    datetime(2026, 3, 2, 12, 0, tzinfo=SEOUL),
    datetime(2026, 3, 1, 0, 0, tzinfo=SEOUL),  # a month's first in Korea, not yet elsewhere
    datetime(2026, 1, 1, 0, 0, tzinfo=UTC),  # a new year elsewhere, its ninth hour in Korea
]
PREFIX = "zqmark"
ADDRESS = re.compile(
    r"""(?:href|src|srcset|url|content|action)=["']([^"']+)["']"""
    r"|<(?:loc|link|guid|url)[^>]*>([^<]+)<"
)


class Markers:
    """A word for each place, and where it stands."""

    def __init__(self):
        self.places = {}

    def __call__(self, place, language=""):
        word = f"{PREFIX}{len(self.places):03d}e"
        self.places[word] = f"{place} {language}".strip()
        return word


def run(text):
    return (Run(text),)


def facts(mark, language):
    """What a draft of the release says, a marker in each text."""

    def m(place):
        return mark(place, language)

    return {
        "headline": m("headline"),
        "summary": (m("bullet"), m("second bullet")),
        "body": (
            Paragraph((Run(m("paragraph")), Run(note=1)), notes=(m("note"),)),
            Heading(m("heading")),
            Quotation(run(f"“{m('quotation')}”"), speaker=m("speaker"), role=m("role")),
            Outline((OutlineItem(run(m("outline")), 1), OutlineItem(run(m("sub-item")), 2))),
            Table(((m("head"), m("head 2")), (m("cell"), m("cell 2"))), m("table caption")),
            Figure(1, m("figure caption"), m("figure alt"), m("figure credit")),
        ),
        "event_overview": EventOverview(
            start=datetime(2022, 2, 11, 10, 30, tzinfo=SEOUL),
            places=(m("place"),),
            hosts=(Host(Label("marked-body", "")),),
            participants=(
                ParticipantGroup(
                    Label("marked-body", ""), m("participants"), 3, (CountryCount("ID", 3),)
                ),
            ),
            purposes=(m("purpose"),),
            enquiries=m("enquiries"),
        ),
        "photos": (Photo(1, m("photo caption"), m("photo alt"), m("photo credit")),),
        "attachments": (Attachment("appendix", 1, m("attachment title"), 1, language),),
        "contacts": (
            Contact(
                Label("marked-department", ""),
                "officer",
                m("position"),
                m("contact name"),
                "+82324400000",
                "someone@example.org",
            ),
        ),
    }


@pytest.fixture
def mark():
    return Markers()


@pytest.fixture
def embargoed(newsroom, mark):
    """Makes the release, with an edition in each language that waits for an instant."""

    def make(embargo):
        for make_term, slug in (
            (factories.DepartmentFactory, "marked-department"),
            (factories.OrganisationFactory, "marked-body"),
            (factories.TopicFactory, "marked-topic"),
        ):
            make_term(slug=slug, name_ko=mark(slug, "ko"), name_en=mark(slug, "en"))
        texts = {code: facts(mark, code) for code in ("ko", "en")}
        by_field = {name: {code: texts[code][name] for code in texts} for name in texts["ko"]}
        image = factories.make_image(mark("name of the photo's file"), width=64, height=48)
        content = f"%PDF-1.4 {mark('content of the attachment')}".encode()
        document = factories.make_document(f"{mark('name of the attachment')}.pdf", content)
        with time_machine.travel(embargo - 2 * HOUR, tick=False):
            public, _editions = factories.publish_release(headline={"ko": "공개", "en": "Public"})
            release = factories.make_release(
                images={1: image},
                documents={1: document},
                topics=(Label("marked-topic", ""),),
                embargoed_until=embargo,
                **by_field,
            )
            public.related_releases = [RelatedRelease(release=release)]
            public.save()
            factories.actions.publish(public, ["ko", "en"], None, change="minor")
            factories.actions.publish(release, ["ko", "en"], None)
        return PressRelease.objects.get(pk=release.pk)

    return make


class Walk:
    """All that a stranger gets to see at one instant, by every address known or guessed."""

    def __init__(self, seeds):
        self.client = Client(raise_request_exception=True)
        self.seen = {}
        waiting = list(seeds)
        while waiting:
            address = waiting.pop()
            if address in self.seen:
                continue
            text = self.seen[address] = self.text_of(address)
            waiting += [found for found in self.addresses(address, text) if found not in self.seen]

    def text_of(self, address):
        asked = [(self.client.get, {})]
        if address.startswith(("/media/", "/documents/")) or "/feeds/" in address:
            asked += [(self.client.head, {}), (self.client.get, {"Range": "bytes=0-9999"})]
        return "\n".join(
            self.said(method(address, headers=more), address) for method, more in asked
        )

    def said(self, response, address):
        """Contents and headers, without the address itself: what was asked for is no news."""
        body = b"".join(response.streaming_content) if response.streaming else response.content
        text = body.decode("utf-8", "replace").replace(unquote(address), "").replace(address, "")
        return unquote("\n".join([text, *map(str, response.headers.items())]))

    def addresses(self, base, text):
        for match in ADDRESS.finditer(text):
            for part in unescape(match[1] or match[2]).split(","):
                url = urljoin(django_settings.SITE_URL + base, part.strip().split(" ")[0])
                parts = urlsplit(url)
                ours = url.startswith(django_settings.SITE_URL)
                if ours and not parts.path.startswith(("/admin/", "/static/")):
                    yield parts.path + (f"?{parts.query}" if parts.query else "")

    def markers(self):
        return {word for text in self.seen.values() for word in re.findall(PREFIX + r"\d+e", text)}

    def where(self, word):
        return [address for address, text in self.seen.items() if word in text]


def guesses(release):
    """Addresses that nobody was told of, which somebody tries all the same."""
    names = [release.slug, release.number, release.number.lower(), str(release.uuid)]
    yield from ("/", "/robots.txt", "/sitemap.xml", "/sitemap-1.xml", "/sitemap-lists.xml")
    yield from ("/healthz", "/api/", "/api/v2/pages/", "/api/v2/images/", "/search/")
    for language in ("ko", "en"):
        home = f"/{language}/"
        yield home
        yield from (f"{home}feeds/all.{form}" for form in ("rss", "atom", "json", "xml"))
        yield f"{home}feeds/all.rss?department=marked-department"
        for query in (
            "department=marked-department",
            "topic=marked-topic",
            "year=2026",
            "year=2025",
            f"q={PREFIX}",
            "before=9999999999999999_9999999",
            "after=0_0",
            "page=1",
        ):
            yield f"{home}?{query}"
        for name in names:
            yield from (f"{home}{name}/", f"{home}{name}/versions/1/", f"{home}{name}.pdf")
    for number in range(1, 9):
        yield f"/documents/{number}/"
        yield f"/documents/{number}/x.pdf"
        yield f"/documents/{number}/x.pdf?version=1"
        yield f"/images/x/{number}/original/"
    root = Path(django_settings.MEDIA_ROOT)
    yield from (f"/media/{file.relative_to(root)}" for file in root.rglob("*") if file.is_file())


def walk(release, at):
    with time_machine.travel(at, tick=False):
        return Walk(guesses(release))


@pytest.mark.parametrize("embargo", INSTANTS, ids=lambda at: at.isoformat())
def test_no_marker_before_the_instant_and_all_from_it_on(embargoed, mark, embargo):
    release = embargoed(embargo)
    early = walk(release, embargo - SECOND)
    found = early.markers()
    assert not found, {mark.places[word]: early.where(word) for word in found}
    assert any("공개" in text for text in early.seen.values())  # there was something to see
    missing = set(mark.places) - walk(release, embargo).markers()
    assert not missing, sorted(mark.places[word] for word in missing)
    if embargo == INSTANTS[0]:  # a clock that is set back hides it again
        assert not walk(release, embargo - HOUR).markers()


def test_the_embargoed_cannot_be_told_from_what_does_not_exist(embargoed, client):
    embargo = INSTANTS[0]
    release = embargoed(embargo)
    [document] = (release.attachments.get().document_ko,)
    pairs = [
        (f"/ko/{release.slug}/", "/ko/no-such-release/"),
        (f"/ko/{release.slug}/versions/1/", "/ko/no-such-release/versions/1/"),
        (document.url, "/documents/999999/x.pdf"),
        ("/media/" + document.file.name, "/media/documents/nothing.pdf"),
        ("/ko/?department=marked-department", "/ko/?department=no-such-department"),
        ("/ko/?topic=marked-topic", "/ko/?topic=no-such-topic"),
    ]
    with time_machine.travel(embargo - SECOND, tick=False):
        cache.clear()
        for private, unknown in pairs:
            one, other = client.get(private), client.get(unknown)
            assert one.status_code == other.status_code, private
            assert dict(one.headers) == dict(other.headers), private
            assert len(one.content) == len(other.content) or _alike(one, private, other, unknown)


def _alike(one, private, other, unknown):
    """The same page, but for the name that was asked for."""
    names = [re.split(r"[/=]", address.rstrip("/"))[-1] for address in (private, unknown)]
    texts = [
        response.content.decode().replace(name, "")
        for response, name in zip((one, other), names, strict=True)
    ]
    assert texts[0] == texts[1]
    return True
