"""Facts as the readers of a language write them: `{{ at|instant:language }}`."""

from datetime import datetime

from django import template
from django.utils import timezone

from news import facts
from news.draft import CountryCount, EventOverview

register = template.Library()

register.filter("phone", facts.format_phone)
register.filter("size", facts.format_size)
register.filter("pages", facts.format_pages)
register.filter("people", facts.format_people)


@register.filter
def instant(at: datetime, language: str) -> str:
    """Day, weekday and time, by the newsroom's clock."""
    return facts.format_instant(at, language)


@register.filter
def instant_kst(at: datetime, language: str) -> str:
    """Like `instant`, with the zone named in every language, where an hour decides."""
    return facts.format_instant(at, language, name_zone=True)


@register.filter
def day(at: datetime, language: str) -> str:
    """Day and weekday, by the newsroom's clock."""
    return facts.format_date(timezone.localtime(at).date(), language)


@register.filter
def short_day(at: datetime, language: str) -> str:
    """A day for lists, by the newsroom's clock."""
    return facts.format_short_date(timezone.localtime(at).date(), language)


@register.filter
def iso(at: datetime) -> str:
    """An instant for machines, with the newsroom's offset."""
    return timezone.localtime(at).isoformat(timespec="seconds")


@register.filter
def period(overview: EventOverview, language: str) -> str:
    """When an event is, by the clocks of the place."""
    if overview.start is None:
        return ""
    return facts.format_period(overview.start, overview.end, language, overview.time_zone)


@register.filter
def countries(counts: tuple[CountryCount, ...], language: str) -> str:
    """Countries with their counts: `Indonesia 3, Mongolia 1`."""
    return facts.format_country_counts(counts, language)
