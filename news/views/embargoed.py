"""An edition under embargo as a link shows it: with the addresses of its files below the link."""

from dataclasses import dataclass, replace

from django.conf import settings
from django.urls import reverse

from news.draft import Attachment
from news.models import Picture
from news.templatetags.reading import Article, ShownAttachment


@dataclass(frozen=True)
class EmbargoedArticle(Article):
    """What templates read of `edition` where its public addresses lead nowhere yet."""

    token: str = ""

    @property
    def path(self) -> str:  # type: ignore[override]
        return reverse("press_release", args=[self.token, self.edition.language])

    def _picture(self, image: int | None) -> Picture | None:
        found = super()._picture(image)
        if found is None:
            return None
        sources = tuple(
            (mime_type, ", ".join(map(self._address, srcset.split(", "))))
            for mime_type, srcset in found.sources
        )
        return replace(found, src=self._address(found.src), sources=sources)

    def _attachment(self, attachment: Attachment) -> ShownAttachment:
        shown = super()._attachment(attachment)
        if shown.file is None or attachment.document is None:
            return shown
        url = reverse("press_document", args=[self.token, attachment.document, shown.file.name])
        return replace(shown, file=replace(shown.file, url=url))

    def _address(self, public: str) -> str:
        # Storage addresses are quoted already, and `reverse` would quote them again.
        files = reverse("press_file", args=[self.token, "-"]).removesuffix("-")
        return files + public.removeprefix(settings.MEDIA_URL)
