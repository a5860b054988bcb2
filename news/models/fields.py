from typing import Any

from wagtail.fields import StreamField

from news.draft import clean_text


class CleanStreamField(StreamField):
    """A stream whose texts are cleaned at the door, like those of every other field."""

    def get_prep_value(self, value: Any) -> Any:
        return _clean(super().get_prep_value(value))


def _clean(value: Any) -> Any:
    match value:
        case str():
            return clean_text(value)
        case list():
            return [_clean(item) for item in value]
        case dict():
            return {key: _clean(item) for key, item in value.items()}
    return value
