"""From when a change is to be public: the choice on the publication screen."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from news.facts import format_instant
from news.forms.facts import ZonedDateTimeField, zone_of
from news.models import PressRelease

AT_ONCE, AT_A_TIME = "now", "time"
_FORMATS = ["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"]  # of the browser's field, and as people type


@dataclass(frozen=True)
class Timing:
    """What was chosen; `public_from` is none for as soon as the embargo allows."""

    choice: str = AT_ONCE
    typed: str = ""
    public_from: datetime | None = None
    error: str = ""

    @classmethod
    def of(cls, posted: Mapping[str, Any], release: PressRelease) -> "Timing":
        """What an editor chose; `error` says what is wrong with it."""
        if posted.get("starts") != AT_A_TIME:
            return cls()
        typed = str(posted.get("public_from", "")).strip()
        zone = zone_of(settings.TIME_ZONE)
        field: forms.Field = ZonedDateTimeField(zone=zone, input_formats=_FORMATS)
        try:
            public_from = field.clean(typed)
        except (ValidationError, OverflowError):
            message = _("Give a day and a time in Korean time, such as 2026-03-02 14:00.")
            return cls(AT_A_TIME, typed, error=message)
        if error := _fault(public_from, release):
            return cls(AT_A_TIME, typed, error=error)
        return cls(AT_A_TIME, typed, public_from)


def _fault(public_from: datetime, release: PressRelease) -> str:
    language, now = get_language() or "en", timezone.now()
    if public_from <= now:
        clock = format_instant(now, language, name_zone=True)
        return _("This is past: it is %(now)s. Choose “now”, or a later time.") % {"now": clock}
    embargo = release.embargoed_until
    if embargo and public_from < embargo:
        ends = format_instant(embargo, language, name_zone=True)
        return _("The embargo ends later: %(instant)s.") % {"instant": ends}
    return ""
