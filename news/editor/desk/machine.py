"""A machine's suggestion, on demand. It becomes a text only where somebody takes it over."""

from typing import Any

from django.utils.translation import gettext as _

from news.actions import ActionRefused
from news.draft import plain
from news.editor.desk import advice
from news.editor.desk.answering import Verb
from news.language.codes import to_markup


class MachineView(Verb):
    """Asks the machine for one segment."""

    def act(self, said: dict[str, str]) -> dict[str, Any]:
        segment = self.segment(said["path"])
        try:
            text = advice.machine_text(self.release, segment, self.language)
        except advice.MachineFailed as failed:
            raise ActionRefused(_reason(failed.code)) from failed
        markup = to_markup(text, segment.codes) if segment.rich else plain(text)
        return {"markup": markup, "target": plain(text), "engine": advice.machine_name()}


def _reason(code: str) -> str:
    reasons = {
        "not_configured": _("No machine translation is set up."),
        "key_refused": _("The machine translation refused its key. Tell an administrator."),
        "slow_down": _("The machine translation is busy. Try again in a minute."),
        "quota_spent": _("The machine translation's quota is spent."),
        "timed_out": _("The machine translation took too long. Try again."),
        "unreachable": _("The machine translation cannot be reached."),
        "unsupported_language": _("The machine does not translate into this language."),
        "too_long": _("This text is too long for the machine."),
        "codes_lost": _("The machine lost a mark of the source. Translate this one yourself."),
    }
    return reasons.get(code, _("The machine translation failed. Try again."))
