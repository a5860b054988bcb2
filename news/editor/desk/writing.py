"""Saving and approving, a segment at a time; the end of the work."""

from typing import Any

from django.utils.translation import gettext as _

from news.actions import approve_targets, finish_translation, write_target
from news.editor.desk.answering import NotUnderstood, Verb
from news.editor.desk.markup import text_of
from news.models import Origins

TAKEN = {Origins.PERSON, Origins.MEMORY, Origins.MACHINE}
LONGEST_ENGINE = 40


class SaveView(Verb):
    """Writes a text in the target language. Sent again after a lost answer, it does no harm."""

    needs = ("path", "markup", "source", "known")

    def act(self, said: dict[str, str]) -> dict[str, Any]:
        path, origin = said["path"], said.get("origin", Origins.PERSON)
        if origin not in TAKEN:
            raise NotUnderstood
        text = text_of(self.segment(path), said["markup"], said["source"])
        translation = write_target(
            self.release,
            self.language,
            {path: text},
            self.request.user,
            known={path: said["known"]},
            origin=origin,
            engine=said.get("engine", "")[:LONGEST_ENGINE] if origin == Origins.MACHINE else "",
        )
        return self.standing(translation, path)


class ApproveView(Verb):
    """Approves a text as it was shown, beside the source as it was shown."""

    needs = ("path", "source", "known")

    def act(self, said: dict[str, str]) -> dict[str, Any]:
        path = said["path"]
        read = {path: (said["source"], said["known"])}
        translation = approve_targets(self.release, self.language, read, self.request.user)
        return self.standing(translation, path)


class FinishView(Verb):
    """Hands the language in."""

    needs = ()

    def act(self, said: dict[str, str]) -> dict[str, Any]:
        finish_translation(self.release, self.language, self.request.user)
        return {"message": _("Handed in. Who asked for it has been told.")}
