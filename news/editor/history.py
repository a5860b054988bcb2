"""What has been done to a release, in words of the screen's language."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogActionRegistry, LogFormatter


class Published(LogFormatter):
    label = _("Publish")

    def format_message(self, log_entry: Any) -> str:
        names = dict(settings.LANGUAGES)
        languages = [names.get(code, code) for code in log_entry.data.get("languages", [])]
        return gettext("Published: %(languages)s") % {"languages": ", ".join(languages)}


class StartedFrom(LogFormatter):
    label = _("Start from an earlier release")

    def format_message(self, log_entry: Any) -> str:
        earlier = log_entry.data.get("earlier", "")
        return gettext("Started from %(number)s") % {"number": earlier}


def register(actions: LogActionRegistry) -> None:
    actions.register_action("news.publish")(Published)
    actions.register_action("news.start_from")(StartedFrom)
