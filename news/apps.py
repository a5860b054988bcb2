from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from wagtail.users.apps import WagtailUsersAppConfig


class NewsConfig(AppConfig):
    default = True
    name = "news"
    verbose_name = _("Newsroom")

    def ready(self) -> None:
        from news import signal_handlers, system_checks  # noqa: F401 (they register themselves)
        from news.models import avif

        avif.register()


class PeopleConfig(WagtailUsersAppConfig):
    """Wagtail's user management, with the newsroom's forms."""

    default = False
    user_viewset = "news.editor.people.UserViewSet"
