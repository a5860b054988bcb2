"""What the admin is told of this application: registration only."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks


@hooks.register("register_log_actions")
def register_log_actions(actions) -> None:  # noqa: ANN001
    actions.register_action("news.publish", _("Publish"), _("Published"))
    actions.register_action("news.start_from", _("Start from"), _("Started from an earlier release"))
