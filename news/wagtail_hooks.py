"""What the admin is told of this application: registration only."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from news.editor.footnotes import register_footnotes
from news.models import PressRelease
from news.views import preview


@hooks.register("register_log_actions")
def register_log_actions(actions) -> None:  # noqa: ANN001
    actions.register_action("news.publish", _("Publish"), _("Published"))
    actions.register_action("news.start_from", _("Start from"), _("Started from an earlier release"))


hooks.register("register_rich_text_features")(register_footnotes)
PressRelease.preview_view = staticmethod(preview)
