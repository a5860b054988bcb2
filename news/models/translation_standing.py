"""Where a language of a release stands in its translation: how far, and who has asked for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.translation import gettext, ngettext

from news.models.requirements import serves
from news.models.translation import States, Translation, translations_of
from news.models.translation_request import TranslationRequest

if TYPE_CHECKING:
    from news.models.press_release import PressRelease


@dataclass(frozen=True)
class TranslationStanding:
    """A release in a target language, as screens show it."""

    release: "PressRelease"
    translation: Translation
    request: TranslationRequest | None = None
    """Who asked for it the last time, if anybody has."""

    @property
    def language(self) -> str:
        return self.translation.language

    @property
    def name(self) -> str:
        """The language's own name."""
        return dict(settings.LANGUAGES)[self.language]

    @property
    def is_asked(self) -> bool:
        """Whether it waits for a translator."""
        return self.request is not None and self.request.finished_at is None

    @property
    def is_finished(self) -> bool:
        """Whether a translator has handed it in."""
        return self.request is not None and self.request.finished_at is not None

    @property
    def is_wanted(self) -> bool:
        """Whether anybody needs it: the release is for its readers, or it is begun or asked for."""
        is_for_them = self.release.audience in ("both", serves(self.language))
        return is_for_them or self.translation.is_begun or self.request is not None

    @property
    def due_at(self) -> datetime | None:
        """When it is needed, as long as it waits for a translator."""
        return self.request.due_at if self.request and self.is_asked else None

    @property
    def tone(self) -> str:
        """The state, or `none` where there is nothing to be read yet."""
        return str(self.translation.state) if self.translation.is_begun else "none"

    @property
    def in_words(self) -> str:
        """`3 outdated, 2 missing`, in the language of the screen."""
        counts, translation = self.translation.counts, self.translation
        if not translation.segments:
            return gettext("nothing to translate")
        if not translation.is_begun:
            return gettext("not begun") if self.is_wanted else gettext("not wanted")
        if translation.state == States.APPROVED:
            return str(States.APPROVED.label)
        said = {
            States.MISSING: ngettext("%(count)d missing", "%(count)d missing", counts["missing"]),
            States.OUTDATED: ngettext(
                "%(count)d outdated", "%(count)d outdated", counts["outdated"]
            ),
            States.DRAFT: ngettext("%(count)d draft", "%(count)d drafts", counts["draft"]),
        }
        return ", ".join(
            words % {"count": counts[state]} for state, words in said.items() if counts[state]
        )


def translation_standings(
    releases: Sequence["PressRelease"], languages: Sequence[str]
) -> dict[tuple[int, str], TranslationStanding]:
    """Of each release and target language, by the release's id, in three queries for all."""
    asked = TranslationRequest.objects.filter(release__in=releases, language__in=languages)
    requests = {
        (each.release_id, each.language): each
        for each in asked.select_related("made_by", "finished_by")
    }
    by_id = {release.pk: release for release in releases}
    for (pk, _language), request in requests.items():
        request.release = by_id[pk]
    return {
        (pk, language): TranslationStanding(by_id[pk], translation, requests.get((pk, language)))
        for (pk, language), translation in translations_of(releases, languages).items()
    }
