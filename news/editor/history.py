"""What has been done to a release, in words of the screen's language."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.utils.translation import get_language, gettext, gettext_noop
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogActionRegistry, LogFormatter

from news.facts import format_instant
from news.models import Channels


class OfEditions(LogFormatter):
    """What was done in which languages, and what readers were told, or the reason."""

    def format_message(self, log_entry: Any) -> str:
        names = dict(settings.LANGUAGES)
        data = log_entry.data
        languages = ", ".join(names.get(code, code) for code in data.get("languages", []))
        said = [self.sentence(data) % {"languages": languages}]
        notes = data.get("notes", {})
        said += [f"{names.get(code, code)}: “{note}”" for code, note in notes.items()]
        if words := data.get("said"):
            said.append(f"“{words}”")
        if reason := data.get("reason"):
            said.append(gettext("Reason: %(reason)s") % {"reason": reason})
        if reason := data.get("unapproved"):
            said.append(gettext("Not all texts were approved: %(reason)s") % {"reason": reason})
        return " · ".join(said)

    def sentence(self, data: dict[str, Any]) -> str:
        raise NotImplementedError


class Published(OfEditions):
    label = _("Publish")

    def sentence(self, data: dict[str, Any]) -> str:
        if data.get("emergency"):
            return gettext("Published in an emergency: %(languages)s")
        match data.get("change"):
            case "minor":
                return gettext("Minor change published: %(languages)s")
            case "update":
                return gettext("Update published: %(languages)s")
        return gettext("Published: %(languages)s")


class Corrected(OfEditions):
    label = _("Correct")

    def sentence(self, data: dict[str, Any]) -> str:
        if data.get("emergency"):
            return gettext("Correction published in an emergency: %(languages)s")
        return gettext("Correction published: %(languages)s")


class Withdrawn(OfEditions):
    label = _("Withdraw")

    def sentence(self, data: dict[str, Any]) -> str:
        return gettext("Withdrawn: %(languages)s")


class Removed(OfEditions):
    label = _("Remove")

    def sentence(self, data: dict[str, Any]) -> str:
        if target := data.get("redirect_to"):
            sentence = gettext("Removed: %(languages)s. The address leads to %(target)s")
            return sentence.replace("%(target)s", target.replace("%", "%%"))
        return gettext("Removed: %(languages)s")


class PressAccessGiven(LogFormatter):
    label = _("Give press access")

    def format_message(self, log_entry: Any) -> str:
        data = log_entry.data
        until = datetime.fromisoformat(data["until"])
        return gettext("Press access given to %(person)s, %(outlet)s, until %(until)s") % {
            "person": data["person"],
            "outlet": data["outlet"],
            "until": format_instant(until, get_language() or "en", name_zone=True),
        }


class PressAccessRevoked(LogFormatter):
    label = _("Revoke press access")

    def format_message(self, log_entry: Any) -> str:
        return gettext("Press access of %(person)s, %(outlet)s, revoked") % {
            "person": log_entry.data["person"],
            "outlet": log_entry.data["outlet"],
        }


class Waiting(OfEditions):
    """Of editions that wait: from when."""

    def format_message(self, log_entry: Any) -> str:
        said = [super().format_message(log_entry)]
        instants = sorted(set(log_entry.data.get("instants", {}).values()))
        language = get_language() or "en"
        said += [
            format_instant(datetime.fromisoformat(at), language, name_zone=True) for at in instants
        ]
        return " · ".join(said)


class Unscheduled(Waiting):
    label = _("Cancel what waits")

    def sentence(self, data: dict[str, Any]) -> str:
        return gettext("Cancelled before its hour: %(languages)s")


class Held(Waiting):
    label = _("Hold")

    def sentence(self, data: dict[str, Any]) -> str:
        return gettext("Held by a later embargo: %(languages)s")


class Submitted(OfEditions):
    label = _("Submit for review")

    def sentence(self, data: dict[str, Any]) -> str:
        return gettext("Submitted for review: %(languages)s")


class Approved(OfEditions):
    label = _("Approve")

    def sentence(self, data: dict[str, Any]) -> str:
        return gettext("Approved: %(languages)s")


class SentBack(OfEditions):
    label = _("Send back")

    def sentence(self, data: dict[str, Any]) -> str:
        return gettext("Sent back: %(languages)s")


class TakenBack(OfEditions):
    label = _("Take back")

    def sentence(self, data: dict[str, Any]) -> str:
        return gettext("Taken back by who submitted it: %(languages)s")


class ApprovedAfterwards(OfEditions):
    label = _("Approve afterwards")

    def sentence(self, data: dict[str, Any]) -> str:
        return gettext("Emergency publication approved: %(languages)s")


class StartedFrom(LogFormatter):
    label = _("Start from an earlier release")

    def format_message(self, log_entry: Any) -> str:
        earlier = log_entry.data.get("earlier", "")
        return gettext("Started from %(number)s") % {"number": earlier}


class AboutDelivery(LogFormatter):
    """Which of a release's deliveries somebody decided about."""

    sentence = ""

    def format_message(self, log_entry: Any) -> str:
        channel = dict(Channels.choices).get(log_entry.data.get("channel"), "")
        return gettext(self.sentence) % {"channel": channel}


class SentAgain(AboutDelivery):
    label = _("Send again")
    sentence = gettext_noop("Delivery to be sent again: %(channel)s")


class GivenUp(AboutDelivery):
    label = _("Give up")
    sentence = gettext_noop("Delivery given up: %(channel)s")


class TranslationRequested(OfEditions):
    label = _("Ask for a translation")

    def sentence(self, data: dict[str, Any]) -> str:
        return gettext("Translation asked for: %(languages)s")


class Translated(OfEditions):
    label = _("Translate")

    def sentence(self, data: dict[str, Any]) -> str:
        return gettext("Translated, and all texts approved: %(languages)s")


class TranslationReturned(OfEditions):
    label = _("Send a translation back")

    def sentence(self, data: dict[str, Any]) -> str:
        return gettext("Translation sent back: %(languages)s")


def register(actions: LogActionRegistry) -> None:
    actions.register_action("news.publish")(Published)
    actions.register_action("news.correct")(Corrected)
    actions.register_action("news.withdraw")(Withdrawn)
    actions.register_action("news.remove")(Removed)
    actions.register_action("news.give_press_access")(PressAccessGiven)
    actions.register_action("news.revoke_press_access")(PressAccessRevoked)
    actions.register_action("news.unschedule")(Unscheduled)
    actions.register_action("news.hold")(Held)
    actions.register_action("news.submit")(Submitted)
    actions.register_action("news.approve")(Approved)
    actions.register_action("news.send_back")(SentBack)
    actions.register_action("news.take_back")(TakenBack)
    actions.register_action("news.approve_afterwards")(ApprovedAfterwards)
    actions.register_action("news.start_from")(StartedFrom)
    actions.register_action("news.send_again")(SentAgain)
    actions.register_action("news.give_up")(GivenUp)
    actions.register_action("news.request_translation")(TranslationRequested)
    actions.register_action("news.translated")(Translated)
    actions.register_action("news.return_translation")(TranslationReturned)
