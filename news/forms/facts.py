"""Form fields for facts: stored once as data, typed and shown in the editor's words."""

from datetime import datetime
from functools import cache
from typing import Any, cast
from zoneinfo import ZoneInfo, available_timezones

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminAutoHeightTextInput

from news.draft import CountryCount, clean_text
from news.facts import (
    CountryCountError,
    PhoneError,
    format_country_counts,
    format_phone,
    parse_country_counts,
    parse_phone,
)


def become(form: forms.BaseForm, name: str, kind: type[forms.Field], **kwargs: Any) -> None:
    """Make the field `name` of `form`, if it is there, one of `kind` with the same words."""
    old = form.fields.get(name)
    if old is not None:
        words = {"label": old.label, "help_text": old.help_text, "required": old.required}
        form.fields[name] = kind(**{**words, "initial": old.initial, **kwargs})


def _screen_language() -> str:
    return get_language() or settings.LANGUAGE_CODE


class PhoneField(forms.CharField):
    """A telephone number: stored in E.164, shown as people dial it."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "tel"}))
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        is_stored = isinstance(value, str) and value.startswith("+")
        return format_phone(value, _screen_language()) if is_stored else value

    def to_python(self, value: Any) -> str:
        text: str = super().to_python(value)
        if not text:
            return ""
        try:
            return parse_phone(text)
        except PhoneError as error:
            message = _("This is not a telephone number. Write it like 032-440-1234.")
            raise ValidationError(message, code="phone") from error


class CountryCountsField(forms.CharField):
    """People by country: stored as `[["ID", 3]]`, typed as `Indonesia 3, Mongolia 1`."""

    FAULTS = {
        "unknown_country": _("“%(entry)s” is not a country that we know."),
        "missing_count": _("Say how many people “%(entry)s” stands for, e.g. Mongolia 1."),
        "repeated_country": _("“%(entry)s” names a country for the second time."),
    }

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", AdminAutoHeightTextInput(attrs={"rows": 1}))
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, list):
            return value
        counts = tuple(CountryCount(code, count) for code, count in value)
        return format_country_counts(counts, _screen_language())

    def to_python(self, value: Any) -> Any:
        if isinstance(value, list):  # the stored value, when Django asks what has changed
            return value
        try:
            counts = parse_country_counts(clean_text(super().to_python(value)))
        except CountryCountError as error:
            raise ValidationError(
                self.FAULTS[error.code], code=error.code, params={"entry": error.entry[:80]}
            ) from error
        return [[each.country, each.count] for each in counts]


class ZonedDateTimeField(forms.DateTimeField):
    """An instant that is typed in the local time of `zone`, whatever the editor's own zone is."""

    def __init__(self, *, zone: ZoneInfo, **kwargs: Any) -> None:
        self.zone = zone
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        with timezone.override(self.zone):
            return super().prepare_value(value)

    def to_python(self, value: Any) -> datetime | None:
        with timezone.override(self.zone):
            return cast(datetime | None, super().to_python(value))


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())  # reads some six hundred files


def time_zone_choices() -> list[Any]:
    """The newsroom's own zone, then all others by continent."""
    regions: dict[str, list[tuple[str, str]]] = {}
    for name in sorted(_zones()):
        region, _slash, place = name.partition("/")
        if place and region not in ("Etc", "SystemV", "US", "Canada", "Brazil", "Chile", "Mexico"):
            regions.setdefault(region, []).append((name, name.replace("_", " ")))
    return [(settings.TIME_ZONE, settings.TIME_ZONE), ("UTC", "UTC"), *regions.items()]


class TimeZoneField(forms.ChoiceField):
    """An IANA time zone."""

    default_error_messages = {"invalid_choice": _("“%(value)s” is not a time zone.")}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=time_zone_choices, **kwargs)


def zone_of(name: Any) -> ZoneInfo:
    """The zone called `name`, or the newsroom's own where there is none."""
    known = isinstance(name, str) and name in _zones()
    return ZoneInfo(name if known else settings.TIME_ZONE)
