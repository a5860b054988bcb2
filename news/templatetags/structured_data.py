"""JSON-LD: the release as schema.org's NewsArticle, its event as an Event."""

import json
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import template
from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

from news.draft import EventOverview, HostRole
from news.models import Newsroom
from news.templatetags.article import absolute
from news.templatetags.labels import LICENCES
from news.templatetags.reading import Article

register = template.Library()

# Inside <script>, these could end the element or begin another.
_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.simple_tag
def structured_data(article: Article, newsroom: Newsroom) -> SafeString:
    """A script element that describes the release to search engines."""
    text = json.dumps(news_article(article, newsroom), ensure_ascii=False).translate(_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')


def news_article(article: Article, newsroom: Newsroom) -> dict[str, Any]:
    """The release as a NewsArticle, without the facts that it lacks."""
    edition, draft = article.edition, article.edition.draft
    organisation = _organisation(newsroom)
    return _known(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "@id": article.url,
            "mainEntityOfPage": article.url,
            "headline": draft.headline,
            "description": " ".join(draft.summary),
            "inLanguage": edition.language,
            "datePublished": _instant(edition.list_date),
            "dateModified": _instant(edition.last_change.at),
            "correction": [
                {
                    "@type": "CorrectionComment",
                    "text": each.note,
                    "datePublished": _instant(each.at),
                }
                for each in edition.corrections
            ],
            "identifier": draft.number,
            "articleSection": draft.department and draft.department.name,
            "keywords": [topic.name for topic in draft.topics],
            "image": [absolute(each.picture.src) for each in article.photos if each.picture],
            "license": LICENCES[draft.licence].url,
            "isAccessibleForFree": True,
            "author": organisation,
            "publisher": organisation,
            "about": draft.event_overview and event(draft.event_overview, draft.headline),
        }
    )


def event(overview: EventOverview, name: str) -> dict[str, Any]:
    """The event overview as an Event; instants carry the offset of the event's own zone."""
    return _known(
        {
            "@type": "Event",
            "name": name,
            "description": " ".join(overview.purposes),
            "startDate": _instant(overview.start, overview.time_zone),
            "endDate": _instant(overview.end, overview.time_zone),
            "location": [{"@type": "Place", "name": place} for place in overview.places],
            "organizer": _hosts(overview, {"host", "organiser"}),
            "sponsor": _hosts(overview, {"sponsor"}),
        }
    )


def _organisation(newsroom: Newsroom) -> dict[str, Any]:
    return _known(
        {
            "@type": "GovernmentOrganization",
            "name": newsroom.organisation_name,
            "url": settings.SITE_URL + "/",
            "email": newsroom.email,
            "telephone": newsroom.phone,
        }
    )


def _hosts(overview: EventOverview, roles: set[HostRole]) -> list[dict[str, str]]:
    return [
        {"@type": "Organization", "name": host.organisation.name}
        for host in overview.hosts
        if host.role in roles
    ]


def _instant(instant: datetime | None, zone: str = settings.TIME_ZONE) -> str:
    return instant.astimezone(ZoneInfo(zone)).isoformat(timespec="seconds") if instant else ""


def _known(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in facts.items() if value}
