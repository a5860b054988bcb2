"""What the desk's addresses share: a release and a target language, for those who translate."""

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.cache import add_never_cache_headers

from news.editor.of_release import OfRelease
from news.language.segments import Segment
from news.models import Newsroom, PressRelease
from news.models.segments import segments_of


def target_languages(release: PressRelease) -> list[str]:
    """The languages in use that `release` is translated into, in their order."""
    in_use = Newsroom.current().languages_in_use()
    return [code for code in in_use if code != release.source_language]


class OfDesk(OfRelease):
    """A release in a target language. Its texts are never kept by browsers or caches."""

    language: str
    targets: Sequence[str]

    def dispatch(
        self, request: HttpRequest, pk: int, language: str = "", **kwargs: Any
    ) -> HttpResponseBase:
        self.language = language
        response = super().dispatch(request, pk, **kwargs)
        add_never_cache_headers(response)
        return response

    def may(self) -> bool:
        self.targets = target_languages(self.release)
        if self.language not in self.targets:
            raise Http404("Nothing is translated into this language.")
        return self.permissions.can_translate(self.language)

    def address(self, name: str) -> str:
        """One of the desk's own addresses."""
        return reverse(f"news_translation:{name}", args=[self.release.pk, self.language])

    def segment(self, path: str) -> Segment:
        """The segment at `path`. Raises `Http404` where the release has none."""
        segments = segments_of(self.release, self.language)
        found = next((each for each in segments if each.path == path), None)
        if found is None:
            raise Http404("There is no such text.")
        return found
