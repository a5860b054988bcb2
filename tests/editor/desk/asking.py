"""What the desk's scripts ask of the server."""

import json

from django.urls import reverse

from news.language.segments import Segment
from news.models import PressRelease
from news.models.segments import segments_of


class DeskClient:
    """Somebody at the desk of a release in a language."""

    def __init__(self, client, release, language="en"):
        self.client, self.release, self.language = client, release, language

    def address(self, name):
        return reverse(f"news_translation:{name}", args=[self.release.pk, self.language])

    def get(self, name="desk", **parameters):
        return self.client.get(self.address(name), parameters)

    def post(self, name, said=None, **parameters):
        body = said if isinstance(said, str | bytes) else json.dumps(said or parameters)
        return self.client.post(self.address(name), body, content_type="application/json")

    def segment(self, path="headline") -> Segment:
        working = PressRelease.objects.get(pk=self.release.pk)
        return next(each for each in segments_of(working, self.language) if each.path == path)

    def rich_path(self):
        """The path of the first text that can have marks."""
        working = PressRelease.objects.get(pk=self.release.pk)
        return next(each.path for each in segments_of(working, self.language) if each.rich)

    def save(self, markup, path="headline", **said):
        """Saves as the scripts do, with what stands there now as seen."""
        seen = self.segment(path)
        facts = {"path": path, "markup": markup, "source": seen.source, "known": seen.target}
        return self.post("save", facts | said)

    def approve(self, path="headline", **said):
        seen = self.segment(path)
        return self.post(
            "approve", {"path": path, "source": seen.source, "known": seen.target} | said
        )
