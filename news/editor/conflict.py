"""Two people save the same release: the second is told, and loses nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from wagtail.models import Revision

from news.editor.differences import Difference, differences
from news.models import Newsroom, PressRelease, User

SAVE_OVER = "save-over"


@dataclass(frozen=True)
class Conflict:
    """What has been saved since a form was opened, and how the form differs from it."""

    by: User | None
    at: datetime
    is_own: bool
    token: str
    """Names what would be saved over: another save in between is a conflict again."""
    differences: Sequence[tuple[str, str, Sequence[Difference]]]


def token_of(revision: Revision) -> str:
    """Autosave overwrites a revision in place, so that its id alone does not name a text."""
    return f"{revision.pk}@{revision.created_at.isoformat()}"


class SavesOverNothing:
    """A form that is not saved over what it does not know, by whatever button.

    Wagtail refuses that to autosave alone, and has no answer where two save in one moment: here
    the release is held while it is compared and saved. It is read once it is held, so that what
    the translation desk writes meanwhile, which is no revision and no conflict, stays.
    """

    conflict: Conflict | None = None
    request: HttpRequest
    page: PressRelease

    @transaction.atomic
    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.page = PressRelease.objects.select_for_update().get(pk=self.page.pk)
        newest_id, known = self.page.latest_revision_id, self.latest_revision
        if newest_id and (known is None or known.pk != newest_id or self._has_moved(known)):
            self.real_page_record.refresh_from_db()
            self.latest_revision = self.real_page_record.get_latest_revision()
        if request.POST.get(SAVE_OVER) == (newest := self._newest_token()) and newest:
            self._forget_what_was_known(request)
        elif self.is_out_of_date and not self.expects_json_response:
            if answer := self._ask(request):
                return answer
            self.conflict, self.page = None, PressRelease.objects.get(pk=self.page.pk)
            self._forget_what_was_known(request)
        return super().post(request, *args, **kwargs)  # type: ignore[misc]

    @staticmethod
    def _forget_what_was_known(request: HttpRequest) -> None:
        request.POST = request.POST.copy()
        for name in ("overwrite_revision_id", "loaded_revision_id"):
            request.POST.pop(name, None)

    def _has_moved(self, known: Revision) -> bool:
        return not Revision.objects.filter(pk=known.pk, created_at=known.created_at).exists()

    def _newest_token(self) -> str:
        return token_of(self.latest_revision) if self.latest_revision else ""

    def _ask(self, request: HttpRequest) -> HttpResponse | None:
        """The form as it was typed, with what differs, and nothing saved.

        None where it says just what the same person has saved: a button pressed while autosave
        was on its way.
        """
        theirs = PressRelease.objects.get(pk=self.page.pk)
        self.form = self.form_class(
            request.POST,
            request.FILES,
            instance=self.page,
            subscription=self.subscription,
            parent_page=self.parent,
            for_user=request.user,
        )
        self.form.defer_required_fields()
        mine = self.form.save(commit=False) if self.form.is_valid() else None
        newest = self.latest_revision
        differing = _by_language(theirs, mine) if mine else []
        self.conflict = Conflict(
            by=newest.user,
            at=newest.created_at,
            is_own=newest.user == request.user,
            token=token_of(newest),
            differences=differing,
        )
        self.form.restore_required_fields()
        if mine and self.conflict.is_own and not differing:
            return None
        # Autosave would save over it without a word, and so would a plain save.
        self.autosave_enabled, self.has_unsaved_changes = False, True
        response: HttpResponse = self.render_to_response(self.get_context_data())
        response.status_code = 409
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)  # type: ignore[misc]
        if self.conflict is None:
            return context
        # The form still rests on what it was opened on.
        return {**context, "conflict": self.conflict, "loaded_revision_created_at": ""}


def _by_language(
    theirs: PressRelease, mine: PressRelease
) -> list[tuple[str, str, Sequence[Difference]]]:
    """Code, name and differences of each language that has any."""
    names = dict(settings.LANGUAGES)
    found = [
        (code, names[code], differences(theirs.draft(code), mine.draft(code)))
        for code in Newsroom.current().languages_in_use()
    ]
    return [each for each in found if each[2]]
