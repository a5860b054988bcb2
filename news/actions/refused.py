from collections.abc import Iterable

from django.conf import settings


class ActionRefused(Exception):
    """A verb did nothing, and says why in the words of the user's language."""


class LanguagesRefused(ActionRefused):
    """It is because of `languages`, whose names stand in `message` as `%(languages)s`."""

    def __init__(self, message: str, languages: Iterable[str]) -> None:
        self.languages = list(languages)
        names = dict(settings.LANGUAGES)
        super().__init__(message % {"languages": ", ".join(names[code] for code in self.languages)})
