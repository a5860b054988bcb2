"""The publication screen: what each language lacks, and the button that makes editions."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.conf import settings
from django.contrib import messages as plain_messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _
from django.views.generic import View
from wagtail.admin import messages

from news.actions import ActionRefused, NoteMissing, NotTranslated, ReasonMissing, publish
from news.editor.language_card import LanguageCard, Posted, tasks_of
from news.editor.of_release import OfRelease
from news.editor.press_access import offers_press_access
from news.editor.review_panel import ReviewPanel, who_else_is_needed
from news.editor.timing import Timing
from news.facts import format_instant
from news.models import Changes, Edition, Newsroom
from news.models.standing import Standings, language_standings, release_standing

KINDS = [
    (
        Changes.MINOR,
        gettext_lazy("Minor change"),
        gettext_lazy("A typing error. Readers are told nothing, and no date moves."),
    ),
    (
        Changes.UPDATE,
        gettext_lazy("Update"),
        gettext_lazy("Something new. The page says what, and when."),
    ),
    (
        Changes.CORRECTION,
        gettext_lazy("Correction (정정)"),
        gettext_lazy(
            "Something was wrong. Numbered and dated, with a note; the version before stays"
            " readable. It cannot be taken back."
        ),
    ),
]


class PublicationView(OfRelease, View):
    """Shows what is missing to all who may edit; publishes for those who may release."""

    page_title = gettext_lazy("Publish")
    template_name = "news/editor/publication.html"
    header_icon = "upload"
    review_posted: Mapping[str, str] = {}

    def may(self) -> bool:
        return self.permissions.can_work()

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.render_to_response(self.get_context_data())

    def post(self, request: HttpRequest) -> HttpResponse:
        if not self.permissions.can_release():
            raise PermissionDenied
        posted = Posted(
            languages=[code for code in self.in_use if code in request.POST.getlist("languages")],
            change=request.POST.get("change", ""),
            notes={code: request.POST.get(f"note-{code}", "") for code in self.in_use},
            emergency=request.POST.get("emergency-reason", ""),
            override=request.POST.get("override-reason", ""),
        )
        chosen = posted.languages or []
        change = posted.change or Changes.FIRST
        timing = Timing.of(request.POST, self.release)
        if timing.error:
            return self._refuse(ActionRefused(timing.error), posted, timing)
        try:
            editions = publish(
                self.release,
                chosen,
                by=request.user,
                change=change,
                notes=posted.notes,
                public_from=timing.public_from,
                emergency=posted.emergency if "emergency" in request.POST else None,
                override=posted.override if "override" in request.POST else None,
            )
        except ActionRefused as refused:
            return self._refuse(refused, posted, timing)
        self._say(editions, chosen)
        return redirect("news_releases:publish", self.release.pk)

    def _refuse(self, refused: ActionRefused, posted: Posted, timing: Timing) -> HttpResponse:
        messages.error(self.request, _("Not published. %(reason)s") % {"reason": refused})
        if not timing.error:
            posted = replace(posted, errors=self._errors(refused, posted))
        context = self.get_context_data(posted=posted, timing=timing)
        return self.render_to_response(context, status=422)

    def _errors(self, refused: ActionRefused, posted: Posted) -> dict[str, str]:
        """Which field a refusal is about."""
        if isinstance(refused, NoteMissing):
            message = _("Tell readers in this language what has changed.")
            return {f"note-{code}": message for code in refused.languages}
        if isinstance(refused, ReasonMissing):
            pressed = "override" if "override" in self.request.POST else "emergency"
            return {pressed: str(refused)}
        if isinstance(refused, NotTranslated):
            return {"override": str(refused)} if refused.may_override else {}
        known = {Standings.PUBLISHED, Standings.WITHDRAWN}
        standings = language_standings(self.release, posted.languages or [])
        if not posted.change and any(each.standing in known for each in standings):
            return {"change": _("Choose one of these.")}
        return {"change": str(refused)} if posted.change == Changes.CORRECTION else {}

    @cached_property
    def in_use(self) -> list[str]:
        return Newsroom.current().languages_in_use()

    def get_page_title(self) -> str:
        return _("Publish") if self.permissions.can_release() else _("What is missing")

    def parent_address(self) -> str:
        return reverse("wagtailadmin_pages:edit", args=[self.release.pk])

    def get_context_data(self, posted: Posted | None = None, **kwargs: Any) -> dict[str, Any]:
        release, posted = self.release, posted or Posted()
        tasks = tasks_of(release, self.in_use)
        cards = LanguageCard.all_of(release, self.in_use, tasks, posted)
        embargo = release.embargoed_until
        due = [c.standing.language for c in cards if not (c.blocked or c.up_to_date)]
        return {
            **super().get_context_data(**kwargs),
            "release": release,
            "state": release_standing(release),
            "cards": cards,
            "shared_tasks": [one for one in tasks if not one.language],
            "may_publish": self.permissions.can_release(),
            "may_edit": self.permissions.can_edit(),
            "posted": posted,
            "errors": posted.errors,
            "kinds": KINDS,
            "known": any(card.takes_note for card in cards),
            "timing": Timing(),
            "waiting": any(card.standing.waiting for card in cards),
            "past_embargo": embargo if embargo and embargo <= timezone.now() else None,
            "together": self._together(),
            "may_withdraw": any(card.standing.public for card in cards),
            "may_remove": self.permissions.can_remove() and any(card.takes_note for card in cards),
            "may_give_press_access": offers_press_access(release, self.permissions),
            "any_ready": any(not card.blocked for card in cards),
            "needs_reason": any(card.needs_reason for card in cards),
            "translations": [card.translation for card in cards if card.translation],
            "review": ReviewPanel.of(release, self.request.user, self.review_posted),
            "something_new": not all(card.up_to_date for card in cards),
            "who_else": who_else_is_needed(release, due, self.request.user),
            "embargo": embargo if embargo and embargo > timezone.now() else None,
            **kwargs,
        }

    def _together(self) -> str:
        """The names of the languages that are to appear together; empty for fewer than two."""
        names = dict(settings.LANGUAGES)
        together = [names[code] for code in self.in_use if code in self.release.release_together]
        return ", ".join(together) if len(together) > 1 else ""

    def _say(self, editions: Sequence[Edition], chosen: Sequence[str]) -> None:
        """What has been done, with links to the pages that are public by now."""
        if not editions:
            note = _("Nothing has changed since the last edition, so there is no new one.")
            plain_messages.info(self.request, note)
            return
        names = dict(settings.LANGUAGES)
        made = ", ".join(names[edition.language] for edition in editions)
        waiting = [edition for edition in editions if edition.public_from > timezone.now()]
        message = _("Published: %(languages)s.") % {"languages": made}
        if waiting:
            starts = waiting[0].public_from
            at = format_instant(starts, get_language() or "en", name_zone=True)
            message = _("Scheduled: %(languages)s. Public from %(instant)s.")
            if starts == self.release.embargoed_until:
                message = _("Ready for the end of the embargo: %(languages)s. %(instant)s.")
            message %= {"languages": made, "instant": at}
        if same := [names[code] for code in chosen if names[code] not in made]:
            unchanged = ngettext(
                "%(languages)s had not changed.", "%(languages)s had not changed.", len(same)
            )
            message += " " + unchanged % {"languages": ", ".join(same)}
        buttons = [
            messages.button(
                edition.get_absolute_url(),
                _("View in %(language)s") % {"language": names[edition.language]},
                new_window=True,
            )
            for edition in editions
            if edition not in waiting
        ]
        messages.success(self.request, message, buttons=buttons)
